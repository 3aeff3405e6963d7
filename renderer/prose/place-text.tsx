import type { Editor } from '@tiptap/core'
import { call } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { locationOf } from '../find/location-of'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { ProseEditor } from './prose-editor'

type Props = {
  yearId: string
  /** As `narrative.get` names it: `foreword`, `objective/<id>/lead`, `story/<id>`. */
  place: string
  labelShown?: boolean
  /** One toolbar for several texts: told when the cursor comes into this one. Without it the text has its own. */
  onActive?: (editor: Editor) => void
}

/** One text of the accounts, written with live figures, by its place; saves as one goes. */
export function PlaceText({ yearId, place, ...more }: Props) {
  const text = useRead('narrative.get', { yearId, place })
  const write = useWrite('narrative.write').mutateAsync
  const onGo = useGoToReference()
  return (
    <Answered of={{ text }}>
      {({ text }) =>
        text.place === place && (
          <ProseEditor
            key={place}
            label={text.label}
            hint={text.hint}
            value={text.text}
            onSave={(text) => write({ yearId, place, text })}
            keptAs={`narrative.${yearId}.${place}`}
            figures={text.figures}
            suggest={(typed) => call('narrative.suggest', { yearId, typed, limit: 8 })}
            onGo={onGo}
            {...more}
          />
        )
      }
    </Answered>
  )
}

/** To where a reference like I-12 or D-0031 stands in the window. */
function useGoToReference() {
  const { go } = useNavigation()
  const { trouble, say } = useNotices()
  return (reference: string) => {
    const number = /[A-Z]-\d+/.exec(reference)?.[0] ?? reference
    call('find.anything', { words: number, limit: 5 })
      .then((hits) => {
        const hit = hits.find((one) => one.reference === number)
        const location = hit === undefined ? null : locationOf(hit)
        if (location === null) say(`${number} is not in the book any more.`)
        else go(location)
      })
      .catch(trouble)
  }
}

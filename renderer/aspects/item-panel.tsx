import { AspectItemKind, type AspectLine, type AspectsOfYear, aspectItemKindWords } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { SidePanel } from '../components/side-panel'
import styles from './checklist.module.css'

type Props = { item: AspectLine; sections: AspectsOfYear['sections']; yearId: string; onClose: () => void }

export const kindOptions = AspectItemKind.options.map((value) => ({ value, label: aspectItemKindWords[value] }))

/** One item of the checklist: how it is answered, in which section it stands, and where it comes from. */
export function ItemPanel({ item, sections, yearId, onClose }: Props) {
  const change = useWrite('aspects.changeItem').mutateAsync
  const { id, wording, kind, unit, source, sectionId } = item
  return (
    <SidePanel title={wording} reference="" historyOf={id} onClose={onClose}>
      <div className={styles.panelFields}>
        <ChoiceField
          label="How is it answered?"
          options={kindOptions}
          value={kind}
          onSave={(next) => change({ yearId, id, kind: next })}
        />
        {kind === 'number' && (
          <TextField
            label="In what?"
            hint="People, %, months"
            value={unit}
            onSave={(next) => change({ yearId, id, unit: next })}
            keptAs={`aspectItem.${id}.unit`}
          />
        )}
        <ChoiceField
          label="In which section?"
          as="list"
          options={sections.map((section) => ({ value: section.id, label: section.title }))}
          value={sectionId}
          onSave={(next) => {
            const last = sections.find((section) => section.id === next)?.items.at(-1)?.id
            return change({ yearId, id, sectionId: next, afterId: last ?? null })
          }}
        />
        <TextField
          label="Where does it come from?"
          hint="A published checklist, or yourselves. Stands in a note of the account."
          multiline
          value={source}
          onSave={(next) => change({ yearId, id, source: next })}
          keptAs={`aspectItem.${id}.source`}
        />
      </div>
    </SidePanel>
  )
}

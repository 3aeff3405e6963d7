import { SegmentedControl } from '@mantine/core'
import { useCallback } from 'react'
import { isClosed } from '../../shared/model/year'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type AspectView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { AnswersTable } from './answers-table'
import { AspectPanel } from './aspect-panel'
import { aspectsSentence } from './aspect-words'
import styles from './aspects.module.css'
import { Checklist } from './checklist'
import { EmptyAspects } from './empty-aspects'
import { ItemPanel } from './item-panel'

type Props = PageProps & { view: AspectView; chosen: string | null }

/** What every account says each year about the organisation itself, and the checklist it is asked by. */
export function AspectsPage(props: Props) {
  const { book, year } = props
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Views {...props} />
    </FieldsLocked>
  )
}

function Views({ book, year, view, chosen }: Props) {
  const { go, choose } = useNavigation()
  const ofYear = useRead('aspects.ofYear', { yearId: year.id })
  const pick = useCallback((id: string | null) => choose({ place: 'aspects', view, chosen: id }), [choose, view])
  const aspects = ofYear.data
  const lines = aspects?.sections.flatMap(({ items }) => items) ?? []
  const begun = aspects?.template != null
  const line =
    begun && view === 'answers'
      ? lines.find(({ id, answer }) => chosen !== null && [id, answer?.id].includes(chosen))
      : undefined
  // A change may have made a new version, and the chosen item a copy in it.
  const item =
    begun && view === 'checklist'
      ? (lines.find(({ id }) => id === chosen) ??
        (chosen === null ? undefined : lines.find(({ earlierId }) => earlierId === chosen)))
      : undefined
  return (
    <Page
      title="Key aspects"
      sentence={
        begun && view === 'answers'
          ? aspectsSentence(aspects)
          : 'What every account says each year about the organisation itself.'
      }
      panel={
        aspects !== undefined && item !== undefined ? (
          <ItemPanel key={chosen} item={item} sections={aspects.sections} yearId={year.id} onClose={() => pick(null)} />
        ) : line === undefined ? null : (
          <AspectPanel
            key={line.id}
            line={line}
            yearId={year.id}
            before={aspects?.before ?? null}
            onClose={() => pick(null)}
          />
        )
      }
    >
      {begun && (
        <SegmentedControl<AspectView>
          className={styles.views ?? ''}
          aria-label="What of the key aspects is shown"
          value={view}
          onChange={(next) => go({ place: 'aspects', view: next, chosen: null })}
          data={[
            { value: 'answers', label: `The year ${year.label}` },
            { value: 'checklist', label: 'The checklist' },
          ]}
        />
      )}
      <Answered of={{ ofYear }}>
        {(held) =>
          held.ofYear.template === null ? (
            <EmptyAspects year={year} before={held.ofYear.before} />
          ) : view === 'answers' ? (
            <AnswersTable key={year.id} year={year} aspects={held.ofYear} chosen={line?.id ?? null} onChoose={pick} />
          ) : (
            <Checklist
              key={year.id}
              year={year}
              years={book.years}
              aspects={held.ofYear}
              chosen={item?.id ?? null}
              onChoose={pick}
            />
          )
        }
      </Answered>
    </Page>
  )
}

import { SegmentedControl } from '@mantine/core'
import { isClosed } from '../../shared/model/year'
import { isOpen } from '../../shared/rules/actions'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type ActionView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { ActionLines } from './action-lines'
import { ActionPanel } from './action-panel'
import { actionsSentence } from './action-words'
import styles from './actions.module.css'
import { AddAction } from './add-action'
import { CollectingAndUsing } from './collecting-and-using'
import { ToReport } from './to-report'

type Props = PageProps & { view: ActionView; chosen: string | null }

/** What was decided because of what was learned; and how far what is collected comes to be used. */
export function ActionsPage({ book, year, view, chosen }: Props) {
  const { go, choose } = useNavigation()
  const reads = {
    actions: useRead('actions.list', {}),
    toReport: useRead('actions.openFromEarlier', { yearId: year.id }),
  }
  const onChoose = (id: string | null) => choose({ place: 'actions', view, chosen: id })
  const all = reads.actions.data ?? []
  const open = all.find(({ id }) => id === chosen)
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Page
        title="Actions"
        sentence={
          view === 'actions'
            ? actionsSentence(all)
            : 'From collecting to using: what was looked at, and what came of it.'
        }
        panel={
          open === undefined ? null : (
            <ActionPanel key={open.id} id={open.id} years={book.years} onClose={() => onChoose(null)} />
          )
        }
      >
        <SegmentedControl<ActionView>
          className={styles.views ?? ''}
          aria-label="What of the learning is shown"
          value={view}
          onChange={(next) => go({ place: 'actions', view: next, chosen: null })}
          data={[
            { value: 'actions', label: 'What was decided' },
            { value: 'using', label: 'From collecting to using' },
          ]}
        />
        {view === 'using' ? (
          <CollectingAndUsing key={year.id} year={year} />
        ) : (
          <Answered of={reads}>
            {(held) => {
              const done = held.actions.filter(({ state, yearId }) => state === 'done' && yearId === year.id)
              const dropped = held.actions.filter(({ state, yearId }) => state === 'dropped' && yearId === year.id)
              const shared = { chosen, onChoose }
              return (
                <>
                  {held.actions.length === 0 && <NoActions />}
                  <AddAction yearId={year.id} />
                  <div className={styles.sections}>
                    <ToReport {...shared} actions={held.toReport} year={year} />
                    <ActionLines {...shared} id="open" title="Open" actions={held.actions.filter(isOpen)} />
                    <ActionLines
                      {...shared}
                      id="done"
                      title={`Done, of ${year.label}`}
                      actions={done}
                      below={({ result }) => (
                        <p className={styles.small}>{result === '' ? 'Nothing says yet what came of it.' : result}</p>
                      )}
                    />
                    <ActionLines {...shared} id="dropped" title={`Dropped, of ${year.label}`} actions={dropped} />
                  </div>
                </>
              )
            }}
          </Answered>
        )}
      </Page>
    </FieldsLocked>
  )
}

/** Above the line for the first one, which stays where it is when that is added. */
function NoActions() {
  return (
    <section className={styles.empty} aria-labelledby="no-actions">
      <h2 id="no-actions">No actions yet</h2>
      <p>
        What will be done because of what was learned, by whom and by when; next year’s accounts say what became of it.
        A survey may say that evenings lack room for slow swimmers; a slow lane on Mondays is then the action.
      </p>
    </section>
  )
}

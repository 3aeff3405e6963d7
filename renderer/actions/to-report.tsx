import type { ActionToReport } from '../../shared/model/action'
import { capital, partOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { ActionLines } from './action-lines'
import styles from './actions.module.css'

type Props = {
  actions: readonly ActionToReport[]
  year: { id: string; label: string }
  chosen: string | null
  onChoose(id: string): void
}

/** What earlier accounts decided, and what this year's says became of it. */
export function ToReport({ actions, year, chosen, onChoose }: Props) {
  const report = useWrite('actions.report').mutateAsync
  const said = actions.filter((one) => one.report !== null).length
  const of = new Map(actions.map((one) => [one.id, one]))
  return (
    <ActionLines
      id="to-report"
      title={`Decided earlier, to report on in ${year.label}`}
      actions={actions}
      chosen={chosen}
      onChoose={onChoose}
      below={({ id, reference, result }) => (
        <>
          {result !== '' && <p className={styles.small}>{result}</p>}
          <div className={styles.report}>
            <TextField
              label={`What do the accounts of ${year.label} say of ${reference}?`}
              multiline
              value={of.get(id)?.report?.words ?? ''}
              onSave={(words) => report({ actionId: id, yearId: year.id, words })}
              keptAs={`action.${id}.report.${year.id}`}
            />
          </div>
        </>
      )}
    >
      <p className={styles.teach}>{capital(partOf(said, actions.length))} reported.</p>
    </ActionLines>
  )
}

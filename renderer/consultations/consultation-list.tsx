import { type ConsultationInList, consultationMethodWords } from '../../shared/model/consultation'
import { answeredWords, heldWords, marginWords, rateWords } from '../../shared/rules/asking-words'
import { capital, countOf } from '../../shared/rules/count-words'
import { moveAmongRows } from '../components/choosing'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { useNavigation } from '../frame/navigation'
import { Cautions } from './cautions'
import { ConsultationState } from './consultation-state'
import styles from './consultations.module.css'

type Props = { consultations: readonly ConsultationInList[]; yearLabel: string }

/** The year's consultations: how, whom, when, and how well it went. */
export function ConsultationList({ consultations, yearLabel }: Props) {
  return (
    <WideTable labelledBy="consultations">
      <table className={table.table} aria-labelledby="consultations" onKeyDown={(event) => moveAmongRows(event, false)}>
        <caption id="consultations" className={styles.unseen}>
          Consultations of {yearLabel}
        </caption>
        <colgroup>
          <col className={styles.colNumber} />
          <col className={styles.colName} />
          <col className={styles.colWhom} />
          <col className={styles.colWhen} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Consultation</th>
            <th scope="col">Whom</th>
            <th scope="col">When</th>
            <th scope="col">How it went</th>
          </tr>
        </thead>
        <tbody>
          {consultations.map((one) => (
            <Row key={one.id} of={one} />
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function Row({ of }: { of: ConsultationInList }) {
  const { go } = useNavigation()
  const { id, reference, name, method, stakeholders, questions, asking, answered } = of
  const open = () => go({ place: 'consultation', id, part: 'whom', chosen: null })
  const rate = rateWords(of, asking)
  const margin = marginWords(asking)
  return (
    <tr onClick={open} className={styles.row}>
      <td className={`${table.quiet} ${table.whole}`}>{reference}</td>
      <th scope="row">
        <button
          type="button"
          data-row
          className={`${table.open} ${styles.name}`}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {name}
        </button>
        <span className={styles.below}>
          {consultationMethodWords[method]}
          {questions === 0 ? '' : `, ${countOf(questions, 'question', 'questions')}`}
        </span>
      </th>
      <td>
        {stakeholders.length === 0 ? (
          <span className={styles.second}>Not said yet</span>
        ) : (
          stakeholders.map((one) => one.name).join(', ')
        )}
      </td>
      <td>{capital(heldWords(of)) || '–'}</td>
      <td>
        <ConsultationState of={of} />
        {(answered !== null || of.invited !== null) && (
          <span className={styles.below}>
            {answeredWords(of, asking)}
            {rate === '' ? '' : `, ${rate}`}
            {margin === '' ? '' : `; ${margin}`}
          </span>
        )}
        <Cautions of={asking.cautions} />
      </td>
    </tr>
  )
}

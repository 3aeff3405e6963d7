import type { BookInfo } from '../../shared/model/book'
import type { ConsultationInList } from '../../shared/model/consultation'
import { useFieldsLocked } from '../components/fields/locked'
import { AddConsultation } from './add-consultation'
import styles from './consultations.module.css'

type Props = {
  year: { id: string; label: string }
  all: readonly ConsultationInList[]
  years: BookInfo['years']
}

/** What consultations are for, and the first of them. */
export function EmptyConsultations(props: Props) {
  const locked = useFieldsLocked()
  return (
    <section className={styles.empty} aria-labelledby="no-consultations">
      <h2 id="no-consultations">No consultations in {props.year.label} yet</h2>
      <p>
        A consultation is one act of asking: whom, how, what was asked, how many answered. The sample’s users’ survey
        asked 600 swimmers, 214 answered, and the figure “Swimmers active 150 minutes a week” is worked out from their
        answers.
      </p>
      {!locked && <AddConsultation {...props} />}
    </section>
  )
}

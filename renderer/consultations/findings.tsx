import type { ConsultationInFull } from '../../shared/model/consultation'
import { DoAboutIt } from '../actions/do-about-it'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import styles from './consultations.module.css'
import { SideBySide } from './side-by-side'

const texts = [
  ['findings', 'What was made of it?', 'What did you learn, and what was done or decided because of it?', 4],
  ['limitations', 'What must a reader mind?', 'Who did not answer, what was not asked, what may have swayed them.', 3],
  ['changes', 'What changed since last time?', 'Other questions, another way of asking, other people.', 3],
] as const

/** What came of a consultation, in words for the account. */
export function Findings({ consultation }: { consultation: ConsultationInFull }) {
  const change = useWrite('consultations.change').mutateAsync
  const { id } = consultation
  return (
    <div className={`${styles.fields} ${styles.written}`}>
      <SideBySide questions={consultation.questions} />
      {texts.map(([name, label, hint, rows]) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          prose
          asHeading
          rows={rows}
          value={consultation[name]}
          onSave={(text) => change({ id, [name]: text })}
          keptAs={`consultation.${id}.${name}`}
        />
      ))}
      <section aria-labelledby="decided-because">
        <h2 id="decided-because">What you decided because of it</h2>
        <DoAboutIt of={{ consultationId: id }} yearId={consultation.yearId} />
      </section>
    </div>
  )
}

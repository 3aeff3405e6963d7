import type { ConsultationInFull } from '../../shared/model/consultation'
import { countOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { useNavigation } from '../frame/navigation'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { CountsGrid } from './counts-grid'
import { OpenAnswers } from './open-answers'
import { Papers } from './papers'

/** Entering what was answered: as counts, or one paper after the other; and people's own words. */
export function EnterAnswers({ consultation }: { consultation: ConsultationInFull }) {
  const change = useWrite('consultations.change').mutateAsync
  const { go } = useNavigation()
  const { id, enteredAs, questions, responses } = consultation
  if (questions.length === 0) {
    return (
      <p className={styles.teach}>
        There is nothing to answer yet.{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => go({ place: 'consultation', id, part: 'questions', chosen: null })}
        >
          Write its questions
        </button>{' '}
        first; then what people answered is entered here.
      </p>
    )
  }
  const open = questions.filter(({ kind }) => kind === 'text')
  return (
    <div className={inAnswers.entering}>
      <ChoiceField
        label="How are the results entered?"
        value={enteredAs}
        options={[
          { value: 'counts', label: 'As counts', hint: 'How many gave each answer: where somebody counted already.' },
          {
            value: 'answers',
            label: 'Answer by answer',
            hint:
              responses === 0
                ? 'One paper after the other, by keyboard; Fairbook counts.'
                : `One paper after the other, by keyboard; ${countOf(responses, 'paper is', 'papers are')} entered.`,
          },
        ]}
        onSave={(next) => change({ id, enteredAs: next })}
      />
      {enteredAs === 'counts' ? <CountsGrid consultation={consultation} /> : <Papers consultation={consultation} />}
      {open.map((question) => (
        <OpenAnswers key={question.id} question={question} consultation={consultation} />
      ))}
    </div>
  )
}

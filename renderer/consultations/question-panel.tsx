import type { AnsweredQuestion, ConsultationInFull } from '../../shared/model/consultation'
import { countOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { AnswerBars } from './answer-bars'
import { Feeding } from './feeding'
import { HowAnswered } from './how-answered'
import styles from './questions.module.css'
import { answersGiven } from './sums'

type Props = { question: AnsweredQuestion; consultation: ConsultationInFull; onClose: () => void }

/** One question beside the list: how it is answered, what was answered, and the indicator it feeds. */
export function QuestionPanel({ question, consultation, onClose }: Props) {
  const change = useWrite('consultations.changeQuestion').mutateAsync
  const remove = useWrite('consultations.removeQuestion').mutateAsync
  const { id, wording, kind, unit, results } = question
  const place = consultation.questions.findIndex((one) => one.id === id) + 1
  const given = answersGiven(results)
  return (
    <SidePanel title={wording} reference={`Question ${place}`} historyOf={id} onClose={onClose}>
      <div className={styles.panelFields}>
        <HowAnswered question={question} />
        {kind === 'number' && (
          <TextField
            label="In what?"
            hint="Minutes, pounds, visits"
            value={unit}
            onSave={(next) => change({ id, unit: next })}
            keptAs={`question.${id}.unit`}
          />
        )}
      </div>
      <PanelPart title="What was answered">
        <AnswerBars question={question} />
      </PanelPart>
      {kind !== 'text' && (
        <PanelPart title="The indicator it feeds">
          <Feeding question={question} consultation={consultation} />
        </PanelPart>
      )}
      <Removal
        what="question"
        name="a question"
        hanging={given === 0 ? [] : [{ id, reference: '', words: countOf(given, 'answer', 'answers') }]}
        listed
        hangs={`${countOf(given, 'answer was', 'answers were')} given to it.`}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}

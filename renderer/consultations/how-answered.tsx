import { useState } from 'react'
import { FairbookError } from '../../shared/model/error'
import type { Question, QuestionKind } from '../../shared/model/question'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { kindChoices } from './new-question'
import { isChosen, linesOf, optionsOf, usualAnswers } from './usual-answers'

/** How a question is answered, and the answers to choose from. Both go to the book together where one needs the other. */
export function HowAnswered({ question }: { question: Question }) {
  const change = useWrite('consultations.changeQuestion').mutateAsync
  const { id, kind, options } = question
  /** A kind that waits for its answers. */
  const [wanted, setWanted] = useState<QuestionKind | null>(null)
  const saveKind = async (next: QuestionKind) => {
    setWanted(null)
    if (!isChosen(next)) return change({ id, kind: next, options: [] })
    const answers = options.length > 1 ? options : usualAnswers(next, [])
    if (answers.length > 1) return change({ id, kind: next, options: answers })
    setWanted(next)
    throw new FairbookError('refused', 'Write the answers below; with them it is kept.')
  }
  return (
    <>
      <ChoiceField
        // Kept together with its answers: the choice begins anew, with nothing left to complain of.
        key={kind}
        label="How is it answered?"
        value={kind}
        options={kindChoices}
        as="list"
        onSave={saveKind}
      />
      {isChosen(wanted ?? kind) && (
        <TextField
          key={wanted ?? kind}
          label="The answers to choose from"
          hint={(wanted ?? kind) === 'scale' ? 'One a line, the worst first.' : 'One a line.'}
          multiline
          rows={4}
          value={linesOf(options)}
          onSave={(text) => change({ id, kind: wanted ?? kind, options: optionsOf(text) })}
          keptAs={`question.${id}.options`}
        />
      )}
    </>
  )
}

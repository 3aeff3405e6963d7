import {
  type AnsweredQuestion,
  ChosenBy,
  type ConsultationInFull,
  chosenByWords,
} from '../../shared/model/consultation'
import { countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { NumberField } from '../components/fields/number-field'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { EvidenceOf } from '../evidence/evidence-of'
import { useNavigation } from '../frame/navigation'
import { methodChoices } from './add-consultation'
import styles from './consultations.module.css'
import { HowItWent } from './how-it-went'
import { StateField } from './state-field'
import { answersGiven } from './sums'
import { Whom } from './whom'

type Props = { consultation: ConsultationInFull }

const chosenHints: Partial<Record<ChosenBy, string>> = {
  everyone: 'All there are were asked, and not all may have answered.',
  random: 'By lot, or every tenth of a list: only then does a margin of error mean much.',
  'open-to-all': 'A pile of cards at the desk, a link on the website.',
  picked: 'People we thought of, or met.',
}
const chosenChoices = ChosenBy.options.map((value) => ({
  value,
  label: chosenByWords[value],
  ...(chosenHints[value] === undefined ? {} : { hint: chosenHints[value] }),
}))

/** What was asked, of whom, how and when; and how well it went beside it. */
export function WhatAndWhom({ consultation }: Props) {
  const change = useWrite('consultations.change').mutateAsync
  const { id } = consultation
  const kept = (name: string) => `consultation.${id}.${name}`
  return (
    <div className={styles.beside}>
      <div className={styles.fields}>
        <div className={styles.pair}>
          <TextField
            label="What is it called?"
            value={consultation.name}
            onSave={(name) => change({ id, name })}
            keptAs={kept('name')}
          />
          <ChoiceField
            label="How are they asked?"
            value={consultation.method}
            options={methodChoices}
            onSave={(method) => change({ id, method })}
          />
        </div>
        <TextField
          label="What do you want to learn from it?"
          hint="In a sentence or two, and what you will decide with it."
          prose
          value={consultation.purpose}
          onSave={(purpose) => change({ id, purpose })}
          keptAs={kept('purpose')}
        />
        <section aria-labelledby="whom">
          <h2 id="whom">Whom it asks</h2>
          <p className={styles.explained}>
            How many people there are in all, how many of them were invited to answer, and how many did. What nobody
            knows stays empty.
          </p>
          <Whom consultation={consultation} />
        </section>
        <ChoiceField
          label="How did those come to be asked?"
          value={consultation.chosenBy}
          options={chosenChoices}
          as="radio"
          onSave={(chosenBy) => change({ id, chosenBy })}
        />
        <section className={styles.fields} aria-labelledby="when">
          <h2 id="when">When, and by whom</h2>
          <div className={styles.pair}>
            <DayField
              label="First day"
              value={consultation.beginsOn}
              onSave={(beginsOn) => change({ id, beginsOn })}
              keptAs={kept('beginsOn')}
            />
            <DayField
              label="Last day"
              hint="By then its readings are due."
              value={consultation.endsOn}
              onSave={(endsOn) => change({ id, endsOn })}
              keptAs={kept('endsOn')}
            />
          </div>
          <div className={styles.pair}>
            <TextField
              label="Who runs it?"
              value={consultation.runBy}
              onSave={(runBy) => change({ id, runBy })}
              keptAs={kept('runBy')}
            />
            <NumberField
              label="What did it cost?"
              hint="Hours of people’s time, where somebody counted"
              unit="hours"
              value={consultation.hours}
              onSave={(hours) => change({ id, hours })}
              keptAs={kept('hours')}
            />
          </div>
          <StateField consultation={consultation} />
        </section>
        <section aria-labelledby="its-evidence">
          <h2 id="its-evidence">Evidence</h2>
          <EvidenceOf target="consultation" id={id} words={`${consultation.name}, ${consultation.reference}`} />
        </section>
        <ConsultationRemoval consultation={consultation} />
      </div>
      <HowItWent consultation={consultation} />
    </div>
  )
}

const given = (sum: number, { results }: AnsweredQuestion) => sum + answersGiven(results)

function ConsultationRemoval({ consultation }: Props) {
  const remove = useWrite('consultations.remove').mutateAsync
  const { go } = useNavigation()
  const { id, name, questions, responses, enteredAs } = consultation
  const counted = enteredAs === 'answers' ? 0 : questions.filter(({ kind }) => kind !== 'text').reduce(given, 0)
  const openAnswers = questions.reduce((sum, { results }) => sum + results.words, 0)
  const readings = questions.filter(({ reading }) => reading !== null).length
  const hanging = [
    responses === 0 ? '' : countOf(responses, 'person’s answers', 'people’s answers'),
    counted === 0 ? '' : countOf(counted, 'counted answer', 'counted answers'),
    openAnswers === 0 ? '' : countOf(openAnswers, 'open answer', 'open answers'),
    readings === 0 ? '' : countOf(readings, 'reading', 'readings'),
  ].filter((words) => words !== '')
  return (
    <Removal
      what="consultation"
      name={name}
      hanging={hanging.map((words) => ({ id: words, reference: '', words }))}
      listed
      hangs={`${listWords(hanging)} came from it. If it came to nothing, say in “How far is it?” that it was given up, and why.`}
      {...(questions.length === 0
        ? {}
        : { goesWith: `${countOf(questions.length, 'question goes', 'questions go')} with it.` })}
      onRemove={() => remove({ id })}
      onGone={() => go({ place: 'consultations', view: 'list', chosen: null })}
    />
  )
}

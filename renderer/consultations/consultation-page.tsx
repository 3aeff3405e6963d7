import { SegmentedControl } from '@mantine/core'
import { type ConsultationInFull, consultationMethodWords } from '../../shared/model/consultation'
import { isClosed } from '../../shared/model/year'
import { answeredWords, heldWords, rateWords } from '../../shared/rules/asking-words'
import { capital } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { useEvidenceTarget } from '../evidence/targets'
import { type ConsultationPart, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { HistoryButton } from '../history/history-button'
import styles from './consultations.module.css'
import { EnterAnswers } from './enter-answers'
import { Findings } from './findings'
import { QuestionPanel } from './question-panel'
import { Questions } from './questions'
import { WhatAndWhom } from './what-and-whom'

type Props = PageProps & { id: string; part: ConsultationPart; chosen: string | null }

/** One act of asking: whom and how, its questions, what was answered, what came of it. */
export function ConsultationPage({ book, year, id, part, chosen }: Props) {
  const { choose, go } = useNavigation()
  const consultation = useRead('consultations.get', { id })
  const one = consultation.data
  const ofYear = book.years.find((each) => each.id === one?.yearId) ?? year
  useEvidenceTarget(
    one === undefined ? null : { target: 'consultation', targetId: one.id, words: `${one.reference}, ${one.name}` },
  )
  const pick = (questionId: string | null) => choose({ place: 'consultation', id, part, chosen: questionId })
  const question = part === 'questions' ? one?.questions.find((each) => each.id === chosen) : undefined
  return (
    <FieldsLocked value={book.readOnly || isClosed(ofYear)}>
      <Page
        title={one?.name ?? ''}
        sentence={one === undefined ? '' : sentence(one, ofYear.label)}
        action={one === undefined ? null : <HistoryButton id={one.id} title={one.name} />}
        panel={
          one === undefined || question === undefined ? null : (
            <QuestionPanel key={question.id} question={question} consultation={one} onClose={() => pick(null)} />
          )
        }
      >
        <SegmentedControl<ConsultationPart>
          className={styles.views ?? ''}
          aria-label="What of the consultation is shown"
          value={part}
          onChange={(next) => go({ place: 'consultation', id, part: next, chosen: null })}
          data={[
            { value: 'whom', label: 'What and whom' },
            { value: 'questions', label: 'Questions' },
            { value: 'answers', label: 'Answers' },
            { value: 'findings', label: 'What came of it' },
          ]}
        />
        <Answered of={{ consultation }}>
          {(held) => {
            const shown = { consultation: held.consultation }
            if (part === 'whom') return <WhatAndWhom {...shown} />
            if (part === 'questions') return <Questions {...shown} chosen={chosen} onChoose={pick} />
            if (part === 'answers') return <EnterAnswers {...shown} />
            return <Findings {...shown} />
          }}
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

/** "C-03, a survey of 2025, 1 to 31 October 2025. 214 of 600 invited answered, 36%." */
function sentence(one: ConsultationInFull, label: string): string {
  const held = heldWords(one)
  const what = `${one.reference}, ${consultationMethodWords[one.method].toLowerCase()} in the account of ${label}${held === '' ? '' : `, ${held}`}.`
  if (one.answered === null) return what
  const rate = rateWords(one, one.asking)
  return `${what} ${capital(answeredWords(one, one.asking))}${rate === '' ? '' : `, ${rate}`}.`
}

import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import type { AspectLine } from '../../shared/model/aspect'
import { dayWords } from '../../shared/rules/date-words'
import { aspectWords } from '../../shared/rules/key-aspects'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import styles from './answers.module.css'
import { ChoiceCell } from './choice-cell'
import { EvidenceNumbers } from './evidence-numbers'
import { NumberCell } from './number-cell'
import { sinceWords } from './since-words'
import { type AnswerChange, changeOfWords, wordsOf } from './typed-answer'
import { WordsCell } from './words-cell'

type Props = {
  line: AspectLine
  /** Whether a year before stands beside it. */
  compared: boolean
  chosen: boolean
  onAnswer: (itemId: string, change: AnswerChange) => Promise<unknown>
  /** It is still so; `by` the key S or the button, from which the keyboard goes on. */
  onStill: (itemId: string, by: 'key' | 'button') => void
  onOpen: (itemId: string) => void
}

export const AspectRow = memo(Row)

function Row({ line, compared, chosen, onAnswer, onStill, onOpen }: Props) {
  const { id, wording, kind, answer, evidence } = line
  const locked = useFieldsLocked()
  const say = (change: AnswerChange) => onAnswer(id, change)
  const brought = answer?.brought === true
  const words = kind === 'text'
  return (
    <tr
      data-item={id}
      data-brought={brought || undefined}
      data-chosen={chosen || undefined}
      data-words={words || undefined}
    >
      <th scope="row" className={styles.wording}>
        {wording}
      </th>
      <td data-column="answer" colSpan={words ? 2 : 1}>
        {locked ? (
          <p className={styles.read}>
            {aspectWords(line, answer) || <span className={styles.quiet}>Not answered</span>}
          </p>
        ) : kind === 'yes-no' ? (
          <ChoiceCell line={line} onAnswer={say} onStill={() => onStill(id, 'key')} />
        ) : kind === 'number' ? (
          <NumberCell line={line} onAnswer={say} />
        ) : (
          <WordsCell
            label={wording}
            value={wordsOf(answer)}
            onSave={(text) => say(changeOfWords(text))}
            keptAs={`aspect.${id}.words`}
            answers
          />
        )}
        {words && <Beside line={line} />}
      </td>
      {!words && (
        <td data-column="details">
          {locked ? (
            <p className={styles.read}>{answer?.detail}</p>
          ) : (
            <WordsCell
              label={`Details: ${wording}`}
              value={answer?.detail ?? ''}
              onSave={(detail) => say({ detail })}
              keptAs={`aspect.${id}.detail`}
            />
          )}
          {(answer?.datedOn != null || evidence.length > 0) && <Beside line={line} />}
        </td>
      )}
      {compared && <Since line={line} onStill={() => onStill(id, 'button')} />}
      <td data-column="more">
        <button
          type="button"
          className={styles.more}
          aria-label={`More about: ${wording}`}
          aria-pressed={chosen}
          onClick={() => onOpen(id)}
        >
          <IconChevronRight size="1.125rem" stroke={1.5} aria-hidden />
        </button>
      </td>
    </tr>
  )
}

/** The day the answer was true, and its evidence by number. */
function Beside({ line: { answer, evidence } }: { line: AspectLine }) {
  if (answer?.datedOn == null && evidence.length === 0) return null
  return (
    <p className={styles.beside}>
      {answer?.datedOn != null && <span>On {dayWords(answer.datedOn)}</span>}
      <EvidenceNumbers of={evidence} />
    </p>
  )
}

/** The answer of the year before, and how this year's stands to it. */
function Since({ line, onStill }: { line: AspectLine; onStill: () => void }) {
  const locked = useFieldsLocked()
  const since = sinceWords(line)
  return (
    <td data-column="since">
      <div className={styles.last}>
        {line.before !== '' && <p className={styles.before}>{line.before}</p>}
        {line.answer?.brought === true && !locked && (
          <Button
            variant="default"
            size="compact-sm"
            className={styles.still ?? ''}
            aria-label={`Still so: ${line.wording}`}
            onClick={onStill}
            data-still
          >
            Still so
          </Button>
        )}
      </div>
      {since !== null && (
        <p className={styles.since}>
          <Status kind={since.kind}>{since.words}</Status>
        </p>
      )}
    </td>
  )
}

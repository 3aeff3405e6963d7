import { Tooltip } from '@mantine/core'
import type { ListedExperience } from '../../shared/model/daybook'
import { type Tone, toneWords } from '../../shared/model/experience'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'

const choices = [
  { tone: 'positive', sign: '+' },
  { tone: 'negative', sign: '−' },
  { tone: 'mixed', sign: '±' },
  { tone: 'neutral', sign: '0' },
] as const satisfies { tone: Tone; sign: string }[]

const tones: Partial<Record<string, Tone>> = {
  '+': 'positive',
  '=': 'positive',
  '-': 'negative',
  '−': 'negative',
  '±': 'mixed',
  '/': 'mixed',
  '0': 'neutral',
}

/** The tone a key says; = and / stand in where + and ± want more than one key. */
export const toneOfKey = (key: string): Tone | null => tones[key] ?? null

type Props = {
  experience: ListedExperience
  /** The one answer Tab leads to. */
  entry: boolean
}

/** One person's own words, and their tone to press or to say with a key. */
export function OpenAnswer({ experience, entry }: Props) {
  const change = useWrite('experiences.change').mutateAsync
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const { id, words, tone, reference, stakeholder } = experience
  return (
    <li className={inAnswers.openAnswer}>
      <p className={inAnswers.words} data-answer tabIndex={entry ? 0 : -1}>
        <span className={styles.unseen}>{toneWords[tone]}: </span>“{words}”
        <span className={styles.small}>
          {' '}
          {reference}
          {stakeholder === null ? '' : `, ${stakeholder}`}
        </span>
      </p>
      <fieldset className={inAnswers.tones} aria-label={`Tone of ${reference}`}>
        {choices.map((one) => (
          <Tooltip key={one.tone} label={toneWords[one.tone]}>
            <button
              type="button"
              className={inAnswers.tone}
              aria-label={toneWords[one.tone]}
              aria-pressed={tone === one.tone}
              disabled={locked}
              onClick={() => void change({ id, tone: tone === one.tone ? 'not-said' : one.tone }).catch(trouble)}
            >
              {one.sign}
            </button>
          </Tooltip>
        ))}
      </fieldset>
    </li>
  )
}

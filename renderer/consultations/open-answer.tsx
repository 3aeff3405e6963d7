import { Tooltip } from '@mantine/core'
import { memo } from 'react'
import type { ListedExperience } from '../../shared/model/daybook'
import { type Tone, toneWords } from '../../shared/model/experience'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { ToneMark } from '../daybook/tone'
import { useNotices } from '../frame/notices'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'

const choices = ['positive', 'negative', 'mixed', 'neutral'] as const satisfies Tone[]

type Props = {
  experience: ListedExperience
  /** The one answer Tab leads to. */
  entry: boolean
}

/** One person's own words, and their tone to press; keys say it on the line, so the buttons are for the mouse. */
export const OpenAnswer = memo(function Answer({ experience, entry }: Props) {
  const change = useWrite('experiences.change').mutateAsync
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const { id, words, tone, reference, stakeholder } = experience
  const choose = (next: Tone) => void change({ id, tone: tone === next ? 'not-said' : next }).catch(trouble)
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
          <Tooltip key={one} label={toneWords[one]}>
            <button
              type="button"
              className={inAnswers.tone}
              aria-label={toneWords[one]}
              aria-pressed={tone === one}
              disabled={locked}
              tabIndex={-1}
              onClick={() => choose(one)}
            >
              <ToneMark tone={one} />
            </button>
          </Tooltip>
        ))}
      </fieldset>
    </li>
  )
})

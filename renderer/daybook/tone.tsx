import { type KeyboardEvent, useId } from 'react'
import { type Tone, toneWords } from '../../shared/model/experience'
import styles from './tone.module.css'

const strokes = {
  positive: 'M7 2v10M2 7h10',
  negative: 'M2 7h10',
  mixed: 'M7 1.5v7M3.5 5h7M3.5 12h7',
  neutral: 'M2.5 5h9M2.5 9h9',
} as const satisfies Record<Exclude<Tone, 'not-said'>, string>

/** The tone as a shape: plus, minus, plus over minus, two even lines; nothing where it is not said. */
export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg className={styles.mark} viewBox="0 0 14 14" aria-hidden="true">
      {tone !== 'not-said' && (
        <path d={strokes[tone]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      )}
    </svg>
  )
}

const shown = ['positive', 'negative', 'mixed', 'neutral'] as const satisfies Tone[]

const byKey: Record<string, Tone> = {
  '+': 'positive',
  '-': 'negative',
  '−': 'negative',
  '±': 'mixed',
  '~': 'mixed',
  '=': 'neutral',
  Backspace: 'not-said',
  Delete: 'not-said',
}

/** The tone that a key says; null for any other key. */
export const toneOfKey = (key: string): Tone | null => byKey[key] ?? null

type Props = { value: Tone; onChoose: (tone: Tone) => void; locked?: boolean; named?: boolean }

/** The tone by one key (+ − ~ =), an arrow or the mouse; pressing the chosen one again takes it back. */
export function ToneChoice({ value, onChoose, locked = false, named = false }: Props) {
  const name = useId()
  const press = (event: KeyboardEvent) => {
    const tone = toneOfKey(event.key)
    if (tone === null || locked) return
    event.preventDefault()
    onChoose(tone)
  }
  return (
    <div role="radiogroup" aria-label="Tone" className={styles.tones} data-named={named || undefined} onKeyDown={press}>
      {shown.map((tone) => (
        <label key={tone} className={styles.tone} title={toneWords[tone]}>
          <input
            type="radio"
            name={name}
            aria-label={toneWords[tone]}
            className={styles.radio}
            checked={value === tone}
            disabled={locked && value !== tone}
            onChange={() => {
              if (!locked) onChoose(tone)
            }}
            onClick={() => {
              if (value === tone && !locked) onChoose('not-said')
            }}
          />
          <ToneMark tone={tone} />
          {named && <span aria-hidden="true">{toneWords[tone]}</span>}
        </label>
      ))}
    </div>
  )
}

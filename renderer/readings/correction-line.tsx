import { Button } from '@mantine/core'
import type { Ref } from 'react'
import { correctionWords } from '../../shared/rules/correction-words'
import { fieldProblem } from '../components/field-problem'
import { useSavedField } from '../components/fields/use-saved-field'
import { byWhomAndWhen, whenInSentence } from '../components/time-words'
import type { Correction } from './corrections'
import styles from './foot.module.css'

export type CorrectionsSaid = {
  corrections: readonly Correction[]
  /** Corrected just now, while another cell is chosen already: named, and can be passed over. */
  elsewhere: boolean
  /** Only looked at: the year is closed, or the book opened for reading. */
  locked: boolean
  field: Ref<HTMLInputElement>
  explain(why: string): Promise<unknown>
  onLater(): void
  /** The keyboard goes back to the grid. */
  onLeave(): void
}

/** What figures said before they were corrected, when and by whom that was, and why, which is said here. */
export function CorrectionLine(said: CorrectionsSaid) {
  const { corrections, elsewhere, locked } = said
  const [first] = corrections
  if (first === undefined) return null
  const key = corrections.map(({ reading }) => reading.readingId).join(' ')
  return (
    <div className={styles.correction}>
      <span>
        {corrections.length > 1 ? (
          `${corrections.length} figures were corrected.`
        ) : (
          <Story of={first} named={elsewhere} />
        )}
      </span>
      {locked ? (
        corrections.length === 1 && <span>{correctionWords(first.why)}.</span>
      ) : (
        <WhyField key={key} {...said} />
      )}
      {elsewhere && (
        <Button variant="subtle" size="compact-sm" onClick={said.onLater}>
          Later
        </Button>
      )}
    </div>
  )
}

/** "Corrected by Ruth Calder, today, 11:32: 18,406 → 18,460". */
function Story({ of: { reading, was, name }, named }: { of: Correction; named: boolean }) {
  const when = whenInSentence(reading.recordedAt, new Date())
  return (
    <>
      {named ? `${name}, corrected` : `Corrected ${byWhomAndWhen(reading.recordedBy, when)}`}: <s>{was}</s>{' '}
      <span aria-hidden="true">→</span> <strong className={styles.now}>{reading.words}</strong>
    </>
  )
}

function WhyField({ corrections, field, explain, onLeave }: CorrectionsSaid) {
  const [first] = corrections
  const alike = corrections.every(({ why }) => why === first?.why)
  const label = corrections.length === 1 ? 'Why was it corrected?' : 'Why were they corrected?'
  const value = alike ? (first?.why ?? '') : ''
  const why = useSavedField({
    label: corrections.length === 1 ? `Why ${first?.name} was corrected` : label,
    value,
    read: (text) =>
      text.trim() === '' && value !== ''
        ? { problem: 'Say why; Esc puts back what stood here.' }
        : { text: text.trim() },
    save: explain,
  })
  return (
    <>
      <label className={styles.why}>
        {label}
        <input
          ref={field}
          className={styles.field}
          data-asked={value === '' || undefined}
          autoComplete="off"
          maxLength={20_000}
          placeholder={alike ? 'no reason given yet' : 'several reasons'}
          value={why.text}
          onChange={(event) => why.type(event.target.value)}
          onBlur={why.settle}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            why.press(event, 'alone')
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            onLeave()
          }}
        />
      </label>
      {fieldProblem(why.problem)}
    </>
  )
}

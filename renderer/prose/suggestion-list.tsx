import { IconChartLine, IconNumber, IconPhoto, IconQuote, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Suggestion } from '../../shared/model/narrative'
import { countOf } from '../../shared/rules/count-words'
import styles from './prose.module.css'

const icons = {
  figure: IconNumber,
  comparison: IconNumber,
  rate: IconNumber,
  quote: IconQuote,
  chart: IconChartLine,
  picture: IconPhoto,
} as const satisfies Record<Suggestion['kind'], TablerIcon>

type Props = {
  id: string
  typed: string
  options: readonly Suggestion[]
  at: number
  /** Where it hangs, in the editor. */
  place: { top: number; left: number }
  onChoose: (option: Suggestion) => void
}

export const optionId = (id: string, at: number): string => `${id}-${at}`

/** What can stand here, under the words that ask for it; the keyboard stays in the text. */
export function SuggestionList({ id, typed, options, at, place, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (options.length > 0) box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector(`#${CSS.escape(optionId(id, at))}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at, options])
  return (
    <div ref={box} className={styles.suggestions} style={place}>
      <p className={styles.suggestionsHead}>
        {typed === '' ? 'Figures and quotes' : `Figures and quotes with “${typed}”`}
      </p>
      <div role="listbox" id={id} aria-label="Figures and quotes">
        {options.map((option, index) => {
          const Icon = icons[option.kind]
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text, which keeps the cursor
            // biome-ignore lint/a11y/useFocusableInteractive: the text names the chosen one by aria-activedescendant
            <div
              key={`${option.kind} ${option.reference}`}
              id={optionId(id, index)}
              className={styles.suggestion}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              <Icon size="1.125rem" stroke={1.5} aria-hidden />
              <span className={styles.suggestionName}>
                {option.title}
                <small>{option.detail}</small>
              </span>
              {option.kind !== 'chart' && option.kind !== 'picture' && option.kind !== 'quote' && (
                <strong>{option.words}</strong>
              )}
            </div>
          )
        })}
      </div>
      <p role="status" className={styles.unseen}>
        {countOf(options.length, 'figure or quote', 'figures and quotes')}. Arrows choose, Enter puts it into the text.
      </p>
    </div>
  )
}

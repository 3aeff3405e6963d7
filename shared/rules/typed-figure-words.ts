import type { ReadingValue } from '../model/reading'
import type { NumberStyle } from './typed-figure-number'

/** What one kind makes of a text: a value, or why not as a sentence that goes on after the cell's name. */
export type Understood = { value: ReadingValue } | { problem: string }

/** What was typed, as it stands in a message; long texts by their beginning. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}

/** How numbers are typed in this language: "1,234 or 1,234.5". */
export function exampleNumbers({ language }: NumberStyle): string {
  const format = new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: 'always' })
  return `${format.format(1234)} or ${format.format(1234.5)}`
}

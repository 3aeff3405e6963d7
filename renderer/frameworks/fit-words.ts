import type { FitKind, FoundFrameworkIndicator } from '../../shared/model/fit'
import { decimalsOf, numberWords } from '../../shared/rules/number-words'

/** How a fit reads in a cell or a line. */
export const fitShort = {
  directly: 'fits',
  partly: 'fits partly',
  contributes: 'contributes',
} as const satisfies Record<FitKind, string>

/** The choices, as answers to "How does it fit?". */
export const fitChoices = [
  { value: 'directly', label: 'It fits', hint: 'The same question, asked of the same kind of people.' },
  { value: 'partly', label: 'It fits partly', hint: 'The same question, but other people or other words.' },
  { value: 'contributes', label: 'It contributes', hint: 'What ours shows is one influence on it among many.' },
] as const satisfies { value: FitKind; label: string; hint: string }[]

/** What is asked besides, by the kind of fit. */
export const whyQuestions = {
  directly: 'Is there anything to add?',
  partly: 'What differs?',
  contributes: 'How does it contribute?',
} as const satisfies Record<FitKind, string>

/** "61.4", "7.45": a published figure, with the decimals it was published with. */
export const valueWords = (value: number): string => numberWords(value, decimalsOf(value))

/** What the finder knows one by: sets are free to use each other's codes. */
export const keyOf = ({ framework, code }: { framework: string; code: string }): string => `${framework} ${code}`

/** The same as the id of an element, where no space may stand. */
export const elementIdOf = (key: string): string => `found-${key.replace(/[^a-zA-Z0-9.-]/g, '_')}`

/** Its name in a list: what the set calls it; the wording where that is all there is. */
export const nameOf = ({ name, exactWording }: FoundFrameworkIndicator): string => (name === '' ? exactWording : name)

/** What is said of a wording that isn't word for word the publisher's. */
export const wordingWords = {
  published: '',
  reported: 'As printed by others; it may be shortened.',
  described: 'What is measured, in our words; the exact wording was not seen.',
} as const satisfies Record<FoundFrameworkIndicator['wordingStatus'], string>

import type { FairbookProblem } from '../../../shared/model/error'

/** What stands under a field that could not be saved: what is wrong, and that nothing typed is lost. */
export function keptWords({ code, message }: FairbookProblem): string {
  // Tried again by itself as soon as there is somebody to ask.
  if (code === 'engine-stopped') return 'The book is being opened again. Kept here, and saved as soon as it is back.'
  const wrong = code === 'wrong-input' ? message.replace(/^[a-z]\w*(?:\.\w+)*: /, '') : message
  return `${wrong.replace(/ Nothing was changed\.$/, '')} Kept here, not yet saved.`
}

/** Under a field whose value was changed elsewhere while one was writing here. */
export function elsewhereWords(value: string): string {
  const now = value.trim() === '' ? 'It is empty there now' : `It now says “${shortened(value)}”`
  return `Changed in another window. ${now}. What you wrote is kept here: going on stores it, Esc takes the other.`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

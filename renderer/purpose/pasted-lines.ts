import type { OutlineKind, OutlineLine } from '../../shared/model/objective'

/** What stands before an item of a list: numbers, letters, and the bullets of Word and Writer. */
const numbered = /^\(?\d{1,3}(?:\.\d{1,3})*[.)]\s+/
const lettered = /^\(?[a-zA-Z]{1,3}[.)]\s+/
const bulleted = /^[-–—•·*▪◦●○■□❖➢✓\uf0b7\uf0a7\uf0d8\uf0fc]\s+/
const hollow = /^o\s+/

type Item = { setIn: boolean; mark: RegExp | null; text: string }

/**
 * Lines of a list as Word, a web page or a plain text puts them on the clipboard. Bullets and numbers go.
 * What is set in is an activity; so is what has another bullet than the first line, since Word gives a
 * second level no other sign. The rest is of the kind of the line it is pasted into.
 */
export function pastedLines(text: string, kind: OutlineKind): OutlineLine[] {
  const items = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map(itemOf)
  const first = items[0]?.mark ?? null
  const lower = ({ setIn, mark }: Item) => setIn || (mark !== null && mark !== first)
  return items.map((item) => ({ kind: lower(item) ? 'activity' : kind, text: item.text }))
}

function itemOf(line: string): Item {
  const text = line.trim()
  const mark = [numbered, lettered, bulleted, hollow].find((one) => one.test(text)) ?? null
  return {
    setIn: /^(?:\t| {2,}|\u00a0)/.test(line),
    mark,
    text: (mark === null ? text : text.replace(mark, '')).replace(/\s+/g, ' '),
  }
}

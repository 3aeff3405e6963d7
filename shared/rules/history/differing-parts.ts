/** Texts up to this long are shown whole. */
const shortEnough = 160
/** How much of what stayed is left around what differs, in letters. */
const around = 40

/**
 * Two versions of a long text cut to where they differ, at word ends, with a few words around it and an
 * ellipsis where something was left away; a long text that is new or gone, to its beginning. Short texts stay whole.
 */
export function differingParts(before: string, after: string): [before: string, after: string] {
  if (before.length <= shortEnough && after.length <= shortEnough) return [before, after]
  if (before === '' || after === '') return [beginning(before), beginning(after)]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return [part(before, head, tail), part(after, head, tail)]
}

function beginning(text: string): string {
  return text.length <= shortEnough ? text : `${text.slice(0, lastWordEnd(text, shortEnough))} …`
}

function part(text: string, head: number, tail: number): string {
  const from = head <= around ? 0 : nextWord(text, head - around)
  const to = tail <= around ? text.length : lastWordEnd(text, text.length - tail + around)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
}

function nextWord(text: string, at: number): number {
  const space = text.slice(at).search(/\s/)
  return space === -1 || space > around ? at : at + space + 1
}

function lastWordEnd(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/)
  return space === -1 || at - space > around ? at : space
}

/** A count as it is typed or stands in a spreadsheet: "1,234", "12". Empty is nought; null is no count. */
export function countIn(text: string): number | null {
  const bare = text.trim().replace(/[\s\u00a0]|,(?=\d{3}(?:\D|$))/g, '')
  if (bare === '' || bare === '–' || bare === '-') return 0
  return /^\d{1,9}$/.test(bare) ? Number(bare) : null
}

/** Counts pasted from a spreadsheet: the first column of each line, or one line's cells. Null where one is none. */
export function pastedCounts(text: string): number[] | null {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const cells = lines.length > 1 ? lines.map((line) => line.split('\t')[0] ?? '') : text.split('\t')
  const counts = cells.map(countIn)
  return counts.every((count) => count !== null) ? counts : null
}

/** The counts with those pasted from a place on, and how many had no place. */
export function withPasted(
  counts: readonly number[],
  at: number,
  pasted: readonly number[],
): { counts: number[]; over: number } {
  const room = pasted.slice(0, counts.length - at)
  return { counts: counts.toSpliced(at, room.length, ...room), over: pasted.length - room.length }
}

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

/** The counts with those pasted from a place on; what falls below the last one has no place. */
export const withPasted = (counts: readonly number[], at: number, pasted: readonly number[]): number[] => [
  ...counts.slice(0, at),
  ...[...pasted, ...counts.slice(at + pasted.length)].slice(0, counts.length - at),
]

/** A copy in the folder of backups: its name begins with its moment. */
export type Copy = { name: string; bytes: number }

const newestKept = 10
const daysKept = 30
/** Copies of a book take no more room than this together, in bytes… */
const roomKept = 1024 ** 3
/** …but so many are kept however large the book is. */
const fewestKept = 3

/**
 * Which copies may go. Wanted are the newest ten, and the last of each of the past thirty days. Where those would
 * take more than 1 GB, the newest stays, then the last of each day before, the latest days first, then the others,
 * as long as there is room; never fewer than three.
 */
export function superfluous(copies: readonly Copy[], today: Date): string[] {
  const newestFirst = copies.toSorted((a, b) => b.name.localeCompare(a.name))
  const earliest = new Date(today.getTime() - daysKept * 86_400_000).toISOString().slice(0, 10)
  const lastOfDays = newestFirst.filter((copy, place) => dayOf(copy) !== dayOf(newestFirst[place - 1]))
  const recentDays = lastOfDays.filter((copy) => dayOf(copy) >= earliest)
  const wanted = new Set([...newestFirst.slice(0, 1), ...recentDays, ...newestFirst.slice(0, newestKept)])
  const kept = new Set<Copy>()
  let room = 0
  for (const copy of wanted) {
    room += copy.bytes
    if (kept.size >= fewestKept && room > roomKept) break
    kept.add(copy)
  }
  return newestFirst.filter((copy) => !kept.has(copy)).map(({ name }) => name)
}

const dayOf = (copy: Copy | undefined) => copy?.name.slice(0, 10) ?? ''

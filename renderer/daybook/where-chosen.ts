import type { ExperiencePlace, ListedExperience } from '../../shared/model/daybook'

/** So many notes of the same day stand above one that was looked for. */
const above = 25

/** Where a list begins so that a note stands near its top, on the first page that is read. */
export const beginningFor = ({ happenedOn, number }: ExperiencePlace): ExperiencePlace => ({
  happenedOn,
  number: number + above,
})

type Listed = Pick<ListedExperience, 'id' | 'happenedOn' | 'number'>
type Read = {
  notes: readonly Listed[]
  /** Whether more pass above the first and below the last of them. */
  newer: boolean
  older: boolean
}

/**
 * Where a note is: among those that were read of a list (newest first); further up or down, where it may be or not; or
 * left out by the filter, since those that were read go past its place.
 */
export function whereIs(note: Listed, { notes, newer, older }: Read): 'here' | 'further' | 'left-out' {
  if (notes.some(({ id }) => id === note.id)) return 'here'
  const [first, last] = [notes[0], notes.at(-1)]
  if (first === undefined || last === undefined) return newer || older ? 'further' : 'left-out'
  return (newer && isNewer(note, first)) || (older && isNewer(last, note)) ? 'further' : 'left-out'
}

const isNewer = (one: ExperiencePlace, other: ExperiencePlace) =>
  one.happenedOn > other.happenedOn || (one.happenedOn === other.happenedOn && one.number > other.number)

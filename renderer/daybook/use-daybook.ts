import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../shared/contract'
import type { ExperienceFilter, ExperiencePlace, ListedExperience } from '../../shared/model/daybook'
import { call } from '../client/bridge'

type Page = OutputOf<'experiences.list'>

/** How many are read at once: some screens full, in a few milliseconds. */
const limit = 100

/** The experiences that pass a filter, from the newest or from a place on, read further as one scrolls. */
export function useDaybook(filter: ExperienceFilter, from: ExperiencePlace | null = null) {
  const query = useInfiniteQuery({
    // As `useRead` names its answers, so that a change of the daybook renews it; of its own kind, since it has pages.
    queryKey: ['book', 'experiences.list', { filter, limit, from }, 'pages'],
    queryFn: ({ pageParam }) => call('experiences.list', { filter, after: pageParam, limit }),
    initialPageParam: from as Page['next'],
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  return query
}

/** A line of the list: a day with the one above it, or what was noted and its place among all that was. */
export type Line =
  | { is: 'day'; day: string; above: string | null }
  | { is: 'note'; note: ListedExperience; place: number }

/** The list by day, newest first; so many newer ones stand above it. */
export function linesOf(notes: readonly ListedExperience[], newer: number): Line[] {
  const lines: Line[] = []
  let above: string | null = null
  for (const [place, note] of notes.entries()) {
    if (note.happenedOn !== above) {
      lines.push({ is: 'day', day: note.happenedOn, above })
      above = note.happenedOn
    }
    lines.push({ is: 'note', note, place: newer + place })
  }
  return lines
}

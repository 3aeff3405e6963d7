import { replaceEqualDeep, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Grid, GridScheme } from '../../shared/model/grid'
import { call } from '../client/bridge'
import { useEvents } from '../client/events'
import { queries } from '../client/queries'
import { settled, wasOurs } from './enter'

/** Changes of these nouns change something the grid shows. */
const shows = ['readings', 'results', 'objectives', 'activities', 'outcomes', 'organisation']

const keyOf = (yearId: string, scheme: GridScheme) => ['readings', 'grid', yearId, scheme] as const

/**
 * The grid of a year. It is large, so what is typed here does not fetch it anew: only the rows typed into
 * are (`refreshRows`). Changes made elsewhere, and undo, fetch all of it.
 */
export function useGrid(yearId: string, scheme: GridScheme): UseQueryResult<Grid> {
  const shown = useRef(keyOf(yearId, scheme))
  shown.current = keyOf(yearId, scheme)
  useEvents((event) => {
    if (event.type !== 'changed' || !event.nouns.some((noun) => shows.includes(noun))) return
    // Whose change it was is known once what is being saved has been answered.
    void settled().then(() => {
      if (!wasOurs(event.sequence)) void queries.invalidateQueries({ queryKey: ['readings', 'grid'] })
    })
  })
  return useQuery({
    queryKey: keyOf(yearId, scheme),
    queryFn: ({ signal }) => load(yearId, scheme, signal),
    placeholderData: (before) => (before?.year.id === yearId ? before : undefined),
    // A part that did not change keeps its objects; comparing the whole once more would take longer than reading it.
    structuralSharing: false,
  })
}

/** The first part fills the window at once; the others are small enough that the book answers other calls between. */
const firstPart = 60
const laterParts = 240

/** Reads a grid part by part, each shown as soon as it is there. */
async function load(yearId: string, scheme: GridScheme, signal: AbortSignal): Promise<Grid> {
  const queryKey = keyOf(yearId, scheme)
  const part = (fromRow: number, rows: number) => call('readings.grid', { yearId, scheme, fromRow, rows })
  let read = await part(0, firstPart)
  let end = read.rows.length
  const shown = queries.getQueryData<Grid>(queryKey)
  const show = (grid: Grid) => {
    if (!signal.aborted) queries.setQueryData(queryKey, grid)
    return grid
  }
  // As many rows as were shown: each part takes the place of its own. Otherwise the rows begin anew.
  read = show(shown !== undefined && shown.total === read.total ? withPart(shown, read) : read)
  while (end < read.total && !signal.aborted) {
    const next = await part(end, laterParts)
    if (next.total !== read.total) return load(yearId, scheme, signal)
    end += next.rows.length
    // What was typed meanwhile has been put into what is shown.
    read = show(withPart(queries.getQueryData<Grid>(queryKey) ?? read, next))
  }
  return read
}

const mostApart = 12

/** Fetches the rows of these indicators again; all of them when they are many. Other divisions of the year are left for when they are looked at. */
export async function refreshRows(yearId: string, indicatorIds: ReadonlySet<string>): Promise<void> {
  const kept = queries.getQueryCache().findAll({ queryKey: ['readings', 'grid'] })
  await Promise.all(
    kept.map(async (query) => {
      const grid = query.state.data as Grid | undefined
      const ofYear = grid !== undefined && grid.year.id === yearId && query.isActive()
      if (!ofYear || indicatorIds.size > mostApart) return queries.invalidateQueries({ queryKey: query.queryKey })
      const parts = await Promise.all([...indicatorIds].map((id) => partOf(grid, id)))
      queries.setQueryData<Grid>(query.queryKey, (now) => now && parts.reduce(withPart, now))
    }),
  )
}

async function partOf(grid: Grid, indicatorId: string): Promise<Grid | null> {
  const fromRow = grid.rows.findIndex((row) => row.type === 'indicator' && row.indicatorId === indicatorId)
  const row = grid.rows[fromRow]
  if (row?.type !== 'indicator') return null
  return call('readings.grid', { yearId: grid.year.id, scheme: grid.scheme, fromRow, rows: row.groups + 1 })
}

/** Puts rows fetched again in their place; null, or rows that moved meanwhile, leave the grid as it is until it is fetched. */
function withPart(grid: Grid, part: Grid | null): Grid {
  if (part === null || part.total !== grid.total) return grid
  const rows = [...grid.rows]
  part.rows.forEach((row, place) => {
    rows[part.fromRow + place] = replaceEqualDeep(rows[part.fromRow + place], row)
  })
  const known = new Set(grid.definitions.map(({ id }) => id))
  const more = part.definitions.filter(({ id }) => !known.has(id))
  return { ...grid, rows, definitions: more.length === 0 ? grid.definitions : [...grid.definitions, ...more] }
}

import type { ParsedInputOf } from '../../../shared/contract'
import { Definition, Indicator, type IndicatorUses } from '../../../shared/model/indicator'
import { reference } from '../../../shared/model/reference'
import type { Year } from '../../../shared/model/year'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { actionsFrom } from './actions/links'
import { definitionInForce, insertDefinition } from './definition-versions'
import { experiencesOf } from './experiences-links'
import { found, refuseWhileUsed } from './found'
import { lastPlace, reorder } from './order'
import { reader, toRow } from './row'
import { storiesOf } from './stories/links'
import { getYear } from './years'

const readDefinition = reader(Definition)
const read = reader(Indicator.omit({ definitions: true, breakdownIds: true }), (row) => ({
  reference: reference('indicator', Number(row.number)),
}))

/** Indicators in their order; with a year, those in use in it; with words, those whose name has them all. */
export function listIndicators(
  book: Book,
  ask: { yearId?: string | undefined; words?: string | undefined; keyOnly?: boolean },
): Indicator[] {
  const year = ask.yearId === undefined ? null : getYear(book, ask.yearId)
  const words = (ask.words ?? '')
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '')
  const listed = book
    .rows('SELECT * FROM indicator ORDER BY position, number')
    .all()
    .map(read)
    .filter((indicator) => (!ask.keyOnly || indicator.key) && (year === null || inUse(indicator, year)))
    .filter(({ name }) => words.every((word) => name.toLocaleLowerCase('en-GB').includes(word)))
  const { definitions, breakdowns } = parts(book)
  return listed.map((indicator) => ({
    ...indicator,
    definitions: definitions.get(indicator.id) ?? [],
    breakdownIds: breakdowns.get(indicator.id) ?? [],
  }))
}

/** Begun before the year ended and not given up before it began. */
export function inUse(
  { startedOn, retiredOn }: Pick<Indicator, 'startedOn' | 'retiredOn'>,
  year: Pick<Year, 'startsOn' | 'endsOn'>,
): boolean {
  return (startedOn === null || startedOn <= year.endsOn) && (retiredOn === null || retiredOn > year.startsOn)
}

export function getIndicator(book: Book, id: string): Indicator {
  const row = book.rows('SELECT * FROM indicator WHERE id = ?').get(id)
  const indicator = found(row === undefined ? undefined : read(row), 'indicator', id)
  const { definitions, breakdowns } = parts(book, id)
  return { ...indicator, definitions: definitions.get(id) ?? [], breakdownIds: breakdowns.get(id) ?? [] }
}

function parts(book: Book, id?: string) {
  const where = id === undefined ? '' : 'WHERE indicator_id = ?'
  const given = id === undefined ? [] : [id]
  const definitions = book
    .rows(`SELECT * FROM indicator_definition ${where} ORDER BY version`)
    .all(...given)
    .map(readDefinition)
  const links = book
    .rows(`SELECT indicator_id, breakdown_id FROM indicator_breakdown ${where} ORDER BY id`)
    .all(...given) as { indicator_id: string; breakdown_id: string }[]
  const breakdowns = new Map<string, string[]>()
  for (const { indicator_id, breakdown_id } of links)
    breakdowns.set(indicator_id, [...(breakdowns.get(indicator_id) ?? []), breakdown_id])
  return { definitions: Map.groupBy(definitions, ({ indicatorId }) => indicatorId), breakdowns }
}

export function addIndicator(
  book: Book,
  { definition, ...fields }: ParsedInputOf<'indicators.add'>,
): Changed<Indicator> {
  return book.change('indicators.add', (tx) => {
    found(tx.find('outcome', fields.outcomeId), 'outcome', fields.outcomeId)
    const id = newId()
    tx.insert('indicator', {
      id,
      number: tx.nextNumber('indicator'),
      position: lastPlace(book, 'indicator'),
      ...toRow(fields),
    })
    insertDefinition(tx, id, 1, definition, '')
    return { record: getIndicator(book, id), summary: `Added the indicator ${fields.name}` }
  })
}

export function changeIndicator(book: Book, { id, ...fields }: ParsedInputOf<'indicators.change'>): Changed<Indicator> {
  return book.change('indicators.change', (tx) => {
    const indicator = getIndicator(book, id)
    if (fields.outcomeId !== undefined) found(tx.find('outcome', fields.outcomeId), 'outcome', fields.outcomeId)
    tx.update('indicator', id, toRow(fields))
    return { record: getIndicator(book, id), summary: `Changed the indicator ${indicator.name}` }
  })
}

export function reorderIndicators(book: Book, ids: string[]): Changed<Indicator[]> {
  return book.change('indicators.reorder', (tx) => {
    reorder(book, tx, 'indicator', ids)
    return { record: listIndicators(book, {}), summary: 'Changed the order of the indicators' }
  })
}

export function setBreakdowns(
  book: Book,
  { id, breakdownIds }: ParsedInputOf<'indicators.setBreakdowns'>,
): Changed<Indicator> {
  return book.change('indicators.setBreakdowns', (tx) => {
    const indicator = getIndicator(book, id)
    const rows = book.rows('SELECT id, breakdown_id FROM indicator_breakdown WHERE indicator_id = ?').all(id) as {
      id: string
      breakdown_id: string
    }[]
    for (const row of rows) if (!breakdownIds.includes(row.breakdown_id)) tx.remove('indicator_breakdown', row.id)
    for (const breakdownId of new Set(breakdownIds)) {
      found(tx.find('breakdown', breakdownId), 'breakdown', breakdownId)
      if (!indicator.breakdownIds.includes(breakdownId))
        tx.insert('indicator_breakdown', { id: newId(), indicator_id: id, breakdown_id: breakdownId })
    }
    return { record: getIndicator(book, id), summary: `Changed by what ${indicator.name} is broken down` }
  })
}

/** Readings have an index by definition and none by indicator alone: corrected ones would be looked for one by one. */
const ofIndicator = 'definition_id IN (SELECT id FROM indicator_definition WHERE indicator_id = ?)'

/** What hangs on an indicator. */
export function usesOfIndicator(book: Book, id: string): IndicatorUses {
  const indicator = getIndicator(book, id)
  const count = (sql: string, ...given: string[]) => book.value(sql).get(...given) as number
  const breakdowns = book
    .rows(
      `SELECT breakdown_group.breakdown_id AS breakdownId, count(*) AS readings
       FROM reading JOIN breakdown_group ON breakdown_group.id = reading.group_id
       WHERE reading.${ofIndicator} GROUP BY breakdown_group.breakdown_id`,
    )
    .all(id) as IndicatorUses['breakdowns']
  return {
    readings: count(`SELECT count(*) FROM reading WHERE ${ofIndicator}`, id),
    readingsInForce: count('SELECT count(*) FROM reading WHERE definition_id = ?', definitionInForce(indicator).id),
    lastDay: book
      .value(`SELECT max(period_end) FROM reading WHERE ${ofIndicator} AND superseded_by_id IS NULL`)
      .get(id) as string | null,
    benchmarks: count('SELECT count(*) FROM benchmark WHERE indicator_id = ?', id),
    fits: count('SELECT count(*) FROM fit WHERE indicator_id = ?', id),
    experiences: experiencesOf(book, 'indicator', id).count,
    looks: count('SELECT count(*) FROM indicator_look WHERE indicator_id = ?', id),
    actions: actionsFrom(book, 'indicator', id).count,
    breakdowns,
  }
}

export function removeIndicator(book: Book, id: string): Changed<{ id: string }> {
  return book.change('indicators.remove', (tx) => {
    const { name } = takeOutIndicator(book, tx, id)
    return { record: { id }, summary: `Removed the indicator ${name}` }
  })
}

/**
 * Takes an indicator out with its definitions, breakdowns and fits, as part of a change.
 * @throws FairbookError refused while readings, benchmarks or experiences belong to it
 */
export function takeOutIndicator(book: Book, tx: Transaction, id: string): Indicator {
  const indicator = getIndicator(book, id)
  const count = (table: string) => book.value(`SELECT count(*) FROM ${table} WHERE indicator_id = ?`).get(id) as number
  refuseWhileUsed(`The indicator ${indicator.name}`, [
    { count: count('reading'), one: 'reading', many: 'readings' },
    { count: count('benchmark'), one: 'benchmark', many: 'benchmarks' },
    experiencesOf(book, 'indicator', id),
    storiesOf(book, 'indicator', id),
    { count: count('question'), one: 'question of a consultation', many: 'questions of consultations' },
    { count: count('indicator_look'), one: 'note that it was looked at', many: 'notes that it was looked at' },
    actionsFrom(book, 'indicator', id),
  ])
  for (const table of ['plan_line', 'fit', 'indicator_breakdown', 'indicator_definition'] as const) {
    for (const rowId of book.value(`SELECT id FROM ${table} WHERE indicator_id = ?`).all(id) as string[])
      tx.remove(table, rowId)
  }
  tx.remove('indicator', id)
  return indicator
}

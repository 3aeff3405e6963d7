import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { type Breakdown, BreakdownGroup } from '../../../shared/model/indicator'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found, refuseWhileUsed } from './found'
import { reader } from './row'

const readGroup = reader(BreakdownGroup)

export function listBreakdowns(book: Book): Breakdown[] {
  const groups = Map.groupBy(
    book.rows('SELECT * FROM breakdown_group ORDER BY position').all().map(readGroup),
    (group) => group.breakdownId,
  )
  const breakdowns = book.rows('SELECT id, name FROM breakdown ORDER BY name').all() as {
    id: string
    name: string
  }[]
  return breakdowns.map(({ id, name }) => ({ id, name, groups: groups.get(id) ?? [] }))
}

function get(book: Book, id: string): Breakdown {
  return found(
    listBreakdowns(book).find((breakdown) => breakdown.id === id),
    'breakdown',
    id,
  )
}

export function addBreakdown(
  book: Book,
  { name, groups, indicatorId }: ParsedInputOf<'breakdowns.add'>,
): Changed<Breakdown> {
  return book.change('breakdowns.add', (tx) => {
    checkName(book, name)
    const id = newId()
    tx.insert('breakdown', { id, name })
    for (const [position, label] of groups.entries()) insertGroup(book, tx, id, label, position)
    if (indicatorId !== undefined) {
      found(tx.find('indicator', indicatorId), 'indicator', indicatorId)
      tx.insert('indicator_breakdown', { id: newId(), indicator_id: indicatorId, breakdown_id: id })
    }
    return { record: get(book, id), summary: `Added the breakdown ${name}` }
  })
}

export function changeBreakdown(book: Book, { id, name }: ParsedInputOf<'breakdowns.change'>): Changed<Breakdown> {
  return book.change('breakdowns.change', (tx) => {
    const breakdown = get(book, id)
    if (name !== breakdown.name) checkName(book, name)
    tx.update('breakdown', id, { name })
    return { record: get(book, id), summary: `Renamed the breakdown ${breakdown.name} to ${name}` }
  })
}

export function addGroup(
  book: Book,
  { breakdownId, label }: ParsedInputOf<'breakdowns.addGroup'>,
): Changed<BreakdownGroup> {
  return book.change('breakdowns.addGroup', (tx) => {
    const breakdown = get(book, breakdownId)
    const id = insertGroup(book, tx, breakdownId, label, (breakdown.groups.at(-1)?.position ?? -1) + 1)
    return {
      record: readGroup(tx.find('breakdown_group', id)),
      summary: `Added the group ${label} to ${breakdown.name}`,
    }
  })
}

export function changeGroup(
  book: Book,
  { id, label }: ParsedInputOf<'breakdowns.changeGroup'>,
): Changed<BreakdownGroup> {
  return book.change('breakdowns.changeGroup', (tx) => {
    const group = readGroup(found(tx.find('breakdown_group', id), 'group', id))
    if (label !== group.label) checkLabel(book, group.breakdownId, label)
    tx.update('breakdown_group', id, { label })
    return {
      record: readGroup(tx.find('breakdown_group', id)),
      summary: `Renamed the group ${group.label} to ${label}`,
    }
  })
}

export function removeBreakdown(book: Book, id: string): Changed<{ id: string }> {
  return book.change('breakdowns.remove', (tx) => {
    const breakdown = get(book, id)
    const count = book
      .value('SELECT count(*) FROM reading WHERE group_id IN (SELECT id FROM breakdown_group WHERE breakdown_id = ?)')
      .get(id) as number
    const questions = book
      .value('SELECT count(*) FROM question WHERE group_id IN (SELECT id FROM breakdown_group WHERE breakdown_id = ?)')
      .get(id) as number
    refuseWhileUsed(`The breakdown ${breakdown.name}`, [
      { count, one: 'reading', many: 'readings' },
      { count: questions, one: 'question of a consultation', many: 'questions of consultations' },
    ])
    for (const rowId of book.value('SELECT id FROM indicator_breakdown WHERE breakdown_id = ?').all(id) as string[])
      tx.remove('indicator_breakdown', rowId)
    for (const group of breakdown.groups) tx.remove('breakdown_group', group.id)
    tx.remove('breakdown', id)
    return { record: { id }, summary: `Removed the breakdown ${breakdown.name}` }
  })
}

function insertGroup(book: Book, tx: Transaction, breakdownId: string, label: string, position: number): string {
  checkLabel(book, breakdownId, label)
  const id = newId()
  tx.insert('breakdown_group', { id, breakdown_id: breakdownId, label, position })
  return id
}

function checkName(book: Book, name: string): void {
  if (book.rows('SELECT 1 FROM breakdown WHERE name = ?').get(name))
    throw new FairbookError('refused', `There is already a breakdown named ${name}.`, { fields: ['name'] })
}

function checkLabel(book: Book, breakdownId: string, label: string): void {
  if (book.rows('SELECT 1 FROM breakdown_group WHERE breakdown_id = ? AND label = ?').get(breakdownId, label)) {
    throw new FairbookError('refused', `There is already a group named ${label} in this breakdown.`, {
      fields: ['label'],
    })
  }
}

import type { Change } from '../../../shared/model/change'
import { FairbookError } from '../../../shared/model/error'
import type { Statements } from '../book/statements'
import type { Row, RowChange } from './entry'
import { findChange, payloadOf } from './journal'
import type { ContentTable, Transaction } from './transaction'

/** The verb of the first entry of every book: there is nothing before it to go back to. */
export const creation = 'book.create'

/** What undo would take back and what redo would put back, read from the journal alone. */
export function nextUndoAndRedo(statements: Statements): { undo: Change | null; redo: Change | null } {
  const undo = undoTarget(statements)
  const redo = redoTarget(statements)
  return {
    undo: undo === null ? null : (findChange(statements, undo) ?? null),
    redo: redo === null ? null : (findChange(statements, redo) ?? null),
  }
}

/** The verb of an erasure, which nothing takes back. */
export const erasing = 'people.erase'

/** Says so where the way back is barred by an erasure. @throws FairbookError `refused` */
export function refuseAcrossErasure(statements: Statements): void {
  const last = statements.value('SELECT max(sequence) FROM journal WHERE verb = ?').get(erasing)
  if (last === null) return
  throw new FairbookError(
    'refused',
    'What came last was an erasure for good. Neither it nor what was done before it can be undone. Nothing was changed.',
  )
}

type Step = { sequence: number; kind: Change['kind']; of: number | null; verb: string }

/** The newest change that is not taken back at the moment. */
function undoTarget(statements: Statements): number | null {
  const settled = new Set<number>()
  for (const step of newestFirst(statements)) {
    if (step.verb === creation || step.verb === erasing) return null
    if (step.kind === 'change') {
      if (!settled.has(step.sequence)) return step.sequence
    } else if (step.of !== null && !settled.has(step.of)) {
      if (step.kind === 'redo') return step.of
      settled.add(step.of)
    }
  }
  return null
}

/** The change undone last and not put back since. Any new change ends the possibility, as everywhere. */
function redoTarget(statements: Statements): number | null {
  const putBack = new Set<number>()
  for (const step of newestFirst(statements)) {
    if (step.kind === 'change') return null
    if (step.of === null) continue
    if (step.kind === 'redo') putBack.add(step.of)
    else if (!putBack.delete(step.of)) return step.of
  }
  return null
}

function newestFirst(statements: Statements): IterableIterator<Step> {
  return statements
    .rows('SELECT sequence, kind, of, verb FROM journal ORDER BY sequence DESC')
    .iterate() as IterableIterator<Step>
}

/**
 * Takes a change back (or puts it back) row by row. Refuses when a row is no longer as the change
 * left it, so that nothing entered since is overwritten unseen.
 * @throws FairbookError `conflict`, or `refused` when the words of the change were erased
 */
export function apply(
  statements: Statements,
  tx: Transaction,
  sequence: number,
  direction: 'back' | 'forward',
): string {
  const payload = payloadOf(statements, sequence)
  if (!payload) throw new FairbookError('refused', 'The words of this change were erased, so it can’t be taken back.')
  const rows = direction === 'back' ? payload.rows.toReversed().map(inverse) : payload.rows
  for (const row of rows) applyRow(tx, row)
  return payload.summary
}

const inverse = (row: RowChange): RowChange => ({ ...row, before: row.after, after: row.before })

function applyRow(tx: Transaction, { table, id, before, after }: RowChange): void {
  const name = table as ContentTable
  const current = tx.find(name, id)
  const asExpected = before === null ? current === undefined : current !== undefined && matches(current, before)
  if (!asExpected) {
    throw new FairbookError(
      'conflict',
      'This was changed again since, so it can’t be taken back by itself. Nothing was changed.',
      { table, id },
    )
  }
  if (before === null && after !== null) tx.insert(name, after)
  else if (after === null) tx.remove(name, id)
  else tx.update(name, id, after)
}

const matches = (current: Row, part: Row) => Object.entries(part).every(([column, value]) => current[column] === value)

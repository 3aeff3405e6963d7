import type { ParsedInputOf } from '../../../shared/contract'
import { Benchmark, BenchmarkFields, benchmarkKindWords, outsideKinds } from '../../../shared/model/benchmark'
import { FairbookError } from '../../../shared/model/error'
import { reference } from '../../../shared/model/reference'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { dropLinksOf } from './evidence/links'
import { found } from './found'
import { getIndicator } from './indicators'
import { reader, toRow } from './row'

const read = reader(Benchmark, (row) => ({ reference: reference('benchmark', Number(row.number)) }))

/** Benchmarks by number: of one indicator, and those that serve one year (its own and every year's). */
export function listBenchmarks(book: Book, ask: ParsedInputOf<'benchmarks.list'>): Benchmark[] {
  return book
    .rows(
      `SELECT * FROM benchmark WHERE (@indicator IS NULL OR indicator_id = @indicator)
       AND (@year IS NULL OR year_id IS NULL OR year_id = @year) ORDER BY number`,
    )
    .all({ indicator: ask.indicatorId ?? null, year: ask.yearId ?? null })
    .map(read)
}

function get(book: Book, id: string): Benchmark {
  const row = book.rows('SELECT * FROM benchmark WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'benchmark', id)
}

export function addBenchmark(book: Book, fields: ParsedInputOf<'benchmarks.add'>): Changed<Benchmark> {
  return book.change('benchmarks.add', (tx) => {
    check(book, tx, fields)
    const id = newId()
    tx.insert('benchmark', { id, number: tx.nextNumber('benchmark'), ...toRow(fields) })
    return {
      record: get(book, id),
      summary: `Added the benchmark ${fields.label} for ${getIndicator(book, fields.indicatorId).name}`,
    }
  })
}

export function changeBenchmark(book: Book, { id, ...fields }: ParsedInputOf<'benchmarks.change'>): Changed<Benchmark> {
  return book.change('benchmarks.change', (tx) => {
    const benchmark = get(book, id)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    check(book, tx, BenchmarkFields.parse({ ...benchmark, ...given }))
    tx.update('benchmark', id, toRow(fields))
    return {
      record: get(book, id),
      summary: `Changed the benchmark ${benchmark.label} for ${getIndicator(book, benchmark.indicatorId).name}`,
    }
  })
}

export function removeBenchmark(book: Book, id: string): Changed<{ id: string }> {
  return book.change('benchmarks.remove', (tx) => {
    const benchmark = get(book, id)
    dropLinksOf(book, tx, 'benchmark', id)
    tx.remove('benchmark', id)
    return {
      record: { id },
      summary: `Removed the benchmark ${benchmark.label} for ${getIndicator(book, benchmark.indicatorId).name}`,
    }
  })
}

/**
 * One value or a whole range; a citation for every figure that is not ours, since a panel asks where
 * it was published.
 */
function check(book: Book, tx: Transaction, fields: ParsedInputOf<'benchmarks.add'>): void {
  const indicator = getIndicator(book, fields.indicatorId)
  if (fields.yearId !== null) found(tx.find('year', fields.yearId), 'year', fields.yearId)
  if (fields.frameworkIndicatorId !== null)
    found(
      tx.find('framework_indicator', fields.frameworkIndicatorId),
      'framework indicator',
      fields.frameworkIndicatorId,
    )
  const range = fields.low !== null || fields.high !== null
  if (fields.value === null && !range)
    throw new FairbookError(
      'wrong-input',
      `Give the benchmark “${fields.label}” a value, or a range from low to high.`,
      { fields: ['value'] },
    )
  if (fields.value !== null && range)
    throw new FairbookError('wrong-input', 'Give either one value or a range, not both.', {
      fields: ['value', 'low', 'high'],
    })
  if (range && (fields.low === null || fields.high === null || fields.low > fields.high)) {
    throw new FairbookError('wrong-input', 'A range needs both ends, the lower one first.', { fields: ['low', 'high'] })
  }
  if (fields.citation.trim() === '' && (outsideKinds as readonly string[]).includes(fields.kind)) {
    throw new FairbookError(
      'wrong-input',
      `Say where “${fields.label}” for ${indicator.name} was published: ${benchmarkKindWords[fields.kind].toLowerCase()} is not our own figure, so a reader must be able to look it up.`,
      { fields: ['citation'] },
    )
  }
}

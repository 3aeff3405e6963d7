import type { ParsedInputOf } from '../../../shared/contract'
import { Fit } from '../../../shared/model/fit'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found } from './found'
import { type ShippedFrameworks, takeFromSet } from './frameworks'
import { getIndicator } from './indicators'
import { reader, toRow } from './row'

const read = reader(Fit)

export function listFits(book: Book, ask: ParsedInputOf<'fits.list'>): Fit[] {
  return book
    .rows('SELECT * FROM fit WHERE @indicator IS NULL OR indicator_id = @indicator ORDER BY id')
    .all({ indicator: ask.indicatorId ?? null })
    .map(read)
}

/** Says how an indicator fits a framework indicator; said again, it replaces what was said. */
export function setFit(book: Book, fields: ParsedInputOf<'fits.set'>): Changed<Fit> {
  return book.change('fits.set', (tx) => {
    const framework = found(
      tx.find('framework_indicator', fields.frameworkIndicatorId),
      'framework indicator',
      fields.frameworkIndicatorId,
    )
    return sayFit(book, tx, fields, String(framework.code))
  })
}

/** The same for a shipped one that may not be in the book yet: both come in as one change. */
export function setShippedFit(
  book: Book,
  shipped: ShippedFrameworks,
  { framework, code, ...fit }: ParsedInputOf<'fits.setShipped'>,
): Changed<Fit> {
  return book.change('fits.setShipped', (tx) => {
    const { id } = takeFromSet(book, tx, shipped, { framework, code })
    return sayFit(book, tx, { ...fit, frameworkIndicatorId: id }, code)
  })
}

function sayFit(book: Book, tx: Transaction, fields: ParsedInputOf<'fits.set'>, code: string) {
  const indicator = getIndicator(book, fields.indicatorId)
  const find = () =>
    book
      .rows('SELECT * FROM fit WHERE indicator_id = ? AND framework_indicator_id = ?')
      .get(fields.indicatorId, fields.frameworkIndicatorId)
  const current = find()
  if (current) tx.update('fit', read(current).id, toRow(fields))
  else tx.insert('fit', { id: newId(), ...toRow(fields) })
  return { record: read(find()), summary: `Said how ${indicator.name} fits ${code}` }
}

export function removeFit(book: Book, id: string): Changed<{ id: string }> {
  return book.change('fits.remove', (tx) => {
    const fit = read(found(tx.find('fit', id), 'fit', id))
    tx.remove('fit', id)
    return { record: { id }, summary: `Took back a fit of ${getIndicator(book, fit.indicatorId).name}` }
  })
}

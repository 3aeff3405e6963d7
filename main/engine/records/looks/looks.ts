import type { ParsedInputOf } from '../../../../shared/contract'
import { IndicatorLook } from '../../../../shared/model/action'
import { FairbookError } from '../../../../shared/model/error'
import { countOf } from '../../../../shared/rules/count-words'
import { dayWords } from '../../../../shared/rules/date-words'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { today } from '../../today'
import { found } from '../found'
import { getIndicator } from '../indicators'
import { reader, toRow } from '../row'
import { getYear } from '../years'

export const readLook = reader(IndicatorLook)

function getLook(book: Book, id: string): IndicatorLook {
  const row = book.rows('SELECT * FROM indicator_look WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readLook(row), 'look', id)
}

/** When an indicator was looked at, in every year, newest first. */
export function looksOfIndicator(book: Book, indicatorId: string): IndicatorLook[] {
  return book
    .rows('SELECT * FROM indicator_look WHERE indicator_id = ? ORDER BY looked_on DESC, id DESC')
    .all(indicatorId)
    .map(readLook)
}

/** Notes that indicators were looked at: one, or all that stood on a meeting's agenda. */
export function addLooks(book: Book, { indicatorIds, ...look }: ParsedInputOf<'looks.add'>): Changed<IndicatorLook[]> {
  return book.change('looks.add', (tx) => {
    getYear(book, look.yearId)
    checkDay(look.lookedOn)
    const ids = [...new Set(indicatorIds)].map((indicatorId) => {
      found(tx.find('indicator', indicatorId), 'indicator', indicatorId)
      const id = newId()
      tx.insert('indicator_look', toRow({ id, indicatorId, ...look }))
      return id
    })
    const [first] = indicatorIds
    const what =
      ids.length === 1 && first !== undefined
        ? getIndicator(book, first).name
        : countOf(ids.length, 'indicator', 'indicators')
    return {
      record: ids.map((id) => getLook(book, id)),
      summary: `Noted that ${what} ${ids.length === 1 ? 'was' : 'were'} looked at on ${dayWords(look.lookedOn)}`,
    }
  })
}

export function changeLook(book: Book, { id, ...fields }: ParsedInputOf<'looks.change'>): Changed<IndicatorLook> {
  return book.change('looks.change', (tx) => {
    const look = getLook(book, id)
    if (fields.lookedOn !== undefined) checkDay(fields.lookedOn)
    tx.update('indicator_look', id, toRow(fields))
    const { name } = getIndicator(book, look.indicatorId)
    return { record: getLook(book, id), summary: `Changed what is said of a look at ${name}` }
  })
}

export function removeLook(book: Book, id: string): Changed<{ id: string }> {
  return book.change('looks.remove', (tx) => {
    const look = getLook(book, id)
    tx.remove('indicator_look', id)
    const { name } = getIndicator(book, look.indicatorId)
    return { record: { id }, summary: `Took back that ${name} was looked at on ${dayWords(look.lookedOn)}` }
  })
}

function checkDay(lookedOn: string): void {
  if (lookedOn > today())
    throw new FairbookError('wrong-input', 'This day is still to come. Give the day on which it was looked at.', {
      fields: ['lookedOn'],
    })
}

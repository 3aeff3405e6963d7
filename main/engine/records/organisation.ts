import type { InputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { Organisation } from '../../../shared/model/organisation'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { reader, toRow } from './row'

const read = reader(Organisation)

/** Who keeps the book. */
export function getOrganisation(book: Book): Organisation {
  return read(book.rows('SELECT * FROM organisation').get())
}

/** The organisation of a new book: a name, and everything else empty. */
export function insertOrganisation(tx: Transaction, name: string): void {
  tx.insert('organisation', { id: newId(), ...toRow(Organisation.parse({ ...blank, name })) })
}

const blank = {
  shortName: '',
  legalForm: '',
  registration: '',
  place: '',
  foundedIn: '',
  mission: '',
  vision: '',
  values: '',
  history: '',
  governance: '',
}

export function changeOrganisation(book: Book, fields: InputOf<'organisation.change'>): Changed<Organisation> {
  return book.change('organisation.change', (tx) => {
    const { id, currency } = book.rows('SELECT id, currency FROM organisation').get() as Record<
      'id' | 'currency',
      string
    >
    if (fields.currency !== undefined && fields.currency !== currency) refuseOnceThereAreAmounts(book, currency)
    tx.update('organisation', id, toRow(fields))
    return { record: getOrganisation(book), summary: 'Changed what is said of the organisation' }
  })
}

/** Amounts are kept without their currency, so another one would quietly change what they say. */
function refuseOnceThereAreAmounts(book: Book, currency: string): void {
  const amounts = book.value("SELECT count(*) FROM reading WHERE kind = 'money'").get() as number
  if (amounts > 0)
    throw new FairbookError(
      'refused',
      `There are amounts in ${currency} in the book already, and another currency would change what they say. Nothing was changed.`,
      { fields: ['currency'] },
    )
}

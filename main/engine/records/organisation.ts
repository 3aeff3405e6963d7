import type { InputOf } from '../../../shared/contract'
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
    const { id } = book.rows('SELECT id FROM organisation').get() as { id: string }
    tx.update('organisation', id, toRow(fields))
    return { record: getOrganisation(book), summary: 'Changed what is said of the organisation' }
  })
}

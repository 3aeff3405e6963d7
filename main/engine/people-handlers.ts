import type { peopleContract } from '../../shared/contract/people'
import { listCopiesOf, removeCopies } from './book/backup'
import type { Handlers } from './handlers'
import { erase } from './records/people/erase'
import { listErasures } from './records/people/erasures'
import { findPerson } from './records/people/find-person'
import { previewErasure } from './records/people/preview'
import { dueInYear } from './records/retention/due'
import { clearRetention, listRetention, reviewRetention, setRetention } from './records/retention/retention'

/** The procedures of data protection and the functions that do them. */
export const peopleHandlers: Pick<Handlers, keyof typeof peopleContract> = {
  'people.find': ({ book, work }, input) => findPerson(book, input, work),
  'people.export': async ({ book, work }, input) => {
    // It brings Word along, which a book opens without.
    const { exportPerson } = await import('./person/export-person')
    return exportPerson(book, input, work)
  },
  'people.preview': ({ book, work }, input) => previewErasure(book, input, work),
  'people.erase': ({ book, work }, input) => erase(book, input, work),
  'people.erasures': ({ book }) => listErasures(book),
  'people.copies': ({ book }) => listCopiesOf(book),
  'people.removeCopies': ({ book, work }, { paths }) => removeCopies(book, paths, work.signal),

  'retention.list': ({ book }) => listRetention(book),
  'retention.set': ({ book }, input) => setRetention(book, input),
  'retention.clear': ({ book }, input) => clearRetention(book, input),
  'retention.due': ({ book }, input) => dueInYear(book, input),
  'retention.review': ({ book }, input) => reviewRetention(book, input),
}

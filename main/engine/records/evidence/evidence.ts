import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import { Evidence } from '../../../../shared/model/evidence'
import { reference } from '../../../../shared/model/reference'
import { webAddress } from '../../../../shared/rules/web-address'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { found } from '../found'
import { reader, toRow } from '../row'
import { linkedTables, writeLinks } from './links'

export const readEvidence = reader(Evidence, (row) => ({ reference: reference('evidence', Number(row.number)) }))

/** Evidence with the size of its file: to be followed by a WHERE. */
export const selectEvidence = 'SELECT e.*, f.bytes FROM evidence e LEFT JOIN stored_file f ON f.sha256 = e.sha256'

export function getEvidence(book: Book, id: string): Evidence {
  const row = book.rows(`${selectEvidence} WHERE e.id = ?`).get(id)
  return found(row === undefined ? undefined : readEvidence(row), 'evidence', id)
}

/** The whole register, by number. */
export function allEvidence(book: Book): Evidence[] {
  return book.rows(`${selectEvidence} ORDER BY e.number`).all().map(readEvidence)
}

/** How evidence is spoken of beside Undo: "E-007 Letter from the teacher". */
export const evidenceWords = ({ reference, name }: Pick<Evidence, 'reference' | 'name'>) => `${reference} ${name}`

/** Adds paper kept elsewhere, or a page on the web, as evidence. */
export function addReference(
  book: Book,
  {
    form,
    for: uses,
    place,
    grounds = form === 'link' ? 'link' : 'record',
    ...fields
  }: ParsedInputOf<'evidence.addReference'>,
): Changed<Evidence> {
  return book.change('evidence.addReference', (tx) => {
    const id = newId()
    tx.insert('evidence', {
      id,
      number: tx.nextNumber('evidence'),
      ...toRow({ form, grounds, place: form === 'link' ? address(place) : place, ...fields }),
      added_at: new Date().toISOString(),
      added_by: book.person,
    })
    writeLinks(
      book,
      tx,
      uses.map((use) => ({ ...use, evidenceId: id })),
    )
    const evidence = getEvidence(book, id)
    return { record: evidence, summary: `Added the evidence ${evidenceWords(evidence)}` }
  })
}

export function changeEvidence(book: Book, { id, ...fields }: ParsedInputOf<'evidence.change'>): Changed<Evidence> {
  return book.change('evidence.change', (tx) => {
    const { form } = getEvidence(book, id)
    const place = fields.place
    if (place === '' && form !== 'file')
      throw new FairbookError('wrong-input', 'Say where it is: without that nobody can find it.', { fields: ['place'] })
    tx.update(
      'evidence',
      id,
      toRow({ ...fields, place: place !== undefined && form === 'link' ? address(place) : place }),
    )
    const evidence = getEvidence(book, id)
    return { record: evidence, summary: `Changed the evidence ${evidenceWords(evidence)}` }
  })
}

/** Removes evidence with what it is for. The bytes of a file stay in the book, so that undo brings it back whole. */
export function removeEvidence(book: Book, id: string): Changed<OutputOf<'evidence.remove'>['record']> {
  return book.change('evidence.remove', (tx) => {
    const evidence = getEvidence(book, id)
    for (const { table } of Object.values(linkedTables)) {
      for (const linkId of book.value(`SELECT id FROM ${table} WHERE evidence_id = ?`).all(id) as string[])
        tx.remove(table, linkId)
    }
    tx.remove('evidence', id)
    return { record: { id }, summary: `Removed the evidence ${evidenceWords(evidence)}` }
  })
}

function address(place: string): string {
  const written = webAddress(place)
  if (written === null)
    throw new FairbookError(
      'wrong-input',
      'This is no address of a page on the web, as https://example.org/report is. For paper or another place, add it as paper.',
      { fields: ['place'] },
    )
  return written
}

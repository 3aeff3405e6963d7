import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Logo } from '../../../shared/model/logo'
import { logoPicture } from '../../../shared/rules/logo-picture'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'

type LogoRow = { id: string; picture: string }

const rowOf = (book: Book) => book.rows('SELECT id, picture FROM logo').get() as LogoRow | undefined

/** The organisation's logo, or null. */
export function getLogo(book: Book): Logo | null {
  const row = rowOf(book)
  return row === undefined ? null : logoOf(row.picture)
}

/** Sets the logo, or puts another in its place. @throws FairbookError `wrong-input` when the file is no such picture */
export function setLogo(book: Book, { picture }: ParsedInputOf<'organisation.setLogo'>): Changed<Logo> {
  const logo = logoOf(picture)
  return book.change('organisation.setLogo', (tx) => {
    const row = rowOf(book)
    if (row !== undefined) tx.update('logo', row.id, { picture: logo.picture })
    else {
      const organisationId = String(book.value('SELECT id FROM organisation').get())
      tx.insert('logo', { id: newId(), organisation_id: organisationId, picture: logo.picture })
    }
    return { record: logo, summary: row === undefined ? 'Set the logo' : 'Set another logo' }
  })
}

/** Takes the logo away; answers what there is now: none. */
export function removeLogo(book: Book): Changed<null> {
  return book.change('organisation.removeLogo', (tx) => {
    const row = rowOf(book)
    if (row !== undefined) tx.remove('logo', row.id)
    return { record: null, summary: 'Removed the logo' }
  })
}

function logoOf(picture: string): Logo {
  const bytes = Buffer.from(picture, 'base64')
  const look = logoPicture(bytes)
  if (typeof look === 'string')
    throw new FairbookError('wrong-input', `${look} Nothing was changed.`, { fields: ['picture'] })
  return { ...look, bytes: bytes.length, picture: bytes.toString('base64') }
}

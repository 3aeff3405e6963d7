import { FairbookError } from '../../../shared/model/error'
import { isClosed, type Year, yearStatusWords } from '../../../shared/model/year'
import type { Book } from '../book/book'
import { getYear } from './years'

/** The year, where what it says can still be changed. @throws FairbookError `refused` of an approved one */
export function openYear(book: Book, yearId: string): Year {
  const year = getYear(book, yearId)
  if (!isClosed(year)) return year
  throw new FairbookError(
    'refused',
    `The accounts of ${year.label} are ${yearStatusWords[year.status].toLowerCase()}, and what they say stays as it is. Nothing was changed.`,
  )
}

import type { OutputOf } from '../../../../shared/contract'
import { publishableOn } from '../../../../shared/rules/consent'
import { standsInText } from '../../../../shared/rules/said-in-text'
import type { Book } from '../../book/book'
import { today } from '../../today'
import { listObjectives } from '../objectives'
import { getYear } from '../years'
import { experiencesOfYear } from './experiences'

/**
 * Quotes wanted in the accounts of a year: how many may stand there today, which may not, and why; and words that
 * somebody wrote into a text of the accounts by hand though they may not stand there.
 */
export function quotesOfYear(book: Book, yearId: string): OutputOf<'accounts.quotes'> {
  const year = getYear(book, yearId)
  const day = today()
  const all = experiencesOfYear(book, year)
  const refused = all.flatMap((one) => {
    const publishable = publishableOn(one, day)
    return publishable.may === 'nothing' ? [{ one, why: publishable.why }] : []
  })
  const named = ({ one, why }: (typeof refused)[number]) => ({ id: one.id, reference: one.reference, why })
  const keptBack = refused.filter(({ one }) => one.quoted).map(named)
  const text = textsOf(book, yearId)
  return {
    standing: all.filter(({ quoted }) => quoted).length - keptBack.length,
    keptBack,
    written: refused.filter(({ one }) => standsInText(text, one.words)).map(named),
  }
}

/** Everything written for the accounts of a year. */
function textsOf(book: Book, yearId: string): string {
  const { foreword, scopeIn, scopeOut, method, limitations, changes, conclusion } = getYear(book, yearId)
  const ofObjectives = listObjectives(book, yearId).flatMap(({ inYear }) =>
    inYear === null ? [] : [inYear.lead, inYear.whatWeDid, inYear.whatHappened, inYear.conclusion],
  )
  return [foreword, scopeIn, scopeOut, method, limitations, changes, conclusion, ...ofObjectives].join('\n\n')
}

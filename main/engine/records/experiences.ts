import type { ParsedInputOf } from '../../../shared/contract'
import type { WholeExperience } from '../../../shared/model/daybook'
import { FairbookError } from '../../../shared/model/error'
import { reference } from '../../../shared/model/reference'
import { caseAfterTone } from '../../../shared/rules/case'
import { publishableOn } from '../../../shared/rules/consent'
import { countOf } from '../../../shared/rules/count-words'
import { partsNotIn } from '../../../shared/rules/withholding'
import type { Book, Changed } from '../book/book'
import type { Row } from '../journal/entry'
import type { Transaction } from '../journal/transaction'
import { today } from '../today'
import { linksOf, setLinks } from './experiences-links'
import { listed, readStep } from './experiences-list'
import { setThemes } from './experiences-themes'
import { checkFields, insertExperience, takeOutExperience } from './experiences-writing'
import { found } from './found'
import { toRow } from './row'

/** An experience with everything that belongs to it, as it stands today. @throws FairbookError `not-found` */
export function getExperience(book: Book, id: string): WholeExperience {
  const day = today()
  const row = book.rows('SELECT * FROM experience WHERE id = ?').get(id) as Row | undefined
  const [experience] = row === undefined ? [] : listed(book, [row], day)
  const there = found(experience, 'experience', id)
  const consultation = book.value('SELECT consultation_id FROM question WHERE id = ?').get(there.questionId)
  return {
    ...there,
    ...linksOf(book, id),
    consultationId: consultation === undefined ? null : String(consultation),
    caseSteps: book.rows('SELECT * FROM case_step WHERE experience_id = ? ORDER BY position, id').all(id).map(readStep),
    publishable: publishableOn(there, day),
    withheldNotFound: partsNotIn(there.words, there.withheld),
  }
}

export function addExperience(
  book: Book,
  { themes, outcomeIds, indicatorIds, objectiveIds, evidenceIds, ...fields }: ParsedInputOf<'experiences.add'>,
): Changed<WholeExperience> {
  return book.change('experiences.add', (tx) => {
    const beside = { themes, outcomeIds, indicatorIds, objectiveIds, evidenceIds }
    const id = insertExperience(book, tx, fields, beside)
    return told(book, id, ({ reference }) => `Noted ${reference} in the daybook`)
  })
}

/** Notes many experiences as one change: all or none. A refusal names the row. */
export function addExperiences(
  book: Book,
  { experiences }: ParsedInputOf<'experiences.addMany'>,
): Changed<{ id: string; reference: string }[]> {
  return book.change('experiences.addMany', (tx) => {
    const record = experiences.map(
      ({ themes, outcomeIds, indicatorIds, objectiveIds, evidenceIds, ...fields }, place) => {
        const beside = { themes, outcomeIds, indicatorIds, objectiveIds, evidenceIds }
        const id = inRow(place, () => insertExperience(book, tx, fields, beside))
        return { id, reference: reference('experience', Number(tx.find('experience', id)?.number)) }
      },
    )
    return { record, summary: `Noted ${countOf(record.length, 'experience', 'experiences')} in the daybook` }
  })
}

function inRow<T>(place: number, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof FairbookError)) throw error
    throw new FairbookError(error.code, `Row ${place + 1}: ${error.message}`, { ...error.detail, row: place })
  }
}

export function changeExperience(
  book: Book,
  { id, ...fields }: ParsedInputOf<'experiences.change'>,
): Changed<WholeExperience> {
  return changed(book, 'experiences.change', id, (tx, was) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    checkFields(tx, { ...was, ...given })
    const untouched = was.caseSteps.length === 0 && was.caseChanged === '' && was.caseTold === 'not-yet'
    const caseState =
      fields.tone === undefined || fields.tone === was.tone
        ? was.caseState
        : caseAfterTone(fields.tone, { caseState: was.caseState, untouched })
    tx.update('experience', id, toRow({ ...fields, caseState }))
    return 'Changed'
  })
}

export function removeExperience(book: Book, id: string): Changed<{ id: string }> {
  return book.change('experiences.remove', (tx) => {
    const { reference } = getExperience(book, id)
    takeOutExperience(book, tx, id)
    return { record: { id }, summary: `Removed ${reference} from the daybook` }
  })
}

export function setThemesOf(
  book: Book,
  { id, themes }: ParsedInputOf<'experiences.setThemes'>,
): Changed<WholeExperience> {
  return changed(book, 'experiences.setThemes', id, (tx) => {
    setThemes(book, tx, id, themes)
    return 'Changed the themes of'
  })
}

export function setLinksOf(
  book: Book,
  { id, ...links }: ParsedInputOf<'experiences.setLinks'>,
): Changed<WholeExperience> {
  return changed(book, 'experiences.setLinks', id, (tx) => {
    setLinks(book, tx, id, links)
    return 'Changed what belongs to'
  })
}

/** A change of one experience; `make` says what was done: "Changed the themes of". */
export function changed(
  book: Book,
  verb: string,
  id: string,
  make: (tx: Transaction, was: WholeExperience) => string,
): Changed<WholeExperience> {
  return book.change(verb, (tx) => {
    const did = make(tx, getExperience(book, id))
    return told(book, id, ({ reference }) => `${did} ${reference}`)
  })
}

function told(book: Book, id: string, summary: (experience: WholeExperience) => string) {
  const record = getExperience(book, id)
  return { record, summary: summary(record) }
}

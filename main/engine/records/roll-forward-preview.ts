import type { RollForwardPreview } from '../../../shared/model/roll-forward'
import { YearTexts } from '../../../shared/model/year'
import { numberWords } from '../../../shared/rules/number-words'
import { nextYear } from '../../../shared/rules/roll-forward'
import type { Book } from '../book/book'
import { chapterDecisions } from './chapter-decisions'
import { chapterWords } from './chapter-words'
import { inUse, listIndicators } from './indicators'
import { listObjectives } from './objectives'
import { listStakeholders } from './stakeholders'
import { getYear, listYears } from './years'

/** What would come along into the next year and what would not, with a name and days for it. Changes nothing. */
export function previewRollForward(book: Book, fromId: string): RollForwardPreview {
  const from = getYear(book, fromId)
  const suggested = nextYear(
    from,
    listYears(book).map(({ label }) => label),
  )
  const stakeholders = listStakeholders(book, from.id).filter(({ inYear }) => inYear !== null)
  const objectives = listObjectives(book, from.id)
  const indicators = listIndicators(book, {})
  const count = (sql: string) => book.value(sql).get(from.id) as number
  const written = [
    ...Object.keys(YearTexts.shape).map((field) => from[field as keyof YearTexts]),
    ...objectives.flatMap(({ inYear }) =>
      inYear === null ? [] : [inYear.lead, inYear.whatWeDid, inYear.whatHappened, inYear.conclusion],
    ),
    ...chapterWords(book, fromId).map(({ words }) => words),
  ]
  return {
    from: { id: from.id, label: from.label },
    suggested,
    comes: {
      stakeholdersIn: stakeholders.filter(({ inYear }) => inYear?.included === true).map(named),
      stakeholdersOut: stakeholders
        .filter(({ inYear }) => inYear?.included === false)
        .map((one) => ({ ...named(one), reason: one.inYear?.reason ?? '' })),
      objectives: objectives.map(({ id, code, title, inYear }) => ({
        id,
        code,
        title,
        included: inYear?.included ?? true,
      })),
      indicators: indicators.filter((indicator) => inUse(indicator, suggested)).map(named),
      chapters: counted(chapterDecisions(book, from.id).length, 'decision about a chapter', 'decisions about chapters'),
      benchmarks: counted(
        book.value('SELECT count(*) FROM benchmark WHERE year_id IS NULL').get() as number,
        'benchmark',
      ),
      aspects: counted(
        count('SELECT count(*) FROM aspect_answer WHERE year_id = ?'),
        'answer about key aspects, to be looked at again',
        'answers about key aspects, to be looked at again',
      ),
    },
    stays: {
      readings: counted(
        count('SELECT count(*) FROM reading WHERE year_id = ? AND superseded_by_id IS NULL'),
        'reading',
      ),
      targets: counted(
        count('SELECT count(*) FROM benchmark WHERE year_id = ?'),
        'target or benchmark of the year',
        'targets and benchmarks of the year',
      ),
      texts: counted(written.filter((text) => text.trim() !== '').length, 'text'),
      askedHow: counted(
        stakeholders.filter(({ inYear }) => inYear?.askedHow !== '').length,
        'note of how a stakeholder was asked',
        'notes of how stakeholders were asked',
      ),
      indicators: indicators
        .filter((indicator) => inUse(indicator, from) && !inUse(indicator, suggested))
        .map((one) => ({ ...named(one), retiredWhy: one.retiredWhy })),
    },
  }
}

const named = (one: { id: string; reference: string; name: string }) => ({
  id: one.id,
  reference: one.reference,
  name: one.name,
})

const counted = (count: number, one: string, many = `${one}s`) => ({
  count,
  words: `${count === 0 ? 'no' : numberWords(count)} ${count === 1 ? one : many}`,
})

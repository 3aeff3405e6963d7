import type { Block, Inline } from '../../../../shared/model/document'
import { leftOutOf } from '../../../../shared/rules/edition'
import { standsInText } from '../../../../shared/rules/said-in-text'
import type { ToldExperience } from '../told-experiences'
import type { AccountsYear } from './accounts-year'
import { paragraph } from './blocks'
import { saidBy, wordsTold } from './told-words'
import { clause, referencesAfter, small1, text } from './words'

/** Words longer than this are set in the size of the text. */
const largest = 220

/** The quotes of the accounts: chosen or placed by a text, and allowed to stand there. */
export const quotesIn = ({ told, placed }: Pick<AccountsYear, 'told' | 'placed'>): ToldExperience[] =>
  told.experiences.filter(({ quoted, may, number }) => (quoted || placed.quotes.has(number)) && may !== 'nothing')

/** A quote that stands where a text has it; null where it may not stand. */
export function quoteOf(number: number, year: AccountsYear): Block | null {
  const one = year.told.experiences.find((it) => it.number === number)
  return one === undefined || one.may === 'nothing' ? null : quoteBlock(one, one.words.length <= largest, year)
}

/** The quotes that stand in an objective's chapter; null: those that belong to none that the accounts report on. */
export function quotesOf(objectiveId: string | null, year: AccountsYear): ToldExperience[] {
  return quotesIn(year).filter((one) => !year.placed.quotes.has(one.number) && chapterOf(one, year) === objectiveId)
}

/** The first objective of the accounts that it belongs to, by itself or by its outcomes and indicators. */
export function chapterOf(
  one: Pick<ToldExperience, 'outcomeIds' | 'indicatorIds' | 'objectiveIds'>,
  year: AccountsYear,
): string | null {
  const outcomes = new Set([
    ...one.outcomeIds,
    ...year.indicators.filter(({ id }) => one.indicatorIds.includes(id)).map(({ outcomeId }) => outcomeId),
  ])
  const activities = new Set(year.outcomes.filter(({ id }) => outcomes.has(id)).map(({ activityId }) => activityId))
  const objectives = new Set([
    ...one.objectiveIds,
    ...year.activities.filter(({ id }) => activities.has(id)).map(({ objectiveId }) => objectiveId),
  ])
  return year.reported.find(({ id }) => objectives.has(id))?.id ?? null
}

/**
 * Quotes one below the other: the first short one leads. Those that the chapter's text quotes already do not stand
 * there twice; what they are is said by their references.
 * @param written what was written for the chapter
 */
export function quoteBlocks(
  all: readonly ToldExperience[],
  year: AccountsYear,
  written: readonly (string | undefined)[] = [],
): Block[] {
  const said = written.join('\n\n')
  const quotes = all.filter(({ words }) => !standsInText(said, words))
  const inText = all.filter((one) => !quotes.includes(one))
  const leads = quotes.find(({ words }) => words.length <= largest)
  const rest = quotes.filter((one) => one !== leads)
  const blocks = [...(leads === undefined ? [] : [leads]), ...rest].map((one) => quoteBlock(one, one === leads, year))
  return [...blocks, ...quotedInText(inText, year)]
}

/** Where each quote of the text is kept, for those who audit. */
function quotedInText(quotes: readonly ToldExperience[], year: AccountsYear): Block[] {
  if (quotes.length === 0 || leftOutOf[year.edition].references) return []
  const references = quotes.map(({ reference }) => reference).join(', ')
  return [
    paragraph(
      text('What is quoted in the text above stands in the daybook'),
      ...referencesAfter([references]),
      text(', with consent.'),
    ),
  ]
}

function quoteBlock(one: ToldExperience, large: boolean, year: AccountsYear): Block {
  return { type: 'quote', large, paragraphs: wordsTold(one), by: attribution(one, year) }
}

function attribution(one: ToldExperience, year: AccountsYear): Inline[] {
  const consent =
    one.kind === 'seen' ? '' : ` Quoted with consent${one.may === 'anonymous' ? ', without the name' : ''}.`
  // For those who audit; readers are told in general how quotes were chosen.
  const because =
    one.because === '' || leftOutOf[year.edition].auditing
      ? ''
      : ` Chosen because ${clause(small1(one.because.replace(/^because /i, '')))}.`
  const evidence = year.told.evidenceFor('experience', one.id).map(({ reference }) => reference)
  return [text(`${saidBy(one, year)}.${consent}${because}`), ...referencesAfter([one.reference, ...evidence])]
}

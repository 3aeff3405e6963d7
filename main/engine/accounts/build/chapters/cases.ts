import type { Block, Inline } from '../../../../../shared/model/document'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { toldDay, toldShortDay } from '../../told-day'
import type { ToldCase, ToldExperience } from '../../told-experiences'
import type { AccountsYear } from '../accounts-year'
import { column, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { notAsked } from '../results'
import { aboutWords, saidBy, wordsTold } from '../told-words'
import { agree, capital, clause, counted, countWords, emphasis, missed, sentence, strong, text } from '../words'

type Case = { one: ToldExperience; its: ToldCase }

/** More rows than this nobody reads on paper: then the open ones come first, and all stand in the workbook. */
const mostRows = 60
/** A row of a table is not divided between pages. */
const longestWords = 420

/** What people told us went wrong in the year, what was done about it and what came of it; open ones are said to be. */
export const cases: WriteChapter = (year) => {
  const all = year.told.experiences.flatMap((one): Case[] => (one.case === null ? [] : [{ one, its: one.case }]))
  if (all.length === 0) return null
  const shown =
    all.length > mostRows ? [...all].sort((a, b) => Number(b.its.open) - Number(a.its.open)).slice(0, mostRows) : all
  const unsaid = shown.some(({ one }) => one.may === 'nothing')
  return chapter({ id: 'cases' }, [
    lead(leadWords(all)),
    ...nothingDone(all),
    table(
      {
        id: 'case-table',
        caption: caption(all, shown.length),
        wide: true,
        note: [
          ...(unsaid ? [text('Where somebody did not agree to be quoted, only what it was about is told. ')] : []),
          text('Also in the workbook, sheet '),
          emphasis('What went wrong'),
          text('.'),
        ],
      },
      [
        column('Ref.', 13, 'reference'),
        column('What was said', 49),
        column('What we did', 49),
        column('What changed', 30),
        column('Where it stands', 28),
      ],
      shown.map((it) => caseRow(it, year)),
    ),
  ])
}

const openIn = (all: readonly Case[]) => all.filter(({ its }) => its.open).length

function leadWords(all: readonly Case[]): string {
  const open = openIn(all)
  const closed = all.length - open
  const things = `${capital(counted(all.length, 'thing'))} that people told us or that we saw went wrong`
  if (all.length === 1)
    return `One thing that people told us or that we saw went wrong is followed up here; it is ${open === 1 ? 'open' : 'closed'}.`
  if (open === 0) return `${things} ${agree(all.length, 'is', 'are')} followed up here; all are closed.`
  if (closed === 0) return `${things} are followed up here; all are still open.`
  return `${things} are followed up here: ${countWords(closed)} ${agree(closed, 'is', 'are')} closed, ${countWords(open)} still open.`
}

function caption(all: readonly Case[], shown: number): string {
  const open = openIn(all)
  const of = shown < all.length ? ` of ${all.length}` : ''
  return `${capital(counted(shown, 'case'))}${of}, ${open === 0 ? 'none' : countWords(open)} still open`
}

/** What nobody has done anything about is said above the table, not left in its last row. */
function nothingDone(all: readonly Case[]): Block[] {
  const untouched = all.filter(({ its }) => its.open && its.steps.length === 0).length
  const untold = all.filter(({ its }) => !its.open && its.told === 'not-yet').length
  const words = [
    untouched === 0 ? '' : `Nothing has been noted as done about ${untouchedWords(untouched, all.length)}.`,
    untold === 0
      ? ''
      : `${all.length === 1 ? 'It' : capital(countWords(untold))} ${agree(untold, 'is', 'are')} closed without the person having been told.`,
  ].filter(Boolean)
  return words.length === 0 ? [] : [paragraph(text(words.join(' ')))]
}

function untouchedWords(untouched: number, all: number): string {
  if (untouched < all) return `${countWords(untouched)} of them`
  return all === 1 ? 'it' : all === 2 ? 'either of them' : 'any of them'
}

function caseRow({ one, its }: Case, year: AccountsYear) {
  const evidence = year.told.evidenceFor('experience', one.id).map(({ reference }) => reference)
  return row(
    [text(one.reference), ...evidence.flatMap((reference) => [text(' '), text(reference, 'reference')])],
    whatWasSaid(one, year),
    whatWeDid(its, year),
    its.changed === '' ? notAsked : sentence(its.changed),
    standing(its, year),
  )
}

/** The words as consent allows; without it, only in ours what it was about, when and from whom. */
function whatWasSaid(one: ToldExperience, year: AccountsYear): Inline[] {
  if (one.may !== 'nothing') {
    const told = wordsTold({ ...one, words: shortened(one.words) }).flatMap((inlines, place) => [
      ...(place === 0 ? [] : [text(' ')]),
      ...inlines,
    ])
    return [...told, text(` ${saidBy(one, year)}`)]
  }
  const about = one.themes.length === 0 ? 'Something that went wrong' : `About ${aboutWords(one.themes)}`
  const from = one.stakeholder === '' ? '' : `, from ${one.stakeholder}`
  return [text(`${about}${from}, ${toldDay(one.happenedOn, year)}`)]
}

function shortened(words: string): string {
  if (words.length <= longestWords) return words
  const part = words.slice(0, longestWords)
  const end = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '))
  return `${(end > longestWords / 2 ? part.slice(0, end + 1) : part.slice(0, part.lastIndexOf(' '))).toWellFormed()} […]`
}

function whatWeDid({ steps }: ToldCase, year: AccountsYear): Inline[] {
  if (steps.length === 0) return [missed('Nothing noted yet')]
  const names = !leftOutOf[year.edition].auditing
  return steps.flatMap(({ what, who, dueOn, doneOn }, place): Inline[] => {
    const by = names ? who : ''
    const when = doneOn !== null ? toldShortDay(doneOn, year) : dueOn === null ? '' : `by ${toldShortDay(dueOn, year)}`
    const beside = [by, when].filter(Boolean).join(', ')
    const done = beside === '' ? '' : ` (${beside})`
    return [
      text(`${place === 0 ? '' : ' '}${clause(what)}${done}`),
      ...(doneOn === null ? [text(', '), strong('not done yet')] : []),
      text('.'),
    ]
  })
}

function standing({ open, closedOn, told, toldOn }: ToldCase, year: AccountsYear): Inline[] {
  const back = {
    'not-yet': ' Not told back.',
    told: toldOn === null ? ' Told back.' : ` Told back ${toldShortDay(toldOn, year)}.`,
    cannot: ' Nobody knows whom to tell.',
  }[told]
  if (open) return [missed('Open'), text(`.${back}`)]
  return [text(`Closed${closedOn === null ? '' : ` ${toldShortDay(closedOn, year)}`}.${back}`)]
}

import type { Block, Inline } from '../../../../../shared/model/document'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { numberWords } from '../../../../../shared/rules/number-words'
import { type CaseTold, casesTold } from '../../told'
import { toldDay, toldShortDay } from '../../told-day'
import type { ToldExperience } from '../../told-experiences'
import type { AccountsYear } from '../accounts-year'
import { column, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { notAsked } from '../results'
import { aboutWords, saidBy, wordsTold } from '../told-words'
import {
  agree,
  capital,
  clause,
  counted,
  countsOf,
  countWords,
  emphasis,
  missed,
  sentence,
  strong,
  text,
} from '../words'

/** More rows than this nobody reads on paper: then the open ones come first, and all stand in the workbook. */
const mostRows = 60
/** A row of a table is not divided between pages. */
const longestWords = 420

/**
 * What went wrong in the year, as people told us or as we saw it, what was done about it and what came of it; open
 * ones are said to be. What earlier years left open is carried on, so that no case ends with its year.
 */
export const cases: WriteChapter = (year) => {
  const all = casesTold(year.told)
  if (all.length === 0) return null
  const carried = new Set(year.told.carriedCases)
  const [before, own] = [all.filter(({ one }) => carried.has(one)), all.filter(({ one }) => !carried.has(one))]
  return chapter({ id: 'cases' }, [
    lead([ownWords(own), carriedWords(before, own.length, year)].filter(Boolean).join(' ')),
    ...nothingDone(all),
    ...caseTable(own, { id: 'case-table', caption: ownCaption }, year),
    ...caseTable(before, { id: 'carried-case-table', caption: carriedCaption(year) }, year),
  ])
}

type Named = { id: string; caption: (all: readonly CaseTold[], shown: number) => string }

function caseTable(all: readonly CaseTold[], { id, caption }: Named, year: AccountsYear): Block[] {
  if (all.length === 0) return []
  const shown =
    all.length > mostRows ? [...all].sort((a, b) => Number(b.its.open) - Number(a.its.open)).slice(0, mostRows) : all
  const unsaid = shown.some(({ one }) => one.may === 'nothing' && one.kind === 'said')
  const what = { said: 'What was said', seen: 'What we saw', both: 'What was said or seen' }[kindOf(shown)]
  return [
    table(
      {
        id,
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
        column(what, 43),
        column('What we did', 48),
        column('What changed', 37),
        column('Where it stands', 28),
      ],
      shown.map((it) => caseRow(it, year)),
    ),
  ]
}

/** Whether people told us of all of them, or we saw them all, or some of each. */
function kindOf(all: readonly CaseTold[]): 'said' | 'seen' | 'both' {
  const seen = all.filter(({ one }) => one.kind === 'seen').length
  return seen === 0 ? 'said' : seen === all.length ? 'seen' : 'both'
}

const openIn = (all: readonly CaseTold[]) => all.filter(({ its }) => its.open).length

/** "Three things that people told us went wrong", "One thing that we saw go wrong". */
function thingsWords(all: readonly CaseTold[]): string {
  const wentWrong = {
    said: `${agree(all.length, 'somebody', 'people')} told us went wrong`,
    seen: 'we saw go wrong',
    both: 'people told us went wrong, or that we saw go wrong,',
  }[kindOf(all)]
  return `${capital(counted(all.length, 'thing'))} that ${wentWrong}`
}

function ownWords(all: readonly CaseTold[]): string {
  const open = openIn(all)
  const closed = all.length - open
  if (all.length === 0) return ''
  const followed = `${thingsWords(all)} ${agree(all.length, 'is', 'are')} followed up here`
  if (all.length === 1) return `${followed}; it is ${open === 1 ? 'still open' : 'closed'}.`
  if (open === 0) return `${followed}; ${all.length === 2 ? 'both' : 'all'} are closed.`
  if (closed === 0) return `${followed}; ${all.length === 2 ? 'both' : 'all'} are still open.`
  const count = countsOf(all.length)
  return `${followed}: ${count(closed)} ${agree(closed, 'is', 'are')} closed, ${count(open)} still open.`
}

function carriedWords(before: readonly CaseTold[], own: number, { year }: AccountsYear): string {
  if (before.length === 0) return ''
  const was = `${counted(before.length, 'case')} from ${agree(before.length, 'an earlier year', 'earlier years')} ${agree(before.length, 'was', 'were')} not closed in ${year.label}`
  const here = agree(before.length, 'it is carried on', 'they are carried on')
  return own === 0 ? `${capital(was)}; ${here} here.` : `${capital(was)}; ${here} below.`
}

const ofAll = (all: readonly CaseTold[], shown: number) => (shown < all.length ? ` of ${numberWords(all.length)}` : '')

function ownCaption(all: readonly CaseTold[], shown: number): string {
  const open = openIn(all)
  if (all.length === 1) return `One case, ${open === 1 ? 'still open' : 'closed'}`
  return `${capital(counted(shown, 'case'))}${ofAll(all, shown)}, ${countsOf(all.length)(open)} still open`
}

const carriedCaption =
  ({ year }: AccountsYear): Named['caption'] =>
  (all, shown) =>
    `${capital(counted(shown, 'case'))}${ofAll(all, shown)} from earlier years, not closed in ${year.label}`

/** What nobody has done anything about is said above the table, not left in its last row. */
function nothingDone(all: readonly CaseTold[]): Block[] {
  const untouched = all.filter(({ its }) => its.open && its.steps.length === 0).length
  // Of what we saw ourselves there is nobody to tell.
  const untold = all.filter(({ one, its }) => one.kind === 'said' && !its.open && its.told === 'not-yet').length
  const words = [
    untouched === 0 ? '' : `Nothing has been noted as done about ${untouchedWords(untouched, all.length)}.`,
    untold === 0
      ? ''
      : `${all.length === 1 ? 'It' : capital(countWords(untold))} ${agree(untold, 'is', 'are')} closed without ${agree(untold, 'the person who told us having heard', 'the people who told us having heard')} back.`,
  ].filter(Boolean)
  return words.length === 0 ? [] : [paragraph(text(words.join(' ')))]
}

function untouchedWords(untouched: number, all: number): string {
  if (untouched < all) return `${countWords(untouched)} of them`
  return all === 1 ? 'it' : all === 2 ? 'either of them' : 'any of them'
}

function caseRow({ one, its }: CaseTold, year: AccountsYear) {
  const evidence = year.told.evidenceFor('experience', one.id).map(({ reference }) => reference)
  return row(
    [text(one.reference), ...evidence.flatMap((reference) => [text(' '), text(reference, 'reference')])],
    whatWasSaid(one, year),
    whatWeDid(its, year),
    its.changed === '' ? notAsked : sentence(its.changed),
    standing({ one, its }, year),
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
  const whose = one.stakeholder === '' ? '' : `, ${one.kind === 'seen' ? 'to do with' : 'from'} ${one.stakeholder}`
  const seen = one.kind === 'seen' ? ', seen by us' : ''
  return [text(`${about}${whose}${seen}, ${toldDay(one.happenedOn, year)}`)]
}

function shortened(words: string): string {
  if (words.length <= longestWords) return words
  const part = words.slice(0, longestWords)
  const end = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '))
  return `${(end > longestWords / 2 ? part.slice(0, end + 1) : part.slice(0, part.lastIndexOf(' '))).toWellFormed()} […]`
}

function whatWeDid({ steps }: CaseTold['its'], year: AccountsYear): Inline[] {
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

function standing({ one, its: { open, closedOn, told, toldOn } }: CaseTold, year: AccountsYear): Inline[] {
  const seen = one.kind === 'seen'
  const back = {
    'not-yet': seen ? '' : ' Not told back.',
    told: toldOn === null ? ' Told back.' : ` Told back ${toldShortDay(toldOn, year)}.`,
    cannot: seen ? '' : ' Nobody knows whom to tell.',
  }[told]
  if (open) return [missed('Open'), text(` since ${toldShortDay(one.happenedOn, year)}.${back}`)]
  return [text(`Closed${closedOn === null ? '' : ` ${toldShortDay(closedOn, year)}`}.${back}`)]
}

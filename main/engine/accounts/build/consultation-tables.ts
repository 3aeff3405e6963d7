import { type ConsultationInFull, consultationMethodWords } from '../../../../shared/model/consultation'
import type { Block, Inline } from '../../../../shared/model/document'
import { dayWords } from '../../../../shared/rules/date-words'
import { leftOutOf } from '../../../../shared/rules/edition'
import { fewAnswers, smallGroup } from '../../../../shared/rules/few-answers'
import { numberWords, percentWords } from '../../../../shared/rules/number-words'
import { shortPeriod } from '../../../../shared/rules/short-period'
import { heldOf, type ToldConsultation, type ToldCount } from '../told-consultations'
import type { AccountsYear } from './accounts-year'
import { column, paragraph, row, table, withoutEmptyColumns } from './blocks'
import { notAsked } from './results'
import {
  capital,
  clause,
  counted,
  countWords,
  listWords,
  referencesAfter,
  sentence,
  small1,
  strong,
  text,
} from './words'

/** Acts of asking that came about. */
export const heldIn = ({ told }: Pick<AccountsYear, 'told'>): ToldConsultation[] => heldOf(told.consultations)

/** Who was asked, how, how many there are, were asked and answered, and what chance may have done to it. */
export function consultationTable(year: AccountsYear): Block[] {
  const held = heldIn(year)
  if (held.length === 0) return []
  const { columns, rows } = withoutEmptyColumns(
    [
      column('Ref.', 11, 'reference'),
      column('How we asked, and when', 60),
      column('Whom', 31),
      column('There are', 14, 'number'),
      column('Asked', 13, 'number'),
      column('Answered', 18, 'number'),
      column('Rate', 11, 'number'),
      column('Margin', 15, 'number'),
    ],
    held.map((one) =>
      row(
        one.reference,
        howWords(one, year),
        listWords(one.groups.map(({ name }) => name)) || notAsked,
        countCell(one.population),
        countCell(one.invited),
        one.answeredWords,
        rateWords(one),
        one.margin === null ? '' : marginWords(one.margin),
      ),
    ),
    ['There are', 'Asked', 'Rate'],
  )
  const margins = held.some(({ margin }) => margin !== null)
  const note = [
    text(
      `Rates are of those asked, or of all there are where nobody was asked by name. Fewer than ${countWords(fewAnswers)} answers make no rate; fewer than ${countWords(smallGroup)} are not told exactly.`,
    ),
    ...(margins ? [text(marginNote)] : []),
    ...hoursNote(held),
  ]
  const caption = `Who was asked in ${year.year.label}, how, and how many answered`
  return [table({ id: 'consultations', caption, wide: true, note }, columns, rows), ...groupTable(held)]
}

/** The source of the formula stands beside what it gives. */
const marginNote =
  ' Margin: how far a share of about half may be off by chance, in points, in 19 of 20 samples: 1.96 times the square root of p(1 − p)/n, less for small populations (Isserlis, L., 1918, Journal of the Royal Statistical Society 81, pages 75 to 81). Only where those asked were drawn by chance, or all were; it says nothing of those who did not answer.'

function hoursNote(held: readonly ToldConsultation[]): Inline[] {
  const known = held.flatMap(({ hours }) => (hours === null ? [] : [hours]))
  if (known.length === 0) return []
  const sum = known.reduce((all, hours) => all + hours, 0)
  const part =
    known.length === held.length ? '' : ` (counted for ${countWords(known.length)} of ${countWords(held.length)})`
  return [text(` Asking took ${numberWords(sum, Number.isInteger(sum) ? 0 : 1)} hours of people’s time${part}.`)]
}

function howWords(one: ToldConsultation, year: AccountsYear): Inline[] {
  const { name, method, runBy, status, id } = one
  const by = runBy === '' || leftOutOf[year.edition].auditing ? '' : `by ${runBy}`
  const kind = consultationMethodWords[method]
  const said = name.toLowerCase().includes(kind.toLowerCase()) ? '' : small1(kind)
  const more = [said, by, whenWords(one)].filter(Boolean).join(', ')
  const going = status === 'under-way' ? ' Still under way.' : ''
  const evidence = year.told.evidenceFor('consultation', id).map(({ reference }) => reference)
  return [text(`${clause(name)}${more === '' ? '' : `, ${more}`}.${going}`), ...referencesAfter(evidence)]
}

function whenWords({ beginsOn, endsOn }: Pick<ConsultationInFull, 'beginsOn' | 'endsOn'>): string {
  const [from, to] = [beginsOn ?? endsOn, endsOn ?? beginsOn]
  // In one piece: at a dash a line may end, and "10–" says nothing.
  return from === null || to === null
    ? ''
    : shortPeriod(from, to).replace('–', '\u00a0to\u00a0').replace(/ /g, '\u00a0')
}

const countCell = (count: number | null) => (count === null ? notAsked : numberWords(count))
const rateWords = ({ rate }: ToldCount) => (rate === null ? notAsked : percentWords(rate))
const marginWords = (margin: number) => (margin < 0.05 ? 'none' : `±\u00a0${numberWords(margin, 1)}`)

/** Group by group, where an asking went to several and their answers are known apart. */
function groupTable(held: readonly ToldConsultation[]): Block[] {
  const several = held.filter(
    ({ groups }) => groups.filter(({ answeredWords }) => answeredWords !== notAsked).length > 1,
  )
  if (several.length === 0) return []
  const rows = several.flatMap((one) =>
    one.groups.map((group, place) =>
      row(
        place === 0 ? one.reference : '',
        place === 0 ? one.name : '',
        group.name,
        countCell(group.population),
        countCell(group.invited),
        group.answeredWords,
        rateWords(group),
      ),
    ),
  )
  return [
    table(
      {
        id: 'consultation-groups',
        caption: 'How many answered, group by group',
        wide: true,
        note: [text('Fewer than five answers, and what would give them away, are not shown.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('How we asked', 44),
        column('Whom', 44),
        column('There are', 16, 'number'),
        column('Asked', 14, 'number'),
        column('Answered', 18, 'number'),
        column('Rate', 14, 'number'),
      ],
      rows,
    ),
  ]
}

/** What was planned and not done: given up, with the reason; or still to come. */
export function notHeld(year: AccountsYear): Block[] {
  const givenUp = year.told.consultations.filter(({ status }) => status === 'given-up')
  const planned = year.told.consultations.filter(({ status }) => status === 'planned')
  const items = [
    ...givenUp.map((one): Inline[] => [
      strong(`${clause(one.name)}. `),
      text(`Given up: ${sentence(small1(one.givenUpWhy))}`),
      ...referencesAfter([one.reference]),
    ]),
    ...planned.map((one): Inline[] => [
      strong(`${clause(one.name)}. `),
      text(one.endsOn === null ? 'Planned, not done yet.' : `Planned until ${dayWords(one.endsOn)}, not done yet.`),
      ...referencesAfter([one.reference]),
    ]),
  ]
  if (items.length === 0) return []
  const words = `${capital(counted(items.length, 'asking', 'askings'))} that we planned did not come about${planned.length > 0 ? ' so far' : ''}:`
  return [paragraph(text(words)), { type: 'list', items }]
}

/** What the answers to each asking cannot carry: what its numbers say, of several together, and what is said of it. */
export function limitsOf(year: AccountsYear): Block[] {
  const held = heldIn(year)
  const namesBy = Map.groupBy(
    held.flatMap(({ name, cautions }) => cautions.map((caution) => ({ name, caution }))),
    ({ caution }) => caution,
  )
  const shared = [...namesBy].filter(([, its]) => its.length > 1)
  const together = shared.map(
    ([caution, its]): Block => ({
      type: 'limitation',
      inlines: [strong(`${listWords(its.map(({ name }) => clause(name)))}. `), text(caution)],
    }),
  )
  const apart = held.flatMap(({ name, cautions, limitations }): Block[] => {
    const own = cautions.filter((caution) => !shared.some(([said]) => said === caution))
    const words = [...own, ...(limitations.trim() === '' ? [] : [sentence(limitations.replace(/\s*\n\s*/g, ' '))])]
    return words.length === 0
      ? []
      : [{ type: 'limitation', inlines: [strong(`${clause(name)}. `), text(words.join(' '))] }]
  })
  return [...together, ...apart]
}

/** A written text of each asking behind its name: what changed in it, what was made of it. */
export function toldOfEach(year: AccountsYear, of: 'changes' | 'findings'): Block[] {
  return heldIn(year).flatMap((one): Block[] =>
    one[of].trim() === ''
      ? []
      : one[of]
          .trim()
          .split(/\n\s*\n/)
          .map((part, place) =>
            paragraph(
              ...(place === 0 ? [strong(`${clause(one.name)}. `)] : []),
              text(sentence(part.replace(/\s*\n\s*/g, ' '))),
            ),
          ),
  )
}

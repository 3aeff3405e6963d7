import { learningWords } from '../../../../../shared/model/action'
import type { Block, Inline } from '../../../../../shared/model/document'
import { howFar, isUnused } from '../../../../../shared/rules/collecting-and-using'
import { listWords } from '../../../../../shared/rules/number-words'
import { toldShortDay } from '../../told-day'
import type { ToldAction } from '../../told-learning'
import type { AccountsYear } from '../accounts-year'
import { column, lead, paragraph, row, table, withoutEmptyColumns } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { agree, capital, counted, emphasis, missed, referencesAfter, saidWords, sentence, strong, text } from '../words'

/**
 * What was learned: what was looked at and concluded, what was decided because of it, what became of what earlier
 * accounts decided (SAN's accounts answer the last one's recommendations), and what was collected and not used.
 */
export const learning: WriteChapter = (year) => {
  const { actions, earlierActions, looks } = year.told.learning
  if (actions.length + earlierActions.length + looks.length === 0) return null
  return chapter({ id: 'learning' }, [
    lead('What we looked at, what we decided because of it, and what became of what we had decided before.'),
    ...lookedAt(year),
    ...own(actions, year),
    ...earlier(earlierActions, year),
    ...notUsed(year),
  ])
}

const inWorkbook: Inline[] = [text('Also in the workbook, sheet '), emphasis('Actions'), text('.')]

/** How much of what was collected came how far, and every conclusion. */
function lookedAt(year: AccountsYear): Block[] {
  const { looks, uses } = year.told.learning
  const far = howFar(uses)
  const names = new Map(uses.map((one) => [one.indicatorId, one]))
  const concluded = looks.filter((look) => look.concluded.trim() !== '' && names.has(look.indicatorId))
  const words = saidWords(far.looked, far.collected, {
    one: 'indicator collected in the year',
    many: 'indicators collected in the year',
    is: 'was looked at',
    are: 'were looked at',
    isNot: 'was not looked at',
  })
  const kept = withoutEmptyColumns(
    [
      column('Ref.', 13, 'reference'),
      column('Indicator', 48),
      column('Looked at', 36),
      column('What we concluded', 72),
    ],
    concluded.map(({ indicatorId, lookedOn, lookedBy, concluded: what }) =>
      row(
        names.get(indicatorId)?.reference ?? '',
        names.get(indicatorId)?.name ?? '',
        [toldShortDay(lookedOn, year), lookedBy].filter(Boolean).join(', '),
        sentence(what),
      ),
    ),
  )
  return [
    paragraph(text(`${capital(words)}.`)),
    ...(concluded.length === 0
      ? []
      : [
          table(
            { id: 'looked-table', caption: capital(`${counted(concluded.length, 'conclusion')} we drew`), wide: true },
            kept.columns,
            kept.rows,
          ),
        ]),
  ]
}

const why = (action: ToldAction): Inline[] => [
  ...(action.interpretation === '' ? [] : [text(sentence(action.interpretation))]),
  ...referencesAfter(action.from.map(({ reference }) => reference)),
]

function own(actions: readonly ToldAction[], year: AccountsYear): Block[] {
  if (actions.length === 0) return []
  const kept = withoutEmptyColumns(
    [
      column('Ref.', 13, 'reference'),
      column('What we will do', 46),
      column('Why', 42),
      column('Who', 22),
      column('By when', 24),
      column('What we learned', 26),
    ],
    actions.map((one) =>
      row(
        [text(one.reference), ...proofOf(one, year)],
        one.what,
        why(one),
        one.who,
        byWhen(one, year),
        one.learning === 'not-said' ? '' : learningWords[one.learning],
      ),
    ),
  )
  return [
    table(
      {
        id: 'action-table',
        caption: capital(`${counted(actions.length, 'action')} because of what we learned`),
        wide: true,
        note: inWorkbook,
      },
      kept.columns,
      kept.rows,
    ),
  ]
}

const proofOf = ({ id }: ToldAction, year: AccountsYear): Inline[] =>
  year.told.evidenceFor('action', id).flatMap(({ reference }) => [text(' '), text(reference, 'reference')])

/** By when; or that it is done already, or was dropped, and why. */
function byWhen({ state, dueOn, doneOn, droppedWhy }: ToldAction, year: AccountsYear): Inline[] {
  if (state === 'done') return [strong('Done'), text(doneOn === null ? '' : ` ${toldShortDay(doneOn, year)}`)]
  if (state === 'dropped') return [missed('Dropped'), text(`. ${sentence(droppedWhy)}`)]
  return dueOn === null ? [] : [text(toldShortDay(dueOn, year))]
}

/** What earlier accounts decided, how it stands, and what we say of it; what nothing is said of is not hidden. */
function earlier(actions: readonly ToldAction[], year: AccountsYear): Block[] {
  if (actions.length === 0) return []
  const said = actions.filter(({ reported }) => reported !== '').length
  return [
    table(
      {
        id: 'earlier-action-table',
        caption: capital(
          saidWords(said, actions.length, {
            one: 'action decided in earlier years',
            many: 'actions decided in earlier years',
            is: 'is reported on',
            are: 'are reported on',
            isNot: 'is not reported on yet',
          }),
        ),
        wide: true,
        note: inWorkbook,
      },
      [
        column('Ref.', 13, 'reference'),
        column('What was decided', 46),
        column('Where it stands', 42),
        column('What we say of it now', 68),
      ],
      actions.map((one) =>
        row(
          [text(one.reference), ...proofOf(one, year)],
          `${one.what} (${one.yearLabel})`,
          standing(one, year),
          one.reported === '' ? [missed('Nothing yet')] : sentence(one.reported),
        ),
      ),
    ),
  ]
}

function standing(one: ToldAction, year: AccountsYear): Inline[] {
  if (one.state === 'planned') return [missed('Not begun')]
  if (one.state === 'under-way') return [missed('Under way, not finished')]
  const result = one.state === 'done' && one.result !== '' ? [text(`. ${sentence(one.result)}`)] : []
  return [...byWhen(one, year), ...result]
}

/** More names than this make a paragraph that nobody reads. */
const mostNamed = 8

function unusedWords(names: readonly string[]): string {
  const what = capital(counted(names.length, 'indicator'))
  const are = agree(names.length, 'was', 'were')
  const which =
    names.length > mostNamed
      ? '; the workbook, sheet Actions, says how far each came'
      : `: ${listWords(names.map((name) => `“${name}”`))}`
  const each = agree(names.length, 'it', 'each')
  return `${what} ${are} collected and not used so far${which}. We ask of ${each} whether to stop collecting it.`
}

/** What was collected and nobody used, and what was given up since. */
function notUsed(year: AccountsYear): Block[] {
  const unused = year.told.learning.uses.filter(isUnused).map(({ name }) => name)
  const given = year.indicators.filter(({ retiredOn }) => retiredOn !== null)
  return [
    ...(unused.length === 0 ? [] : [paragraph(text(unusedWords(unused)))]),
    ...given.map(({ name, retiredWhy }) =>
      paragraph(text(`We stopped collecting “${name}”${retiredWhy.trim() === '' ? '.' : `. ${sentence(retiredWhy)}`}`)),
    ),
  ]
}

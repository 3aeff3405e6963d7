import type { Block, TableRow } from '../../../../shared/model/accounts-document'
import type { BreakdownFigures, GroupFigure } from '../../../../shared/model/figure'
import type { ObjectiveInYear } from '../../../../shared/model/objective'
import { decimalsOf, numberWords } from '../../../../shared/rules/number-words'
import { hiddenWords } from '../../../../shared/rules/suppression'
import { type AccountsYear, type IndicatorInYear } from './accounts-year'
import { isHidden } from './print-safe'
import { column, row, table, total } from './blocks'
import { figureWords, notAsked } from './results'
import { clause, referencesAfter, small1, text } from './words'

type Broken = { one: IndicatorInYear; breakdown: BreakdownFigures }

/** Figures of groups beside each other, small groups left out, one table for each indicator broken down. */
export function breakdownTables(objective: ObjectiveInYear, year: AccountsYear): Block[] {
  return year
    .indicatorsOf(objective.id)
    .flatMap(brokenDown)
    .map(breakdownTable)
}

/** The breakdowns of an indicator of which at least two groups have a figure this year. */
export function brokenDown(one: IndicatorInYear): Broken[] {
  return one.result.breakdowns
    .filter(({ groups }) => groups.filter(({ figure }) => figure !== null).length >= 2)
    .map((breakdown) => ({ one, breakdown }))
}

function breakdownTable({ one, breakdown }: Broken): Block {
  const { indicator, figure } = one
  const groups = breakdown.groups.filter(({ figure: its }) => its !== null)
  const anyHidden = groups.some(({ figure: its }) => isHidden(its))
  const withNumbers = groups.some(({ figure: its }) => its?.n != null && (its.share || its.kind === 'scale'))
  const number = (its: GroupFigure['figure']) => (its?.n == null ? notAsked : numberWords(its.n, decimalsOf(its.n)))
  const cells = (label: string, its: GroupFigure['figure']) => [label, figureWords(its), ...(withNumbers ? [number(its)] : [])]
  const rows: TableRow[] = groups.map((group) => row(...cells(group.label, group.figure)))
  if (figure !== null && !isHidden(figure)) rows.push(total(...cells('All', figure)))
  const sources = [...new Set(groups.flatMap(({ figure: its }) => its?.sources ?? []).map(clause))]
  const why = hiddenWords().replace(/^not shown: /, '')
  return table(
    {
      id: `groups-${indicator.reference}-${breakdown.breakdownId.slice(-12)}`,
      caption: groupsCaption({ one, breakdown }),
      note: [
        ...(sources.length > 0 ? [text(`Source: ${sources.join('; ')}.`)] : []),
        ...referencesAfter([indicator.reference]),
        ...(anyHidden ? [text(` Not shown: ${why}.`)] : []),
      ],
    },
    [column(breakdown.name, 60), column(indicator.name, 46, 'number'), ...(withNumbers ? [column('n', 26, 'number')] : [])],
    rows,
  )
}

/** Says which group is highest and which lowest, where that is known. */
function groupsCaption({ one, breakdown }: Broken): string {
  const { name } = one.indicator
  const by = small1(breakdown.name)
  const open = breakdown.groups.filter(({ figure }) => figure !== null && !isHidden(figure) && figure.value !== null)
  const sorted = [...open].sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0))
  const top = sorted[0]
  const bottom = sorted.at(-1)
  if (top?.figure == null || bottom?.figure == null || top.figure.value === bottom.figure.value) return `${name} by ${by}`
  return `${name} by ${by}: from ${bottom.figure.words} (${small1(bottom.label)}) to ${top.figure.words} (${small1(top.label)})`
}

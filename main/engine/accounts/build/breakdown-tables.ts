import type { Block, TableRow } from '../../../../shared/model/document'
import type { BreakdownFigures, Figure, GroupFigure } from '../../../../shared/model/figure'
import type { ObjectiveInYear } from '../../../../shared/model/objective'
import { decimalsOf, numberWords, percentWords } from '../../../../shared/rules/number-words'
import { hiddenWords } from '../../../../shared/rules/suppression'
import type { AccountsYear, IndicatorInYear } from './accounts-year'
import { column, paragraph, row, table, total } from './blocks'
import { isHidden } from './print-safe'
import { figureWords, notAsked } from './results'
import { capital, clause, counted, emphasis, referencesAfter, small1, text } from './words'

type Broken = { one: IndicatorInYear; breakdown: BreakdownFigures }

/** More tables than this in one chapter nobody reads on paper: then those of the leading indicators stand here. */
const mostTables = 12

/** Figures of groups beside each other, small groups left out, one table for each indicator broken down. */
export function breakdownTables(objective: ObjectiveInYear, year: AccountsYear): Block[] {
  const all = year.indicatorsOf(objective.id).flatMap(brokenDown)
  const shown = all.length > mostTables ? all.filter(({ one }) => one.indicator.key).slice(0, mostTables) : all
  const rest = all.length - shown.length
  const tables = shown.map(breakdownTable)
  if (rest === 0) return tables
  const words = `${capital(counted(rest, 'more figure'))} of this objective ${rest === 1 ? 'is' : 'are'} told by group in the workbook, sheet `
  return [...tables, paragraph(text(words), emphasis('Readings'), text('.'))]
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
  const whole = figure !== null && !isHidden(figure) ? figure : null
  // Parts of a count tell more with their share of it; shares and means rest on answers instead.
  const third = withNumbers ? 'n' : whole !== null && addsUp(groups, whole) ? 'Of all' : null
  const cells = (label: string, its: GroupFigure['figure']) => [
    label,
    figureWords(its),
    ...(third === null ? [] : [third === 'n' ? number(its) : shareWords(its, whole)]),
  ]
  const rows: TableRow[] = groups.map((group) => row(...cells(group.label, group.figure)))
  if (whole !== null) rows.push(total(...cells('All', whole)))
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
    [
      column(breakdown.name, 60),
      column(indicator.name, 46, 'number'),
      ...(third === null ? [] : [column(third, 26, 'number')]),
    ],
    rows,
  )
}

/** Whether the groups shown are parts of the whole: whole numbers or money that add up to it at most. */
function addsUp(groups: readonly GroupFigure[], whole: Figure): boolean {
  if (whole.kind !== 'number' && whole.kind !== 'money') return false
  const values = groups.map(({ figure }) => figure?.value ?? 0)
  return (
    whole.value !== null &&
    whole.value > 0 &&
    values.every((value) => value >= 0) &&
    values.reduce((sum, value) => sum + value, 0) <= whole.value
  )
}

function shareWords(its: Figure | null, whole: Figure | null): string {
  if (its?.value == null || whole?.value == null || isHidden(its)) return notAsked
  return percentWords((100 * its.value) / whole.value)
}

/** Says which group is highest and which lowest, where that is known. */
function groupsCaption({ one, breakdown }: Broken): string {
  const { name } = one.indicator
  const by = small1(breakdown.name)
  const open = breakdown.groups.filter(({ figure }) => figure !== null && !isHidden(figure) && figure.value !== null)
  const sorted = [...open].sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0))
  const top = sorted[0]
  const bottom = sorted.at(-1)
  if (top?.figure == null || bottom?.figure == null || top.figure.value === bottom.figure.value)
    return `${name} by ${by}`
  return `${name} by ${by}: from ${bottom.figure.words} (${small1(bottom.label)}) to ${top.figure.words} (${small1(top.label)})`
}

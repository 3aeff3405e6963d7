import { type Indicator, indicatorKindWords } from '../../../../../shared/model/indicator'
import { definitionInForce } from '../../lookups'
import { type Column, link, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { questionsOf } from '../questions'
import { drawTable } from '../table'

export const betterWhenWords = { higher: 'Higher', lower: 'Lower', neither: 'Neither' } as const satisfies Record<
  Indicator['betterWhen'],
  string
>

/** What is measured, for whom, who asked for it and what will be decided with it. */
export const indicatorsSheet: SheetMaker = {
  name: sheetNames.indicators,
  what: 'What is measured, for whom, where it comes from and what is decided with it',
  sentence: ({ year }) =>
    year.indicators.length === 0
      ? 'No indicators were in use in the year.'
      : 'What is measured, for whom, and what decision it informs. What exactly is counted or asked stands on Definitions.',
  titles: true,
  draw: (on, context) => {
    const { indicators } = context.year
    if (indicators.length === 0) return 0
    drawTable(on, { name: 'Indicators', columns: columnsOf(context), rows: indicators, frozen: 2 })
    return indicators.length
  },
}

function columnsOf(context: Context): Column<Indicator>[] {
  const { lookups, places } = context
  const outcome = ({ outcomeId }: Indicator) => lookups.outcome.get(outcomeId)
  const stakeholder = (indicator: Indicator) => lookups.stakeholder.get(outcome(indicator)?.stakeholderId ?? '')
  const objective = (indicator: Indicator) =>
    lookups.objective.get(lookups.activity.get(outcome(indicator)?.activityId ?? '')?.objectiveId ?? '')
  return [
    { title: 'Ref.', width: 8, cell: ({ reference }) => text(reference) },
    { title: 'Indicator', width: 34, strong: true, cell: ({ name }) => text(name) },
    {
      title: 'Objective',
      width: 10,
      cell: (it) => link(objective(it)?.code ?? '', places.get(objective(it)?.id ?? '')),
    },
    { title: 'Outcome', width: 9, cell: (it) => link(outcome(it)?.reference ?? '', places.get(it.outcomeId)) },
    { title: 'Stakeholder', width: 20, cell: (it) => text(stakeholder(it)?.name ?? '') },
    { title: 'Kind', width: 15, cell: (it) => text(indicatorKindWords[definitionInForce(it).kind]) },
    { title: 'Unit', width: 12, cell: (it) => text(definitionInForce(it).unit) },
    { title: 'Better when', width: 9, cell: ({ betterWhen }) => text(betterWhenWords[betterWhen]) },
    { title: 'Source', width: 20, cell: ({ source }) => text(source) },
    { title: 'How often', width: 16, cell: ({ frequency }) => text(frequency) },
    { title: 'Collected by', width: 14, cell: ({ collector }) => text(collector) },
    { title: 'Decision it informs', width: 28, cell: ({ decision }) => text(decision) },
    { title: 'Asked for by', width: 17, cell: ({ askedFor }) => text(askedFor) },
    {
      title: 'Questions its figures raise',
      width: 28,
      auditing: true,
      name: 'Indicator_Questions',
      cell: (it) => text(questionsOf(it, context)),
    },
  ]
}

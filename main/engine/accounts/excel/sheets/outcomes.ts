import { benefitBlockWords, type Outcome } from '../../../../../shared/model/outcome'
import { type Column, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { drawTable } from '../table'

/** The changes for people, wanted or not, good or bad. */
export const outcomesSheet: SheetMaker = {
  name: sheetNames.outcomes,
  what: 'What changes for whom, wanted or not, good or bad',
  sentence: ({ year }) =>
    year.outcomes.length === 0
      ? 'No outcomes have been set down yet.'
      : 'What changes for whom because of which activity, wanted or not, good or bad.',
  titles: true,
  draw: (on, context) => {
    const { outcomes } = context.year
    if (outcomes.length === 0) return 0
    drawTable(on, { name: 'Outcomes', columns: columnsOf(context), rows: outcomes, frozen: 2 })
    return outcomes.length
  },
}

function columnsOf({ lookups, places, year }: Context): Column<Outcome>[] {
  const indicators = new Map<string, number>()
  for (const { outcomeId } of year.indicators) indicators.set(outcomeId, (indicators.get(outcomeId) ?? 0) + 1)
  return [
    { title: 'Ref.', width: 8, cell: ({ reference }) => text(reference) },
    { title: 'Outcome', width: 36, strong: true, cell: ({ statement }) => text(statement) },
    {
      title: 'For',
      width: 8,
      cell: ({ stakeholderId: id }) => link(lookups.stakeholder.get(id)?.reference ?? '', places.get(id)),
    },
    { title: 'Stakeholder', width: 24, cell: ({ stakeholderId: id }) => text(lookups.stakeholder.get(id)?.name ?? '') },
    { title: 'Through', width: 8, cell: ({ activityId: id }) => text(lookups.activity.get(id)?.reference ?? '') },
    { title: 'Activity', width: 26, cell: ({ activityId: id }) => text(lookups.activity.get(id)?.name ?? '') },
    { title: 'Wanted', width: 9, cell: ({ intended }) => text(intended ? 'Yes' : 'No') },
    { title: 'Good or bad', width: 9, cell: ({ positive }) => text(positive ? 'Good' : 'Bad') },
    { title: 'Block of social benefit', width: 18, cell: ({ block }) => text(benefitBlockWords[block]) },
    {
      title: 'Indicators',
      width: 12,
      align: 'right',
      name: 'Outcome_Indicators',
      cell: ({ id }) => number(indicators.get(id) ?? 0, formats.whole),
    },
  ]
}

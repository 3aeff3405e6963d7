import type { Activity, ObjectiveInYear } from '../../../../../shared/model/objective'
import { type Column, day, link, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { addHeading, addSentence } from '../sheet'
import { drawTable } from '../table'

const columns: Column<ObjectiveInYear>[] = [
  { title: 'Ref.', width: 8, cell: ({ code }) => text(code) },
  { title: 'Objective', width: 36, strong: true, cell: ({ title }) => text(title) },
  {
    title: 'In these accounts',
    width: 14,
    cell: ({ inYear }) => text(inYear === null ? 'Not considered' : inYear.included ? 'Yes' : 'No'),
  },
  { title: 'Why left out', width: 14, cell: ({ inYear }) => text(inYear?.reason ?? '') },
  { title: 'Description', width: 64, cell: ({ description }) => text(description) },
]

/** What the organisation set out to do, and what it does for it. */
export const objectivesSheet: SheetMaker = {
  name: sheetNames.objectives,
  what: 'What the organisation set out to do, and what it does for each',
  sentence: ({ year }) =>
    year.objectives.length === 0
      ? 'No objectives have been set down yet.'
      : 'What the organisation set out to do, and what it does for each objective.',
  titles: false,
  draw: (on, context) => {
    const { objectives, activities } = context.year
    if (objectives.length > 0) drawTable(on, { name: 'Objectives', columns, rows: objectives, frozen: 2 })
    if (objectives.length > 0 && activities.length === 0) addSentence(on, 'No activities have been set down yet.')
    if (activities.length > 0) {
      addHeading(on, 'Activities')
      drawTable(on, { name: 'Activities', columns: activityColumns(context), rows: activities })
    }
    return objectives.length + activities.length
  },
}

function activityColumns({ lookups, places }: Context): Column<Activity>[] {
  return [
    { title: 'Ref.', width: 8, cell: ({ reference }) => text(reference) },
    { title: 'Activity', width: 36, strong: true, cell: ({ name }) => text(name) },
    {
      title: 'For objective',
      width: 14,
      cell: ({ objectiveId }) => link(lookups.objective.get(objectiveId)?.code ?? '', places.get(objectiveId)),
    },
    { title: 'From', width: 14, cell: ({ startedOn }) => day(startedOn) },
    { title: 'Description', width: 64, cell: ({ description }) => text(description) },
    { title: 'Until', width: 13, cell: ({ endedOn }) => day(endedOn) },
  ]
}

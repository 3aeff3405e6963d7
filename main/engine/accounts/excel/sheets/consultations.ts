import {
  chosenByWords,
  consultationMethodWords,
  consultationStatusWords,
} from '../../../../../shared/model/consultation'
import type { ToldConsultation, ToldCount } from '../../told-consultations'
import { type Cell, type Column, day, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { addHeading } from '../sheet'
import { drawTable } from '../table'

/** Every act of asking of the year, those given up too, and under them how many of each group answered. */
export const consultationsSheet: SheetMaker = {
  name: sheetNames.consultations,
  what: 'Who was asked, how, how many answered, and what the answers cannot carry',
  sentence: () => 'Every act of asking of the year, those that did not come about too.',
  titles: true,
  draw: (on, context) => {
    const { consultations } = context.told
    drawTable(on, { name: 'Consultations', columns: columnsOf(context), rows: consultations, frozen: 2 })
    const groups = consultations.flatMap((one) => one.groups.map((group) => ({ one, group })))
    if (groups.length > 0) {
      addHeading(on, 'Group by group')
      drawTable(on, { name: 'Asked', columns: groupColumns(context), rows: groups })
    }
    return consultations.length
  },
}

const count = (value: number | null): Cell => number(value, formats.whole)
/** A number where it may be told, else the words in its place. */
const answered = ({ answered: value, answeredWords }: ToldCount): Cell =>
  value === null ? text(answeredWords === '–' ? '' : answeredWords) : count(value)
const rate = ({ rate: percent }: ToldCount): Cell =>
  number(percent === null ? null : Number((percent / 100).toPrecision(15)), '0.0%')

function columnsOf({ places, told }: Context): Column<ToldConsultation>[] {
  const evidence = (one: ToldConsultation) =>
    told
      .evidenceFor('consultation', one.id)
      .map(({ reference }) => reference)
      .join(', ')
  const first = (one: ToldConsultation) => told.evidenceFor('consultation', one.id)[0]?.id ?? ''
  return [
    { title: 'Ref.', width: 8, name: 'Consultation_Ref', cell: (it) => text(it.reference) },
    { title: 'Consultation', width: 30, strong: true, cell: (it) => text(it.name) },
    { title: 'Method', width: 14, cell: (it) => text(consultationMethodWords[it.method]) },
    { title: 'State', width: 11, cell: (it) => text(consultationStatusWords[it.status]) },
    { title: 'Whom', width: 20, cell: (it) => text(it.groups.map(({ name }) => name).join(', ')) },
    { title: 'From', width: 13, cell: (it) => day(it.beginsOn) },
    { title: 'To', width: 13, cell: (it) => day(it.endsOn) },
    { title: 'There are', width: 10, align: 'right', cell: (it) => count(it.population) },
    { title: 'Asked', width: 9, align: 'right', cell: (it) => count(it.invited) },
    { title: 'Answered', width: 10, align: 'right', strong: true, cell: (it) => answered(it) },
    { title: 'Rate', width: 9, align: 'right', cell: (it) => rate(it) },
    { title: 'Margin, points', width: 9, align: 'right', cell: (it) => number(it.margin, '0.0') },
    {
      title: 'To be minded',
      width: 44,
      cell: (it) => text([...it.cautions, it.limitations].filter(Boolean).join('\n')),
    },
    {
      title: 'How chosen',
      width: 18,
      screenOnly: true,
      cell: (it) => text(it.chosenBy === 'not-said' ? '' : chosenByWords[it.chosenBy]),
    },
    { title: 'What changed', width: 30, screenOnly: true, cell: (it) => text(it.changes) },
    { title: 'Why given up', width: 30, screenOnly: true, cell: (it) => text(it.givenUpWhy) },
    { title: 'Hours', width: 8, align: 'right', screenOnly: true, cell: (it) => number(it.hours, '#,##0.0#') },
    { title: 'Evidence', width: 12, screenOnly: true, cell: (it) => link(evidence(it), places.get(first(it))) },
    { title: 'Purpose', width: 30, screenOnly: true, cell: (it) => text(it.purpose) },
    { title: 'What was learned', width: 40, screenOnly: true, cell: (it) => text(it.findings) },
    { title: 'Run by', width: 18, auditing: true, screenOnly: true, cell: (it) => text(it.runBy) },
  ]
}

type Group = { one: ToldConsultation; group: ToldConsultation['groups'][number] }

/** Under the consultations and so in their widths: empty columns keep numbers under numbers. */
function groupColumns({ places, lookups }: Context): Column<Group>[] {
  return [
    { title: 'Ref.', width: 8, cell: ({ one }) => link(one.reference, places.get(one.id)) },
    { title: 'Consultation', width: 30, strong: true, cell: ({ one }) => text(one.name) },
    {
      title: 'Group',
      width: 14,
      cell: ({ group }) =>
        link(lookups.stakeholder.get(group.stakeholderId)?.reference ?? '', places.get(group.stakeholderId)),
    },
    { title: 'There are', width: 11, align: 'right', cell: ({ group }) => count(group.population) },
    { title: 'Name', width: 22, cell: ({ group }) => text(group.name) },
    { title: 'Asked', width: 13, align: 'right', cell: ({ group }) => count(group.invited) },
    { title: 'Answered', width: 13, align: 'right', strong: true, cell: ({ group }) => answered(group) },
    { title: 'Rate', width: 10, align: 'right', cell: ({ group }) => rate(group) },
  ]
}

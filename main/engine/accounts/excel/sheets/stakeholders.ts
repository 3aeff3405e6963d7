import { accountabilityWords, type Relationship, type StakeholderInYear } from '../../../../../shared/model/stakeholder'
import { named } from '../../lookups'
import { type Column, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { addHeading, addSentence } from '../sheet'
import { drawTable } from '../table'

const columns: Column<StakeholderInYear>[] = [
  { title: 'Ref.', width: 8, cell: (it) => text(it.reference) },
  { title: 'Stakeholder', width: 30, strong: true, cell: (it) => text(it.name) },
  { title: 'Accountability', width: 20, cell: (it) => text(accountabilityWords[it.accountability]) },
  {
    title: 'People or bodies',
    width: 11,
    align: 'right',
    cell: (it) => number(it.inYear?.size ?? null, formats.whole),
  },
  { title: 'In words', width: 20, cell: (it) => text(it.inYear?.sizeWords ?? '') },
  { title: 'In these accounts', width: 11, name: 'Stakeholder_Included', cell: (it) => text(includedWord(it)) },
  { title: 'How asked', width: 26, cell: (it) => text(it.inYear?.askedHow ?? '') },
  { title: 'Why left out', width: 38, name: 'Stakeholder_Reason', cell: (it) => text(it.inYear?.reason ?? '') },
  { title: 'Interest, 0 to 10', width: 10, align: 'right', cell: (it) => number(it.inYear?.interest ?? null, '0.#') },
  { title: 'Influence, 0 to 10', width: 10, align: 'right', cell: (it) => number(it.inYear?.influence ?? null, '0.#') },
]

const closeness = { 1: 'Loose', 2: 'Regular', 3: 'Close' } as const satisfies Record<Relationship['strength'], string>

/** The stakeholders of the map, and under them the lines between them. */
export const stakeholdersSheet: SheetMaker = {
  name: sheetNames.stakeholders,
  what: 'Who they are, whether these accounts include them, how they were asked; the lines of the map',
  sentence: ({ year }) =>
    year.stakeholders.length === 0
      ? 'No stakeholders have been set down yet.'
      : 'Who affects the organisation or is affected by it; who is left out, and why.',
  titles: false,
  draw: (on, context) => {
    const { stakeholders, relationships } = context.year
    if (stakeholders.length > 0) {
      drawTable(on, { name: 'Stakeholders', columns, rows: stakeholders, frozen: 2 })
    }
    if (stakeholders.length > 0 && relationships.length === 0)
      addSentence(on, 'No relationships between them have been set down.')
    if (relationships.length > 0) {
      addHeading(on, 'Relationships')
      drawTable(on, { name: 'Relationships', columns: relationshipColumns(context), rows: relationships })
    }
    return stakeholders.length
  },
}

function includedWord({ inYear }: StakeholderInYear): string {
  if (inYear === null) return 'Not considered'
  return inYear.included ? 'Yes' : 'No'
}

function relationshipColumns({ lookups, year }: Context): Column<Relationship>[] {
  const ourselves = year.organisation.shortName || year.organisation.name
  const who = (id: string | null) => (id === null ? ourselves : named(lookups.stakeholder.get(id)))
  const reference = (id: string | null) => (id === null ? '' : (lookups.stakeholder.get(id)?.reference ?? ''))
  return [
    { title: 'From', width: 8, cell: ({ fromId }) => text(reference(fromId)) },
    {
      title: 'Who',
      width: 34,
      strong: true,
      cell: ({ fromId }) => text(fromId === null ? ourselves : (lookups.stakeholder.get(fromId)?.name ?? '')),
    },
    { title: 'What passes', width: 20, cell: ({ verb }) => text(verb) },
    { title: 'Closeness', width: 11, cell: ({ strength }) => text(closeness[strength]) },
    { title: 'To whom', width: 22, cell: ({ toId }) => text(who(toId)) },
  ]
}

import type { Block } from '../../../../../shared/model/document'
import { listWords } from '../../../../../shared/rules/number-words'
import type { AccountsYear } from '../accounts-year'
import { column, heading, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { headed, leading, proseBlocks } from '../prose'
import { agree, capital, clause, counted, small1, strong, to } from '../words'

/** Who keeps the book: mission, vision, values, history, governance, and what it set out to do. */
export const organisation: WriteChapter = (year, drawn) => {
  const { organisation: own } = year
  const setting = { year, drawn }
  const written: Block[] = [
    ...headed('What we hope for', own.vision, setting),
    ...headed('What guides us', own.values, setting),
    ...headed('How we came to be', own.history, setting),
    ...headed('How we are governed', own.governance, setting),
    ...objectivesTable(year),
  ]
  const facts = factsTable(year)
  if (own.mission === '' && written.length === 0 && facts.length === 0) return null
  const mission = proseBlocks(own.mission, setting)
  const [first] = mission
  const short = first?.type === 'paragraph' && mission.length === 1 && own.mission.length <= 320
  return chapter({ id: 'organisation' }, [
    ...(short ? leading(own.mission, setting) : headed('Our mission', own.mission, setting)),
    ...facts,
    ...written,
  ])
}

function factsTable({ organisation, year }: AccountsYear): Block[] {
  const facts: [string, string][] = [
    ['Name', organisation.name],
    ['Legal form', organisation.legalForm],
    ['Registration', organisation.registration],
    ['Place', organisation.place],
    ['Founded', organisation.foundedIn],
  ]
  const known = facts.filter(([, value]) => value !== '')
  if (known.length < 2) return []
  return [
    table(
      { id: 'facts', caption: `Who we are, in ${year.label}` },
      [column('Item', 28), column('Detail', 104)],
      known.map(([name, value]) => row([strong(name)], value)),
    ),
  ]
}

function objectivesTable(year: AccountsYear): Block[] {
  if (year.reported.length === 0) return []
  const rows = year.reported.map((objective) => {
    const activities = year.activities
      .filter((activity) => activity.objectiveId === objective.id)
      .map(({ name }) => small1(clause(name)))
    const words = objective.description === '' ? objective.title : objective.description.split(/\n\n/)[0]
    return row([strong(objective.code)], clause(words ?? objective.title), capital(listWords(activities)), [
      to(`objective-${objective.code}`, '–'),
    ])
  })
  return [
    heading('What we set out to do'),
    table(
      {
        id: 'objectives',
        caption: `${capital(counted(rows.length, 'objective'))} and where ${agree(rows.length, 'it', 'each')} is reported`,
      },
      [column('Ref.', 9), column('Objective', 44), column('What we do for it', 57), column('Reported in', 22)],
      rows,
    ),
  ]
}

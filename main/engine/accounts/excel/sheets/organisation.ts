import { yearStatusWords } from '../../../../../shared/model/year'
import { toldProse } from '../../live/told-prose'
import { type Cell, type Column, day, text } from '../cell'
import { pieces } from '../cell-text'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { drawTable } from '../table'

type Row = { item: string; cell: Cell }

/** Long texts are broken into rows that a screen and a page can show. */
const lettersInRow = 1_800

const continued = 'continued'

const columns: Column<Row>[] = [
  { title: 'About', width: 30, strong: true, cell: ({ item }) => text(item, item === continued ? 'muted' : 'strong') },
  { title: 'What the accounts say', width: 112, align: 'left', cell: ({ cell }) => cell },
]

/** Who keeps the book, and what this year's accounts cover and leave out. */
export const organisationSheet: SheetMaker = {
  name: sheetNames.organisation,
  what: 'Who keeps the book; what the accounts cover, what they leave out, and how it was gathered',
  sentence: ({ year }) => `Who keeps the book, and the scope of the accounts of ${year.year.label}.`,
  titles: true,
  draw: (on, context) => {
    const rows = rowsOf(context)
    drawTable(on, { name: 'Organisation', columns, rows, frozen: 1 })
    return null
  },
}

function rowsOf({ year: { organisation, year, live } }: Context): Row[] {
  const told = (prose: string) => toldProse(prose, live)
  const rows: Row[] = [
    { item: 'Accounts of', cell: text(year.label) },
    { item: 'From', cell: day(year.startsOn) },
    { item: 'To', cell: day(year.endsOn) },
    { item: 'Where they stand', cell: text(yearStatusWords[year.status]) },
  ]
  const texts: [string, string][] = [
    ['Name', organisation.name],
    ['Legal form', organisation.legalForm],
    ['Registration', organisation.registration],
    ['Place', organisation.place],
    ['Founded', organisation.foundedIn],
    ['Mission', told(organisation.mission)],
    ['Vision', told(organisation.vision)],
    ['Values', told(organisation.values)],
    ['History', told(organisation.history)],
    ['Governance', told(organisation.governance)],
    ['Scope: what is in', told(year.scopeIn)],
    ['Scope: what is left out, and why', told(year.scopeOut)],
    ['How it was gathered', told(year.method)],
    ['Limitations', told(year.limitations)],
    ['Changed since the last accounts', told(year.changes)],
  ]
  for (const [item, words] of texts) {
    for (const [place, piece] of pieces(words, lettersInRow).entries()) {
      rows.push({ item: place === 0 ? item : continued, cell: text(piece) })
    }
  }
  const empty = texts.filter(([, words]) => words.trim() === '').map(([item]) => item)
  if (empty.length > 0) rows.push({ item: 'Nothing written yet', cell: text(empty.join('; '), 'muted') })
  return rows
}

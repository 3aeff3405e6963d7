import { evidenceFormWords, groundsWords } from '../../../shared/model/evidence'
import { type Cell, type Column, day, text } from '../accounts/excel/cell'
import { writeOneSheet } from '../accounts/excel/one-sheet'
import { addSentence } from '../accounts/excel/sheet'
import { drawTable } from '../accounts/excel/table'
import type { Registered } from '../records/evidence/register'
import type { Work } from '../work'

export type RegisterWorkbook = {
  organisation: string
  register: readonly Registered[]
  /** The names of the files that were written, by the evidence. */
  names: ReadonlyMap<string, string>
  /** Whether confidential evidence is given by number and name only. */
  withheld: boolean
  now: Date
  work: Work
}

/** The index of a register of evidence, as Excel. */
export function registerWorkbook({ organisation, register, names, withheld, now, work }: RegisterWorkbook) {
  return writeOneSheet({
    organisation,
    title: 'Register of evidence',
    sentence: `What proves the social accounts of ${organisation}. The numbers are those of the accounts; the files lie beside this one.`,
    foot: 'Register of evidence',
    now,
    turn: () => work.progress('Writing the index', 1, 1),
    draw: (on) => {
      if (register.length > 0)
        drawTable(on, { name: 'Evidence', columns: columns(names, withheld), rows: [...register], frozen: 2 })
      else addSentence(on, 'There is no evidence in this book yet.')
    },
  })
}

function columns(names: ReadonlyMap<string, string>, withheld: boolean): Column<Registered>[] {
  const hidden = ({ evidence }: Registered) => withheld && evidence.confidential
  const unlessHidden =
    (words: (row: Registered) => string) =>
    (row: Registered): Cell =>
      hidden(row) ? null : text(words(row))
  return [
    { title: 'Number', width: 10, cell: ({ evidence }) => text(evidence.reference) },
    { title: 'Name', width: 36, strong: true, cell: ({ evidence }) => text(evidence.name) },
    { title: 'Form', width: 18, cell: unlessHidden(({ evidence }) => evidenceFormWords[evidence.form]) },
    {
      title: 'Where it is',
      width: 36,
      cell: (row) => (hidden(row) ? text('Confidential: not given here', 'muted') : text(whereabouts(row, names))),
    },
    { title: 'From', width: 24, cell: unlessHidden(({ evidence }) => evidence.source) },
    { title: 'Date', width: 14, cell: (row) => (hidden(row) ? null : day(row.evidence.datedOn)) },
    { title: 'As grounds', width: 20, cell: unlessHidden(({ evidence }) => groundsWords[evidence.grounds]) },
    { title: 'Evidence for', width: 28, cell: unlessHidden(({ usedFor }) => usedFor.map(useWords).join('\n')) },
    { title: 'Description', width: 40, cell: unlessHidden(({ evidence }) => evidence.description) },
  ]
}

const useWords = ({ reference, whereabouts }: Registered['usedFor'][number]) =>
  whereabouts === '' ? reference : `${reference}, ${whereabouts}`

function whereabouts({ evidence }: Registered, names: ReadonlyMap<string, string>): string {
  if (evidence.form !== 'file') return evidence.place
  const name = names.get(evidence.id) ?? 'Not here: its file is missing from the book or was changed'
  return evidence.place === '' ? name : `${name}\n${evidence.place}`
}

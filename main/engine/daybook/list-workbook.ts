import { consentStateWords, type ListedExperience } from '../../../shared/model/daybook'
import { caseToldWords, channelWords, toneWords } from '../../../shared/model/experience'
import { countOf } from '../../../shared/rules/count-words'
import { dayWords } from '../../../shared/rules/date-words'
import { type Column, day, moment, number, text } from '../accounts/excel/cell'
import { formats } from '../accounts/excel/number-format'
import { writeOneSheet } from '../accounts/excel/one-sheet'
import { addSentence } from '../accounts/excel/sheet'
import { drawTable } from '../accounts/excel/table'
import type { Work } from '../work'

type Row = ListedExperience & { done: string[] }
type About = { organisation: string; now: Date; day: string }

const internal =
  'For internal use: words without consent are in it. What may be quoted, and how, the column “May we quote it” says.'

/** The workbook of a list of experiences: one sheet, one row an experience, newest first. */
export function listWorkbook(rows: readonly Row[], { organisation, now, day }: About, work: Work): Promise<Uint8Array> {
  return writeOneSheet({
    organisation,
    title: 'Daybook',
    sentence: internal,
    foot: `For internal use. As it stood on ${dayWords(day)}: ${countOf(rows.length, 'experience', 'experiences')}`,
    now,
    turn: () => work.progress('Writing the workbook', rows.length, rows.length),
    draw: (on) => {
      if (rows.length === 0) addSentence(on, 'No experience passes this filter.')
      else drawTable(on, { name: 'Daybook', columns, rows, frozen: 2 })
    },
  })
}

const columns: Column<Row>[] = [
  { title: 'No.', width: 9, cell: ({ reference }) => text(reference) },
  { title: 'Day', width: 13, cell: ({ happenedOn }) => day(happenedOn) },
  { title: 'Said or seen', width: 9.5, cell: ({ kind }) => text(kind === 'said' ? 'Said' : 'Seen') },
  { title: 'What was said or seen', width: 60, cell: ({ words }) => text(words) },
  { title: 'Stakeholder', width: 22, cell: ({ stakeholder }) => text(stakeholder ?? '') },
  { title: 'Tone', width: 11, cell: ({ tone }) => text(tone === 'not-said' ? '' : toneWords[tone]) },
  { title: 'Themes', width: 20, cell: ({ themes }) => text(themes.map(({ name }) => name).join(', ')) },
  { title: 'May we quote it', width: 16, cell: ({ consentState }) => text(consentStateWords[consentState]) },
  { title: 'Consent until', width: 13, cell: ({ consentUntil }) => day(consentUntil) },
  {
    title: 'Case',
    width: 12,
    cell: ({ case: { state, daysOpen } }) =>
      text(state === 'none' ? '' : state === 'closed' ? 'Closed' : `Open, ${countOf(daysOpen ?? 0, 'day', 'days', 0)}`),
  },
  { title: 'What was done', width: 34, cell: ({ done }) => text(done.join('\n')) },
  { title: 'What changed', width: 28, cell: ({ caseChanged }) => text(caseChanged) },
  {
    title: 'Told back',
    width: 15,
    cell: ({ caseState, caseTold, caseToldOn }) =>
      text(
        caseState === 'none' ? '' : caseToldOn === null ? caseToldWords[caseTold] : `Told on ${dayWords(caseToldOn)}`,
      ),
  },
  { title: 'Person', screenOnly: true, width: 20, cell: ({ person }) => text(person) },
  { title: 'Described without the name', screenOnly: true, width: 24, cell: ({ described }) => text(described) },
  {
    title: 'Left out where the name is',
    screenOnly: true,
    width: 22,
    cell: ({ withheld }) => text(withheld.join('\n')),
  },
  { title: 'Told to', screenOnly: true, width: 16, cell: ({ toldTo }) => text(toldTo) },
  {
    title: 'How',
    screenOnly: true,
    width: 14,
    cell: ({ channel }) => text(channel === 'not-said' ? '' : channelWords[channel]),
  },
  { title: 'Consent from', screenOnly: true, width: 13, cell: ({ consentOn }) => day(consentOn) },
  { title: 'Obtained by', screenOnly: true, width: 16, cell: ({ consentBy }) => text(consentBy) },
  {
    title: 'Evidence',
    screenOnly: true,
    width: 9.5,
    align: 'right',
    cell: ({ evidence }) => number(evidence, formats.whole),
  },
  { title: 'Noted by', width: 16, screenOnly: true, cell: ({ notedBy }) => text(notedBy) },
  { title: 'Noted at (UTC)', width: 17, screenOnly: true, cell: ({ notedAt }) => moment(notedAt) },
]

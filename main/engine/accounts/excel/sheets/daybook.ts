import { consentStateWords } from '../../../../../shared/model/daybook'
import { channelWords, toneWords } from '../../../../../shared/model/experience'
import { consentOn } from '../../../../../shared/rules/consent'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { numberWords } from '../../../../../shared/rules/number-words'
import type { ToldExperience } from '../../told-experiences'
import { type Cell, type Column, day, link, text, toldDay } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { addSampleRows } from '../row-samples'
import { drawTable } from '../table'

/**
 * What people said and what was seen in the year. Words stand here only as far as their owners allow, in every
 * edition: a workbook is sent about, and the auditor may look into the book itself. The full edition has a row for
 * everything noted, so that nothing can be left out of the account unseen.
 */
export const daybookSheet: SheetMaker = {
  name: sheetNames.daybook,
  what: 'What people said and what was seen, as far as they allow it to be told',
  sentence: ({ edition, daybook, told }) => {
    if (leftOutOf[edition].auditing)
      return 'What people allowed us to tell. Everything noted in the year is counted in the Word accounts.'
    const noted = told.experiences.length
    const what =
      daybook.length === noted
        ? 'Everything noted in the year.'
        : `Of ${numberWords(noted)} things noted in the year the ${numberWords(daybook.length)} that a sheet holds, all that are quoted or followed up among them.`
    return `${what} Words stand here only as far as their owners allow; the rest is in the book, under the same number, which the auditor may look into.`
  },
  titles: true,
  draw: (on, context) => {
    const { daybook } = context
    const table = { name: 'Daybook', columns: columnsOf(context), frozen: 2 }
    if (daybook.length > 200) addSampleRows(on, table, daybook, (one) => one)
    else drawTable(on, { ...table, rows: daybook })
    return daybook.length
  },
}

function columnsOf(context: Context): Column<ToldExperience>[] {
  const { places, lookups, told, year } = context
  const references = (ids: readonly string[], of: Map<string, { reference: string }>) =>
    ids.flatMap((id) => of.get(id)?.reference ?? [])
  const about = (it: ToldExperience) =>
    [
      ...it.objectiveIds.flatMap((id) => lookups.objective.get(id)?.code ?? []),
      ...references(it.outcomeIds, lookups.outcome),
      ...references(it.indicatorIds, lookups.indicator),
    ].join(', ')
  const evidence = ({ id }: ToldExperience): Cell => {
    const pieces = told.evidenceFor('experience', id)
    return link(pieces.map(({ reference }) => reference).join(', '), places.get(pieces[0]?.id ?? ''))
  }
  return [
    { title: 'Ref.', width: 9, name: 'Daybook_Ref', cell: (it) => text(it.reference) },
    { title: 'When', width: 13, cell: (it) => toldDay(it.happenedOn, context) },
    { title: 'Words', width: 60, cell: (it) => (it.may === 'nothing' ? text('Not told', 'muted') : text(it.words)) },
    { title: 'Who', width: 22, cell: (it) => text(it.by) },
    { title: 'Tone', width: 12, name: 'Daybook_Tone', cell: ({ tone }) => text(toneWords[tone]) },
    { title: 'Themes', width: 20, cell: ({ themes }) => text(themes.join(', ')) },
    {
      title: 'Case',
      width: 9,
      cell: (it) => (it.case === null ? null : link(it.case.open ? 'Open' : 'Closed', places.get(`case ${it.id}`))),
    },
    {
      title: 'Consent',
      width: 15,
      auditing: true,
      cell: (it) => text(consentStateWords[consentOn(it, year.today)]),
    },
    { title: 'Auditor: result', width: 12, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 16, auditor: 'note', cell: () => null },
    {
      title: 'Group',
      width: 9,
      screenOnly: true,
      cell: (it) =>
        link(lookups.stakeholder.get(it.stakeholderId ?? '')?.reference ?? '', places.get(it.stakeholderId ?? '')),
    },
    { title: 'Said or seen', width: 9, screenOnly: true, cell: ({ kind }) => text(kind === 'said' ? 'Said' : 'Seen') },
    {
      title: 'How',
      width: 15,
      screenOnly: true,
      cell: ({ channel }) => text(channel === 'not-said' ? '' : channelWords[channel]),
    },
    { title: 'Belongs to', width: 14, screenOnly: true, cell: (it) => text(about(it)) },
    {
      title: 'Quoted',
      width: 9,
      screenOnly: true,
      cell: (it) => text(it.quoted && it.may !== 'nothing' ? 'Yes' : ''),
    },
    { title: 'Evidence', width: 12, screenOnly: true, cell: evidence },
    { title: 'Until', width: 14, auditing: true, screenOnly: true, cell: ({ consentUntil }) => day(consentUntil) },
    { title: 'Why this quote', width: 30, auditing: true, screenOnly: true, cell: ({ because }) => text(because) },
  ]
}

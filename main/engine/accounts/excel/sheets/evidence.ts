import { type EvidenceTarget, evidenceFormWords, groundsWords } from '../../../../../shared/model/evidence'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { benchmarkNamed } from '../../benchmark-named'
import type { ToldEvidence } from '../../told-evidence'
import { aspectRows } from '../aspect-rows'
import { type Column, day, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { addHeading } from '../sheet'
import { drawTable } from '../table'

type Use = { one: ToldEvidence; link: ToldEvidence['links'][number] }

/** The evidence register, and under it one row for each thing that a piece is for. */
export const evidenceSheet: SheetMaker = {
  name: sheetNames.evidence,
  what: 'What proves the figures and words, where it is kept, and what each piece is for',
  sentence: ({ edition }) =>
    leftOutOf[edition].auditing
      ? 'What is named here is kept by the organisation. Confidential pieces have no name.'
      : 'What is named here is kept by the organisation: ask for it by its number. A digest tells whether a file is still the one that was attached.',
  titles: true,
  draw: (on, context) => {
    const { evidence } = context.told
    drawTable(on, { name: 'Evidence', columns: columnsOf(), rows: evidence, frozen: 2 })
    addHeading(on, 'What each is for')
    const uses = evidence.flatMap((one) => one.links.map((it) => ({ one, link: it })))
    drawTable(on, { name: 'Evidence_for', columns: useColumns(context), rows: uses })
    return evidence.length
  },
}

function columnsOf(): Column<ToldEvidence>[] {
  return [
    { title: 'Ref.', width: 9, name: 'Evidence_Ref', cell: (it) => text(it.reference) },
    { title: 'Name', width: 36, strong: true, cell: (it) => text(it.name) },
    { title: 'Kept as', width: 20, cell: (it) => text(evidenceFormWords[it.form]) },
    { title: 'File or place', width: 32, cell: (it) => text(it.fileName || it.place) },
    { title: 'Dated', width: 14, cell: (it) => day(it.datedOn) },
    { title: 'From', width: 24, cell: (it) => text(it.source) },
    { title: 'Grounds', width: 20, cell: (it) => text(groundsWords[it.grounds]) },
    { title: 'What it is', width: 36, cell: (it) => text(it.description) },
    { title: 'Confidential', width: 12, cell: (it) => text(it.confidential ? 'Yes' : 'No') },
    { title: 'Is for', width: 8, align: 'right', cell: (it) => number(it.links.length, formats.whole) },
    { title: 'Auditor: result', width: 12, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 20, auditor: 'note', cell: () => null },
    { title: 'SHA-256', width: 68, auditing: true, screenOnly: true, cell: (it) => text(it.sha256 ?? '') },
  ]
}

const kinds: Record<EvidenceTarget, string> = {
  reading: 'Reading',
  experience: 'Said or seen',
  benchmark: 'Benchmark',
  consultation: 'Consultation',
  action: 'Action',
  story: 'Story',
  claim: 'Claim',
  aspect: 'Key aspect',
}

/** Under the register and so in its widths. */
function useColumns(context: Context): Column<Use>[] {
  const { places } = context
  const nameOf = namer(context)
  return [
    { title: 'Ref.', width: 9, cell: ({ one }) => link(one.reference, places.get(one.id)) },
    {
      title: 'For',
      width: 36,
      cell: ({ link: { target, targetId } }) => link(nameOf(target, targetId), places.get(targetId)),
    },
    { title: 'Which is a', width: 20, cell: ({ link: { target } }) => text(kinds[target]) },
    { title: 'Where in it', width: 32, cell: ({ link: { whereabouts } }) => text(whereabouts) },
  ]
}

/** What a piece is for, as the sheets name it. */
function namer({ lookups, told, year }: Context): (target: EvidenceTarget, id: string) => string {
  const said = new Map([...told.experiences, ...told.carriedCases].map(({ id, reference }) => [id, reference]))
  const decided = new Map(
    [...told.learning.actions, ...told.learning.earlierActions].map((one) => [one.id, `${one.reference} ${one.what}`]),
  )
  const asked = new Map(told.consultations.map((one) => [one.id, `${one.reference} ${one.name}`]))
  const stories = new Map(told.stories.map((one) => [one.id, `${one.reference} ${one.title}`.trim()]))
  const claims = new Map(told.claims.map(({ id, reference }) => [id, reference]))
  const aspects = new Map(aspectRows(year).map(({ answer, number, wording }) => [answer?.id, `${number}. ${wording}`]))
  const names: Record<EvidenceTarget, (id: string) => string | undefined> = {
    reading: (id) => {
      const reading = lookups.reading.get(id)
      return reading && `${reading.reference} ${lookups.indicator.get(reading.indicatorId)?.name ?? ''}`
    },
    experience: (id) => said.get(id),
    benchmark: (id) => {
      const benchmark = lookups.benchmark.get(id)
      return benchmark && `${benchmark.reference} ${benchmarkNamed(benchmark, year.years)}`
    },
    consultation: (id) => asked.get(id),
    action: (id) => decided.get(id),
    story: (id) => stories.get(id),
    claim: (id) => claims.get(id),
    aspect: (id) => aspects.get(id),
  }
  return (target, id) => names[target](id) ?? ''
}

import { resolve } from 'node:path'
import type { EvidenceTarget } from '../../../shared/model/evidence'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { UseSource } from './source-evidence'
import type { SampleSource } from './source-files'
import { periodOf } from './source-values'

type Use = { target: EvidenceTarget; targetId: string; whereabouts: string }

/** The evidence register: files taken in from the folder `evidence`, and where the paper and the pages are. */
export async function enterEvidence(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  folder: string,
): Promise<void> {
  const find = await finder(call, keys)
  for (const piece of source.evidence) {
    const { key: _, form, file, grounds, for: uses, place, ...said } = piece
    const of = { for: uses.flatMap(find) }
    if (form !== 'file') {
      await call('evidence.addReference', { ...said, ...of, form, grounds, place })
      continue
    }
    const path = resolve(folder, 'evidence', file ?? '')
    const { record } = await call('evidence.addFiles', { paths: [path], ...of, grounds })
    const [added] = record.added
    if (added === undefined) throw new Error(`“${piece.file}” was not taken in as evidence.`)
    await call('evidence.change', { ...said, id: added.id })
  }
}

/** How to find what evidence is for in the book as it now stands. */
async function finder(call: CallProcedure, keys: Keys): Promise<(use: UseSource) => Use[]> {
  const { readings } = await call('readings.list', { limit: 5000 })
  const benchmarks = await call('benchmarks.list', {})
  const idsOf = (use: UseSource): [EvidenceTarget, string[]] => {
    if ('experience' in use) return ['experience', [keys.get('experience', use.experience)]]
    if ('consultation' in use) return ['consultation', [keys.get('consultation', use.consultation)]]
    if ('aspect' in use) return ['aspect', [keys.get('aspect', `${use.aspect} ${use.year}`)]]
    const year = use.year === null ? null : keys.get('year', use.year)
    if ('benchmark' in use) {
      const indicator = keys.get('indicator', use.benchmark)
      const named = benchmarks.filter(({ indicatorId, label }) => indicatorId === indicator && label === use.label)
      return ['benchmark', named.filter(({ yearId }) => yearId === year).map(({ id }) => id)]
    }
    const indicator = keys.get('indicator', use.reading)
    const period = use.period === undefined ? null : periodOf(use.period)
    const group = use.group === undefined || use.group === '' ? null : keys.get('group', use.group)
    const meant = readings.filter(
      (one) =>
        one.indicatorId === indicator &&
        one.yearId === year &&
        (period === null || (one.periodStart === period.periodStart && one.periodEnd === period.periodEnd)) &&
        (use.group === undefined || one.groupId === group),
    )
    return ['reading', meant.map(({ id }) => id)]
  }
  return (use) => {
    const [target, ids] = idsOf(use)
    if (ids.length === 0)
      throw new Error(`evidence.json speaks of a ${target} that is not there: ${JSON.stringify(use)}`)
    return ids.map((targetId) => ({ target, targetId, whereabouts: use.whereabouts }))
  }
}

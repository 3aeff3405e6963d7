import { type IndicatorKind, indicatorKinds } from '../../../shared/model/indicator'
import { areas, measures } from './large-words'
import type { CallProcedure } from './procedures'
import { Seeded } from './seeded'

export type LargeIndicator = { indicatorId: string; kind: IndicatorKind; groupIds: string[] }

/** Of a hundred indicators, so many of each kind. */
const shares = {
  number: 45,
  percentage: 25,
  scale: 15,
  money: 10,
  'yes-no': 3,
  judgement: 2,
} as const satisfies Record<IndicatorKind, number>

const answers = ['Very poor', 'Poor', 'Neither', 'Good', 'Very good'].map((label, place) => ({
  label,
  score: place + 1,
}))

/** The indicators of the large book. One in five has a target for every year and is broken down by age and by district. */
export async function addIndicators(
  call: CallProcedure,
  seed: number,
  indicators: number,
  outcomeIds: string[],
  validFrom: string,
): Promise<LargeIndicator[]> {
  const numbers = new Seeded(seed, 'indicators')
  const age = await call('breakdowns.add', {
    name: 'Age group',
    groups: ['Under 16', '16 to 34', '35 to 64', '65 and over'],
  })
  const district = await call('breakdowns.add', { name: 'District', groups: ['North', 'East', 'South', 'West'] })
  const breakdowns = [age.record, district.record]
  const groupIds = breakdowns.flatMap((breakdown) => breakdown.groups.map((group) => group.id))
  const added: LargeIndicator[] = []
  for (let place = 0; place < indicators; place++) {
    const kind = kindAt(numbers.next())
    const { record } = await call('indicators.add', {
      outcomeId: outcomeIds[place % outcomeIds.length] ?? '',
      name: `${numbers.pick<string>(measures[kind])}, ${areas[place % areas.length]} ${place + 1}`,
      betterWhen: kind === 'judgement' ? 'neither' : numbers.pick(['higher', 'higher', 'higher', 'lower']),
      qualitative: kind === 'judgement',
      source: 'Made from a seed',
      frequency: 'Every month',
      collector: 'Nobody',
      decision: 'To see whether Fairbook stays quick.',
      askedFor: 'Whoever measures Fairbook',
      key: place < 12,
      definition: {
        kind,
        definition: `Made up for measuring, number ${place + 1}.`,
        decimals: kind === 'percentage' ? 1 : kind === 'scale' ? 2 : 0,
        scale: kind === 'scale' ? answers : [],
        combining: kind === 'yes-no' || kind === 'judgement' ? 'last' : 'sum',
        validFrom,
      },
    })
    const brokenDown = place % 5 === 0
    if (brokenDown) {
      await call('indicators.setBreakdowns', { id: record.id, breakdownIds: breakdowns.map(({ id }) => id) })
      if (kind === 'number') await addTarget(call, record.id, numbers.whole(1, 40) * 1000)
      if (kind === 'percentage') await addTarget(call, record.id, numbers.whole(40, 90))
    }
    added.push({ indicatorId: record.id, kind, groupIds: brokenDown ? groupIds : [] })
  }
  return added
}

async function addTarget(call: CallProcedure, indicatorId: string, value: number): Promise<void> {
  await call('benchmarks.add', { indicatorId, kind: 'target', label: 'Our target', value })
}

/** The kind of an indicator for a number at least 0, under 1. */
function kindAt(number: number): IndicatorKind {
  let left = number * 100
  for (const kind of indicatorKinds) {
    left -= shares[kind]
    if (left < 0) return kind
  }
  return 'number'
}

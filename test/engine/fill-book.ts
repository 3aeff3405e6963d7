import type { Ask } from './open-book'

/** Ids of what `fillBook` put in. */
export type Filled = Awaited<ReturnType<typeof fillBook>>

/** Puts one of everything into a new book: enough for every procedure to have something to work on. */
export async function fillBook(ask: Ask) {
  const [year] = await ask('years.list', {})
  if (!year) throw new Error('A new book has a year.')
  const yearId = year.id
  const add = async <T extends { id: string }>(written: Promise<{ record: T }>) => (await written).record.id
  const objectiveId = await add(ask('objectives.add', { code: 'A', title: 'Keep the town swimming' }))
  const activityId = await add(ask('activities.add', { objectiveId, name: 'Public swimming' }))
  const swimmersId = await add(ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' }))
  const councilId = await add(ask('stakeholders.add', { name: 'The council', accountability: 'above' }))
  await ask('objectives.setInYear', { objectiveId, yearId, lead: 'More people swam.' })
  await ask('stakeholders.setInYear', { stakeholderId: swimmersId, yearId, size: 5240, interest: 9, influence: 4 })
  const relationshipId = await add(ask('relationships.add', { fromId: councilId, toId: null, verb: 'funds' }))
  const outcomeId = await add(
    ask('outcomes.add', {
      stakeholderId: swimmersId,
      activityId,
      statement: 'They swim more often',
      block: 'customers',
    }),
  )
  const visitsId = await add(
    ask('indicators.add', {
      outcomeId,
      name: 'Visits to the pool',
      betterWhen: 'higher',
      key: true,
      definition: { kind: 'number', unit: 'visits', combining: 'sum', validFrom: '2025-01-01' },
    }),
  )
  const returningId = await add(
    ask('indicators.add', {
      outcomeId,
      name: 'Swimmers who come back',
      betterWhen: 'higher',
      definition: { kind: 'percentage', validFrom: '2025-01-01' },
    }),
  )
  const breakdown = (await ask('breakdowns.add', { name: 'Age', groups: ['Under 16', '16 and over'] })).record
  const [youngId, adultId] = breakdown.groups.map(({ id }) => id)
  if (!youngId || !adultId) throw new Error('The breakdown has two groups.')
  await ask('indicators.setBreakdowns', { id: visitsId, breakdownIds: [breakdown.id] })
  const period = { yearId, periodStart: '2025-01-01', periodEnd: '2025-12-31' }
  const readingId = await add(
    ask('readings.record', {
      ...period,
      indicatorId: visitsId,
      value: { kind: 'number', number: 61240 },
      source: 'till',
    }),
  )
  await ask('readings.record', {
    ...period,
    indicatorId: returningId,
    value: { kind: 'percentage', numerator: 240, denominator: 400 },
    asked: 500,
    answered: 400,
  })
  const letter = Buffer.from('Dear all, thank you for the lessons.').toString('base64')
  const taken = await ask('evidence.addBytes', { fileName: 'letter.txt', bytes: letter })
  const evidenceId = taken.record.added[0]?.id ?? ''
  const benchmarkId = await add(
    ask('benchmarks.add', { indicatorId: visitsId, yearId, kind: 'target', label: 'Our target', value: 60000 }),
  )
  const frameworkId = await add(
    ask('frameworks.addOwn', {
      frameworkTitle: 'Town plan',
      code: 'T1',
      wording: 'People active each week',
      unit: '%',
      population: 'Adults',
      source: 'The town plan, page 4',
      licence: '',
    }),
  )
  const fitId = await add(
    ask('fits.set', { indicatorId: visitsId, frameworkIndicatorId: frameworkId, kind: 'contributes' }),
  )
  return {
    yearId,
    objectiveId,
    activityId,
    swimmersId,
    councilId,
    relationshipId,
    outcomeId,
    visitsId,
    returningId,
    breakdownId: breakdown.id,
    youngId,
    adultId,
    readingId,
    benchmarkId,
    frameworkId,
    fitId,
    evidenceId,
  }
}

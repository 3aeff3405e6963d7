import type { MapRelationship, MapStakeholder } from '../../shared/pictures/stakeholder-marks'

type Row = readonly [
  name: string,
  accountability: MapStakeholder['accountability'],
  size: number | null,
  sizeWords: string,
  influence: number | null,
  interest: number | null,
  asked: boolean,
]

const rows: readonly Row[] = [
  ['Swimmers', 'below', 5240, '5,240 card holders', 8, 9, true],
  ['Lesson families', 'below', 655, '655 families', 5.5, 8.8, true],
  ['Over-60s class', 'below', 41, '41 people', 4.5, 7.9, true],
  ['Disabled swimmers', 'below', 9, '9 regulars', 2.5, 8.7, false],
  ['Teenagers', 'below', 120, 'about 120', 1.5, 7, false],
  ['Staff', 'within', 24, '24 people', 9, 7.9, true],
  ['Volunteers', 'within', 38, '38 people', 6, 7.4, true],
  ['Trustees', 'within', 9, '9 people', 9.4, 6.6, true],
  ['City council', 'above', 1, 'landlord', 9, 5, false],
  ['Grant funders', 'above', 4, '4 funders', 7.4, 3.8, true],
  ['Primary schools', 'beside', 7, '7 schools', 5, 4.7, true],
  ['GP link workers', 'beside', 3, '3 people', 3, 3.7, false],
  ['Harbour Lane residents', 'beside', 900, 'about 900 homes', 3.6, 6, true],
  ['Local suppliers', 'beside', 61, '61 firms', 4, 1.4, false],
]

/** The fourteen groups of a fictional pool. */
export const harbourLane: MapStakeholder[] = rows.map(
  ([name, accountability, size, sizeWords, influence, interest, asked], index) => ({
    id: `s${index + 1}`,
    reference: `S-${String(index + 1).padStart(2, '0')}`,
    name,
    accountability,
    size,
    sizeWords,
    influence,
    interest,
    asked,
    included: name !== 'Teenagers',
  }),
)

const idOf = (name: string | null): string | null => harbourLane.find((each) => each.name === name)?.id ?? null

const lines: readonly (readonly [string | null, string | null, string, 1 | 2 | 3])[] = [
  ['City council', null, 'lease us the building', 3],
  ['Grant funders', null, 'pay for Tuesday’s swim', 2],
  ['Primary schools', null, 'hire the pool', 2],
  ['Harbour Lane residents', null, 'live next door', 1],
  [null, 'GP link workers', 'we report to', 2],
  ['GP link workers', 'Over-60s class', 'send people to', 2],
  [null, 'Local suppliers', 'we buy from', 1],
  ['Over-60s class', null, 'come weekly', 2],
  ['Disabled swimmers', null, 'swim on Tuesdays', 1],
  ['Swimmers', null, 'swim here', 3],
  ['Lesson families', null, 'learn here', 3],
  ['Teenagers', null, '', 1],
  ['Staff', null, 'work here', 3],
]

export const harbourLaneRelationships: MapRelationship[] = lines.map(([from, to, verb, strength], index) => ({
  id: `r${index + 1}`,
  fromId: idOf(from),
  toId: idOf(to),
  verb,
  strength,
}))

/** As many stakeholders as wanted: the fourteen, then invented ones spread over all directions. */
export function manyStakeholders(count: number): { stakeholders: MapStakeholder[]; relationships: MapRelationship[] } {
  const more = [
    'Parents of under-fives',
    'Aqua aerobics group',
    'Swimming club',
    'Regional water safety board',
    'Community kitchen',
    'Harbour Lane Methodist Church',
    'Youth parliament',
    'Sunday league',
    'Safeguarding partnership',
    'Gas and power supplier',
    'Canoe polo club',
    'Physiotherapists',
    'Refugee support network',
    'University sport students',
    'Bus company',
    'Local newspaper',
    'Ward councillors',
    'Charity Commission',
    'Sport England',
    'Café tenants',
    'Neighbouring allotments',
    'Carers’ centre',
    'Hydrotherapy patients',
    'Schools swimming galas',
    'Water testing laboratory',
    'Insurers',
  ] as const
  const directions = ['below', 'beside', 'above', 'below', 'within', 'beside'] as const
  const stakeholders = harbourLane.slice(0, count)
  for (let index = stakeholders.length; index < count; index++) {
    stakeholders.push({
      id: `s${index + 1}`,
      reference: `S-${String(index + 1).padStart(2, '0')}`,
      name: more[index - 14] ?? `Group ${index + 1}`,
      accountability: directions[index % directions.length] ?? 'below',
      size: [3, 25, 240, 2100][index % 4] ?? 1,
      sizeWords: ['3 bodies', '25 people', '240 people', '2,100 people'][index % 4] ?? '',
      influence: (index * 7) % 11,
      interest: (index * 5 + 3) % 11,
      included: index % 9 !== 0,
      asked: index % 3 !== 0,
    })
  }
  const ids = new Set(stakeholders.map((each) => each.id))
  const relationships = harbourLaneRelationships.filter(
    ({ fromId, toId }) => (fromId === null || ids.has(fromId)) && (toId === null || ids.has(toId)),
  )
  for (const { id } of stakeholders.slice(14)) {
    const number = Number(id.slice(1))
    relationships.push({
      id: `m${number}`,
      fromId: number % 2 === 0 ? id : null,
      toId: number % 2 === 0 ? null : id,
      verb: ['work with us', 'come each week', 'write about us'][number % 3] ?? '',
      strength: number % 3 === 0 ? 3 : number % 2 === 0 ? 2 : 1,
    })
  }
  return { stakeholders, relationships }
}

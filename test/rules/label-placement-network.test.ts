import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesMeet, boxMeetsCircle, segmentMeetsBox, segmentsOf, within } from '../../shared/pictures/geometry'
import { layoutNetwork, rulesOf } from '../../shared/pictures/network-layout'
import { outlineOf } from '../../shared/pictures/network-lines'
import { placeWords } from '../../shared/pictures/network-words'
import { housePrint, windowLight } from '../../shared/pictures/palette'
import type { MapRelationship, MapStakeholder } from '../../shared/pictures/stakeholder-marks'
import { harbourLane, harbourLaneRelationships, manyStakeholders } from '../documents/pictures-sample'

const word = fc.constantFrom('Swimmers', 'Harbour', 'Lane', 'of', 'GP', 'community', 'residents', 'pool', 'council')
const stakeholder = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  accountability: fc.constantFrom('above', 'below', 'within', 'beside'),
  size: fc.option(fc.integer({ min: 0, max: 20000 })),
  included: fc.boolean(),
})
const edge = fc.record({
  from: fc.option(fc.nat()),
  to: fc.nat(),
  verb: fc.constantFrom('', 'swim here', 'pay for Tuesday’s swim'),
  strength: fc.constantFrom(1, 2, 3),
  turned: fc.boolean(),
})

type Network = { stakeholders: MapStakeholder[]; relationships: MapRelationship[] }

const network: fc.Arbitrary<Network> = fc
  .tuple(
    fc.array(stakeholder, { minLength: 3, maxLength: 40, size: 'max' }),
    fc.array(edge, { maxLength: 12, size: 'max' }),
  )
  .map(([some, edges]) => {
    const stakeholders = some.map((each, index) => ({
      ...each,
      id: `s${index}`,
      reference: `S-${String(index + 1).padStart(2, '0')}`,
      sizeWords: '24 people',
      influence: null,
      interest: null,
      asked: index % 2 === 0,
    })) satisfies MapStakeholder[]
    // Nearly everyone passes something to the organisation; a few to each other.
    const toUs = stakeholders.map((each, index) => ({
      id: `u${index}`,
      fromId: index % 3 === 0 ? null : each.id,
      toId: index % 3 === 0 ? each.id : null,
      verb: index % 4 === 0 ? 'work with us' : 'come each week',
      strength: index % 2 === 0 ? 3 : 1,
    })) satisfies MapRelationship[]
    const between = edges.map(({ from, to, verb, strength }, index) => ({
      id: `b${index}`,
      fromId: from === null ? null : `s${from % some.length}`,
      toId: `s${to % some.length}`,
      verb,
      strength: strength === 1 ? 1 : strength === 2 ? 2 : 3,
    })) satisfies MapRelationship[]
    return { stakeholders, relationships: [...toUs, ...between] }
  })

const places = [
  { where: 'the window', palette: windowLight, width: 716, height: 600, withSizes: false },
  { where: 'print', palette: housePrint, width: 465, height: 285, withSizes: true },
] as const

type Place = (typeof places)[number]

function check({ stakeholders, relationships }: Network, { palette, width, height, withSizes }: Place): void {
  const few = stakeholders.length <= 20
  const layout = layoutNetwork('Harbour Lane', stakeholders, relationships, palette, width, height, withSizes, few)
  const { bands, lines, labels, titles, frame } = layout
  const nodes = [...bands.nodes.values()]
  expect(nodes).toHaveLength(stakeholders.length)
  expect(labels.size, 'a name found no room').toBe(stakeholders.length)
  expect(bands.height).toBeGreaterThanOrEqual(height)
  const outline = outlineOf(bands.organisation)
  const name = bands.organisation.nameBox
  const organisation = { ...name, x: bands.organisation.x + name.x, y: bands.organisation.y + name.y }
  const boxes = [...[...labels.values()].map(({ box }) => box), ...titles.map(({ box }) => box), organisation]
  const words = placeWords(lines, lines, bands, boxes, outline, palette, frame, !few)

  const pieces = lines.map((line) => ({ line, pieces: segmentsOf(line.points) }))
  const texts = [
    ...[...labels.values()].map((label) => ({ text: label.form.lines.join(' '), box: label.box, line: null })),
    ...words.placed.map((each) => ({ text: each.lines.join(' '), box: each.box, line: each.line })),
  ]
  for (const [index, { text, box, line }] of texts.entries()) {
    expect(within(box, frame), `“${text}” leaves the drawing`).toBe(true)
    for (const { dot } of nodes) expect(boxMeetsCircle(box, dot, 0), `“${text}” lies on a circle`).toBe(false)
    for (const piece of outline)
      expect(segmentMeetsBox(piece, box, 0), `“${text}” lies on the organisation’s circle`).toBe(false)
    for (const other of texts.slice(index + 1)) {
      expect(boxesMeet(box, other.box, 0), `“${text}” lies on “${other.text}”`).toBe(false)
    }
    for (const other of pieces) {
      if (other.line === line) continue
      expect(
        other.pieces.some((piece) => segmentMeetsBox(piece, box, 0)),
        `“${text}” lies on a line`,
      ).toBe(false)
    }
  }
  for (const [index, one] of nodes.entries()) {
    for (const other of nodes.slice(index + 1)) {
      const apart = Math.hypot(one.dot.x - other.dot.x, one.dot.y - other.dot.y)
      expect(apart, 'two circles overlap').toBeGreaterThan(one.dot.r + other.dot.r)
    }
  }
}

describe('names and words in the network', () => {
  it.each(places)(
    'stand on no line, circle or other name in $where, for 3 to 40 groups',
    (place) => {
      fc.assert(
        fc.property(network, (some) => check(some, place)),
        { numRuns: 25 },
      )
    },
    120_000,
  )

  it.each(places)('find room for all forty of the larger sample in $where', (place) => {
    const { stakeholders, relationships } = manyStakeholders(40)
    check({ stakeholders, relationships }, place)
    const { labels } = layoutNetwork(
      'Harbour Lane',
      stakeholders,
      relationships,
      place.palette,
      place.width,
      place.height,
      place.withSizes,
      false,
    )
    const full = stakeholders.filter((each) => labels.get(each.id)?.form.lines.join(' ') === each.name)
    expect(full).toHaveLength(40)
  })

  it('writes every verb of the fourteen on its line, in full', () => {
    const place = places[0]
    const { bands, lines, labels, titles, frame } = layoutNetwork(
      'Harbour Lane',
      harbourLane,
      harbourLaneRelationships,
      place.palette,
      place.width,
      place.height,
      false,
      true,
    )
    const boxes = [...[...labels.values()].map(({ box }) => box), ...titles.map(({ box }) => box)]
    const { placed, unplaced } = placeWords(
      lines,
      lines,
      bands,
      boxes,
      outlineOf(bands.organisation),
      place.palette,
      frame,
      false,
    )
    expect(unplaced).toEqual([])
    const verbs = harbourLaneRelationships.filter(({ id, verb }) => verb !== '' && id !== 'r13').map(({ verb }) => verb)
    expect(placed.map(({ lines: text }) => text.join(' ')).sort()).toEqual(verbs.sort())
  })

  it('puts each direction of accountability into its band', () => {
    const place = places[0]
    const { bands } = layoutNetwork(
      'Harbour Lane',
      harbourLane,
      harbourLaneRelationships,
      place.palette,
      place.width,
      place.height,
      false,
      true,
    )
    const [first, second] = rulesOf(bands, place.width)
    for (const { stakeholder: one, dot } of bands.nodes.values()) {
      const { x, y, rx, ry } = bands.organisation
      const inside = ((dot.x - x) / rx) ** 2 + ((dot.y - y) / ry) ** 2 < 1
      expect(inside, one.name).toBe(one.accountability === 'within')
      if (one.accountability === 'above') expect(dot.y).toBeLessThan(first?.y1 ?? 0)
      if (one.accountability === 'below') expect(dot.y).toBeGreaterThan(second?.y1 ?? 0)
    }
  })
})

describe('long names', () => {
  const stakeholders = harbourLane.map((each, index) =>
    index === 0
      ? { ...each, name: 'A'.repeat(10_000) }
      : index === 8
        ? { ...each, name: 'Newcastle upon Tyne City Council, Leisure, Parks and Culture Directorate' }
        : each,
  )

  it.each(places)('are kept whole while five lines hold them, and never stop the drawing, in $where', (place) => {
    check({ stakeholders, relationships: harbourLaneRelationships }, place)
    const { palette, width, height, withSizes } = place
    const { labels } = layoutNetwork('Harbour Lane', stakeholders, [], palette, width, height, withSizes, true)
    expect(labels.get('s9')?.form.lines.join(' ')).toBe(stakeholders[8]?.name)
    expect(labels.get('s1')?.form.lines.at(-1)).toMatch(/…$/u)
  })

  it('of the organisation fit its circle, also where there is little room', () => {
    for (const [name, width] of [
      ['Harbour Lane Pool and Community Centre', 520],
      ['Harbour Lane Pool and Community Centre', 300],
      ['A'.repeat(10_000), 465],
    ] as const) {
      const { bands } = layoutNetwork(name, harbourLane, [], windowLight, width, 300, false, true)
      const { nameBox, rx, ry } = bands.organisation
      const corner = ((nameBox.x + nameBox.width) / rx) ** 2 + (nameBox.y / ry) ** 2
      expect(corner, name.slice(0, 40)).toBeLessThan(1)
    }
  })
})

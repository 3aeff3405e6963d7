import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesMeet, boxMeetsCircle, within } from '../../shared/pictures/geometry'
import { layoutInfluence } from '../../shared/pictures/influence-layout'
import { placeLabels } from '../../shared/pictures/label-placement'
import type { LabelForm, LabelSurroundings } from '../../shared/pictures/label-room'
import { housePrint, windowLight } from '../../shared/pictures/palette'
import { harbourLane } from '../documents/pictures-sample'

const word = fc.constantFrom(
  'Swimmers',
  'Harbour',
  'Lane',
  'of',
  'GP',
  'community',
  'residents',
  'pool',
  'council',
  'link',
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

const stakeholder = fc.record({
  name,
  influence: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0, max: 10, noNaN: true })),
  interest: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0, max: 10, noNaN: true })),
  size: fc.option(fc.integer({ min: 0, max: 20000 })),
})

const places = [
  { where: 'the window', palette: windowLight, frame: { x: 26, y: 24, width: 617, height: 480 } },
  { where: 'print', palette: housePrint, frame: { x: 16, y: 14, width: 448, height: 300 } },
] as const

describe('names beside stakeholders’ circles', () => {
  it.each(places)(
    'stand on nothing and within the frame in $where, for 3 to 40 stakeholders anywhere',
    ({ palette, frame }) => {
      fc.assert(
        fc.property(fc.array(stakeholder, { minLength: 3, maxLength: 40 }), (some) => {
          const stakeholders = some.map((each, index) => ({
            ...each,
            id: `s${index}`,
            reference: `S-${String(index + 1).padStart(2, '0')}`,
            sizeWords: '',
            accountability: 'below' as const,
            included: true,
            asked: true,
          }))
          const { placed } = layoutInfluence(stakeholders, frame, palette)
          expect(placed).toHaveLength(stakeholders.length)
          for (const [index, { label, dot, stakeholder: one }] of placed.entries()) {
            if (!label) throw new Error(`${one.name} found no place`)
            expect(within(label.box, frame), `${one.name} leaves the frame`).toBe(true)
            for (const other of placed) {
              expect(boxMeetsCircle(label.box, other.dot, 0), `${one.name} lies on a circle`).toBe(false)
            }
            for (const other of placed.slice(index + 1)) {
              if (!other.label) continue
              expect(boxesMeet(label.box, other.label.box, 0), `${one.name} lies on ${other.stakeholder.name}`).toBe(
                false,
              )
              if (other.label.leader) expect(other.label.leader.x1).not.toBeNaN()
            }
            expect(dot.x).toBeGreaterThan(frame.x + dot.r)
            expect(dot.x).toBeLessThan(frame.x + frame.width - dot.r)
          }
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )

  it('never moves a circle: the same value gives the same place, whoever else is there', () => {
    const frame = places[0].frame
    const all = layoutInfluence(harbourLane, frame, windowLight).placed
    const few = layoutInfluence(harbourLane.slice(0, 3), frame, windowLight).placed
    for (const { stakeholder: one, dot } of few)
      expect(all.find((each) => each.stakeholder.id === one.id)?.dot).toEqual(dot)
  })

  it('gives the same places each time', () => {
    const frame = places[1].frame
    expect(layoutInfluence(harbourLane, frame, housePrint)).toEqual(layoutInfluence(harbourLane, frame, housePrint))
  })

  it('leaves nobody out among the fourteen, and writes all names in full', () => {
    const { placed } = layoutInfluence(harbourLane, places[0].frame, windowLight)
    for (const { stakeholder: one, label } of placed) expect(label?.form.lines.join(' ')).toBe(one.name)
  })

  it('keeps those without both judgements apart instead of guessing a place', () => {
    const [first, ...others] = harbourLane
    if (!first) throw new Error('no sample')
    const layout = layoutInfluence([{ ...first, influence: null }, ...others], places[0].frame, windowLight)
    expect(layout.unplaced.map((each) => each.name)).toEqual(['Swimmers'])
    expect(layout.placed).toHaveLength(13)
  })
})

describe('placing labels', () => {
  const around: LabelSurroundings = {
    frame: { x: 0, y: 0, width: 300, height: 120 },
    circles: [],
    boxes: [],
    lines: [],
    rules: [],
    gap: 6,
    clearance: 2,
  }
  const form = (text: string, width: number, reference = false): LabelForm => ({
    lines: [text],
    width,
    height: 16,
    cost: reference ? 30 : 0,
    reference,
  })
  const sides = ['right', 'left', 'above', 'below'] as const

  it('tries right, then left, then above, then below', () => {
    const at = (x: number, blocked: LabelSurroundings['boxes']): string => {
      const dot = { x, y: 60, r: 6 }
      const label = placeLabels([{ id: 'a', dot, forms: [form('Name', 60)], sides }], {
        ...around,
        circles: [dot],
        boxes: blocked,
      }).get('a')
      if (!label) return 'nowhere'
      if (label.leader) return 'leader'
      if (label.box.x > x) return 'right'
      if (label.box.x + label.box.width < x) return 'left'
      return label.box.y < 60 ? 'above' : 'below'
    }
    const right = { x: 158, y: 54, width: 142, height: 12 }
    const left = { x: 0, y: 54, width: 142, height: 12 }
    const above = { x: 0, y: 0, width: 300, height: 50 }
    expect(at(150, [])).toBe('right')
    expect(at(150, [right])).toBe('left')
    expect(at(150, [right, left])).toBe('above')
    expect(at(150, [right, left, above])).toBe('below')
  })

  it('ties a name to its circle with a leader when there is no room beside it', () => {
    const dot = { x: 40, y: 60, r: 6 }
    const wall = [
      { x: 0, y: 20, width: 120, height: 34 },
      { x: 52, y: 50, width: 70, height: 20 },
      { x: 0, y: 70, width: 120, height: 20 },
    ]
    const label = placeLabels([{ id: 'a', dot, forms: [form('A long name', 90)], sides }], {
      ...around,
      circles: [dot],
      boxes: wall,
    }).get('a')
    expect(label?.leader).not.toBeNull()
    expect(label?.form.lines).toEqual(['A long name'])
  })

  it('falls back on the reference, and says so when even that has no room', () => {
    const dot = { x: 40, y: 60, r: 6 }
    const request = { id: 'a', dot, forms: [form('A very long name', 400), form('S-01', 26, true)], sides }
    expect(placeLabels([request], { ...around, circles: [dot] }).get('a')?.form.lines).toEqual(['S-01'])
    const full = { ...around, circles: [dot], boxes: [{ x: 0, y: 0, width: 300, height: 120 }] }
    expect(placeLabels([request], full).has('a')).toBe(false)
  })

  it('stays off lines', () => {
    const dot = { x: 150, y: 60, r: 6 }
    const line = { x1: 156, y1: 60, x2: 300, y2: 60 }
    const label = placeLabels([{ id: 'a', dot, forms: [form('Name', 60)], sides }], {
      ...around,
      circles: [dot],
      lines: [line],
    }).get('a')
    expect(label && label.box.x + label.box.width < 150).toBe(true)
  })
})

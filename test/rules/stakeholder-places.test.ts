import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kept, nudged, samePlace } from '../../renderer/stakeholders/map-places'
import { scrollKeeping, zoomStepped, zoomSteps, zoomTurned, zoomWords } from '../../renderer/stakeholders/zoom'
import { boxMeetsCircle, within } from '../../shared/pictures/geometry'
import { influenceScale, layoutInfluence, liftStakeholder } from '../../shared/pictures/influence-layout'
import { windowLight } from '../../shared/pictures/palette'
import { placeWords } from '../../shared/pictures/stakeholder-words'
import { harbourLane } from '../documents/pictures-sample'

const value = fc.double({ min: 0, max: 10, noNaN: true })
const place = fc.record({ influence: value, interest: value })
const frame = { x: 26, y: 24, width: 617, height: 480 }
const scale = influenceScale(frame, windowLight)

describe('places on the map', () => {
  it('are the same after being drawn and read back, to a tenth', () => {
    fc.assert(
      fc.property(place, (one) => {
        const there = { x: scale.xOf(one.influence), y: scale.yOf(one.interest) }
        expect(scale.holds(there)).toBe(true)
        expect(kept(scale.placeAt(there))).toEqual(kept(one))
      }),
    )
  })

  it('stay within the axes, however far outside the mouse is', () => {
    const anywhere = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })
    fc.assert(
      fc.property(anywhere, (point) => {
        const { influence, interest } = kept(scale.placeAt(point))
        for (const one of [influence, interest]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(10)
        }
      }),
    )
  })

  it('are where the drawing puts the circle once it is let go', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: harbourLane.length - 1 }), (one, at) => {
        const stakeholder = harbourLane[at]
        if (stakeholder === undefined) throw new Error('no sample')
        const lifted = liftStakeholder(stakeholder, one, frame, windowLight)
        const { placed } = layoutInfluence([{ ...stakeholder, ...one }], frame, windowLight)
        expect(lifted.dot).toEqual(placed[0]?.dot)
        if (lifted.label === null) throw new Error('the name found no place')
        expect(within(lifted.label.box, frame)).toBe(true)
        expect(boxMeetsCircle(lifted.label.box, lifted.dot, 0)).toBe(false)
      }),
    )
  })

  it('move a tenth by an arrow, a point with Shift, and no further than the ends', () => {
    const at = { influence: 5, interest: 9.7 }
    expect(nudged(at, 'ArrowRight', false)).toEqual({ influence: 5.1, interest: 9.7 })
    expect(nudged(at, 'ArrowLeft', true)).toEqual({ influence: 4, interest: 9.7 })
    expect(nudged(at, 'ArrowDown', false)).toEqual({ influence: 5, interest: 9.6 })
    expect(nudged(at, 'ArrowUp', true)).toEqual({ influence: 5, interest: 10 })
    expect(nudged(at, 'Enter', false)).toBeNull()
  })

  it('begin in the middle for one that is not placed yet', () => {
    expect(nudged(null, 'ArrowUp', true)).toEqual({ influence: 5, interest: 5 })
    expect(samePlace(null, { influence: 5, interest: 5 })).toBe(false)
  })

  it('come back by as many presses the other way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (presses) => {
        let at = { influence: 5, interest: 5 }
        const press = (key: string) => {
          at = nudged(at, key, false) ?? at
        }
        for (let step = 0; step < presses; step += 1) press('ArrowRight')
        for (let step = 0; step < presses; step += 1) press('ArrowLeft')
        expect(at).toEqual({ influence: 5, interest: 5 })
      }),
    )
  })

  it('are said in words', () => {
    expect(placeWords({ influence: 8, interest: 2 })).toBe('high influence (8), low interest (2)')
    expect(placeWords({ influence: 5.5, interest: null })).toBe('middling influence (5.5)')
    expect(placeWords({ influence: null, interest: null })).toBe('')
  })
})

describe('the size of a drawing', () => {
  it('goes through all steps and stops at the ends', () => {
    const seen = [zoomSteps[0] as number]
    for (let next = zoomStepped(0.5, 1); next !== seen.at(-1); next = zoomStepped(next, 1)) seen.push(next)
    expect(seen).toEqual([...zoomSteps])
    expect(zoomStepped(0.5, -1)).toBe(0.5)
    expect(zoomStepped(1.1, -1)).toBe(1)
    expect(zoomWords(1.25)).toBe('125%')
  })

  it('turned by the wheel and back is the same, within the ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (pixels) => {
        expect(zoomTurned(zoomTurned(1, pixels), -pixels)).toBeCloseTo(1, 10)
      }),
    )
    expect(zoomTurned(1, -100_000)).toBe(4)
    expect(zoomTurned(1, 100_000)).toBe(0.5)
  })

  it('keeps what is under the mouse where it is', () => {
    const [at, scrolled] = [120, 300]
    const after = scrollKeeping(at, scrolled, 1, 2)
    expect((at + after) / 2).toBe((at + scrolled) / 1)
  })
})

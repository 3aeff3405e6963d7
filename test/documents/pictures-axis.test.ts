import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundSteps, stepsFromZero } from '../../shared/pictures/axis'
import { placeLineNames } from '../../shared/pictures/chart-parts'
import { contrast, mixed, readableOn } from '../../shared/pictures/colours'
import { housePrint, windowDark, windowLight } from '../../shared/pictures/palette'

describe('the steps of an axis', () => {
  it('enclose the values, are even, few, and hold nought where bars need it', () => {
    const value = fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((each) => Math.round(each * 100) / 100)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const steps = stepsFromZero(values)
        const size = (steps[1] ?? 0) - (steps[0] ?? 0)
        expect(steps).toContain(0)
        expect(steps[0]).toBeLessThanOrEqual(Math.min(0, ...values) + size * 1e-6)
        expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values) - size * 1e-6)
        expect(steps.length).toBeGreaterThanOrEqual(2)
        expect(steps.length).toBeLessThanOrEqual(8)
        for (const [index, step] of steps.slice(1).entries()) expect(step - (steps[index] ?? 0)).toBeCloseTo(size, 6)
      }),
    )
  })

  it('are numbers a person would choose', () => {
    expect(stepsFromZero([27.4, 33])).toEqual([0, 10, 20, 30, 40])
    expect(stepsFromZero([71240, 75000])).toEqual([0, 20000, 40000, 60000, 80000])
    expect(roundSteps(51.2, 67.4)).toEqual([50, 55, 60, 65, 70])
    expect(stepsFromZero([0])).toEqual([0, 1])
  })
})

describe('names of target and benchmarks', () => {
  it('never overlap, stay within the drawing, and keep to their lines', () => {
    const name = fc.record({
      at: fc.double({ min: 40, max: 360, noNaN: true }),
      words: fc.constantFrom('Our target 30.0%', 'Ward 33.0%', 'Similar pools 500 to 720', 'England 63.7%'),
    })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (some) => {
        const names = some.map((each, index) => ({ ...each, id: `n${index}`, strong: true, colour: '#000000' }))
        const placed = placeLineNames(names, 30, 374, housePrint)
        expect(placed).toHaveLength(names.length)
        for (const [index, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(29)
          expect(one.left + one.width).toBeLessThanOrEqual(375)
          expect(one.at).toBeGreaterThanOrEqual(one.left - 4)
          expect(one.at).toBeLessThanOrEqual(one.left + one.width + 4)
          for (const other of placed.slice(index + 1)) {
            if (other.row !== one.row) continue
            expect(Math.max(one.left, other.left)).toBeGreaterThan(
              Math.min(one.left + one.width, other.left + other.width),
            )
          }
        }
      }),
    )
  })
})

describe('colours', () => {
  it.each([
    ['window, light', windowLight],
    ['window, dark', windowDark],
    ['print', housePrint],
  ])('can be read: %s', (_, palette) => {
    for (const text of ['ink', 'second', 'quiet', 'attention', 'benchmark', 'leftOut', 'accent'] as const) {
      expect(contrast(palette[text], palette.page), text).toBeGreaterThanOrEqual(4.5)
    }
    for (const mark of ['mark', 'line', 'strong', 'past'] as const) {
      expect(contrast(palette[mark], palette.page), mark).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.ink, palette.pastBar)).toBeGreaterThanOrEqual(4.5)
    for (const piece of palette.scale) {
      expect(contrast(readableOn(piece, palette.ink, palette.page), piece), piece).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(palette.scale[0], palette.page)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.scale[4], palette.page)).toBeGreaterThanOrEqual(4.5)
  })

  it('are mixed evenly', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(mixed('#a6481a', '#d69a72', 0)).toBe('#a6481a')
  })
})

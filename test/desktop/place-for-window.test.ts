import { describe, expect, it } from 'vitest'
import { placeFor, smallest } from '../../main/app/place-for-window'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const desk = { x: 1440, y: 0, width: 2560, height: 1400 }
const stood = { x: 1800, y: 100, width: 1900, height: 1200, maximised: false }

describe('where a new window goes', () => {
  it('is where the last one stood', () => {
    expect(placeFor(stood, [laptop, desk])).toEqual({ x: 1800, y: 100, width: 1900, height: 1200 })
  })

  it('is the main screen, no larger than it, when the other screen is gone', () => {
    expect(placeFor(stood, [laptop])).toEqual({ width: 1440, height: 860 })
  })

  it('is the main screen when only a corner that cannot be taken hold of would show', () => {
    expect(placeFor({ ...stood, x: 1400, y: 100 }, [laptop])).not.toHaveProperty('x')
    expect(placeFor({ ...stood, x: 100, y: -300 }, [laptop])).not.toHaveProperty('x')
  })

  it('fits the screen it stands on, and is never too small to use', () => {
    expect(placeFor({ ...stood, x: 10, y: 10 }, [laptop])).toEqual({ x: 10, y: 10, width: 1440, height: 860 })
    expect(placeFor(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual(smallest)
  })
})

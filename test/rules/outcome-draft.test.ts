import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DraftEvent, draftAfter, draftState, emptyDraft, isReady } from '../../renderer/outcomes/draft-line'

const after = (...events: DraftEvent[]) => events.reduce(draftAfter, emptyDraft)
const typed = (words: string): DraftEvent[] => [...words].map((key) => ({ is: 'key', key, shift: false }))
const picked = (column: 'stakeholder' | 'activity'): DraftEvent => ({
  is: 'picked',
  column,
  option: { id: column, name: column },
})
const said: DraftEvent = { is: 'said', statement: 'They know each other' }
const begun = [picked('stakeholder'), picked('activity'), said]
const enter: DraftEvent = { is: 'key', key: 'Enter', shift: false }

describe('a line begun in the table of outcomes', () => {
  it('keeps every letter typed for its indicator, whenever its outcome is stored', () => {
    const letter = fc.constantFrom(...'abc XYZ9é')
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        fc.boolean(),
        (letters, a, b, refused) => {
          const words = `p${letters.join('')}`
          const events = typed(words)
          const [first, second] = [Math.min(a, b, events.length), Math.min(Math.max(a, b), events.length)]
          const end: DraftEvent = refused ? { is: 'refused' } : { is: 'stored', id: 'o' }
          const all = [
            ...begun,
            ...events.slice(0, first),
            { is: 'storing' } as const,
            ...events.slice(first, second),
            end,
            ...events.slice(second),
          ]
          expect(after(...all).indicator).toBe(words)
        },
      ),
    )
  })

  it('is ready once it is said for whom, by what and what changes, in whichever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(begun, { minLength: 0, maxLength: 3 }), (some) => {
        expect(isReady(after(...some))).toBe(some.length === begun.length)
      }),
    )
    expect(isReady(after(...begun, { is: 'storing' }))).toBe(false)
    expect(isReady(after(...begun, { is: 'storing' }, { is: 'refused' }))).toBe(true)
  })

  it('takes Enter and Tab as the end of the name once its outcome is on its way, and leaves them alone before', () => {
    expect(after(...begun, ...typed('Cups'), enter).finished).toBeNull()
    const waiting = after(...begun, { is: 'storing' }, ...typed('Cups'), enter)
    expect(waiting).toMatchObject({ indicator: 'Cups', finished: 'below' })
    expect(draftAfter(waiting, { is: 'key', key: 'x', shift: false })).toBe(waiting)
    const back = after(...begun, { is: 'storing' }, ...typed('Cups'), { is: 'key', key: 'Backspace', shift: false })
    expect(back.indicator).toBe('Cup')
  })

  it('says that it is not in the book until all of it is', () => {
    expect(draftState(emptyDraft)).toBeNull()
    expect(draftState(after({ is: 'half', column: 'stakeholder', words: 'Nei' }))).toBe('written')
    expect(draftState(after(said))).toBe('written')
    expect(draftState(after(...begun, { is: 'storing' }))).toBe('saving')
    expect(draftState(after(...begun, { is: 'storing' }, { is: 'refused' }))).toBe('refused')
    expect(draftState(after(...begun, { is: 'storing' }, { is: 'stored', id: 'o' }))).toBeNull()
    expect(draftState(after(...begun, { is: 'storing' }, ...typed('C'), { is: 'stored', id: 'o' }))).toBe('written')
  })

  it('lets no letter into the indicator of a line nobody began', () => {
    expect(after(...typed('Cups'))).toBe(emptyDraft)
  })
})

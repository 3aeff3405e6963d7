import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advance,
  atRest,
  type FieldEvent,
  type FieldState,
  isSaved,
  type ReadText,
} from '../../renderer/components/fields/field-state'
import { elsewhereWords, keptWords } from '../../renderer/components/fields/problem-words'

const after = (value: string, ...events: FieldEvent[]): FieldState => events.reduce(advance, atRest(value))
const settled = (text: string): FieldEvent => ({ type: 'settled', read: { text } })
const typed = (text: string): FieldEvent => ({ type: 'typed', text })
const refused: FieldEvent = { type: 'refused', problem: 'It is too long.', unanswered: false }

describe('a field that saves as one goes', () => {
  test('is saved only once the book has said so', () => {
    const sending = after('old', typed('new'), settled('new'))
    expect(sending.sending).toBe('new')
    expect(isSaved(sending)).toBe(false)
    expect(isSaved(advance(sending, { type: 'stored' }))).toBe(true)
  })

  test('sends nothing when nothing differs', () => {
    expect(after('old', typed('old '), settled('old'))).toEqual(atRest('old'))
  })

  test('keeps what was refused, with the reason, until it is mended', () => {
    const kept = after('old', typed('new'), settled('new'), refused)
    expect(kept).toMatchObject({ text: 'new', stored: 'old', problem: 'It is too long.' })
    expect(isSaved(kept)).toBe(false)
    expect(advance(kept, typed('newer')).problem).toBeNull()
    expect(advance(kept, { type: 'put-back' })).toEqual(atRest('old'))
  })

  test('keeps what can’t be understood', () => {
    const kept = after('3', typed('three'), { type: 'settled', read: { problem: 'Not a number.' } })
    expect(kept).toMatchObject({ text: 'three', problem: 'Not a number.', sending: null })
  })

  test('sends what was typed on the way after what is on its way', () => {
    const both = after('a', typed('b'), settled('b'), typed('c'), settled('c'))
    expect(both.sending).toBe('b')
    const next = advance(both, { type: 'stored' })
    expect(next).toMatchObject({ stored: 'b', sending: 'c', text: 'c' })
    expect(advance(next, { type: 'stored' })).toMatchObject({ stored: 'c', sending: null, text: 'c' })
  })

  test('Esc while it is being saved puts the old value back in the book too', () => {
    const back = after('a', typed('b'), settled('b'), { type: 'put-back' }, { type: 'stored' })
    expect(back).toMatchObject({ text: 'a', sending: 'a' })
  })

  test('tries again by itself when nobody was there to answer', () => {
    const stopped: FieldEvent = { type: 'refused', problem: 'It stopped.', unanswered: true }
    const waiting = after('a', typed('b'), settled('b'), stopped)
    expect(isSaved(waiting)).toBe(false)
    expect(advance(waiting, { type: 'answering' })).toMatchObject({ sending: 'b', problem: null })
    expect(advance(after('a', typed('b'), settled('b'), refused), { type: 'answering' }).sending).toBeNull()
  })

  test('takes a value from another window over while untouched, and says it while written in', () => {
    expect(after('a', { type: 'told', value: 'b' })).toEqual(atRest('b'))
    const written = after('a', typed('mine'), { type: 'told', value: 'theirs' })
    expect(written).toMatchObject({ text: 'mine', stored: 'theirs', elsewhere: true })
    expect(advance(written, { type: 'put-back' })).toEqual(atRest('theirs'))
    expect(advance(advance(written, settled('mine')), { type: 'stored' }).elsewhere).toBe(false)
    expect(advance(written, typed('theirs')).elsewhere).toBe(false)
  })

  test('is not put back by the echo of an earlier saving', () => {
    const twice = after('a', typed('b'), settled('b'), { type: 'stored' }, typed('c'), settled('c'), { type: 'stored' })
    expect(advance(twice, { type: 'told', value: 'b' })).toMatchObject({ text: 'c', stored: 'c' })
    expect(advance(twice, { type: 'told', value: 'c' })).toEqual(atRest('c'))
  })
})

/** What a person and a book may do, in any order. */
const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('a', 'b', 'c', 'd', 'bad') }),
  fc.record({
    do: fc.constantFrom('settle' as const, 'answer' as const, 'refuse' as const, 'hear' as const, 'esc' as const),
  }),
  fc.record({ do: fc.constant('elsewhere' as const), text: fc.constantFrom('x', 'y') }),
)

const read = (text: string): ReadText => (text === 'bad' ? { problem: 'Not this.' } : { text })

/** A field and the book behind it, whose news arrive when they arrive, in order. */
class FieldAndBook {
  state = atRest('a')
  book = 'a'
  /** Values the window is yet to hear of; it hears the newest only. */
  heard = 'a'
  typed: string | null = null
  confirmed = new Set(['a'])

  do(event: FieldEvent): void {
    this.state = advance(this.state, event)
  }

  take(one: { do: string; text?: string }): void {
    switch (one.do) {
      case 'type':
        this.typed = one.text ?? ''
        this.do({ type: 'typed', text: this.typed })
        break
      case 'settle':
        if (!isSaved(this.state)) this.do({ type: 'settled', read: read(this.state.text) })
        break
      case 'answer':
        if (this.state.sending === null) break
        this.book = this.state.sending
        this.confirmed.add(this.book)
        this.do({ type: 'stored' })
        break
      case 'refuse':
        if (this.state.sending !== null) this.do({ type: 'refused', problem: 'No.', unanswered: false })
        break
      case 'esc':
        this.typed = null
        this.do({ type: 'put-back' })
        break
      case 'elsewhere':
        this.book = one.text ?? ''
        break
      case 'hear':
        if (this.heard === this.book) break
        this.heard = this.book
        this.confirmed.add(this.book)
        if (isSaved(this.state)) this.typed = null
        this.do({ type: 'told', value: this.book })
        break
    }
  }
}

describe('whatever happens in whatever order', () => {
  test('what was typed stays until the person takes it back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const both = new FieldAndBook()
        for (const one of steps) {
          both.take(one)
          if (both.typed !== null) expect(both.state.text).toBe(both.typed)
        }
      }),
    )
  })

  test('nothing is called saved that the book has not said', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const both = new FieldAndBook()
        for (const one of steps) {
          both.take(one)
          if (isSaved(both.state)) expect(both.confirmed).toContain(both.state.text)
        }
      }),
    )
  })

  test('once the field is left and everything answered, book and field agree', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom('b', 'c'), (steps, last) => {
        const both = new FieldAndBook()
        for (const one of steps) both.take(one)
        both.take({ do: 'hear' })
        both.take({ do: 'type', text: last })
        both.take({ do: 'settle' })
        while (both.state.sending !== null) both.take({ do: 'answer' })
        both.take({ do: 'hear' })
        expect(both.state.text).toBe(last)
        expect(both.book).toBe(last)
        expect(isSaved(both.state)).toBe(true)
      }),
    )
  })
})

test('what stands under a field says what is wrong and what is kept', () => {
  const wrong = { code: 'wrong-input' as const, message: 'name: Give it a name. Nothing was changed.', detail: {} }
  expect(keptWords(wrong)).toBe('Give it a name. Kept here, not yet saved.')
  const taken = { code: 'refused' as const, message: 'A is already the letter of “Open”.', detail: {} }
  expect(keptWords(taken)).toBe('A is already the letter of “Open”. Kept here, not yet saved.')
  const stopped = { code: 'engine-stopped' as const, message: 'It stopped; do the last thing once more.', detail: {} }
  expect(keptWords(stopped)).toBe('The book is being opened again. Kept here, and saved as soon as it is back.')
  expect(elsewhereWords(' ')).toContain('It is empty there now.')
  expect(elsewhereWords('One\n two')).toContain('It now says “One two”.')
})

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type InTurn, inTurn } from '../../renderer/client/in-turn'
import { changeCounts, countsByPlace, countsInOrder } from '../../renderer/consultations/changed-counts'
import {
  answersFor,
  chosenWith,
  isAnswered,
  keyOf,
  newPaper,
  paperOf,
  placeOfDigits,
  unreadable,
  withAnswer,
} from '../../renderer/consultations/paper'
import { countIn, pastedCounts, withPasted } from '../../renderer/consultations/typed-counts'
import { numbersIn } from '../../renderer/consultations/typed-numbers'
import type { AnswerCount } from '../../shared/model/question'
import { numberStyleOf } from '../../shared/rules/typed-figure-number'
import { id } from './builders'

const style = numberStyleOf('en-GB')

describe('a count as it is typed', () => {
  it.each([
    ['24', 24],
    [' 1,234 ', 1234],
    ['12 345', 12345],
    ['', 0],
    ['–', 0],
    ['a few', null],
    ['2.5', null],
    ['-3', null],
    ['1,23', null],
  ])('%j', (text, count) => expect(countIn(text)).toBe(count))

  it('is taken from a column, or from a row, of a spreadsheet', () => {
    expect(pastedCounts('4\r\n10\r\n\r\n1,090\r\n')).toEqual([4, 10, 0, 1090])
    expect(pastedCounts('4\t10%\n10\t24%\n')).toEqual([4, 10])
    expect(pastedCounts('4\t10\t30')).toEqual([4, 10, 30])
    expect(pastedCounts('How many\n4')).toBeNull()
  })

  it('never pastes over the last answer, and changes nothing above', () => {
    const counts = fc.array(fc.nat(999), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, counts, fc.nat(11), (now, pasted, place) => {
        const at = place % now.length
        const next = withPasted(now, at, pasted)
        expect(next).toHaveLength(now.length)
        expect(next.slice(0, at)).toEqual(now.slice(0, at))
        expect(next.slice(at, at + pasted.length)).toEqual(pasted.slice(0, now.length - at))
        expect(next.slice(at + pasted.length)).toEqual(now.slice(at + pasted.length))
      }),
    )
  })
})

describe('counts on their way to the book', () => {
  /** A book of three counts that answers when it is told to. */
  function slowBook() {
    let kept: AnswerCount[] = countsByPlace([5, 6, 7])
    const answers: ((fails: boolean) => void)[] = []
    const change = (wait: InTurn, place: number, count: number) =>
      changeCounts(
        {
          read: async () => kept,
          write: (counts) =>
            new Promise<void>((done, fail) => {
              answers.push((fails) => {
                if (fails) return fail(new Error('The disk is full.'))
                kept = counts
                done()
              })
            }),
        },
        (now) => countsByPlace(countsInOrder(3, now).with(place, count)),
        wait,
      )
    const answer = async (fails: boolean) => {
      await vi.waitFor(() => expect(answers).not.toEqual([]))
      answers.shift()?.(fails)
    }
    return { change, answer, kept: () => countsInOrder(3, kept) }
  }

  it.each([
    [
      [false, false],
      [1, 2, 7],
    ],
    [
      [true, false],
      [5, 2, 7],
    ],
    [
      [false, true],
      [1, 6, 7],
    ],
    [
      [true, true],
      [5, 6, 7],
    ],
  ] as const)('are each in the book unless it failed itself: %j', async (fails, kept) => {
    const book = slowBook()
    const wait = inTurn()
    const changes = Promise.allSettled([book.change(wait, 0, 1), book.change(wait, 1, 2)])
    for (const one of fails) await book.answer(one)
    expect((await changes).map(({ status }) => status === 'rejected')).toEqual(fails)
    expect(book.kept()).toEqual(kept)
  })
})

describe('numbers in a line', () => {
  it.each([
    ['30 45 120', [30, 45, 120]],
    ['2.5; 3,4', [2.5, 3, 4]],
    ['1,200 15', [1200, 15]],
    ['−5', [-5]],
    ['thirty', null],
    ['30 or so', null],
    [' ', null],
  ])('%j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers))
})

describe('the key that chooses an answer', () => {
  const words = ['Never', 'Sometimes', 'Often']
  const marks = Array.from({ length: 11 }, (_, mark) => (mark === 10 ? '10 completely' : String(mark)))

  it('is its place from 1, or the number it is called by', () => {
    expect(placeOfDigits(words, '2')).toBe(1)
    expect(placeOfDigits(words, '4')).toBeNull()
    expect(placeOfDigits(words, '0')).toBeNull()
    expect(placeOfDigits(marks, '0')).toBe(0)
    expect(placeOfDigits(marks, '10')).toBe(10)
    expect(placeOfDigits(marks, '11')).toBeNull()
    // Numbers in answers that are no marks take no other's key.
    expect(placeOfDigits(['Under 30 minutes', '30 to 89 minutes'], '2')).toBe(1)
    expect(placeOfDigits(['30 to 89 minutes', '90 minutes or more'], '2')).toBe(1)
    expect([keyOf(words, 0), keyOf(marks, 0)]).toEqual(['1', ''])
  })
})

describe('a paper', () => {
  const questions = [
    { id: id(1), kind: 'choice' },
    { id: id(2), kind: 'multiple' },
    { id: id(3), kind: 'number' },
    { id: id(4), kind: 'text' },
  ] as const
  const empty = newPaper({ stakeholderId: null, answeredOn: null })

  it('holds one answer, or any of several, and takes them back', () => {
    expect(chosenWith({ kind: 'choice' }, [0], 2)).toEqual([2])
    expect(chosenWith({ kind: 'multiple' }, [2], 0)).toEqual([0, 2])
    expect(chosenWith({ kind: 'multiple' }, [0, 2], 0)).toEqual([2])
  })

  it('tells the book every question, so that what was taken back is taken back there', () => {
    const answered = withAnswer(withAnswer(empty, id(1), { chosen: [1] }), id(3), { number: '1,200' })
    expect(isAnswered(empty)).toBe(false)
    expect(isAnswered(answered)).toBe(true)
    expect(answered.changed).toBe(true)
    expect(answersFor(answered, questions, style)).toEqual([
      { questionId: id(1), chosen: [1], value: null, words: '' },
      { questionId: id(2), chosen: [], value: null, words: '' },
      { questionId: id(3), chosen: [], value: 1200, words: '' },
      { questionId: id(4), chosen: [], value: null, words: '' },
    ])
    expect(unreadable(answered, questions, style)).toBe(-1)
    expect(unreadable(withAnswer(empty, id(3), { number: 'an hour' }), questions, style)).toBe(2)
  })

  it('comes back from the book as it was typed', () => {
    const answers = answersFor(withAnswer(empty, id(4), { words: ' Warmer water ' }), questions, style)
    const whole = answers.map(({ chosen = [], value = null, words = '', questionId }) => ({
      ...{ questionId, chosen, value, words },
    }))
    const response = {
      ...{ id: id(9), consultationId: id(8), place: 3, stakeholderId: null, answeredOn: null },
      answers: whole,
    }
    const back = paperOf(response, style)
    expect(back).toMatchObject({ id: id(9), place: 3, changed: false })
    expect(back.answers[id(4)]?.words).toBe('Warmer water')
    expect(answersFor(back, questions, style)).toEqual(answers)
  })

  it('comes back with the decimals of its language', () => {
    const german = numberStyleOf('de')
    const answers = [{ questionId: id(3), chosen: [], value: 1.125, words: '' }]
    const back = paperOf(
      { ...{ id: id(9), consultationId: id(8), place: 3, stakeholderId: null, answeredOn: null }, answers },
      german,
    )
    expect(back.answers[id(3)]?.number).toBe('1,125')
    expect(answersFor(back, questions, german)[2]?.value).toBe(1.125)
  })
})

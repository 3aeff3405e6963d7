import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aspectsSentence } from '../../renderer/aspects/aspect-words'
import { behindInGap, itemMoved, sectionMoved } from '../../renderer/aspects/checklist-order'
import { checklistWords } from '../../renderer/aspects/checklist-words'
import { steadyKey } from '../../renderer/aspects/steady-keys'
import { changeOfWords, choiceOfKey, saysNotApplicable } from '../../renderer/aspects/typed-answer'
import { id } from './builders'

const sections = [
  { id: 'people', items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  { id: 'money', items: [] },
  { id: 'earth', items: [{ id: 'd' }] },
]

/** The ids in the order they would stand in after a move. */
function afterMove(item: string, by: -1 | 1): string[][] {
  const to = itemMoved(sections, item, by)
  return sections.map(({ id: sectionId, items }) => {
    const ids = items.map((one) => one.id)
    if (to === null) return ids
    const others = ids.filter((one) => one !== item)
    if (sectionId !== to.sectionId) return others
    return others.toSpliced(to.afterId === null ? 0 : others.indexOf(to.afterId) + 1, 0, item)
  })
}

describe('the order of the checklist', () => {
  it('moves an item one up or down, and over the edge of its section', () => {
    expect(afterMove('b', -1)).toEqual([['b', 'a', 'c'], [], ['d']])
    expect(afterMove('b', 1)).toEqual([['a', 'c', 'b'], [], ['d']])
    expect(afterMove('c', 1)).toEqual([['a', 'b'], ['c'], ['d']])
    expect(afterMove('d', -1)).toEqual([['a', 'b', 'c'], ['d'], []])
    expect(afterMove('a', -1)).toEqual([['a', 'b', 'c'], [], ['d']])
  })

  it('puts what is dropped behind the line above the gap', () => {
    const ids = ['a', 'b', 'c']
    expect([0, 1, 2, 3].map((gap) => behindInGap(ids, 'b', gap))).toEqual([null, 'a', 'a', 'c'])
  })

  it('moves a section past its neighbour and no further', () => {
    const ids = ['one', 'two', 'three']
    expect(sectionMoved(ids, 'two', -1)).toBeNull()
    expect(sectionMoved(ids, 'two', 1)).toBe('three')
    expect(sectionMoved(ids, 'one', -1)).toBeUndefined()
    expect(sectionMoved(ids, 'three', 1)).toBeUndefined()
  })
})

describe('what is typed', () => {
  it('knows a key of the row for an answer, and no other', () => {
    expect(['Y', 'n', 'a', 'Delete', 's', 'Tab'].map(choiceOfKey)).toEqual([
      'yes',
      'no',
      'not-applicable',
      'clear',
      null,
      null,
    ])
  })

  it('takes “n/a” for not applicable, however it is written, and words for words', () => {
    expect(['n/a', 'N/A', 'na', 'n.a.', 'Not applicable'].every(saysNotApplicable)).toBe(true)
    expect(['', 'a', 'national', 'not', 'n/a for the pool'].some(saysNotApplicable)).toBe(false)
    expect(changeOfWords('Not applicable')).toEqual({ answer: 'not-applicable', detail: '' })
    expect(changeOfWords('A meeting each quarter.')).toEqual({ answer: null, detail: 'A meeting each quarter.' })
  })
})

describe('what is said', () => {
  const said = (items: number, answered: number, brought: number, changed: number) =>
    aspectsSentence({ counts: { items, answered, brought, changed }, before: { id: id(1), label: '2024' } })

  it('counts what is answered, brought along and changed', () => {
    expect(said(48, 31, 6, 4)).toBe(
      '31 of 48 answered, 6 brought along from 2024 and not looked at yet, 4 changed since 2024.',
    )
    expect(said(48, 48, 0, 0)).toBe('All 48 items answered.')
    expect(said(12, 0, 0, 0)).toBe('None of twelve answered.')
    expect(said(12, 9, 1, 1)).toBe(
      'Nine of twelve answered, one brought along from 2024 and not looked at yet, one changed since 2024.',
    )
  })

  it('says what becomes of other years when the checklist is changed', () => {
    const years = [
      { id: id(1), label: '2024' },
      { id: id(2), label: '2025' },
    ]
    expect(checklistWords('2025', { version: 1, years })).toBe(
      'Version 1, under which 2024 was answered too. The first change here makes version 2 for 2025; 2024 keeps version 1, and what is answered in 2025 comes along.',
    )
    expect(checklistWords('2025', { version: 2, years: years.slice(1) })).toContain('The years before keep')
    expect(checklistWords('2024', { version: 1, years: years.slice(0, 1) })).toContain('leaves 2024 as it is')
  })
})

describe('the key of a row', () => {
  it('stays along any chain of copies', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }), (chain) => {
        const keys = new Map<string, string>()
        const all = chain.map((own, at) => steadyKey(keys, { id: own, earlierId: chain[at - 1] ?? null }))
        expect(new Set(all)).toEqual(new Set([chain[0]]))
      }),
    )
  })
})

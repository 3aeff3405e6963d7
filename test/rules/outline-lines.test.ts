import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anchored,
  behindOf,
  dropped,
  type Line,
  landing,
  lineBelow,
  type Move,
  type NewLine,
  outlineLines,
  releveled,
  releveledNew,
  stepped,
  whereWords,
} from '../../renderer/purpose/outline-lines'

type Outline = Record<string, string[]>

/** Objectives with their activities; ids are their names. */
const lines = (outline: Outline, begun: NewLine[] = [], keys = new Map<string, string>()): Line[] =>
  outlineLines(
    {
      objectives: Object.keys(outline).map((id, at) => ({ id, code: String.fromCharCode(65 + at), title: id })),
      activities: Object.entries(outline).flatMap(([objectiveId, names]) =>
        names.map((id) => ({ id, name: id, objectiveId, reference: `A-${id}` })),
      ),
    },
    begun,
    keys,
  )

const shown = (all: Line[]) => all.map(({ key, kind }) => (kind === 'objective' ? key : `  ${key}`))

/** What the book makes of a move. */
function after(outline: Outline, move: Move | null): Outline {
  if (move === null) return outline
  const next: Outline = Object.fromEntries(Object.entries(outline).map(([key, names]) => [key, [...names]]))
  if (move.do === 'reorder') return Object.fromEntries(move.ids.map((id) => [id, next[id] ?? []]))
  for (const names of Object.values(next)) if (names.includes(move.id)) names.splice(names.indexOf(move.id), 1)
  if (move.do === 'place') {
    const names = next[move.objectiveId] ?? []
    names.splice(move.afterId === null ? 0 : names.indexOf(move.afterId) + 1, 0, move.id)
  }
  return next
}

const sample: Outline = { Water: ['swim', 'learn', 'gala'], Money: [], Place: ['hall'] }
const begun = (kind: NewLine['kind'], after: string | null): NewLine => ({ key: 'new', kind, after, begins: '' })

describe('the lines of the outline', () => {
  test('stand under their objectives, new ones where they were begun', () => {
    expect(shown(lines(sample, [begun('activity', 'swim')]))).toEqual([
      'Water',
      '  swim',
      '  new',
      '  learn',
      '  gala',
      'Money',
      'Place',
      '  hall',
    ])
    expect(shown(lines(sample, [begun('activity', 'Water')])).slice(0, 3)).toEqual(['Water', '  new', '  swim'])
    expect(shown(lines(sample, [begun('objective', 'swim')])).slice(3, 6)).toEqual(['  gala', 'new', 'Money'])
    expect(shown(lines(sample, [begun('objective', null)]))[0]).toBe('new')
    expect(shown(lines({}, [begun('activity', null)]))).toEqual(['new'])
  })

  test('keep their key once they are in the book', () => {
    const all = lines({ Water: ['fresh'] }, [begun('activity', 'Water')], new Map([['fresh', 'new']]))
    expect(shown(all)).toEqual(['Water', '  new'])
    expect(all[1]?.id).toBe('fresh')
  })

  test('Enter begins what one expects below', () => {
    const all = lines(sample)
    expect(lineBelow(all, 'Money')).toBe('objective')
    expect(lineBelow(all, 'Water')).toBe('activity')
    expect(lineBelow(all, 'swim')).toBe('activity')
  })

  test('know behind what in the book a new one goes', () => {
    expect(behindOf(lines(sample, [begun('activity', 'learn')]), 'new')).toBe('learn')
    expect(behindOf(lines(sample, [begun('activity', 'Money')]), 'new')).toBe('Money')
    expect(behindOf(lines(sample, [begun('objective', 'learn')]), 'new')).toBe('Water')
    expect(behindOf(lines(sample, [begun('objective', null)]), 'new')).toBeNull()
    expect(behindOf(lines({}, [begun('objective', null)]), 'new')).toBeNull()
  })

  test('stay where they stood when the line above them goes', () => {
    const before = lines(sample, [begun('activity', 'learn')])
    const without: Outline = { ...sample, Water: ['swim', 'gala'] }
    const there = new Set(['Water', 'swim', 'gala', 'Money', 'Place', 'hall', 'new'])
    const [line] = anchored([begun('activity', 'learn')], before, there)
    expect(line?.after).toBe('swim')
    expect(shown(lines(without, line === undefined ? [] : [line])).slice(0, 4)).toEqual([
      'Water',
      '  swim',
      '  new',
      '  gala',
    ])
    expect(anchored([begun('activity', 'swim')], before, there)[0]?.after).toBe('swim')
    expect(anchored([begun('objective', 'Water')], lines({ Water: [] }, []), new Set())[0]?.after).toBeNull()
  })

  test('say where they stand', () => {
    expect(whereWords(lines(sample), 'learn')).toBe('2 of three activities under Water')
    expect(whereWords(lines(sample), 'Place')).toBe('3 of three objectives')
  })
})

describe('moving', () => {
  test('up and down among its like, an activity over to the next objective', () => {
    const all = lines(sample)
    expect(after(sample, stepped(all, 'learn', -1)).Water).toEqual(['learn', 'swim', 'gala'])
    expect(after(sample, stepped(all, 'learn', 1)).Water).toEqual(['swim', 'gala', 'learn'])
    expect(after(sample, stepped(all, 'gala', 1))).toEqual({
      Water: ['swim', 'learn'],
      Money: ['gala'],
      Place: ['hall'],
    })
    expect(after(sample, stepped(all, 'hall', -1)).Money).toEqual(['hall'])
    expect(stepped(all, 'swim', -1)).toBeNull()
    expect(stepped(all, 'hall', 1)).toBeNull()
    expect(Object.keys(after(sample, stepped(all, 'Place', -1)))).toEqual(['Water', 'Place', 'Money'])
    expect(stepped(all, 'Water', -1)).toBeNull()
    expect(stepped(all, 'Place', 1)).toBeNull()
  })

  test('by dropping into a gap', () => {
    const all = lines(sample)
    // Gaps: 0 before Water, 1 swim, 2 learn, 3 gala, 4 Money, 5 Place, 6 hall, 7 the end.
    expect(after(sample, dropped(all, 'gala', 1)).Water).toEqual(['gala', 'swim', 'learn'])
    expect(after(sample, dropped(all, 'swim', 7)).Place).toEqual(['hall', 'swim'])
    expect(dropped(all, 'learn', 2)).toBeNull()
    expect(dropped(all, 'learn', 3)).toBeNull()
    expect(dropped(all, 'swim', 0)).toBeNull()
    expect(Object.keys(after(sample, dropped(all, 'Place', 2)))).toEqual(['Water', 'Place', 'Money'])
    expect(dropped(all, 'Water', 3)).toBeNull()
  })

  test('a line that is dragged is shown where it will be', () => {
    const all = lines(sample)
    expect(landing(all, 'Place', 2)).toBe(4)
    expect(landing(all, 'Water', 6)).toBe(7)
    expect(landing(all, 'Water', 3)).toBeNull()
    expect(landing(all, 'swim', 7)).toBe(7)
    expect(landing(all, 'swim', 0)).toBeNull()
  })

  test('to another level', () => {
    const all = lines(sample)
    expect(releveled(all, 'Money', 'in')).toEqual({ do: 'lower', id: 'Money', objectiveId: 'Water' })
    expect(releveled(all, 'Water', 'in')).toBeNull()
    expect(releveled(all, 'learn', 'out')).toEqual({ do: 'raise', id: 'learn', afterId: 'Water' })
    expect(releveled(all, 'learn', 'in')).toBeNull()
    expect(releveled(all, 'Water', 'out')).toBeNull()
    const draft = begun('objective', 'Place')
    const lower = releveledNew(lines(sample, [draft]), draft, 'in')
    expect(lower).toEqual({ ...draft, kind: 'activity', after: 'hall' })
    expect(releveledNew(lines(sample, [begun('activity', 'hall')]), begun('activity', 'hall'), 'out')?.kind).toBe(
      'objective',
    )
    expect(releveledNew(lines({}, [begun('objective', null)]), begun('objective', null), 'in')).toBeNull()
  })

  test('never loses or doubles a line, and a step back undoes a step', () => {
    const outlines = fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
      .map(
        (sizes): Outline =>
          Object.fromEntries(
            sizes.map((size, at) => [`O${at}`, Array.from({ length: size }, (_, one) => `a${at}${one}`)]),
          ),
      )
    fc.assert(
      fc.property(
        outlines,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(-1 as const, 1 as const),
        (outline, which, where, step) => {
          const all = lines(outline)
          const key = all[which % all.length]?.key ?? ''
          const moved = after(outline, dropped(all, key, where % (all.length + 1)))
          expect(shown(lines(moved)).toSorted()).toEqual(shown(all).toSorted())
          const move = stepped(all, key, step)
          const there = after(outline, move)
          expect(shown(lines(there)).toSorted()).toEqual(shown(all).toSorted())
          if (move === null) return
          const back = step === 1 ? -1 : 1
          expect(shown(lines(after(there, stepped(lines(there), key, back))))).toEqual(shown(all))
        },
      ),
    )
  })
})

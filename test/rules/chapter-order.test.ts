import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { droppedChapter } from '../../renderer/accounts/chapter-order'

const chapters = [
  { key: 'cover', part: 'front' as const },
  { key: 'a', part: 'chapter' as const },
  { key: 'b', part: 'chapter' as const },
  { key: 'c', part: 'chapter' as const },
  { key: 'sources', part: 'appendix' as const },
]

describe('a chapter let go between others', () => {
  it('comes to stand there', () => {
    expect(droppedChapter(chapters, 'a', 3)).toEqual({ gap: 3, keys: ['cover', 'b', 'a', 'c', 'sources'] })
    expect(droppedChapter(chapters, 'c', 1)).toEqual({ gap: 1, keys: ['cover', 'c', 'a', 'b', 'sources'] })
  })

  it('does not move where it stands already, and is nothing when it is gone', () => {
    expect(droppedChapter(chapters, 'b', 2)).toBeNull()
    expect(droppedChapter(chapters, 'b', 3)).toBeNull()
    expect(droppedChapter(chapters, 'gone', 3)).toBeNull()
    expect(droppedChapter(chapters, 'cover', 4)).toBeNull()
  })

  it('stays in its part, and loses no chapter, wherever it is let go', () => {
    const key = fc.constantFrom(...chapters.map((one) => one.key))
    fc.assert(
      fc.property(key, fc.integer({ min: 0, max: chapters.length }), (key, gap) => {
        const keys = droppedChapter(chapters, key, gap)?.keys ?? chapters.map((one) => one.key)
        const parts = keys.map((of) => chapters.find((one) => one.key === of)?.part)
        expect(keys.toSorted()).toEqual(chapters.map((one) => one.key).toSorted())
        expect(parts).toEqual(chapters.map((one) => one.part))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { noBreakSpace } from '../../shared/rules/number-words'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

async function daybook() {
  const { ask } = await newBook()
  const ids = await fillBook(ask)
  const add = async (words: string, more: object = {}) =>
    (await ask('experiences.add', { happenedOn: '2025-03-04', words, ...more })).record
  const find = async (words: string, limit = 20) => ask('find.anything', { words, limit })
  return { ask, ids, add, find }
}

describe('finding experiences', () => {
  it('is by words in any order, as beginnings, the last noted first, with the place where they stand', async () => {
    const { ids, add, find } = await daybook()
    await add('The water was cold.', { stakeholderId: ids.swimmersId, tone: 'negative' })
    await add(`${'We came by bus and waited a while. '.repeat(6)}Then the cold, cold water again.`)
    expect(
      (await find('wat cold')).map(({ noun, reference, title, where }) => [
        noun,
        reference,
        title,
        where.replaceAll(noBreakSpace, ' '),
      ]),
    ).toEqual([
      ['experiences', 'D-0002', expect.stringMatching(/^… .*cold water again\.$/), '4 March 2025'],
      ['experiences', 'D-0001', 'The water was cold.', '4 March 2025 · Swimmers · Negative'],
    ])
  })

  it('is by number, where the other words do not speak against it', async () => {
    const { add, find } = await daybook()
    const { id } = await add('The water was cold.')
    for (const words of ['D-0001', 'd1', 'd1 water']) expect((await find(words))[0]).toMatchObject({ id })
    expect(await find('d1 zebra')).toEqual([])
    expect(await find('i-12 water')).toEqual([])
  })

  it('leaves room for readings, and follows changes', async () => {
    const { ask, ids, add, find } = await daybook()
    await ask('readings.describe', { id: ids.readingId, note: 'From the till roll' })
    const { id } = await add('The till was closed.')
    await add('No one at the till.')
    expect((await find('till', 2)).map(({ noun }) => noun)).toEqual(['experiences', 'readings'])
    expect((await find('till')).map(({ noun }) => noun)).toEqual(['experiences', 'experiences', 'readings'])
    await ask('experiences.remove', { id })
    expect((await find('till')).map(({ noun }) => noun)).toEqual(['experiences', 'readings'])
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillBook } from '../engine/fill-book'
import { freshFolder } from '../engine/fresh-folder'
import { newBook } from '../engine/open-book'

describe('the chapter on what was learned', () => {
  it('is not there without any of it', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const { chapters } = await ask('accounts.document', { yearId })
    expect(chapters.some(({ id }) => id === 'learning')).toBe(false)
  })

  it('tells what was concluded, decided and became of it; people and unconsented words in no published line', async () => {
    const { ask } = await newBook()
    const ids = await fillBook(ask)
    const said = 'The lane is far too full for my old mother'
    const note = (await ask('experiences.add', { happenedOn: '2025-03-04', words: said, person: 'Edith Marlow' }))
      .record
    const { record: action } = await ask('actions.add', {
      yearId: ids.yearId,
      what: 'A slow lane, as Edith Marlow asked',
      interpretation: `She said: ${said}`,
      who: 'Sunita Rao',
      experienceIds: [note.id],
      learning: 'single',
    })
    await ask('looks.add', {
      yearId: ids.yearId,
      indicatorIds: [ids.visitsId],
      lookedOn: '2026-01-18',
      lookedBy: 'Ruth Calder',
      concluded: 'Evenings are full',
    })
    const { record: next } = await ask('years.rollForward', {
      fromId: ids.yearId,
      label: '2026',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    })
    await ask('actions.report', { actionId: action.id, yearId: next.id, words: 'It is full every week' })
    const chapter = async (yearId: string, edition: 'full' | 'published') => {
      const { chapters } = await ask('accounts.document', { yearId, edition })
      return JSON.stringify(chapters.find(({ id }) => id === 'learning'))
    }
    const full = await chapter(ids.yearId, 'full')
    for (const words of [
      'L-01',
      'D-0001',
      'Sunita Rao',
      'Ruth Calder',
      'Evenings are full',
      'We do better what we did',
    ])
      expect(full).toContain(words)
    const published = await chapter(ids.yearId, 'published')
    expect(published).toContain('A slow lane')
    for (const words of ['L-01', 'Sunita Rao', 'Ruth Calder']) expect(published).not.toContain(words)
    for (const text of [full, published])
      for (const words of ['Marlow', 'far too full']) expect(text).not.toContain(words)
    expect(full).toMatch(/[Oo]ne (of two indicators|indicator) collected in the year was looked at/)
    const nextFull = await chapter(next.id, 'full')
    expect(nextFull).toContain('It is full every week')
    expect(nextFull).toContain('The one action decided in earlier years is reported on')
    const excel = join(freshFolder(), 'accounts.xlsx')
    await ask('accounts.export', { yearId: next.id, excel })
  })

  it('names what was collected and not used while it can be read, and counts it where the workbook must', async () => {
    const { ask } = await newBook()
    const { yearId, outcomeId } = await fillBook(ask)
    await ask('actions.add', { yearId, what: 'Ask less' })
    const add = async (name: string) => {
      const definition = { kind: 'number', validFrom: '2025-01-01' } as const
      const { record } = await ask('indicators.add', { outcomeId, name, betterWhen: 'higher', definition })
      const value = { kind: 'number', number: 4 } as const
      const period = { periodStart: '2025-01-01', periodEnd: '2025-12-31' }
      await ask('readings.record', { yearId, indicatorId: record.id, ...period, value })
    }
    const chapter = async () => {
      const { chapters } = await ask('accounts.document', { yearId })
      return JSON.stringify(chapters.find(({ id }) => id === 'learning'))
    }
    await add('Towels lent')
    expect(await chapter()).toMatch(/collected and not used so far: [^.]*“Towels lent”/)
    for (const name of 'ABCDEFGH') await add(`Count ${name}`)
    const many = await chapter()
    expect(many).toMatch(
      /(Nine|Ten|Eleven) indicators were collected and not used so far; the workbook, sheet Actions,/,
    )
    expect(many).not.toContain('Towels lent')
  })
})

import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccountsDocument } from '../../main/engine/accounts/build'
import type { AccountsDocument } from '../../shared/model/document'
import { smallYear } from './fixtures/small-year'
import { built, plain, quietly, textOf, wholeText, wordsOf } from './word-tools'

describe('the document of a year', () => {
  let document: AccountsDocument
  const chapter = (id: string) => document.chapters.find((one) => one.id === id)
  const textIn = (id: string) => plain(chapter(id)?.blocks.map(textOf).join('\n') ?? '')

  beforeAll(async () => {
    document = await built(smallYear())
  })

  it('holds its chapters in order, numbered, appendices lettered', () => {
    expect(document.chapters.map(({ number, id }) => `${number} ${id}`.trim())).toEqual([
      'foreword',
      '1 at-a-glance',
      '2 how-to-read',
      '3 organisation',
      '4 scope',
      '5 stakeholders',
      '6 gathering',
      '7 objective-A',
      '8 objective-B',
      '9 social-benefit',
      '10 comparisons',
      '11 what-went-wrong',
      '12 conclusion',
      'A definitions',
      'B benchmarks',
      'C frameworks',
      'D readings',
      'E corrections',
      'F glossary',
    ])
    expect(document.chapters.every(({ blocks }) => blocks.length > 0)).toBe(true)
  })

  it('numbers tables and figures straight through', () => {
    for (const type of ['table', 'figure'] as const) {
      const numbers = document.chapters.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === type ? [block.number] : [])),
      )
      expect(numbers).toEqual(numbers.map((_, place) => place + 1))
    }
  })

  it('sets as many cells in every row as the table has columns, and no table without rows', () => {
    for (const { blocks } of document.chapters) {
      for (const block of blocks) {
        if (block.type !== 'table') continue
        expect(block.rows.length, block.caption).toBeGreaterThan(0)
        for (const row of block.rows)
          if (row.type !== 'block') expect(row.cells, block.caption).toHaveLength(block.columns.length)
      }
    }
  })

  it('says a missed target in the caption, in the table and among what went wrong', () => {
    const caption = chapter('objective-A')?.blocks.flatMap((block) =>
      block.type === 'table' || block.type === 'figure' ? [plain(block.caption)] : [],
    )
    expect(caption).toContain('Objective A: the one target was missed')
    expect(caption).toContain('Visits: up from 1,180 to 1,204 and missed the target of 1,300')
    expect(textIn('what-went-wrong')).toContain('I-01 | Visits R-0003 | A | 1,204 | 1,300 | 96 In the order')
    expect(textIn('at-a-glance')).toContain('one was met and one missed')
  })

  it('prints a figure with its references, in the text too', () => {
    expect(textIn('objective-A')).toContain('There were 1,204 I-01 · R-0003 visits, and it rained (Figure 3).')
    expect(textIn('objective-A')).toContain('Of those asked, 73% felt welcome (Figure 4, Figure 5).')
  })

  it('prints no group of fewer than five, nor what would give it away', () => {
    const text = plain(wholeText(document))
    expect(text).toContain('Under 25 | not shown')
    expect(text).not.toMatch(/2 of 3|67%|66\.7/)
    // Two groups are hidden, since one could be worked out from the total.
    const groups = chapter('objective-A')?.blocks.flatMap((block) =>
      block.type === 'table' && block.id.includes('groups-I-03') ? block.rows : [],
    )
    const hidden = groups?.filter((row) => row.type === 'cells' && wordsOf(row.cells[1] ?? []) === 'not shown')
    expect(hidden).toHaveLength(2)
  })

  it('does not compare across a changed definition, and says why', () => {
    expect(textIn('objective-B')).toContain('310†')
    expect(textIn('comparisons')).toContain(
      'I-08 | Waste in the bin | 2024: 310 | The definition changed between the two years: what is counted or asked.',
    )
    expect(textIn('definitions')).toContain('Weighed by the bag. | Weighed by the council. Bags were guessed.')
  })

  it('says what it left out, what it brings about and what it cannot show', () => {
    expect(textIn('scope')).toContain('Passers-by S-04. We could not reach enough of them to say anything fair.')
    expect(textIn('what-went-wrong')).toContain('The street is noisier on Saturdays.')
    expect(textIn('what-went-wrong')).toContain('The compost passed its test: nothing says where the figure comes from')
    expect(textIn('corrections')).toContain('1,240 visits R-0002 | 1,204 visits R-0003 | Two figures changed places.')
    expect(textIn('gathering')).toContain('Those who never came are not in it.')
  })

  it('tells all numbers of a picture to who cannot see it', () => {
    const alts = document.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'figure' ? [block.picture.alt] : [])),
    )
    expect(alts.length).toBeGreaterThanOrEqual(5)
    expect(alts.join(' ')).toMatch(/1,180.*1,204.*1,300/)
    expect(alts.join(' ')).toContain('Gardeners')
  })

  it('uses typographic quotes and no-break spaces', () => {
    expect(textOf(chapter('foreword')?.blocks[0] ?? { type: 'lead', text: '' })).toBe(
      'We grew “more than beans” this year.',
    )
    expect(textOf(chapter('conclusion')?.blocks[0] ?? { type: 'lead', text: '' })).toContain('1\u00a0May 2026')
    expect(wholeText(document)).not.toMatch(/["']/)
  })
})

describe('a year with nothing written', () => {
  it('leaves out every chapter with nothing to say', async () => {
    const year = smallYear()
    const bare = await built({
      ...year,
      organisation: {
        ...year.organisation,
        mission: '',
        vision: '',
        values: '',
        history: '',
        governance: '',
        legalForm: '',
        place: '',
        foundedIn: '',
      },
      year: { ...year.year, foreword: '', method: '', limitations: '', conclusion: '', scopeIn: '' },
      objectives: [],
      activities: [],
      stakeholders: [],
      relationships: [],
      outcomes: [],
      indicators: [],
      readings: [],
      benchmarks: [],
      fits: [],
      frameworkIndicators: [],
      results: [],
      socialBenefit: [],
    })
    expect(bare.chapters.map(({ id }) => id)).toEqual(['how-to-read', 'scope', 'glossary'])
  })
})

describe('building', () => {
  it('gives way to other calls between chapters and says how far it is', async () => {
    const order: string[] = []
    const other = (async () => {
      for (let turn = 0; turn < 5; turn++) {
        await setImmediate()
        order.push('other')
      }
    })()
    const progress = (_: string, done: number, total: number) => {
      order.push('chapter')
      expect(done).toBeLessThan(total)
    }
    await buildAccountsDocument(smallYear(), { resources: 'resources', edition: 'full', ...quietly, progress })
    await other
    expect(order.indexOf('other')).toBeLessThan(order.lastIndexOf('chapter'))
  })

  it('stops when cancelled', async () => {
    const stop = new AbortController()
    const progress = (_: string, done: number) => {
      if (done === 3) stop.abort(new Error('stopped'))
    }
    await expect(
      buildAccountsDocument(smallYear(), { resources: 'resources', edition: 'full', signal: stop.signal, progress }),
    ).rejects.toThrow('stopped')
  })
})

describe('what people type', () => {
  it('loses the letters no document can hold, and keeps emoji, accents and other scripts', async () => {
    const year = smallYear()
    const document = await built({
      ...year,
      organisation: { ...year.organisation, name: 'Bean\u0007 Row\ud800 "Garden" 🫘 Ærø 菜园' },
      year: { ...year.year, foreword: 'One\u0000 & <two>\ufffe' },
    })
    expect(document.organisation.name).toBe('Bean Row “Garden” 🫘 Ærø 菜园')
    expect(textOf(document.chapters[0]?.blocks[0] ?? { type: 'lead', text: '' })).toBe('One & <two>')
  })
})

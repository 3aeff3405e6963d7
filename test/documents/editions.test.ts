import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleBook, type SampleBook } from '../engine/sample-book'
import { errorsIn, partsOf, plain, textOf } from './word-tools'

const reference = /\b[SAOIBC]-\d\d\b|\b[RD]-\d{4}\b|\bE-\d{3}\b/

describe('the sample in its editions', () => {
  let sample: SampleBook
  let yearId: string
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-editions-'))

  beforeAll(async () => {
    sample = await makeSampleBook()
    yearId = sample.yearId('2025')
  }, 60_000)
  afterAll(() => {
    sample.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the accounts say without what pictures are told by. */
  const wordsOf = async (edition: 'full' | 'published') => {
    const { chapters } = await sample.ask('accounts.document', { yearId, edition })
    const words = chapters.flatMap(({ title, blocks }) => [
      title,
      ...blocks.map((block) =>
        textOf(block.type === 'figure' ? { ...block, picture: { ...block.picture, alt: '' } } : block),
      ),
    ])
    return plain(words.join('\n'))
  }

  it('the published one has no reference in it, no question that is open and no list of single readings', async () => {
    const full = await wordsOf('full')
    expect(full).toMatch(reference)
    expect(full).toContain('71% of 19 is not a whole number of people')
    const published = await wordsOf('published')
    expect(published.match(new RegExp(reference, 'g'))).toBeNull()
    expect(published).not.toContain('is not a whole number of people')
    expect(published).not.toContain('Every reading of 2025 that stands')
  })

  it('neither has words without leave, nor the names and places of people who said: without my name', async () => {
    const withoutLeave = /what I have lost|Nine days without a swim|night and day|in the green folder/
    const named = /Joanna|Moira|Garrow|Denise|Marlow|Pike|Sandra|Bright/
    for (const edition of ['full', 'published'] as const) {
      const words = await wordsOf(edition)
      expect(words.match(withoutLeave), edition).toBeNull()
      expect(words.match(named), edition).toBeNull()
      expect(words, edition).toContain('I come at seven because nobody looks at my stick.')
      expect(words, edition).toContain('Nasreen Malik')
    }
  })

  it('the published one keeps what readers must be able to weigh', async () => {
    const published = await wordsOf('published')
    for (const words of [
      'missed the target of 75,000',
      'measured in another way before',
      'nothing says where the figure comes from',
      'What was corrected',
      'What these answers can and cannot carry',
      'What is left out, and why',
    ])
      expect(published, words).toContain(words)
  })

  it('Word obeys edition and chapters, and is without a fault', async () => {
    await sample.ask('chapters.set', { yearId, key: 'social-benefit', included: false })
    const word = join(folder, 'published.docx')
    const excel = join(folder, 'published.xlsx')
    await sample.ask('accounts.export', { yearId, edition: 'published', word, excel })
    const bytes = readFileSync(word)
    const body = plain((await (await partsOf(bytes))('word/document.xml')).replace(/<[^>]*>/g, ' '))
    expect(body).toContain('Published, without references')
    expect(body).not.toContain('From stakeholder to national indicator')
    expect(await errorsIn(bytes)).toEqual([])

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(excel)
    expect(workbook.getWorksheet('Social benefit')).toBeUndefined()
    const heads = workbook.worksheets.flatMap((sheet) => (sheet.getRow(5).values as unknown[]).map(String))
    expect(heads).toContain('Ref.')
    expect(heads.filter((head) => /Auditor|Written down|By whom|Questions/.test(head))).toEqual([])
    await sample.ask('journal.undo', {})
  })

  it('the logo stands on the cover', async () => {
    const picture = readFileSync(join(import.meta.dirname, '../../resources/icons/fairbook.png')).toString('base64')
    await sample.ask('organisation.setLogo', { picture })
    const word = join(folder, 'logo.docx')
    const { pages } = await sample.ask('accounts.export', { yearId, word })
    const bytes = readFileSync(word)
    const body = await (await partsOf(bytes))('word/document.xml')
    expect(body.match(/descr="The organisation’s logo"/g)).toHaveLength(1)
    expect(await errorsIn(bytes)).toEqual([])
    await sample.ask('organisation.removeLogo', {})
    const without = await sample.ask('accounts.export', { yearId, word })
    // The cover is still one page.
    expect(pages).toBe(without.pages)
  })
})

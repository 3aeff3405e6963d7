import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherYear } from '../../main/engine/accounts/gather'
import type { YearInBook } from '../../main/engine/accounts/year-in-book'
import type { Book } from '../../main/engine/book/book'
import { ShippedFrameworks } from '../../main/engine/records/frameworks'
import { listYears } from '../../main/engine/records/years'
import { createSampleBook } from '../../main/engine/sample/create-sample'
import { workOf } from '../../main/engine/work'
import { AccountsDocument } from '../../shared/model/document'
import { entriesIn, errorsIn, partsOf, plain, wholeText, written } from './word-tools'

describe('the sample as Word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-word-sample-'))
  let book: Book
  let year: YearInBook
  let made: Awaited<ReturnType<typeof written>>

  beforeAll(async () => {
    const shipped = { resources: 'resources', frameworks: new ShippedFrameworks('resources') }
    book = await createSampleBook(join(folder, 'sample.fairbook'), { person: 'Joan', backups: null }, shipped)
    const last = listYears(book).at(-1)
    if (last === undefined) throw new Error('The sample has no year')
    year = await gatherYear(
      book,
      last.id,
      workOf(new AbortController().signal, () => {}),
    )
    made = await written(year)
  }, 180_000)

  afterAll(() => {
    book.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has no error the Open XML SDK can find', async () => {
    expect(await errorsIn(made.bytes)).toEqual([])
  })

  it('is long enough to be an account, with every page of the contents filled in', async () => {
    expect(made.pages).toBeGreaterThanOrEqual(15)
    const entries = entriesIn(await (await partsOf(made.bytes))('word/document.xml'))
    expect(entries.length).toBeGreaterThan(40)
    for (const { page, title } of entries) expect(page, title).toBeGreaterThan(2)
  })

  it('has a chapter for each objective, each with a table and a picture', () => {
    for (const { code, title } of year.objectives) {
      const chapter = made.document.chapters.find(({ id }) => id === `objective-${code}`)
      expect(plain(chapter?.title ?? '')).toBe(`Objective ${code}: ${title}`)
      const types = new Set(chapter?.blocks.map(({ type }) => type))
      expect(types, title).toContain('table')
      expect(types, title).toContain('figure')
    }
  })

  it('is made of nothing but what the model of a document knows, so that the window can show it', () => {
    expect(AccountsDocument.parse(made.document)).toEqual(made.document)
    const figures = made.document.chapters.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'figure'))
    expect(figures.length).toBeGreaterThan(10)
  })

  it('says what an honest account says', () => {
    const text = plain(wholeText(made.document))
    for (const words of [
      'Swim visits: down from 74,910 to 73,385 and missed the target of 75,000',
      'measured in another way before',
      'not shown',
      'nothing says where the figure comes from',
      '71% of 19 is not a whole number of people',
      'Measured in another way, so not compared',
      '5,082 visits',
    ]) {
      expect(text).toContain(words)
    }
    expect(made.document.sampleWords).toMatch(/^Fictional sample/)
  })

  it('prints the figure of every indicator that has one', () => {
    const text = plain(wholeText(made.document))
    for (const { indicatorId, series } of year.results) {
      const figure = series.at(-1)?.figure
      const reference = year.indicators.find(({ id }) => id === indicatorId)?.reference ?? ''
      expect(text).toContain(reference)
      if (figure != null && figure.caution !== 'small-group')
        expect(text, reference).toContain(plain(figure.judgement ?? figure.words))
    }
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Packer, type PageNumberEstimator } from 'docx'
import * as published from 'docx/layout'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pngOf } from '../../main/engine/accounts/pictures/render'
import { wordDocument } from '../../main/engine/accounts/word/document'
import { quickly } from '../../scripts/lib/quick-docx.mjs'
import type { AccountsDocument } from '../../shared/model/document'
import { yearInBook } from '../fixtures/year-in-book'
import { built } from './word-tools'

const files = ['layout.mjs', 'index.mjs'] as const
const codeOf = (name: string) => readFileSync(join('node_modules/docx/dist', name), 'utf8')

/** The pages as a layout finds them, and the text of the document it was asked about. */
async function pagesBy({ estimatePageNumbersWith }: typeof published, document: AccountsDocument) {
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'))
  const pictures = new Map(figures.map(({ id, picture }) => [id, pngOf(picture, 0.1)]))
  const estimate = estimatePageNumbersWith({ guess: true })
  let found: ReturnType<PageNumberEstimator> | undefined
  const estimator: PageNumberEstimator = (body, context) => {
    found = estimate(body, context)
    return found
  }
  await Packer.toBuffer(wordDocument(document, pictures, estimator))
  return found
}

describe('docx as the build makes it', () => {
  it('finds the same pages as docx as it is published', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairbook-docx-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'layout.mjs')
    writeFileSync(path, quickly(codeOf('layout.mjs'), 'layout.mjs'))
    const quick: typeof published = await import(pathToFileURL(path).href)

    const document = await built(yearInBook())
    const [theirs, ours] = [await pagesBy(published, document), await pagesBy(quick, document)]
    expect(theirs?.pageCount).toBeGreaterThan(10)
    expect(theirs?.bookmarkPageNumbers?.size).toBeGreaterThan(20)
    expect(ours).toEqual(theirs)
  })

  it('is not made when docx has changed in the places meant', () => {
    for (const name of files) {
      const code = codeOf(name)
      expect(quickly(code, name)).not.toBe(code)
      expect(() => quickly(code.replaceAll('_objectSpread2', '_spread'), name)).toThrow('docx has changed')
    }
  })
})

import { describe, expect, test } from 'vitest'
import type { AccountsDocument, Block, Inline } from '../../shared/model/document'
import { fillBook } from '../engine/fill-book'
import { newBook } from '../engine/open-book'

const wordsOf = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.words))
    .join('')
    .replaceAll('\u00a0', ' ')
const blocksOf = (document: AccountsDocument, id: string): Block[] =>
  document.chapters.find((chapter) => chapter.id === id)?.blocks ?? []
const paragraphsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [wordsOf(block.inlines)] : []))

const said = 'I come at seven every morning because the water is quiet then and nobody minds how slow I am.'
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function written(texts: (ids: Awaited<ReturnType<typeof fillBook>>) => Record<string, string>) {
  const { ask } = await newBook()
  const ids = await fillBook(ask)
  const { yearId } = ids
  await ask('experiences.add', { happenedOn: '2025-03-04', words: said, kind: 'said', consent: 'anonymous' })
  await ask('experiences.add', { happenedOn: '2025-03-05', words: 'Nobody may hear that I said this.', consent: 'no' })
  await ask('evidence.addBytes', { fileName: 'pool.png', bytes: onePixel })
  await ask('evidence.addBytes', { fileName: 'secret.png', bytes: `${onePixel.slice(0, -4)}gg==`, confidential: true })
  for (const [place, text] of Object.entries(texts(ids))) await ask('narrative.write', { yearId, place, text })
  const document = () => ask('accounts.document', { yearId })
  return { ask, ids, document }
}

describe('texts in the documents', () => {
  test('live figures print what the book says now, with their references', async () => {
    const { document } = await written(() => ({
      foreword:
        'From [60,000](I-01) visits, **[one over](I-01 against B-01)**; [9](I-77) went. [“I come …”](D-0001) we heard, and [“Nobody may hear that …”](D-0002).',
    }))
    const [paragraph] = paragraphsOf(blocksOf(await document(), 'foreword'))
    expect(paragraph).toBe(
      `From 61,240 I-01 · R-0001 visits, 1,240 over I-01 · B-01 · R-0001; 9 went. “${said}” D-0001 we heard, and ….`,
    )
  })

  test('an edition without references has none behind live figures', async () => {
    const { ask, ids } = await written(() => ({ foreword: 'From [60,000](I-01) visits.' }))
    const document = await ask('accounts.document', { yearId: ids.yearId, edition: 'published' })
    expect(paragraphsOf(blocksOf(document, 'foreword'))).toEqual(['From 61,240 visits.'])
  })

  test('a chart stands where the text has it, and nowhere else', async () => {
    const { document } = await written(() => ({
      'chapter/comparisons':
        'See how it went.\n\n![Visits over the years](chart I-01)\n\nAnd again.\n\n![x](chart I-01)',
    }))
    const whole = await document()
    const figures = whole.chapters.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => (block.type === 'figure' && block.id === 'bars-I-01' ? [[id, block.caption]] : [])),
    )
    expect(figures).toEqual([['comparisons', 'Visits over the years']])
  })

  test('a quote placed by a text counts as chosen, and stands there alone', async () => {
    const { document } = await written(() => ({
      'chapter/voices': 'What moved us:\n\n[“I come at seven …”](D-0001)\n\n[“Nobody …”](D-0002)',
    }))
    const whole = await document()
    const quotes = whole.chapters.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'quote'))
    expect(quotes).toHaveLength(1)
    expect(JSON.stringify(blocksOf(whole, 'voices'))).toContain('The one quote')
    expect(JSON.stringify(whole)).not.toContain('Nobody may hear')
  })

  test('pictures stand as figures with what they are called; confidential ones never', async () => {
    const { document } = await written(() => ({
      foreword: 'The pool:\n\n![The pool at seven](E-002)\n\n![Nobody should see](E-003)',
    }))
    const figures = blocksOf(await document(), 'foreword').filter((block) => block.type === 'figure')
    expect(figures.map(({ caption, picture, note }) => [caption, picture.alt, wordsOf(note)])).toEqual([
      ['The pool at seven', 'The pool at seven', 'Picture E-002.'],
    ])
  })

  test('numbered lists and quote blocks', async () => {
    const { document } = await written(() => ({ conclusion: '1. First\n2. Then\n\n> As we said\n> last year' }))
    expect(blocksOf(await document(), 'conclusion')).toMatchObject([
      { type: 'list', ordered: true, items: [[{ text: 'First' }], [{ text: 'Then' }]] },
      { type: 'quote', by: [], paragraphs: [[{ text: 'As we said last year' }]] },
    ])
  })

  test('the words of a chapter stand above what the program writes, and make the chapter where it writes nothing', async () => {
    const { document } = await written(() => ({
      'chapter/how-to-read': 'We compare little.',
      'chapter/cases': 'Nothing was brought to us.',
    }))
    const whole = await document()
    expect(paragraphsOf(blocksOf(whole, 'how-to-read').slice(0, 1))).toEqual(['We compare little.'])
    expect(blocksOf(whole, 'how-to-read').length).toBeGreaterThan(1)
    expect(paragraphsOf(blocksOf(whole, 'cases'))).toEqual(['Nothing was brought to us.'])
  })

  test('a finding that leads has its figures too, and no marks', async () => {
    const { document } = await written(({ objectiveId }) => ({
      [`objective/${objectiveId}/lead`]: 'We had **[60,000](I-01)** visits.\n\n- more',
    }))
    expect(blocksOf(await document(), 'objective-A').slice(0, 2)).toMatchObject([
      { type: 'lead', text: 'We had 61,240 visits.' },
      { type: 'list' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { buildAccountsDocument } from '../../main/engine/accounts/build'
import type { Edition } from '../../shared/model/edition'
import { yearInBook } from '../fixtures/year-in-book'
import { plain, quietly, textOf } from './word-tools'
import { faultsIn } from './wrong-words'

/** The year with only the first so many of everything; what hangs on the rest is gone with it. */
function yearOf(count: number, { firstYear = false } = {}) {
  const all = yearInBook()
  const years = firstYear ? all.years.slice(-1) : all.years
  const indicators = all.indicators.slice(0, count)
  const kept = new Set(indicators.map(({ id }) => id))
  const shown = new Set(years.map(({ id }) => id))
  const objectives = new Set(all.objectives.slice(0, Math.max(count, 1)).map(({ id }) => id))
  return yearInBook({
    years,
    indicators,
    objectives: all.objectives.filter(({ id }) => objectives.has(id)),
    stakeholders: all.stakeholders.slice(0, Math.max(count, 1)),
    readings: all.readings.filter(({ indicatorId, yearId }) => kept.has(indicatorId) && shown.has(yearId)),
    benchmarks: all.benchmarks.filter(({ indicatorId }) => kept.has(indicatorId)).slice(0, count * 2),
  })
}

async function sentences(count: number, edition: Edition, firstYear: boolean): Promise<string[]> {
  const year = yearOf(count, { firstYear })
  const { chapters } = await buildAccountsDocument(year, { resources: 'resources', edition, ...quietly })
  return chapters.flatMap(({ blocks }) => blocks.flatMap((block) => textOf(block).split('\n'))).map(plain)
}

describe('the accounts of few things', () => {
  for (const count of [0, 1, 2, 3])
    for (const edition of ['full', 'published'] as const)
      for (const firstYear of [true, false])
        it(`${count} of everything, ${edition}${firstYear ? ', a first year' : ''}: no sentence is said wrongly`, async () => {
          const said = await sentences(count, edition, firstYear)
          expect(said.length).toBeGreaterThan(3)
          expect(said.flatMap((words) => faultsIn(words).map((fault) => [fault, words]))).toEqual([])
        })
})

describe('what is looked for', () => {
  it.each([
    'Our figures are better in no of one comparisons.',
    'No comparisons in our favour, no not',
    'No of seven groups were asked',
    'One was met and no missed.',
    'One of our one indicators has no figure.',
    'All two targets met',
    'Two target missed',
    'One figure and where they come from: one figures',
  ])('%s', (words) => expect(faultsIn(words)).not.toEqual([]))
})

describe('an objective without a figure or a word', () => {
  it('takes no chapter; one sentence names it', async () => {
    const all = yearInBook()
    const [first] = all.objectives
    const year = yearInBook({
      readings: [],
      objectives: all.objectives.map((one) => ({
        ...one,
        inYear:
          one.inYear === null
            ? null
            : { ...one.inYear, lead: one === first ? 'We met.' : '', whatWeDid: '', whatHappened: '', conclusion: '' },
      })),
    })
    const { chapters } = await buildAccountsDocument(year, { resources: 'resources', edition: 'full', ...quietly })
    expect(chapters.map(({ id }) => id).filter((id) => id.startsWith('objective-'))).toEqual([
      `objective-${first?.code}`,
    ])
    const scope = chapters.find(({ id }) => id === 'scope')
    expect(scope?.blocks.map(textOf).map(plain).join('\n')).toContain('There is nothing to report yet on objective')
  })

  it('short accounts run on: chapters begin no page of their own unless turned sideways', async () => {
    const year = yearOf(1)
    const { chapters } = await buildAccountsDocument(year, { resources: 'resources', edition: 'full', ...quietly })
    for (const [place, chapter] of chapters.entries()) {
      const before = chapters[place - 1]
      if (before === undefined || before.kind !== chapter.kind || before.landscape || chapter.landscape)
        expect(chapter.runsOn).toBe(false)
      else expect(chapter.runsOn).toBe(true)
    }
    expect(chapters.some(({ runsOn }) => runsOn)).toBe(true)
  })
})

describe('what was erased', () => {
  it('is told in the scope by its number alone, and not at all where nothing was', async () => {
    const scopeOf = async (erasures: number) => {
      const { chapters } = await buildAccountsDocument(yearInBook({ erasures }), {
        resources: 'resources',
        edition: 'published',
        ...quietly,
      })
      return (
        chapters
          .find(({ id }) => id === 'scope')
          ?.blocks.map(textOf)
          .join('\n') ?? ''
      )
    }
    expect(await scopeOf(0)).not.toContain('erased')
    expect(await scopeOf(2)).toContain('Twice this year something about a person was erased')
    expect(await scopeOf(3)).toContain('Three times this year')
  })
})

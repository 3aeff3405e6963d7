import { describe, expect, it } from 'vitest'
import { benchmarkNamed } from '../../main/engine/accounts/benchmark-named'
import { daybookOf } from '../../main/engine/accounts/excel/context'
import { gatherYear } from '../../main/engine/accounts/gather'
import { toldExperiences } from '../../main/engine/accounts/told-experiences'
import { workOf } from '../../main/engine/work'
import { newBook } from '../engine/open-book'
import { dailyBook } from './fixtures/daily-book'
import { built, plain, textOf } from './word-tools'

const work = workOf(new AbortController().signal, () => {})

async function dailyYear() {
  const opened = await newBook()
  const filled = await dailyBook(opened.ask)
  const year = async () => ({ ...(await gatherYear(opened.book, filled.yearId, work)), today: '2026-02-03' })
  return { ...opened, ...filled, year }
}

const registerOf = (document: Awaited<ReturnType<typeof built>>) =>
  plain((document.chapters.find(({ id }) => id === 'evidence')?.blocks ?? []).map(textOf).join('\n'))

describe('a benchmark that evidence is for', () => {
  const years = [{ id: 'y', label: '2025' }]
  const bare = { kind: 'national', label: 'England', period: '', publishedOn: null, yearId: null } as const
  it.each([
    [{ ...bare, period: '2023/24', yearId: 'y' }, 'England (a national figure, 2023/24)'],
    [{ ...bare, yearId: 'y', publishedOn: '2024-04-25' }, 'England (a national figure, 2025)'],
    [{ ...bare, publishedOn: '2024-04-25' }, 'England (a national figure, 2024)'],
    [bare, 'England (a national figure)'],
    [{ ...bare, kind: 'target', label: 'Our target', yearId: 'y' }, 'Our target (2025)'],
    [
      { ...bare, kind: 'baseline', label: '2019, before the pandemic', period: '2019' },
      '2019, before the pandemic (our baseline)',
    ],
  ] as const)('%o: %s', (one, named) => expect(benchmarkNamed(one, years)).toBe(named))

  it('is told from the others of its indicator, in the register', async () => {
    const { ask, visitsId, year } = await dailyYear()
    const add = (period: string) =>
      ask('benchmarks.add', {
        indicatorId: visitsId,
        kind: 'national',
        label: 'England',
        value: 3,
        period,
        citation: 'Sport report',
      })
    const [one, other] = [await add('2023/24'), await add('2024/25')]
    await ask('evidence.addReference', {
      form: 'link',
      name: 'The report',
      place: 'https://example.org/report',
      source: 'Sport council',
      for: [one, other].map(({ record }) => ({ target: 'benchmark' as const, targetId: record.id, whereabouts: '' })),
    })
    expect(registerOf(await built(await year()))).toContain(
      'Visits to the pool: England (a national figure, 2023/24); Visits to the pool: England (a national figure, 2024/25)',
    )
    expect(registerOf(await built(await year(), 'published'))).toContain('Sport council')
  })
})

describe('readings of what is left out of the accounts', () => {
  it('are neither counted nor listed', async () => {
    const { ask, objectiveId, yearId, year } = await dailyYear()
    expect(registerOf(await built(await year()))).toContain('Both readings of 2025 rest on evidence')
    await ask('objectives.setInYear', { objectiveId, yearId, included: false, reason: 'Paused' })
    const register = registerOf(await built(await year()))
    expect(register).toContain('What is named here is kept by us')
    expect(register).not.toMatch(/readings? of 2025|Readings without evidence|Till rolls/)
  })
})

describe('more noted than a sheet holds', () => {
  it('keeps what is quoted or followed up, and is cut behind that', async () => {
    const { year } = await dailyYear()
    const { daily, stakeholders } = await year()
    const experiences = toldExperiences(daily.experiences, stakeholders, '2026-02-03')
    const needed = experiences.filter((one) => one.quoted || one.case !== null)
    expect(daybookOf({ experiences }, 'full', 100)).toEqual(experiences)
    const cut = daybookOf({ experiences }, 'full', needed.length)
    expect(cut).toEqual(needed)
    expect(daybookOf({ experiences }, 'full', needed.length + 1)).toHaveLength(needed.length + 1)
  })
})

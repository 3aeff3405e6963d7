import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Seeded } from '../../main/engine/sample/seeded'
import { today } from '../../main/engine/today'
import type { InputOf, OutputOf } from '../../shared/contract'
import { consentStates, ExperienceFilter, type WholeExperience } from '../../shared/model/daybook'
import { channels, consents, tones } from '../../shared/model/experience'
import { addDays, daysFromTo } from '../../shared/rules/days'
import { wordsOf } from '../../shared/rules/search-words'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

type NewExperience = InputOf<'experiences.addMany'>['experiences'][number]

const vocabulary = [
  'warm',
  'warmth',
  'Wärme',
  'café',
  'CAFE',
  'don’t',
  'pool',
  'poolside',
  'a',
  'at',
  'H2O',
  '12.50',
  'Łódź',
] as const
/** What somebody might type that is an operator of FTS5, or no word at all. */
const oddWords = [
  '"',
  '""',
  "'",
  '*',
  '-',
  '- pool',
  'pool -',
  '-pool',
  'pool*',
  '*pool',
  '"pool',
  'pool"',
  '(pool',
  'pool)',
  '()',
  'words:pool',
  'words : pool',
  'pool:',
  '^pool',
  '^',
  'NEAR',
  'NEAR(pool warm)',
  'NEAR/3',
  'AND',
  'OR',
  'NOT',
  'pool AND',
  'pool OR warm',
  'NOT pool',
  '{words}: pool',
  '+',
  'pool + warm',
  "'; DROP TABLE experience; --",
  '\\',
  '%',
  '_',
  '🏊🏽',
  'é\u0301\u0301',
  '\u200d',
  '.',
  '…',
  'a'.repeat(300),
]
const day = () => fc.integer({ min: 0, max: 30 }).map((on) => `2025-01-${String(on + 1).padStart(2, '0')}`)

/** A book of 120 experiences of every kind, with cases and evidence. */
async function daybook() {
  const { ask, book } = await newBook()
  const ids = await fillBook(ask)
  const numbers = new Seeded(3, 'filters')
  const maybe = <T>(thing: T) => (numbers.next() < 0.5 ? [thing] : [])
  const experiences = Array.from(
    { length: 120 },
    (): NewExperience => ({
      happenedOn: `2025-01-${String(numbers.whole(1, 31)).padStart(2, '0')}`,
      kind: numbers.pick(['said', 'said', 'seen']),
      words: Array.from({ length: numbers.whole(1, 5) }, () => numbers.pick(vocabulary)).join(
        numbers.pick([' ', ', ', '\n', '-']),
      ),
      person: numbers.pick(['', 'Warma Poole']),
      withheld: numbers.pick([[], [], ['warm', 'pool', 'a']]),
      toldTo: numbers.pick(['', 'the desk']),
      stakeholderId: numbers.pick([null, ids.swimmersId, ids.councilId]),
      channel: numbers.pick(channels),
      tone: numbers.pick(tones),
      consent: numbers.pick(consents),
      consentUntil: numbers.pick([null, null, '2025-06-01', '2999-01-01']),
      quoted: numbers.next() < 0.3,
      themes: [...maybe('Warmth'), ...maybe('Price')],
      outcomeIds: maybe(ids.outcomeId),
      indicatorIds: maybe(ids.visitsId),
      objectiveIds: maybe(ids.objectiveId),
    }),
  )
  const { record } = await ask('experiences.addMany', { experiences })
  for (const [place, { id }] of record.entries()) {
    if (place % 5 === 0) await ask('experiences.addStep', { experienceId: id, what: 'Seen to', dueOn: '2025-02-01' })
    if (place % 7 === 0) {
      const { record: step } = await ask('experiences.addStep', {
        experienceId: id,
        what: 'Done',
        doneOn: '2025-02-01',
      })
      if (place % 5 !== 0) await ask('experiences.closeCase', { id: step.experienceId })
    }
  }
  const all: WholeExperience[] = []
  for (const { id } of record) all.push(await ask('experiences.get', { id }))
  return { ask, book, ids, all, themes: await ask('experiences.themes', {}) }
}

/** What a filter means, said without SQL. */
function passes(one: WholeExperience, filter: ExperienceFilter, year: { startsOn: string; endsOn: string }): boolean {
  const any = <T>(wanted: readonly T[], has: readonly T[]) =>
    wanted.length === 0 || has.some((it) => wanted.includes(it))
  const said = wordsOf(`${one.words} ${one.person} ${one.described} ${one.toldTo}`.replaceAll('.', ' '))
  const looked = wordsOf(filter.words.replaceAll('.', ' '))
  const first = filter.lastDays === null ? null : addDays(today(), 1 - filter.lastDays)
  const { state, steps, overdue } = one.case
  return (
    looked.every((word) => said.some((has) => has.startsWith(word))) &&
    (filter.yearId === null || (one.happenedOn >= year.startsOn && one.happenedOn <= year.endsOn)) &&
    (filter.from === null || one.happenedOn >= filter.from) &&
    (filter.to === null || one.happenedOn <= filter.to) &&
    (first === null || one.happenedOn >= first) &&
    (filter.kind === null || one.kind === filter.kind) &&
    any(filter.stakeholderIds, [one.stakeholderId]) &&
    any(filter.tones, [one.tone]) &&
    any(filter.channels, [one.channel]) &&
    any(
      filter.themeIds,
      one.themes.map(({ id }) => id),
    ) &&
    any(filter.consents, [one.consentState]) &&
    (filter.publishable === null || filter.publishable === (one.publishable.may !== 'nothing')) &&
    (filter.quoted === null || filter.quoted === one.quoted) &&
    (filter.cases === null ||
      (filter.cases === 'closed'
        ? state === 'closed'
        : state === 'open' && (filter.cases === 'open' || (filter.cases === 'overdue' ? overdue > 0 : steps === 0)))) &&
    (filter.hasEvidence === null || filter.hasEvidence === one.evidence > 0) &&
    any(filter.outcomeIds, one.outcomeIds) &&
    any(filter.indicatorIds, one.indicatorIds) &&
    any(filter.objectiveIds, one.objectiveIds)
  )
}

describe('a filtered list', () => {
  it('is what each condition says, newest first, on however many pages it comes', async () => {
    const { ask, ids, all, themes } = await daybook()
    const [year] = await ask('years.list', {})
    if (year === undefined) throw new Error('The book has a year.')
    const flag = fc.constantFrom(null, null, true, false)
    const some = <T>(...values: T[]) => fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.subarray(values))
    const filters = fc.record({
      words: fc
        .array(
          fc.constantFrom(
            '',
            '',
            'w',
            'War',
            'warmth',
            'CAF',
            'poo',
            'don',
            "don't",
            'łódz',
            '12.50',
            'h2o pool',
            'desk',
          ),
          { maxLength: 2 },
        )
        .map((it) => it.join(' ')),
      yearId: fc.constantFrom(null, year.id),
      from: fc.option(day()),
      to: fc.option(day()),
      lastDays: fc.option(fc.integer({ min: -3, max: 34 }).map((days) => daysFromTo('2025-01-31', today()) + days)),
      kind: fc.constantFrom(null, null, 'said' as const, 'seen' as const),
      stakeholderIds: some(null, ids.swimmersId, ids.councilId),
      tones: some(...tones),
      channels: some(...channels),
      themeIds: some(...themes.map(({ id }) => id)),
      consents: some(...consentStates),
      publishable: flag,
      quoted: flag,
      cases: fc.constantFrom(
        null,
        null,
        null,
        'open' as const,
        'closed' as const,
        'overdue' as const,
        'nothing-done' as const,
      ),
      hasEvidence: fc.constantFrom(null, null, null, false),
      outcomeIds: some(ids.outcomeId),
      indicatorIds: some(ids.visitsId),
      objectiveIds: some(ids.objectiveId),
    })
    // Few at a time, so that most filters find something.
    const few = fc.tuple(
      filters,
      fc.subarray(Object.keys(ExperienceFilter.shape) as (keyof ExperienceFilter)[], { maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(few, fc.integer({ min: 1, max: 60 }), async ([given, keys], limit) => {
        const filter = ExperienceFilter.parse(
          Object.fromEntries(Object.entries(given).filter(([key]) => keys.includes(key as keyof ExperienceFilter))),
        )
        const wanted = all
          .filter((one) => passes(one, filter, year))
          .toSorted((a, b) =>
            a.happenedOn === b.happenedOn ? b.number - a.number : a.happenedOn < b.happenedOn ? 1 : -1,
          )
        const found: number[] = []
        let after: InputOf<'experiences.list'>['after'] = null
        do {
          const page: OutputOf<'experiences.list'> = await ask('experiences.list', { filter, after, limit })
          expect(page.total).toBe(wanted.length)
          expect(page.newer).toBe(found.length)
          expect(page.openCases).toBe(wanted.filter(({ caseState }) => caseState === 'open').length)
          found.push(...page.experiences.map(({ number }) => number))
          after = page.next
        } while (after !== null)
        expect(found).toEqual(wanted.map(({ number }) => number))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same where thousands have a word, with other conditions and without, also after a change', async () => {
    const { ask } = await newBook()
    const experiences = Array.from({ length: 2600 }, (_, place) => ({
      happenedOn: `2025-01-${String(1 + (place % 28)).padStart(2, '0')}`,
      words: place % 20 === 0 ? 'cold' : `warm ${place % 3 === 0 ? 'water' : 'air'}`,
      tone: place % 4 === 0 ? ('negative' as const) : ('positive' as const),
    }))
    const { record } = await ask('experiences.addMany', { experiences })
    const numbers = experiences.map((one, place) => ({ ...one, number: place + 1, id: record[place]?.id ?? '' }))
    const order = numbers.toSorted((a, b) =>
      a.happenedOn === b.happenedOn ? b.number - a.number : a.happenedOn < b.happenedOn ? 1 : -1,
    )
    const warm = order.filter(({ words }) => words.startsWith('warm'))
    const page = await ask('experiences.list', { filter: { words: 'war' }, limit: 300 })
    expect(page.experiences.map(({ number }) => number)).toEqual(warm.slice(0, 300).map(({ number }) => number))
    expect(page).toMatchObject({ total: warm.length, openCases: warm.filter(({ tone }) => tone === 'negative').length })
    const second = await ask('experiences.list', { filter: { words: 'war' }, after: page.next, limit: 300 })
    expect(second.experiences.map(({ number }) => number)).toEqual(warm.slice(300, 600).map(({ number }) => number))
    const filter = { words: 'w', tones: ['negative' as const], from: '2025-01-10' }
    const wanted = warm.filter(({ tone, happenedOn }) => tone === 'negative' && happenedOn >= '2025-01-10')
    const some = await ask('experiences.list', { filter, limit: 500 })
    expect(some.experiences.map(({ number }) => number)).toEqual(wanted.slice(0, 500).map(({ number }) => number))
    expect(some.total).toBe(wanted.length)
    await ask('experiences.change', { id: warm[0]?.id ?? '', words: 'tepid' })
    expect((await ask('experiences.list', { filter: { words: 'warm' } })).total).toBe(warm.length - 1)
    await ask('experiences.remove', { id: warm[1]?.id ?? '' })
    const last = await ask('experiences.list', { filter: { words: 'warm' } })
    expect([last.total, last.experiences[0]?.number]).toEqual([warm.length - 2, warm[2]?.number])
  })

  it('may stand in the accounts where words are left of it, as the words are now', async () => {
    const { ask } = await newBook()
    const note = { happenedOn: '2025-03-04', consent: 'anonymous' as const, person: 'Ann Lee' }
    const { record } = await ask('experiences.addMany', {
      experiences: [
        { ...note, words: 'Ann Lee!' },
        { ...note, words: 'Ann was cold' },
        { ...note, words: 'Ann Lee', consent: 'named' },
        { ...note, words: 'The boiler', withheld: ['the boiler'] },
      ],
    })
    const numbers = async (publishable: boolean) =>
      (await ask('experiences.list', { filter: { publishable } })).experiences.map(({ number }) => number).sort()
    expect([await numbers(true), await numbers(false)]).toEqual([
      [2, 3],
      [1, 4],
    ])
    await ask('experiences.change', { id: record[0]?.id ?? '', words: 'Ann Lee was warm' })
    expect([await numbers(true), await numbers(false)]).toEqual([[1, 2, 3], [4]])
    await ask('journal.undo', {})
    expect(await numbers(false)).toEqual([1, 4])
  })

  it('of the last days is of the days before today whenever it is asked, as it is saved', async () => {
    const { ask } = await newBook()
    for (const back of [0, 29, 30])
      await ask('experiences.add', { happenedOn: addDays(today(), -back), words: `${back} days ago` })
    const { record } = await ask('filters.save', { place: 'daybook', name: 'Lately', filter: { lastDays: 30 } })
    expect(record.filter).toMatchObject({ lastDays: 30, from: null, to: null })
    const words = async (filter: InputOf<'experiences.list'>['filter']) =>
      (await ask('experiences.list', { filter })).experiences.map((one) => one.words)
    expect(await words(record.filter)).toEqual(['0 days ago', '29 days ago'])
    expect(await words({ lastDays: 30, from: addDays(today(), -3) })).toEqual(['0 days ago'])
    expect(await words({ lastDays: 31, to: addDays(today(), -1) })).toEqual(['29 days ago', '30 days ago'])
  })

  it('kept by an earlier version is read, with the days it was kept with', async () => {
    const { ask, book } = await newBook()
    const { lastDays: _, ...earlier } = ExperienceFilter.parse({ from: '2025-01-05' })
    await ask('filters.save', { place: 'daybook', name: 'Since January', filter: { from: '2025-01-05' } })
    book.db.prepare('UPDATE saved_filter SET filter = ?').run(JSON.stringify(earlier))
    expect((await ask('filters.list', { place: 'daybook' }))[0]?.filter).toEqual({ ...earlier, lastDays: null })
  })

  it('is found by number, whatever else the words have to say', async () => {
    const { ask, all } = await daybook()
    for (const words of ['D-0007', 'd7', ' D-007 ']) {
      const { experiences } = await ask('experiences.list', { filter: { words } })
      expect(experiences.map(({ number }) => number)).toEqual([7])
    }
    const [first] = wordsOf(all[6]?.words ?? '')
    expect((await ask('experiences.list', { filter: { words: `d7 ${first}` } })).total).toBe(1)
    expect((await ask('experiences.list', { filter: { words: 'd7 zebra' } })).total).toBe(0)
  })

  it('is never a matter of grammar: whatever signs are typed, the words between them are looked for', async () => {
    const { ask, all } = await daybook()
    for (const words of oddWords) {
      const { experiences } = await ask('experiences.list', { filter: { words }, limit: 500 })
      const looked = wordsOf(words.replaceAll('.', ' '))
      const wanted = all.filter(({ words: said, person, toldTo }) => {
        const has = wordsOf(`${said} ${person} ${toldTo}`.replaceAll('.', ' '))
        return looked.every((word) => has.some((one) => one.startsWith(word)))
      })
      expect(new Set(experiences.map(({ id }) => id)), words).toEqual(new Set(wanted.map(({ id }) => id)))
    }
  })

  it('is answered whatever is typed', async () => {
    const { ask } = await daybook()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        const words = typed.replaceAll(/\p{C}/gu, '')
        const { total } = await ask('experiences.list', { filter: { words } }).catch((error: unknown) => {
          // Signs that no text of a book can hold are refused with the field named.
          expect(error).toMatchObject({ code: 'wrong-input' })
          return { total: 0 }
        })
        expect(total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  it('finds what changed words say, and no more what they said', async () => {
    const { ask } = await newBook()
    const { record } = await ask('experiences.add', { happenedOn: today(), words: 'It was lukewarm' })
    const total = async (words: string) => (await ask('experiences.list', { filter: { words } })).total
    expect(await total('luke')).toBe(1)
    await ask('experiences.change', { id: record.id, words: 'It was freezing', toldTo: 'Lucy' })
    expect([await total('luke'), await total('freez lucy')]).toEqual([0, 1])
    await ask('journal.undo', {})
    expect([await total('luke'), await total('freez')]).toEqual([1, 0])
    await ask('experiences.remove', { id: record.id })
    expect(await total('luke')).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { accountsYear } from '../../main/engine/accounts/build/accounts-year'
import { cases } from '../../main/engine/accounts/build/chapters/cases'
import { gatherYear } from '../../main/engine/accounts/gather'
import { workOf } from '../../main/engine/work'
import { newBook } from '../engine/open-book'
import { readBack, rowsOf, written as workbookOf } from './excel-tools'
import { dailyBook } from './fixtures/daily-book'
import { plain, textOf } from './word-tools'
import { faultsIn } from './wrong-words'

const work = workOf(new AbortController().signal, () => {})

async function dailyYear() {
  const opened = await newBook()
  const filled = await dailyBook(opened.ask)
  const gathered = await gatherYear(opened.book, filled.yearId, work)
  return { ...opened, ...filled, year: { ...gathered, today: '2026-02-03' } }
}

type Year = Awaited<ReturnType<typeof dailyYear>>['year']
type Kind = Year['daily']['experiences'][number]['kind']
type State = { open: boolean; told: 'not-yet' | 'told' | 'cannot' }

/** The first so many of the year as cases of one kind, and as many carried over from the year before. */
function withCases(year: Year, own: number, carried: number, kind: Kind | 'both', { open, told }: State): Year {
  const bare = year.daily.experiences.map((one) => ({ ...one, caseState: 'none' as const, steps: [] }))
  const asCase = (one: (typeof bare)[number], place: number) => ({
    ...one,
    kind: kind === 'both' ? (place % 2 === 0 ? ('said' as const) : ('seen' as const)) : kind,
    caseState: open ? ('open' as const) : ('closed' as const),
    caseClosedOn: open ? null : '2026-01-05',
    caseTold: told,
    caseToldOn: null,
  })
  const carriedCases = bare
    .slice(0, carried)
    .map(asCase)
    .map((one) => ({ ...one, id: `before ${one.id}`, happenedOn: '2024-05-12' }))
  const experiences = bare.map((one, place) => (place < own ? asCase(one, place) : one))
  return { ...year, daily: { ...year.daily, experiences, carriedCases } }
}

const notDrawn = () => {
  throw new Error('The chapter has no pictures')
}

function chapterOf(year: Year, edition: 'full' | 'published' = 'full') {
  const blocks = cases(accountsYear(year, edition), notDrawn)?.blocks ?? []
  return blocks.flatMap((block) => textOf(block).split('\n')).map(plain)
}

describe('the sentences about cases', () => {
  it('are said as one says them, of none to three, said and seen, open and closed', async () => {
    const { year } = await dailyYear()
    for (const own of [0, 1, 2, 3])
      for (const carried of [0, 1, 2])
        for (const kind of ['said', 'seen', 'both'] as const)
          for (const open of [true, false])
            for (const told of ['not-yet', 'told', 'cannot'] as const) {
              const sentences = chapterOf(withCases(year, own, carried, kind, { open, told }))
              const all = sentences.join('\n')
              expect(sentences.length === 0).toBe(own + carried === 0)
              expect(sentences.flatMap((words) => faultsIn(words).map((fault) => [fault, words]))).toEqual([])
              // Nobody said what was only seen, so there is nobody to tell, and nobody who agreed or did not.
              if (kind === 'seen')
                expect(all).not.toMatch(
                  /told us|having heard|[Nn]obody knows|Not told back|agree to be quoted|was said/,
                )
            }
  })

  it.each([
    [1, 'said', true, 'One thing that somebody told us went wrong is followed up here; it is still open.'],
    [1, 'seen', false, 'One thing that we saw go wrong is followed up here; it is closed.'],
    [2, 'seen', true, 'Two things that we saw go wrong are followed up here; both are still open.'],
    [3, 'said', false, 'Three are closed without the people who told us having heard back.'],
  ] as const)('%s %s, open %s: %s', async (own, kind, open, words) => {
    const { year } = await dailyYear()
    expect(chapterOf(withCases(year, own, 0, kind, { open, told: 'not-yet' })).join('\n')).toContain(words)
  })
})

describe('a case that an earlier year left open', () => {
  it('is carried on, with since when, until it is closed', async () => {
    const { ask, book, yearId, swimmersId } = await dailyYear()
    const left = await ask('experiences.add', {
      happenedOn: '2024-11-02',
      stakeholderId: swimmersId,
      words: 'The ramp is too steep for my chair',
      consent: 'anonymous',
      consentBy: 'Dee Hart',
      consentOn: '2024-11-02',
      tone: 'negative',
    })
    const id = left.record.id
    const taken = await ask('experiences.add', { happenedOn: '2024-12-01', words: 'Cold again', tone: 'negative' })
    await ask('experiences.changeCase', { id: taken.record.id, caseChanged: 'The boiler was mended' })
    await ask('experiences.closeCase', { id: taken.record.id, on: '2025-02-01' })
    await ask('evidence.addReference', {
      form: 'paper',
      name: 'The ramp, measured',
      place: 'Office',
      for: [{ target: 'experience', targetId: id, whereabouts: '' }],
    })
    const accounts = async () => ({ ...(await gatherYear(book, yearId, work)), today: '2026-02-03' })

    const chapter = chapterOf(await accounts()).join('\n')
    expect(chapter).toContain('One case from an earlier year was not closed in 2025; it is carried on below.')
    expect(chapter).toContain(`${left.record.reference} E-`)
    expect(chapter).toContain('“The ramp is too steep for my chair”')
    expect(chapter).toContain('Open since 2 Nov 2024. Not told back.')
    expect(chapter).not.toContain('Cold again')
    expect(chapterOf(await accounts(), 'published').join('\n')).toContain('Open since Nov 2024.')
    const rows = rowsOf(readBack(await workbookOf(await accounts())), 'What went wrong')
    expect(
      rows.filter((row) => row['Ref.']?.cell?.v === left.record.reference).map((row) => row.State?.cell?.v),
    ).toEqual(['Open'])

    // What happens to it after the year has ended does not take it out of the year's accounts.
    const before = (await accounts()).fingerprint
    await ask('experiences.changeCase', { id, caseChanged: 'A new ramp' })
    await ask('experiences.closeCase', { id, on: '2026-01-20' })
    const after = await accounts()
    expect(chapterOf(after).join('\n')).toContain('Closed 20 Jan 2026.')
    expect(after.fingerprint).not.toBe(before)
    await ask('experiences.reopenCase', { id })
    await ask('experiences.closeCase', { id, on: '2025-12-20' })
    expect((await accounts()).daily.carriedCases).toEqual([])
  })
})

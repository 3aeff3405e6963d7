import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Which, YearStanding } from '../../shared/model/year-standing'
import {
  actionSteps,
  caseSteps,
  evidenceSteps,
  fileSteps,
  keepingSteps,
  learningSteps,
  nextSteps,
} from '../../shared/rules/next-steps'
import { courseOf } from '../../shared/rules/years-course'
import { id } from './builders'

const none: Which = { count: 0, first: [] }
const some = (...names: string[]): Which => ({
  count: names.length,
  first: names.slice(0, 4).map((name, place) => ({ id: id(place + 1), name })),
})

const done: YearStanding = {
  mission: true,
  scope: true,
  objectives: 3,
  objectivesWithoutOutcome: none,
  stakeholders: 5,
  stakeholdersIncluded: 4,
  stakeholdersUndecided: none,
  outcomes: 6,
  outcomesWithoutIndicator: none,
  indicators: 8,
  indicatorsWithoutReading: none,
  figures: 7,
  figuresWithoutComparison: none,
  percentagesOfFew: none,
  readingsOverdue: none,
  consultationsOverdue: none,
  casesNothingDone: none,
  casesOverdue: none,
  casesOpen: none,
  readingsWithoutEvidence: 0,
  readingsWithoutSource: 0,
  aspects: { items: 48, answered: 48, brought: 0, from: '' },
  filesFaulty: none,
  outcomesWithoutStory: none,
  outcomesWithoutNumber: none,
  actionsOverdue: none,
  actionsUnreported: none,
  indicatorsUnused: none,
  keptTooLong: [],
}
const empty: YearStanding = {
  ...done,
  mission: false,
  scope: false,
  objectives: 0,
  stakeholders: 0,
  stakeholdersIncluded: 0,
  outcomes: 0,
  indicators: 0,
  figures: 0,
  aspects: { items: 0, answered: 0, brought: 0, from: '' },
}
const kinds = (changes: Partial<YearStanding>) => nextSteps({ ...done, ...changes }, '2025').map(({ is }) => is)

describe('what to do next', () => {
  it('in a new book begins with the purpose, and asks for nothing that needs something else first', () => {
    expect(nextSteps(empty, '2025').map(({ is }) => is)).toEqual([
      'write-mission',
      'write-objectives',
      'add-stakeholders',
    ])
  })

  it('is the account where nothing is missing', () => {
    expect(nextSteps(done, '2025')).toMatchObject([
      { is: 'export-accounts', words: 'The account of 2025 can be written' },
    ])
  })

  it.each([
    [{ mission: false }, ['write-mission']],
    [{ stakeholdersUndecided: some('Suppliers') }, ['decide-stakeholders']],
    [{ outcomes: 0 }, ['add-outcomes']],
    [{ objectivesWithoutOutcome: some('Stay solvent') }, ['give-objectives-outcomes']],
    [{ outcomesWithoutIndicator: some('They sleep better') }, ['give-outcomes-indicators']],
    [{ indicatorsWithoutReading: some('Visits') }, ['enter-readings']],
    [{ consultationsOverdue: some('Swimmers’ survey') }, ['finish-consultation']],
    [{ readingsOverdue: some('Visits'), indicatorsWithoutReading: some('Visits') }, ['get-overdue']],
    [
      { readingsOverdue: some('Visits'), indicatorsWithoutReading: some('Visits', 'Hours') },
      ['get-overdue', 'enter-readings'],
    ],
    [{ percentagesOfFew: some('Lone parents who came back') }, ['ask-more-people']],
    [{ figuresWithoutComparison: some('Visits') }, ['find-comparisons']],
    [{ aspects: { items: 48, answered: 40, brought: 6, from: '2024' } }, ['look-at-aspects']],
    [{ scope: false }, ['write-scope']],
    [{ scope: false, figures: 0 }, ['export-accounts']],
  ] as const)('%j', (changes, expected) => {
    expect(kinds(changes)).toEqual(expected)
  })

  it('counts, names the first and leads to it', () => {
    const undecided = some('Suppliers', 'Schools', 'Neighbours', 'Cafe guests', 'Walkers', 'The county')
    expect(nextSteps({ ...done, stakeholdersUndecided: undecided }, '2025')).toEqual([
      {
        is: 'decide-stakeholders',
        words: 'Six stakeholders are neither in 2025 nor left out with a reason',
        about: 'Suppliers, Schools, Neighbours and 3 more',
        verb: 'Decide',
        first: id(1),
      },
    ])
  })

  it('never scores: no percentage of what is done stands in it', () => {
    const count = fc.nat(60)
    const which = count.map((many): Which => ({ count: many, first: many === 0 ? [] : [{ id: id(1), name: 'One' }] }))
    const standing = fc.record<YearStanding>({
      mission: fc.boolean(),
      scope: fc.boolean(),
      objectives: count,
      objectivesWithoutOutcome: which,
      stakeholders: count,
      stakeholdersIncluded: count,
      stakeholdersUndecided: which,
      outcomes: count,
      outcomesWithoutIndicator: which,
      indicators: count,
      indicatorsWithoutReading: which,
      figures: count,
      figuresWithoutComparison: which,
      percentagesOfFew: which,
      readingsOverdue: which,
      consultationsOverdue: which,
      casesNothingDone: which,
      casesOverdue: which,
      casesOpen: which,
      readingsWithoutEvidence: count,
      readingsWithoutSource: count,
      aspects: fc.record({ items: count, answered: count, brought: count, from: fc.constant('2024') }),
      filesFaulty: which,
      outcomesWithoutStory: which,
      outcomesWithoutNumber: which,
      actionsOverdue: which,
      actionsUnreported: which,
      indicatorsUnused: which,
      keptTooLong: fc.constant([]),
    })
    fc.assert(
      fc.property(standing, (one) => {
        const steps = [
          ...nextSteps(one, '2025'),
          ...caseSteps(one),
          ...fileSteps(one),
          ...evidenceSteps(one, '2025'),
          ...actionSteps(one),
          ...learningSteps(one, '2025'),
        ]
        expect(steps.length).toBeGreaterThan(0)
        expect(new Set(steps.map(({ is }) => is)).size).toBe(steps.length)
        for (const { words, about, verb } of steps) {
          expect(`${words} ${about}`).not.toMatch(/%|score|complete/i)
          expect(verb).not.toBe('')
        }
      }),
    )
  })
})

describe('what the evidence asks for', () => {
  it('is nothing where nothing is missing', () => {
    expect([...fileSteps(done), ...evidenceSteps(done, '2025')]).toEqual([])
  })

  it('is one line for all readings nothing can be shown for', () => {
    const said = (readingsWithoutEvidence: number, readingsWithoutSource: number) =>
      evidenceSteps({ ...done, readingsWithoutEvidence, readingsWithoutSource }, '2025').map(
        ({ words, about }) => `${words}. ${about}`,
      )
    expect(said(17, 0)).toEqual([
      'Seventeen readings of 2025 rest on nothing that can be shown. All say where they come from.',
    ])
    expect(said(17, 1)).toEqual([
      'Seventeen readings of 2025 rest on nothing that can be shown. One does not say where it comes from either.',
    ])
    expect(said(17, 3)).toEqual([
      'Seventeen readings of 2025 rest on nothing that can be shown. Three do not say where they come from either.',
    ])
    expect(said(1, 1)).toEqual([
      'One reading of 2025 rests on nothing that can be shown. Nor does it say where it comes from.',
    ])
  })

  it('is one line for all files that are not as they were, and leads to the first', () => {
    expect(fileSteps({ ...done, filesFaulty: some('E-010 The gas sheet', 'E-022 Letter') })).toMatchObject([
      {
        words: 'Two files kept as evidence are no longer as they were attached',
        about: 'E-010 The gas sheet and E-022 Letter',
        first: id(1),
      },
    ])
  })
})

describe('what was learned', () => {
  it('asks for overdue actions, for reports on earlier ones and for what was never used, each in one line', () => {
    expect([...actionSteps(done), ...learningSteps(done, '2025')]).toEqual([])
    const standing = {
      ...done,
      actionsOverdue: some('L-04 A slow lane'),
      actionsUnreported: some('L-01 Mend the door', 'L-02 Ask again'),
      indicatorsUnused: some('Parking'),
    }
    expect([...actionSteps(standing), ...learningSteps(standing, '2025')].map(({ words }) => words)).toEqual([
      'One action is open though its day is past',
      'The account of 2025 says nothing yet of two actions decided in earlier years',
      'One indicator was collected for 2025 and never used',
    ])
  })
})

describe('what is kept too long', () => {
  it('is one line a kind, and leads to it', () => {
    expect(keepingSteps(done)).toEqual([])
    const keptTooLong = [
      { kept: 'experiences' as const, years: 6, count: 18 },
      { kept: 'stories' as const, years: 1, count: 1 },
    ]
    expect(keepingSteps({ ...done, keptTooLong }).map(({ words, first }) => [words, first])).toEqual([
      ['Eighteen notes are older than the six years you keep them', 'experiences'],
      ['One story is older than the one year you keep it', 'stories'],
    ])
  })
})

describe('the year’s course', () => {
  it('says how each place stands, and how many ask for something there', () => {
    const standing = {
      ...done,
      indicatorsWithoutReading: some('Visits', 'Hours', 'Days closed'),
      stakeholdersIncluded: 4,
    }
    expect(courseOf(standing)).toEqual([
      { place: 'purpose', state: 'done', words: '3 objectives', asks: 0 },
      { place: 'stakeholders', state: 'done', words: '4 of 5 included', asks: 0 },
      { place: 'outcomes', state: 'done', words: '6 of 6 shown', asks: 0 },
      { place: 'readings', state: 'part', words: '5 of 8', asks: 3 },
      { place: 'benchmarks', state: 'done', words: '7 of 7 compared', asks: 0 },
      { place: 'aspects', state: 'done', words: '48 of 48 answered', asks: 0 },
      { place: 'accounts', state: 'part', words: 'can be written', asks: 0 },
    ])
  })

  it('of an empty book has not begun anywhere', () => {
    expect(courseOf(empty).map(({ state }) => state)).toEqual(Array(7).fill('open'))
  })
})

describe('what open cases ask for', () => {
  it('is to say what is done, to see to what is past its day, and to close the others; nothing where there is none', () => {
    const standing = {
      ...done,
      casesNothingDone: some('D-0001'),
      casesOverdue: some('D-0002'),
      casesOpen: some('D-0003', 'D-0004'),
    }
    expect(caseSteps(standing).map(({ is, words, first }) => [is, words, first])).toEqual([
      ['say-what-is-done', 'Nothing is noted of what is done about one negative', id(1)],
      ['see-to-step', 'One open case has a step whose day is past', id(1)],
      ['close-case', 'Two cases are open', id(1)],
    ])
    expect(caseSteps(done)).toEqual([])
  })
})

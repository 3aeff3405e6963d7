import type { YearStanding } from '../model/year-standing'
import { numberWords } from './number-words'

export type CoursePlace = 'purpose' | 'stakeholders' | 'outcomes' | 'readings' | 'benchmarks' | 'aspects' | 'accounts'

/** How one place of the year's course stands: in a word and counted, never as a score. */
export type CourseStop = {
  place: CoursePlace
  state: 'done' | 'part' | 'open'
  words: string /** How many ask for something. */
  asks: number
}

/** The year's course as it stands: what is written and counted at each place. */
export function courseOf(standing: YearStanding): CourseStop[] {
  const { objectives, stakeholders, outcomes, indicators, figures, aspects } = standing
  const undecided = standing.stakeholdersUndecided.count
  const unread = standing.indicatorsWithoutReading.count
  const uncompared = standing.figuresWithoutComparison.count
  const unshown = standing.outcomesWithoutIndicator.count
  const decided = stakeholders - undecided
  return [
    {
      place: 'purpose',
      state: stateOf([standing.mission, objectives > 0].filter(Boolean).length, 2),
      words: purposeWords(standing),
      asks: 0,
    },
    {
      place: 'stakeholders',
      state: stateOf(decided, stakeholders),
      words: stakeholders === 0 ? 'nobody yet' : `${of(standing.stakeholdersIncluded, stakeholders)} included`,
      asks: undecided,
    },
    {
      place: 'outcomes',
      state: stateOf(outcomes - unshown, outcomes),
      words: outcomes === 0 ? 'none yet' : `${of(outcomes - unshown, outcomes)} shown`,
      asks: unshown,
    },
    {
      place: 'readings',
      state: stateOf(indicators - unread, indicators),
      words: indicators === 0 ? 'none yet' : of(indicators - unread, indicators),
      asks: unread,
    },
    {
      place: 'benchmarks',
      state: stateOf(figures - uncompared, figures),
      words: figures === 0 ? 'none yet' : `${of(figures - uncompared, figures)} compared`,
      asks: uncompared,
    },
    {
      place: 'aspects',
      state: stateOf(aspects.answered - aspects.brought, aspects.items),
      words: aspects.items === 0 ? 'not begun' : `${of(aspects.answered, aspects.items)} answered`,
      asks: aspects.brought,
    },
    {
      place: 'accounts',
      // It is never done here: whether it was handed over is for people to say.
      state: standing.scope && figures > 0 ? 'part' : 'open',
      words: figures === 0 ? 'no figure yet' : standing.scope ? 'can be written' : 'scope not written',
      asks: 0,
    },
  ]
}

function stateOf(done: number, all: number): CourseStop['state'] {
  if (done === 0) return 'open'
  return done < all ? 'part' : 'done'
}

const of = (part: number, whole: number) => `${numberWords(part)} of ${numberWords(whole)}`

function purposeWords({ mission, objectives }: YearStanding): string {
  if (objectives === 0) return mission ? 'no objective yet' : 'not written yet'
  const counted = objectives === 1 ? '1 objective' : `${numberWords(objectives)} objectives`
  return mission ? counted : `${counted}, no mission`
}

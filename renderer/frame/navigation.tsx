import { createContext, type ReactNode, use, useMemo, useReducer } from 'react'
import type { ExperienceFilter } from '../../shared/model/daybook'
import type { GridScheme } from '../../shared/model/grid'

export const stakeholderViews = ['list', 'influence', 'network'] as const
export const purposeViews = ['who-we-are', 'objectives', 'year', 'next-year'] as const
export const outcomeViews = ['chain', 'social-benefit'] as const
/** The year's consultations; and the social accounting plan they belong to, as a table and as a calendar. */
export type ConsultationView = 'list' | 'plan' | 'calendar'
/** The parts of one consultation's page. */
export type ConsultationPart = 'whom' | 'questions' | 'answers' | 'findings'
/** What was decided, and how far what is collected comes to be used. */
export type ActionView = 'actions' | 'using'
export const evidenceViews = ['register', 'without'] as const
export const aspectViews = ['answers', 'checklist'] as const
/** The key aspects of the year, and the checklist they are asked by. */
export type AspectView = (typeof aspectViews)[number]
export const storyViews = ['list', 'halves', 'claims'] as const
export type StoryView = (typeof storyViews)[number]
export type EvidenceView = (typeof evidenceViews)[number]
/** What is held about one person; and how long things are kept. */
export const protectionViews = ['person', 'keeping'] as const
export type ProtectionView = (typeof protectionViews)[number]
export type OutcomeView = (typeof outcomeViews)[number]
export type PurposeView = (typeof purposeViews)[number]

export type StakeholderView = (typeof stakeholderViews)[number]

/** Where in the book one is. Everything that back and forward bring back stands in it. */
export type Location =
  | { place: 'home' }
  /** `chosen` is an objective or an activity, or a part of the year. */
  | { place: 'purpose'; view: PurposeView; chosen: string | null }
  | { place: 'stakeholders'; view: StakeholderView; chosen: string | null }
  /** `chosen` is an indicator, or an outcome that has none. */
  | { place: 'outcomes'; view: OutcomeView; chosen: string | null }
  /** How the year is divided, and the indicator whose row comes first to the eye. */
  | { place: 'readings'; by: GridScheme; indicatorId: string | null }
  /** `chosen` is an indicator. */
  | { place: 'benchmarks'; chosen: string | null }
  /** `chosen` is an item of the checklist, or an answer to one. */
  | { place: 'aspects'; view: AspectView; chosen: string | null }
  /**
   * The page of one indicator. `form` shows its questions; left out, the page shows them where nothing is
   * said or read of it yet.
   */
  | { place: 'indicator'; id: string; form?: boolean }
  /** `writing` is the chapter whose texts are being written, by its key; left out, the accounts are read. */
  | { place: 'accounts'; writing?: string }
  /** `chosen` is an indicator of the plan. */
  | { place: 'consultations'; view: ConsultationView; chosen: string | null }
  /** The page of one consultation; `chosen` is a question. */
  | { place: 'consultation'; id: string; part: ConsultationPart; chosen: string | null }
  /** `chosen` is what was noted. */
  | { place: 'daybook'; filter: ExperienceFilter; chosen: string | null }
  /** `chosen` is a claim. */
  | { place: 'stories'; view: StoryView; chosen: string | null }
  /** The page of one story. */
  | { place: 'story'; id: string }
  /** `chosen` is a piece of evidence. */
  | { place: 'evidence'; view: EvidenceView; chosen: string | null }
  /** `names` are those looked for, as they may be written. */
  | { place: 'data-protection'; view: ProtectionView; names: readonly string[] }
  /** `chosen` is an action. */
  | { place: 'actions'; view: ActionView; chosen: string | null }

export type Place = Location['place']

/** Where to go; the readings divided as they were chosen to be last, where it isn't said. */
export type Destination = Exclude<Location, { place: 'readings' }> | ReadingsDestination
type ReadingsDestination = Omit<Extract<Location, { place: 'readings' }>, 'by'> & { by: GridScheme | 'as-before' }

/** One step of the way: the place, and the year looked at (null: the newest). */
type Step = { location: Location; yearId: string | null }
type Way = {
  steps: Step[]
  at: number
  /** How the person chose to divide the year of the readings last. */
  division: GridScheme
}

type Move =
  | { type: 'go'; location?: Destination; yearId?: string }
  /** Another choice in the same place: back leads out of the place, not through every choice. */
  | { type: 'choose'; location: Location }
  | { type: 'by'; steps: -1 | 1 }

const longest = 100

const beginning: Way = { steps: [{ location: { place: 'home' }, yearId: null }], at: 0, division: 'quarters' }

function walk(way: Way, move: Move): Way {
  const here = way.steps[way.at] ?? { location: { place: 'home' }, yearId: null }
  if (move.type === 'by') {
    const at = way.at + move.steps
    return at < 0 || at >= way.steps.length ? way : { ...way, at }
  }
  if (move.type === 'choose') {
    const { location } = move
    const division = location.place === 'readings' ? location.by : way.division
    return { ...way, division, steps: way.steps.with(way.at, { ...here, location }) }
  }
  const { location = here.location, yearId = here.yearId } = move
  const steps = [...way.steps.slice(0, way.at + 1), { location: arrived(location, way), yearId }].slice(-longest)
  return { ...way, steps, at: steps.length - 1 }
}

function arrived(to: Destination, { division }: Way): Location {
  if (to.place !== 'readings') return to
  return { ...to, by: to.by === 'as-before' ? division : to.by }
}

type Moves = {
  /** To a place, in this year or in another. */
  go(location: Destination, yearId?: string): void
  choose(location: Location): void
  showYear(yearId: string): void
  back(): void
  forward(): void
}

export type Navigation = Step & Moves & { canBack: boolean; canForward: boolean }

const Here = createContext<Navigation | null>(null)

export function NavigationProvider({ children }: { children: ReactNode }) {
  const [way, move] = useReducer(walk, beginning)
  // The same functions all along, so that long tables given one need not be drawn again.
  const moves = useMemo<Moves>(
    () => ({
      go: (location, yearId) => move({ type: 'go', location, ...(yearId === undefined ? {} : { yearId }) }),
      choose: (location) => move({ type: 'choose', location }),
      showYear: (yearId) => move({ type: 'go', yearId }),
      back: () => move({ type: 'by', steps: -1 }),
      forward: () => move({ type: 'by', steps: 1 }),
    }),
    [],
  )
  const navigation = useMemo<Navigation>(() => {
    const step = way.steps[way.at] ?? { location: { place: 'home' as const }, yearId: null }
    return { ...step, ...moves, canBack: way.at > 0, canForward: way.at < way.steps.length - 1 }
  }, [way, moves])
  return <Here value={navigation}>{children}</Here>
}

/** Where one is, and how to go elsewhere. */
export function useNavigation(): Navigation {
  const navigation = use(Here)
  if (navigation === null) throw new Error('useNavigation outside NavigationProvider')
  return navigation
}

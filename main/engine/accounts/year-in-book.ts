import type { Benchmark } from '../../../shared/model/benchmark'
import type { ChapterDecision } from '../../../shared/model/chapter'
import type { IndicatorResult } from '../../../shared/model/figure'
import type { Fit, FrameworkIndicator } from '../../../shared/model/fit'
import type { Breakdown, Indicator } from '../../../shared/model/indicator'
import type { Logo } from '../../../shared/model/logo'
import type { Activity, ObjectiveInYear } from '../../../shared/model/objective'
import type { Organisation } from '../../../shared/model/organisation'
import type { Outcome } from '../../../shared/model/outcome'
import type { Reading } from '../../../shared/model/reading'
import type { SocialBenefitBlock } from '../../../shared/model/social-benefit'
import type { Relationship, StakeholderInYear } from '../../../shared/model/stakeholder'
import type { Year } from '../../../shared/model/year'
import type { AspectsAccounted } from '../records/accounted/aspects'
import type { PlacedPicture } from '../records/accounted/pictures'
import type { ChapterWords } from '../records/chapter-words'
import type { DailyWork } from './daily-work'
import type { LiveSaid } from './live/told-prose'

/**
 * Everything the accounts of one year are written from, read once from the book. Word and Excel are
 * both made from this, so that they cannot disagree; its fingerprint is taken over the same content.
 */
export type YearInBook = {
  sample: boolean
  organisation: Organisation
  year: Year
  /** The years shown side by side, oldest first, ending with `year`: at most five. */
  years: Year[]
  objectives: ObjectiveInYear[]
  activities: Activity[]
  stakeholders: StakeholderInYear[]
  relationships: Relationship[]
  outcomes: Outcome[]
  /** Those in use in the year. */
  indicators: Indicator[]
  breakdowns: Breakdown[]
  /** Readings of `years` for these indicators; those since corrected are among them, marked. */
  readings: Reading[]
  /** Benchmarks that serve the year. */
  benchmarks: Benchmark[]
  fits: Fit[]
  frameworkIndicators: FrameworkIndicator[]
  daily: DailyWork
  /** The key aspects of the year; null where it has none. */
  aspects: AspectsAccounted | null
  /** The day of writing: what consent allows on it may stand in the documents. */
  today: string
  /** What was decided about the chapters. */
  chapters: ChapterDecision[]
  /** What chapters say in the organisation's own words, above what the program writes. */
  chapterWords: ChapterWords[]
  logo: Logo | null
  /** What live figures of the texts say today, by their references as they are written. */
  live: LiveSaid
  /** Pictures that stand in the texts, by the reference of the evidence. */
  pictures: Readonly<Record<string, PlacedPicture>>
  /** How often something about a person was erased for good within the year's days. */
  erasures: number
  results: IndicatorResult[]
  socialBenefit: SocialBenefitBlock[]
  /** SHA-256 over the canonical JSON of all that is stored of the above but the logo and the erasures, 64 hexadecimal letters. */
  fingerprint: string
}

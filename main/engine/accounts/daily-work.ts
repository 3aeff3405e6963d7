import type { Benchmark } from '../../../shared/model/benchmark'
import type { ConsultationInFull } from '../../../shared/model/consultation'
import type { Evidence, EvidenceLink } from '../../../shared/model/evidence'
import type { PlanLine } from '../../../shared/model/plan'
import type { Reading } from '../../../shared/model/reading'
import type { Year } from '../../../shared/model/year'
import type { Book } from '../book/book'
import type { AspectsAccounted } from '../records/accounted/aspects'
import { consultationsOfYear, type StoredAnswers, storedAnswers } from '../records/accounted/consultations'
import { evidenceFor } from '../records/accounted/evidence'
import { casesCarriedInto, type ExperienceInYear, experiencesOfYear } from '../records/accounted/experiences'
import { type LearningInYear, learningOfYear, noLearning, storedLearning } from '../records/accounted/learning'
import { type ClaimInYear, claimsInYear, type StoryInYear, storiesInYear } from '../records/accounted/stories'
import { planLines } from '../records/plan'

/** The daily work of a year: how people were asked, what they said, what proves it, how figures were to be got. */
export type DailyWork = {
  consultations: ConsultationInFull[]
  experiences: ExperienceInYear[]
  /** Cases of earlier years that were not closed by the end of this one. */
  carriedCases: ExperienceInYear[]
  stories: StoryInYear[]
  claims: ClaimInYear[]
  /** For readings of the years shown, and for these experiences, stories and claims, this year's benchmarks, consultations and key aspects. */
  evidence: Evidence[]
  evidenceLinks: EvidenceLink[]
  plan: PlanLine[]
  learning: LearningInYear
}

export const noDailyWork: DailyWork = {
  consultations: [],
  experiences: [],
  carriedCases: [],
  stories: [],
  claims: [],
  evidence: [],
  evidenceLinks: [],
  plan: [],
  learning: noLearning,
}

type Beside = {
  readings: readonly Reading[]
  benchmarks: readonly Benchmark[]
  aspects: AspectsAccounted | null
}

/** The answers of a year, in the order of the checklist. */
const answersIn = ({ sections }: AspectsAccounted) =>
  sections.flatMap(({ items }) => items.flatMap(({ answer }) => answer ?? []))

/** Reads the daily work of a year. */
export function gatherDailyWork(book: Book, year: Year, { readings, benchmarks, aspects }: Beside): DailyWork {
  const consultations = consultationsOfYear(book, year.id)
  const experiences = experiencesOfYear(book, year)
  const carriedCases = casesCarriedInto(book, year)
  const learning = learningOfYear(book, year.id)
  const stories = storiesInYear(book, year.id)
  const claims = claimsInYear(book, year.id)
  const ids = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id))
  const { evidence, links } = evidenceFor(book, {
    reading: ids(readings),
    experience: ids([...experiences, ...carriedCases]),
    benchmark: ids(benchmarks),
    consultation: ids(consultations),
    action: ids([...learning.actions, ...learning.earlierActions]),
    story: ids(stories),
    claim: ids(claims),
    aspect: ids(aspects === null ? [] : answersIn(aspects)),
  })
  return {
    consultations,
    experiences,
    carriedCases,
    stories,
    claims,
    evidence,
    evidenceLinks: links,
    plan: planLines(book, year.id),
    learning,
  }
}

/**
 * What is stored of it, for the fingerprint: lists that are empty are left out, so that a year without any of it
 * keeps the fingerprint it had before it could be kept. How large a file is stays out too: its SHA-256 says more.
 */
export function storedDailyWork(book: Book, yearId: string, daily: DailyWork): Record<string, unknown[]> {
  const answers: StoredAnswers = storedAnswers(book, yearId)
  const all: Record<string, unknown[]> = {
    ...answers,
    experiences: daily.experiences,
    carriedCases: daily.carriedCases,
    stories: daily.stories,
    claims: daily.claims,
    evidence: daily.evidence.map(({ bytes: _, ...stored }) => stored),
    evidenceLinks: daily.evidenceLinks,
    plan: daily.plan,
    ...storedLearning(daily.learning),
  }
  return Object.fromEntries(Object.entries(all).filter(([, rows]) => rows.length > 0))
}

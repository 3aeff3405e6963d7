import type { NothingBecause, Publishable } from '../../../shared/model/daybook'
import type { CaseStep, Experience } from '../../../shared/model/experience'
import type { StakeholderInYear } from '../../../shared/model/stakeholder'
import { caseOn } from '../../../shared/rules/case'
import { publishableOn } from '../../../shared/rules/consent'
import { smallGroup } from '../../../shared/rules/few-answers'
import { nothingLeft, withoutParts } from '../../../shared/rules/withholding'
import type { ExperienceInYear } from '../records/accounted/experiences'

/** What was done about a negative, as it may be told. */
export type ToldCase = {
  open: boolean
  days: number
  steps: Pick<CaseStep, 'what' | 'who' | 'dueOn' | 'doneOn'>[]
  changed: string
  told: Experience['caseTold']
  toldOn: string | null
  closedOn: string | null
}

/**
 * An experience as far as it may be told in a document: whose words may not stand there has none here, and whoever
 * wants no name is nowhere named. Chapters and sheets see nothing else of the daybook.
 */
export type ToldExperience = Pick<
  Experience,
  'id' | 'number' | 'reference' | 'happenedOn' | 'kind' | 'channel' | 'tone' | 'consent' | 'consentUntil'
> & {
  may: Publishable['may']
  /** Why nothing may stand; null where something may. */
  why: NothingBecause | null
  /** Empty where nothing may stand. */
  words: string
  /** Who said it, as it may be said: a name, a description or the group; empty when nobody may be told. */
  by: string
  /** The group, unless it is so small that it says who it was. */
  stakeholder: string
  stakeholderId: string | null
  themes: string[]
  outcomeIds: string[]
  indicatorIds: string[]
  objectiveIds: string[]
  /** Wanted in the accounts, and why this one. */
  quoted: boolean
  because: string
  case: ToldCase | null
}

/** The one place where the daybook is made fit for documents, by `shared/rules/consent` on the day of writing. */
export function toldExperiences(
  experiences: readonly ExperienceInYear[],
  stakeholders: readonly StakeholderInYear[],
  today: string,
): ToldExperience[] {
  const groups = new Map(stakeholders.map((one) => [one.id, one]))
  return experiences.map((one) => told(one, groups.get(one.stakeholderId ?? ''), today))
}

function told(one: ExperienceInYear, group: StakeholderInYear | undefined, today: string): ToldExperience {
  const may = publishableOn(one, today)
  const clean = cleanerOf(one, may)
  // A theme or a group of people is a word or two: only who it was could stand there.
  const unnamed = may.may === 'named' ? withoutAll('', []) : withoutAll(one.person, one.withheld)
  const stakeholder = may.may === 'named' ? (group?.name ?? '') : groupName(group, unnamed)
  const { id, number, reference, happenedOn, kind, channel, tone, consent, consentUntil } = one
  return {
    ...{ id, number, reference, happenedOn, kind, channel, tone, consent, consentUntil },
    may: may.may,
    why: may.may === 'nothing' ? may.why : null,
    words: may.may === 'nothing' ? '' : may.words,
    by: (may.may === 'nothing' ? '' : may.by) || stakeholder,
    stakeholder,
    stakeholderId: stakeholder === '' ? null : one.stakeholderId,
    themes: one.themes.map(unnamed).filter((theme) => !nothingLeft(theme)),
    outcomeIds: one.outcomeIds,
    indicatorIds: one.indicatorIds,
    objectiveIds: one.objectiveIds,
    quoted: one.quoted,
    because: one.quoted ? clean(one.quotedBecause) : '',
    case: one.caseState === 'none' ? null : toldCase(one, clean, today),
  }
}

type Cleaned = Pick<Experience, 'words' | 'person' | 'withheld'>
type Clean = (text: string) => string

/** Takes out of our own words what would give somebody away, or repeat what they did not allow. */
export function cleanerOf({ words, person, withheld }: Cleaned, { may }: Pick<Publishable, 'may'>): Clean {
  // A word or two that somebody said are everybody's.
  const verbatim = may === 'nothing' && words.split(/\s+/, 4).length > 3 ? [words] : []
  return withoutAll(may === 'named' ? '' : person, may === 'named' ? [] : [...verbatim, ...withheld])
}

/** Where nothing is to be left out, which is so of most, nothing is looked for. */
export function withoutAll(person: string, parts: readonly string[]): Clean {
  if (person === '' && parts.length === 0) return (text) => text
  return (text) => (text === '' ? '' : withoutParts(text, parts, person))
}

/** A group of four is no cover: whoever reads its name knows nearly who it was. */
export function groupName(group: StakeholderInYear | undefined, clean: Clean): string {
  const size = group?.inYear?.size ?? null
  if (group === undefined || (size !== null && size < smallGroup)) return ''
  return clean(group.name) === group.name ? group.name : ''
}

function toldCase(one: ExperienceInYear, clean: Clean, today: string): ToldCase {
  return {
    open: one.caseState === 'open',
    days: caseOn(one, one.steps, today).daysOpen ?? 0,
    steps: one.steps.map(({ what, who, dueOn, doneOn }) => ({ what: clean(what), who: clean(who), dueOn, doneOn })),
    changed: clean(one.caseChanged),
    told: one.caseTold,
    toldOn: one.caseToldOn,
    closedOn: one.caseClosedOn,
  }
}

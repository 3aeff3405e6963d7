import type { Edition } from '../../../shared/model/edition'
import type { Evidence, EvidenceLink, EvidenceTarget } from '../../../shared/model/evidence'
import { publishableOn } from '../../../shared/rules/consent'
import { leftOutOf } from '../../../shared/rules/edition'
import { plainProse } from '../../../shared/rules/prose/plain'
import { publishableStory } from '../../../shared/rules/publishable-story'
import type { ExperienceInYear } from '../records/accounted/experiences'
import type { StoryInYear } from '../records/accounted/stories'
import { cleanerOf } from './told-experiences'

/** A piece of evidence as it may be told, with what it is for. */
export type ToldEvidence = Pick<
  Evidence,
  'id' | 'number' | 'reference' | 'form' | 'grounds' | 'datedOn' | 'confidential' | 'sha256'
> & {
  name: string
  description: string
  /** In an edition for everybody only that of a page on the web: who kept the till's notes is nobody's business. */
  source: string
  /** Where the paper or the page is; empty for a file, and where it is nobody's business. */
  place: string
  fileName: string
  links: Omit<EvidenceLink, 'evidenceId'>[]
}

const confidentialName = 'Confidential'

/**
 * Evidence as documents may name it. Its content never stands there; in an edition for everybody a confidential
 * piece has no name either. What somebody said without wanting to be named is not told by the name of its scan.
 */
export function toldEvidence(
  evidence: readonly Evidence[],
  links: readonly EvidenceLink[],
  { experiences, stories }: { experiences: readonly ExperienceInYear[]; stories: readonly StoryInYear[] },
  { edition, today }: { edition: Edition; today: string },
): ToldEvidence[] {
  const forEverybody = leftOutOf[edition].auditing
  const linksOf = Map.groupBy(links, ({ evidenceId }) => evidenceId)
  const experience = new Map(experiences.map((one) => [one.id, one]))
  const story = new Map(stories.map((one) => [one.id, one]))
  return evidence.map((one) => {
    const { id, number, reference, form, grounds, datedOn, confidential, sha256 } = one
    const own = linksOf.get(id) ?? []
    const said = own.flatMap(({ target, targetId }) =>
      target === 'experience' ? (experience.get(targetId) ?? []) : [],
    )
    const tells = own.flatMap(({ target, targetId }) => (target === 'story' ? (story.get(targetId) ?? []) : []))
    const cleaners = [
      ...said.map((it) => cleanerOf(it, publishableOn(it, today))),
      ...tells.map((it) => cleanerOf({ ...it, words: plainProse(it.words) }, publishableStory(it, today))),
    ]
    const clean = (text: string) => cleaners.reduce((left, cleaner) => cleaner(left), text)
    const withheld = confidential && forEverybody
    // A page is published, and so is who published it. Where a paper lies and whom it is from may name a member of
    // staff or a neighbour, which no rule can tell from the name of an organisation.
    const withOrigin = form === 'link' ? !withheld : !forEverybody
    return {
      ...{ id, number, reference, form, grounds, confidential, sha256: forEverybody ? null : sha256 },
      // The day of somebody's letter says who wrote it as the day of their words would.
      datedOn: forEverybody && said.length + tells.length > 0 ? null : datedOn,
      name: withheld ? confidentialName : clean(one.name),
      description: withheld ? '' : clean(one.description),
      source: withOrigin ? clean(one.source) : '',
      place: withOrigin ? clean(one.place) : '',
      fileName: forEverybody ? '' : clean(one.fileName ?? ''),
      links: own.map(({ target, targetId, whereabouts }) => ({
        target,
        targetId,
        whereabouts: withheld ? '' : clean(whereabouts),
      })),
    }
  })
}

/** By what it is for, the evidence there is. */
export function evidenceByTarget(
  evidence: readonly ToldEvidence[],
): (target: EvidenceTarget, id: string) => ToldEvidence[] {
  const byTarget = new Map<string, ToldEvidence[]>()
  for (const one of evidence)
    for (const { target, targetId } of one.links) {
      const key = `${target} ${targetId}`
      byTarget.set(key, [...(byTarget.get(key) ?? []), one])
    }
  return (target, id) => byTarget.get(`${target} ${id}`) ?? []
}

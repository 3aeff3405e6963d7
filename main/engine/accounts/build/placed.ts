import type { Edition } from '../../../../shared/model/edition'
import { chapterPlan } from '../../../../shared/rules/chapter-plan'
import { hasChapter } from '../../../../shared/rules/edition'
import { objectivePlaces, organisationPlaces, yearPlaces } from '../../../../shared/rules/narrative-places'
import { figuresIn } from '../../../../shared/rules/prose/figures-in'
import type { YearInBook } from '../year-in-book'

/** Charts and quotes that texts place themselves, by the numbers of indicators and of notes of the daybook. */
export type Placed = { charts: ReadonlySet<number>; quotes: ReadonlySet<number> }

type Written = Pick<YearInBook, 'organisation' | 'year' | 'objectives' | 'chapters' | 'chapterWords'>

/** What stands in the texts of the chapters that an edition has and that are switched on. */
export function placedIn(year: Written, edition: Edition): Placed {
  const references = chapterPlan(year, year.chapters)
    .filter(({ included, kind }) => included && hasChapter(edition, kind))
    .flatMap(({ kind, objectiveId }) => textsOf(year, kind, objectiveId))
    .flatMap((text) => figuresIn(text).map(({ reference }) => reference))
  const numbers = (begins: string) =>
    new Set(references.filter((one) => one.startsWith(begins)).map((one) => Number(one.slice(begins.length))))
  return { charts: numbers('chart I-'), quotes: numbers('D-') }
}

function textsOf(year: Written, kind: string, objectiveId: string | null): string[] {
  const own = year.chapterWords.filter((one) => objectiveId === null && one.kind === kind).map(({ words }) => words)
  const ofYear = yearPlaces.filter((place) => place.kind === kind).map(({ field }) => year.year[field])
  const ofOrganisation = kind === 'organisation' ? organisationPlaces.map(({ field }) => year.organisation[field]) : []
  const inYear = year.objectives.find(({ id }) => id === objectiveId)?.inYear ?? null
  const ofObjective = inYear === null ? [] : objectivePlaces.map(({ field }) => inYear[field])
  return [...own, ...ofYear, ...ofOrganisation, ...ofObjective]
}

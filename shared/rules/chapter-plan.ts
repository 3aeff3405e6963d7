import {
  type ChapterDecision,
  type ChapterKind,
  type ChapterPart,
  chapterKinds,
  type PlannedChapter,
} from '../model/chapter'

export type PlanFor = {
  organisation: { name: string; shortName: string }
  year: { label: string }
  /** In their order. */
  objectives: readonly { id: string; code: string; title: string; inYear: { included: boolean } | null }[]
}

/**
 * The chapters of a year's accounts in the order they will stand, with what was decided about them. Front
 * matter stays before the chapters and appendices after them. A chapter without a place of its own (a new
 * objective, in a year whose chapters were put in order before) stands behind the one it usually follows.
 */
export function chapterPlan(of: PlanFor, decisions: readonly ChapterDecision[]): PlannedChapter[] {
  const decided = new Map(decisions.map((one) => [keyOf(one), one]))
  const usual = chapterKinds.flatMap((kind) => chaptersOf(kind, of))
  const placed = usual
    .filter(({ key }) => decided.get(key)?.position != null)
    .sort((a, b) => (decided.get(a.key)?.position ?? 0) - (decided.get(b.key)?.position ?? 0))
  for (const [at, chapter] of usual.entries()) {
    if (placed.includes(chapter)) continue
    const before = usual.slice(0, at).findLast((one) => placed.includes(one))
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, chapter)
  }
  const inParts = parts.flatMap((part) => placed.filter((one) => one.part === part))
  return inParts.map((chapter) => {
    const own = decided.get(chapter.key)
    return own === undefined
      ? chapter
      : { ...chapter, included: own.included, title: own.title === '' ? chapter.title : own.title }
  })
}

/** How a chapter is named in calls. */
export const keyOf = ({ kind, objectiveId }: Pick<ChapterDecision, 'kind' | 'objectiveId'>): string =>
  objectiveId ?? kind

const parts: readonly ChapterPart[] = ['front', 'chapter', 'appendix']

function chaptersOf(kind: ChapterKind, of: PlanFor): PlannedChapter[] {
  const chapter = (own: Pick<PlannedChapter, 'id' | 'objectiveId' | 'title'>): PlannedChapter => ({
    key: keyOf({ kind, objectiveId: own.objectiveId }),
    kind,
    part: partOf(kind),
    included: true,
    ...own,
  })
  if (kind !== 'objective') return [chapter({ id: kind, objectiveId: null, title: titles[kind](of) })]
  return of.objectives
    .filter(({ inYear }) => inYear?.included !== false)
    .map(({ id, code, title }) =>
      chapter({ id: `objective-${code}`, objectiveId: id, title: `Objective ${code}: ${title}` }),
    )
}

const appendices: readonly ChapterKind[] = [
  'definitions',
  'plan',
  'benchmarks',
  'frameworks',
  'readings',
  'evidence',
  'corrections',
  'glossary',
]

const partOf = (kind: ChapterKind): ChapterPart =>
  kind === 'foreword' ? 'front' : appendices.includes(kind) ? 'appendix' : 'chapter'

const titles: Record<Exclude<ChapterKind, 'objective'>, (of: PlanFor) => string> = {
  foreword: () => 'Foreword',
  'at-a-glance': ({ year }) => `${year.label} at a glance`,
  'how-to-read': () => 'How to read this',
  organisation: ({ organisation }) => `About ${organisation.shortName || organisation.name}`,
  scope: () => 'What is in these accounts, and what is not',
  stakeholders: () => 'Our stakeholders',
  gathering: () => 'How we gathered this',
  voices: () => 'What people said',
  'social-benefit': () => 'Social benefit table',
  comparisons: () => 'How we compare',
  'what-went-wrong': () => 'What went wrong',
  cases: () => 'What people told us went wrong, and what we did',
  'key-aspects': () => 'Key aspects',
  learning: () => 'What we learned and what we will do',
  conclusion: () => 'What we conclude, and what comes next',
  definitions: () => 'What the indicators mean',
  plan: () => 'How each figure was got',
  benchmarks: () => 'What we compare with',
  frameworks: () => 'Where national indicators are met',
  readings: () => 'Readings',
  evidence: () => 'Evidence',
  corrections: () => 'What was corrected',
  glossary: () => 'Words we use',
}

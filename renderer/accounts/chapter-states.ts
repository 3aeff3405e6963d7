import type { PlannedChapter } from '../../shared/model/chapter'
import type { Chapter } from '../../shared/model/document'
import type { Edition } from '../../shared/model/edition'
import type { ObjectiveInYear } from '../../shared/model/objective'
import type { YearTexts } from '../../shared/model/year'
import { countOf } from '../../shared/rules/count-words'
import { hasChapter } from '../../shared/rules/edition'
import type { StatusKind } from '../components/status'
import type { Location } from '../frame/navigation'

/** What a chapter holds or lacks, in a word, and where it is written. */
export type ChapterState = { kind: StatusKind | null; words: string; written: Location | null }

export type Held = {
  year: YearTexts
  objectives: readonly ObjectiveInYear[]
  edition: Edition
  /** The chapters of the document as it is shown; undefined until it is built. */
  shown: readonly Chapter[] | undefined
}

/** Texts of the year that a chapter is written from. */
const textsOf: { [K in PlannedChapter['kind']]?: (keyof YearTexts)[] } = {
  foreword: ['foreword'],
  scope: ['scopeIn', 'scopeOut'],
  gathering: ['method', 'limitations', 'changes'],
  conclusion: ['conclusion'],
}

export function chapterState(chapter: PlannedChapter, held: Held): ChapterState {
  const written = whereWritten(chapter, held)
  if (!chapter.included) return { kind: null, words: 'left out', written: null }
  if (!hasChapter(held.edition, chapter.kind))
    return { kind: null, words: 'not in the published edition', written: null }
  const texts = writtenTexts(chapter, held)
  if (texts !== null) {
    const done = texts.filter((text) => text.trim() !== '').length
    if (done === 0) return { kind: 'open', words: 'nothing written yet', written }
    if (done < texts.length) return { kind: 'part', words: `${done} of ${texts.length} texts written`, written }
    return { kind: 'met', words: 'written', written }
  }
  if (held.shown === undefined) return { kind: null, words: '', written }
  const own = held.shown.find(({ id }) => id === chapter.id)
  if (own === undefined) return { kind: 'open', words: 'nothing to say yet', written }
  return { kind: null, words: holds(own), written }
}

function writtenTexts(chapter: PlannedChapter, { year, objectives }: Held): string[] | null {
  if (chapter.kind === 'objective') {
    const inYear = objectives.find(({ id }) => id === chapter.objectiveId)?.inYear
    return [inYear?.lead, inYear?.whatWeDid, inYear?.whatHappened, inYear?.conclusion].map((text) => text ?? '')
  }
  return textsOf[chapter.kind]?.map((text) => year[text]) ?? null
}

function whereWritten(chapter: PlannedChapter, { year }: Held): Location | null {
  const { kind, objectiveId } = chapter
  if (kind === 'objective') return { place: 'purpose', view: 'objectives', chosen: objectiveId }
  const texts = textsOf[kind]
  if (texts !== undefined)
    return {
      place: 'purpose',
      view: 'year',
      chosen: texts.find((text) => year[text].trim() === '') ?? texts[0] ?? null,
    }
  if (kind === 'organisation') return { place: 'purpose', view: 'who-we-are', chosen: null }
  return kind === 'stakeholders' ? { place: 'stakeholders', view: 'list', chosen: null } : null
}

function holds({ blocks }: Chapter): string {
  const rows = blocks.flatMap((block) => (block.type === 'table' ? [block] : [])).length
  const pictures = blocks.filter(({ type }) => type === 'figure').length
  const words = [
    rows > 0 ? countOf(rows, 'table', 'tables') : '',
    pictures > 0 ? countOf(pictures, 'picture', 'pictures') : '',
  ]
  return words.filter(Boolean).join(', ') || 'text only'
}

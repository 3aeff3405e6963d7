import type { NarrativeChapter, NarrativePlace } from '../../../shared/model/narrative'
import { capital, countOf } from '../../../shared/rules/count-words'
import type { StatusKind } from '../../components/status'

export const sumOf = (places: readonly NarrativePlace[], of: 'words' | 'figures' | 'changed'): number =>
  places.reduce((sum, place) => sum + place[of], 0)

/** How a chapter stands for whoever writes: empty, with figures to look at, or written. */
export function chapterStanding({ places }: Pick<NarrativeChapter, 'places'>): { kind: StatusKind; words: string } {
  const changed = sumOf(places, 'changed')
  if (changed > 0) return { kind: 'part', words: `${countOf(changed, 'figure', 'figures')} to look at` }
  return sumOf(places, 'words') === 0
    ? { kind: 'open', words: 'nothing written yet' }
    : { kind: 'met', words: 'written' }
}

/** "Five of nine written." */
export function writtenOf(chapters: readonly NarrativeChapter[]): string {
  const counted = chapters.filter(({ included, places }) => included && places.length > 0)
  const written = counted.filter(({ places }) => sumOf(places, 'words') > 0).length
  const [number = ''] = countOf(written, '', '').split(' ')
  return `${capital(written === 0 ? 'none' : number)} of ${countOf(counted.length, 'chapter', 'chapters')} written.`
}

import type { LiveFigure } from '../../../../shared/model/narrative'
import type { FigureInText } from '../../../../shared/rules/prose/figures-in'
import type { Said } from './said'

/** A live figure of a text beside what it says today. */
export function liveFigure({ reference, words: read }: FigureInText, said: Said | undefined): LiveFigure {
  const { title, detail } = said ?? { title: '', detail: '' }
  if (said === undefined || said.state !== 'says')
    return { reference, words: read, read, state: said?.state === 'not-shown' ? 'not-shown' : 'gone', title, detail }
  // A chart and a picture are called as whoever placed them calls them.
  const isPicture = /^(?:chart I|E)-/.test(reference)
  const state = isPicture || sameWords(said.words, read) ? 'as-read' : 'changed'
  return { reference, words: isPicture ? read : said.words, read, state, title, detail }
}

/** Spaces that keep words together look like others to whoever typed the text. */
const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ').trim()

/** Whether a figure wants a look before the accounts are handed over. */
export const isUnread = ({ state }: LiveFigure): boolean => state !== 'as-read'

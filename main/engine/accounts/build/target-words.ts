import { agree, allWords, counted, countWords } from './words'

/** How many targets were met and missed, of those a figure can be held against. */
export type Targets = { met: number; missed: number }

/** `eight targets met, three missed`: both are always said. */
export function targetsWords({ met, missed }: Targets): string {
  const all = met + missed
  if (all === 0) return 'no targets were set'
  if (missed === 0) return all === 1 ? 'the one target was met' : `${allWords(all, 'target')} met`
  if (met === 0) return all === 1 ? 'the one target was missed' : `${allWords(all, 'target')} missed`
  return `${counted(met, 'target')} met, ${countWords(missed)} missed`
}

/** The same as a sentence that leads; empty where there are none. */
export function targetsSentence({ met, missed }: Targets): string {
  const all = met + missed
  if (all === 0) return ''
  const set = `We set ${counted(all, 'target')} that we can hold a figure against`
  if (all === 1) return `${set}; it was ${met === 1 ? 'met' : 'missed'}.`
  if (met === 0 || missed === 0) return `${set}: ${all === 2 ? 'both' : 'all'} were ${missed === 0 ? 'met' : 'missed'}.`
  return `${set}: ${countWords(met)} ${agree(met, 'was', 'were')} met and ${countWords(missed)} missed.`
}

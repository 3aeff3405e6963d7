import { capital, counted, countWords, partWords } from './words'

/** How many comparisons could be made, and in how many our figure is better or worse; the rest are neither. */
export type Verdicts = { all: number; better: number; worse: number }

/** The first sentence of the chapter: "our figures are better in three of eight comparisons and worse in two." */
export function comparedWords({ all, better, worse }: Verdicts): string {
  if (all === 1) {
    const is = better === 1 ? 'better' : worse === 1 ? 'worse' : 'neither better nor worse'
    return `Of our figures one can be held against others or against where we began; it is ${is}.`
  }
  const held = 'Held against others and against where we began, our figures are'
  if (better + worse === 0) return `${held} neither better nor worse.`
  if (better === all || worse === all) {
    const every = all === 2 ? 'both comparisons' : `all ${countWords(all)} comparisons`
    return `${held} ${better === all ? 'better' : 'worse'} in ${every}.`
  }
  return `${held} better in ${partWords(better, all)} comparisons and worse in ${countWords(worse)}.`
}

/** The caption of the table: "Three comparisons in our favour, two not". */
export function comparedCaption({ all, better, worse }: Verdicts): string {
  if (better + worse === 0) return capital(`${counted(all, 'comparison')}, neither for nor against us`)
  if (better === 0) return capital(`${counted(worse, 'comparison')} not in our favour`)
  return capital(
    `${counted(better, 'comparison')} in our favour, ${worse === 0 ? 'none against us' : `${countWords(worse)} not`}`,
  )
}

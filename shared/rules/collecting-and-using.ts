import type { IndicatorUse } from '../model/action'

type Steps = Pick<IndicatorUse, 'collected' | 'looked' | 'concluded' | 'acted' | 'told' | 'givenUp'>

/**
 * Collected and never used: "collect only what you will use" (Candler; Moxham found piles of funders’ data that
 * nobody ever looked at). Looking at it is a use, since one may look and find nothing to do; so is telling it in the
 * accounts. What was not collected cannot be unused, and what was given up since is not asked about again.
 */
export const isUnused = ({ collected, looked, acted, told, givenUp }: Steps): boolean =>
  collected > 0 && looked === 0 && acted === 0 && !told && !givenUp

/** Of what was collected, how much came how far. */
export function howFar(indicators: readonly Steps[]): Record<'collected' | 'looked' | 'concluded' | 'acted', number> {
  const collected = indicators.filter((one) => one.collected > 0)
  return {
    collected: collected.length,
    looked: collected.filter(({ looked }) => looked > 0).length,
    concluded: collected.filter(({ concluded }) => concluded > 0).length,
    acted: collected.filter(({ acted }) => acted > 0).length,
  }
}

/**
 * The numbers of the indicators that a text shows as live figures, `[31%](I-12 2025)` or `[4 points above](I-12
 * against B-03)`, or as a chart, `![…](chart I-12)`: what is told to readers was used.
 */
export const indicatorsToldIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\\)\]\((?:chart )?I-0*(\d{1,9})(?=[ )])/g)].map(([, number]) => Number(number))

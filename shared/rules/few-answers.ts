/**
 * Fewer answers than this make no percentage, and no comparison of shares or means. Our own rule, after
 * the cautions publishers print about small samples (it is not a rule of any one body): with 9 answers one
 * person is 11 points.
 */
export const fewAnswers = 10

/**
 * Groups of fewer people than this, but at least one, are not printed. Our own default and a setting:
 * publishers differ (NHS Digital hides 1 to 7, the ONS Longitudinal Study works with 10), and no single
 * "ONS rule of 5" could be confirmed.
 */
export const smallGroup = 5

export type Caution = 'none' | 'few' | 'small-group'

/**
 * What must be minded about a figure resting on `people` (null: not known, or not people).
 * @param judged whether a share or mean is made of them, so that `few` matters
 */
export function cautionOf(people: number | null, judged: boolean, limit = smallGroup): Caution {
  if (people === null) return 'none'
  if (people > 0 && people < limit) return 'small-group'
  return judged && people < fewAnswers ? 'few' : 'none'
}

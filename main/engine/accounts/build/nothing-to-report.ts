import type { ObjectiveInYear } from '../../../../shared/model/objective'
import type { AccountsYear } from './accounts-year'
import { quotesOf } from './quotes'
import { storiesOf } from './stories'

/** Whether an objective has neither a figure nor a word of the year: then it takes no chapter. */
export function hasNothingToReport({ id, inYear }: ObjectiveInYear, year: AccountsYear): boolean {
  const texts = [inYear?.lead, inYear?.whatWeDid, inYear?.whatHappened, inYear?.conclusion]
  if (texts.some((text) => text !== undefined && text.trim() !== '')) return false
  if (quotesOf(id, year).length > 0 || storiesOf(id, year).length > 0) return false
  return year.indicatorsOf(id).every(({ figure, result }) => {
    const groups = result.breakdowns.flatMap((breakdown) => breakdown.groups)
    return figure === null && groups.every((group) => group.figure === null)
  })
}

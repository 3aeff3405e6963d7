import { accountabilityWords, type StakeholderInYear } from '../../shared/model/stakeholder'
import { wordsOf } from '../../shared/rules/search-words'

/** Those in whose name, description or other words every word of the filter begins a word. */
export function filtered(stakeholders: readonly StakeholderInYear[], filter: string): StakeholderInYear[] {
  const wanted = wordsOf(filter)
  return stakeholders.filter((stakeholder) => {
    const { reference, name, description, exchange, accountability, inYear } = stakeholder
    const there = wordsOf(
      [
        reference,
        name,
        description,
        exchange,
        accountabilityWords[accountability],
        inYear?.sizeWords ?? '',
        inYear?.askedHow ?? '',
        inYear?.included === false ? `left out ${inYear.reason}` : '',
      ].join(' '),
    )
    return wanted.every((word) => there.some((one) => one.startsWith(word)))
  })
}

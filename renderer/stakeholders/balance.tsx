import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { accountabilityBalance } from '../../shared/rules/accountability-balance'
import styles from './list.module.css'

/** How many groups stand in each direction, and what is missing, in words. */
export function Balance({ stakeholders, yearLabel }: { stakeholders: StakeholderInYear[]; yearLabel: string }) {
  const { groups, remarks } = accountabilityBalance(stakeholders, yearLabel)
  return (
    <section className={styles.balance} aria-labelledby="balance">
      <h2 id="balance">Balance of accountability</h2>
      <p>{groups}</p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.second}>
          {remark}
        </p>
      ))}
    </section>
  )
}

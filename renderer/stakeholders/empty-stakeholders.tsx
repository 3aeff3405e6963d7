import styles from './stakeholders.module.css'

/** Before the first stakeholder. */
export function EmptyStakeholders() {
  return (
    <section className={styles.empty} aria-labelledby="no-stakeholders">
      <h2 id="no-stakeholders">No stakeholders yet</h2>
      <p>
        Stakeholders are the groups and bodies that affect the organisation or are affected by it. In the sample,
        Swimmers are those the pool is there for, and the City council is one it answers to.
      </p>
    </section>
  )
}

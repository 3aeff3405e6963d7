import styles from './data-protection.module.css'

/** No name is typed yet: what the law asks, and what can be done here. */
export function BeforeAnyName() {
  return (
    <section className={styles.empty} aria-labelledby="what-law-asks">
      <h2 id="what-law-asks">What the law asks</h2>
      <p>
        Anyone you hold something about may ask to see it, and to have it put right or erased, and you answer within one
        month (UK GDPR, articles 12 to 17). What names people is kept no longer than it is needed (article 5).
      </p>
      <p>
        Type a name above. Notes, cases, evidence, readings, plans, actions and every text of the accounts are searched,
        and the history of all of them. What stands inside attached files is not read: look into those yourself.
      </p>
    </section>
  )
}

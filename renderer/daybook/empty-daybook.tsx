import { Button } from '@mantine/core'
import styles from './daybook.module.css'

type Props = { readOnly: boolean; onBegin: () => void }

/** Before the first note: what this is for, and the first step. */
export function EmptyDaybook({ readOnly, onBegin }: Props) {
  return (
    <section className={styles.empty} aria-labelledby="empty-daybook">
      <h2 id="empty-daybook">Nothing is noted yet</h2>
      <p>
        What people say in passing is gone by the evening, so note it as it happens: who said it, to whom, and whether
        it may be published. In the sample: “The showers were so cold my boy cried. The lesson itself was lovely.”
      </p>
      <p>
        A complaint stays open until something was done about it and the person was told. The accounts quote what
        consent allows, and say what came of each negative.
      </p>
      {!readOnly && <Button onClick={onBegin}>Note the first thing</Button>}
    </section>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../client/bridge'
import { useNotices } from '../frame/notices'
import styles from './home.module.css'

/** A book that was only just begun. */
export function EmptyBook() {
  const { trouble } = useNotices()
  const [busy, setBusy] = useState(false)
  const see = async () => {
    setBusy(true)
    try {
      await call('book.sample', {})
    } catch (error) {
      trouble(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles.empty} aria-labelledby="empty">
      <h2 id="empty">Nothing stands in this year yet</h2>
      <p>
        A book begins with the people it is about: who affects the organisation, and who is affected by it. In the
        sample, swimmers, staff, volunteers and eleven more each have a place, and every figure belongs to one of them.
      </p>
      <Button onClick={() => void see()} disabled={busy}>
        See it in the sample
      </Button>
    </section>
  )
}

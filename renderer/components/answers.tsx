import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../client/bridge'
import styles from './answers.module.css'
import { Mark } from './status'

type Queries = Record<string, UseQueryResult<unknown>>
type Answers<Q extends Queries> = { [K in keyof Q]: Q[K] extends UseQueryResult<infer T> ? T : never }

type Props<Q extends Queries> = {
  /** The reads a part of the page is made of. */
  of: Q
  children: (answers: Answers<Q>) => ReactNode
}

/**
 * Shows a part of the page once all its reads are answered. A read that failed shows a sentence and
 * "Try again"; what was answered before stays on the page while it is fetched again.
 */
export function Answered<Q extends Queries>({ of, children }: Props<Q>) {
  const all = Object.values(of)
  const failed = all.find((query) => query.isError && query.data === undefined)
  if (failed !== undefined) {
    const again = () => {
      for (const query of all) if (query.isError) void query.refetch()
    }
    return (
      <div role="alert" className={styles.failed}>
        <Mark kind="wrong" />
        <div>
          <p>{problemOf(failed.error).message}</p>
          <Button variant="default" onClick={again} mt="sm">
            Try again
          </Button>
        </div>
      </div>
    )
  }
  if (all.some((query) => query.data === undefined)) return <Waiting />
  // Every query has data here, each of its own type.
  return children(Object.fromEntries(Object.entries(of).map(([key, query]) => [key, query.data])) as Answers<Q>)
}

/** Appears only when reading takes noticeably long. */
function Waiting() {
  return (
    <p role="status" className={styles.waiting}>
      Reading the book…
    </p>
  )
}

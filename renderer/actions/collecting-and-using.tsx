import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { IndicatorUse } from '../../shared/model/action'
import { howFar, isUnused } from '../../shared/rules/collecting-and-using'
import { agree, alone, capital, countOf, partOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import tableStyles from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { useNavigation } from '../frame/navigation'
import styles from './actions.module.css'
import { LookedAt } from './looked-at'
import { NeverUsed } from './never-used'

type Props = { year: { id: string; label: string; endsOn: string } }

/** How far each indicator came this year; many can be noted as looked at after a meeting. */
export function CollectingAndUsing({ year }: Props) {
  const reads = { uses: useRead('looks.ofYear', { yearId: year.id }) }
  return (
    <Answered of={reads}>
      {({ uses }) => {
        const counts = howFar(uses)
        if (uses.length === 0)
          return (
            <p className={styles.counts}>No indicator is in use in {year.label}, so there is nothing to look at.</p>
          )
        return (
          <>
            <p className={styles.counts}>
              {capital(partOf(counts.collected, uses.length))} indicators were collected in {year.label}.{' '}
              {capital(alone(counts.looked))} {agree(counts.looked, 'was', 'were')} looked at; something was concluded
              from {alone(counts.concluded)}, and decided because of {alone(counts.acted)}.
            </p>
            <NeverUsed unused={uses.filter(isUnused)} year={year} />
            <Table uses={uses} yearId={year.id} />
          </>
        )
      }}
    </Answered>
  )
}

function Table({ uses, yearId }: { uses: readonly IndicatorUse[]; yearId: string }) {
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [looking, setLooking] = useState(false)
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  const collected = uses.filter((one) => one.collected > 0)
  const all = collected.length > 0 && collected.every(({ indicatorId }) => ticked.has(indicatorId))
  return (
    <section aria-labelledby="how-far" className={styles.far}>
      <h2 id="how-far">How far each came</h2>
      {!locked && (
        <div className={styles.looking}>
          {looking && ticked.size > 0 ? (
            <LookedAt
              indicatorIds={[...ticked]}
              yearId={yearId}
              onDone={() => {
                setLooking(false)
                setTicked(new Set())
              }}
              onCancel={() => setLooking(false)}
            />
          ) : (
            <>
              <Button variant="default" disabled={ticked.size === 0} onClick={() => setLooking(true)}>
                {ticked.size === 0
                  ? 'We looked at these'
                  : `We looked at ${ticked.size === 1 ? 'this one' : `these ${ticked.size}`}`}
              </Button>
              <span className={styles.small}>
                {ticked.size === 0 ? 'Tick what was on the agenda.' : capital(countOf(ticked.size, 'ticked', 'ticked'))}
              </span>
            </>
          )}
        </div>
      )}
      <WideTable labelledBy="how-far">
        <table className={tableStyles.table} aria-labelledby="how-far">
          <thead>
            <tr>
              {!locked && (
                <th scope="col" className={styles.tick}>
                  <Checkbox
                    aria-label="Tick all that were collected"
                    checked={all}
                    indeterminate={ticked.size > 0 && !all}
                    onChange={() => setTicked(new Set(all ? [] : collected.map(({ indicatorId }) => indicatorId)))}
                  />
                </th>
              )}
              <th scope="col">Indicator</th>
              <th scope="col" className={styles.mark}>
                Collected
              </th>
              <th scope="col" className={styles.mark}>
                Looked at
              </th>
              <th scope="col" className={styles.mark}>
                Concluded
              </th>
              <th scope="col" className={styles.mark}>
                Acted
              </th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr key={use.indicatorId}>
                {!locked && (
                  <td>
                    <Checkbox
                      aria-label={`Tick ${use.name}`}
                      checked={ticked.has(use.indicatorId)}
                      onChange={(event) => tick(use.indicatorId, event.currentTarget.checked)}
                    />
                  </td>
                )}
                <th scope="row">
                  <button
                    type="button"
                    className={styles.name}
                    onClick={() => go({ place: 'indicator', id: use.indicatorId })}
                  >
                    {use.name}
                  </button>{' '}
                  <span className={styles.reference}>{use.reference}</span>
                </th>
                <Came to={use.collected} />
                <Came to={use.looked} />
                <Came to={use.concluded} />
                <Came to={use.acted} />
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

function Came({ to }: { to: number }) {
  return (
    <td>
      <Status kind={to > 0 ? 'met' : 'none'}>{to > 0 ? 'Yes' : 'Not yet'}</Status>
    </td>
  )
}

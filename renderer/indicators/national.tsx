import { Button } from '@mantine/core'
import { useState } from 'react'
import { fitKindWords } from '../../shared/model/fit'
import { capital } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { FrameworkFinder } from '../frameworks/framework-finder'
import styles from './indicators.module.css'

/** Which published indicators this one fits, and how. */
export function National({ indicator }: { indicator: { id: string; name: string } }) {
  const [finding, setFinding] = useState(false)
  const locked = useFieldsLocked()
  const fits = useRead('fits.list', { indicatorId: indicator.id }).data
  const inUse = useRead('frameworks.inUse', {}).data
  if (fits === undefined || inUse === undefined) return null
  const published = new Map(inUse.map((item) => [item.id, item]))
  return (
    <section aria-labelledby="national">
      <h2 id="national" className={styles.heading}>
        National indicators
      </h2>
      {fits.length === 0 ? (
        <p className={styles.none}>None is said to fit.</p>
      ) : (
        <ul className={styles.lines}>
          {fits.map(({ id, frameworkIndicatorId, kind, explanation }) => {
            const item = published.get(frameworkIndicatorId)
            return (
              <li key={id}>
                <p>{item?.wording}</p>
                <p className={styles.small}>
                  {item === undefined ? '' : `${item.frameworkTitle}, ${item.code}. `}
                  {capital(fitKindWords[kind])}. {explanation}
                </p>
              </li>
            )
          })}
        </ul>
      )}
      {!locked && (
        <Button variant="subtle" className={styles.lead ?? ''} onClick={() => setFinding(true)}>
          Find a national indicator…
        </Button>
      )}
      {finding && <FrameworkFinder indicator={indicator} onClose={() => setFinding(false)} />}
    </section>
  )
}

import { type Tone, toneWords } from '../../shared/model/experience'
import type { VoicesBalance } from '../../shared/model/told-story'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import { onlyPositive } from '../../shared/rules/voices-balance'
import { Status } from '../components/status'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { ToneMark } from '../daybook/tone'
import styles from './stories.module.css'

const inOrder = ['positive', 'mixed', 'negative', 'neutral', 'not-said'] as const satisfies Tone[]

/** How quotes and stories in the account stand to everything noted in the year. */
export function VoicesTable({ balance, label }: { balance: VoicesBalance; label: string }) {
  const all = inOrder.reduce((sum, tone) => sum + balance.noted[tone], 0)
  const shown = inOrder.filter((tone) => balance.noted[tone] + balance.quotes[tone] + balance.stories[tone] > 0)
  if (shown.length === 0) return null
  const remark = onlyPositive(balance)
  return (
    <section className={styles.balance} aria-labelledby="balance">
      <h2 id="balance">How they sound beside everything noted</h2>
      <p className={styles.second}>
        Quotes and stories are an illustrative sample of what was said, not a count of it. The account says so, with
        these numbers.
      </p>
      {remark !== null && (
        <p className={styles.remark}>
          <Status kind="check">{remark}</Status>
        </p>
      )}
      {balance.keptBack > 0 && (
        <p className={styles.second}>
          {capital(countOf(balance.keptBack, 'quote or story', 'quotes or stories'))} chosen{' '}
          {agree(balance.keptBack, 'is', 'are')} kept back for want of consent, and not counted here.
        </p>
      )}
      <WideTable labelledBy="balance">
        <table className={`${table.table} ${styles.tones}`} aria-labelledby="balance">
          <thead>
            <tr>
              <th scope="col">Tone</th>
              <th scope="col" className={styles.figure}>
                Noted in {label}
              </th>
              <th scope="col" className={styles.figure}>
                Share
              </th>
              <th scope="col" className={styles.figure}>
                Quotes
              </th>
              <th scope="col" className={styles.figure}>
                Stories
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((tone) => (
              <tr key={tone}>
                <th scope="row">
                  <span className={styles.tone}>
                    <ToneMark tone={tone} /> {toneWords[tone]}
                  </span>
                </th>
                <td className={styles.figure}>{numberWords(balance.noted[tone])}</td>
                <td className={styles.figure}>
                  {all === 0 ? '–' : `${Math.round((100 * balance.noted[tone]) / all)}%`}
                </td>
                <td className={styles.figure}>{numberWords(balance.quotes[tone])}</td>
                <td className={styles.figure}>{numberWords(balance.stories[tone])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

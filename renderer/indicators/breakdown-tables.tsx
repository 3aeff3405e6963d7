import type { BreakdownFigures, Figure, IndicatorResult } from '../../shared/model/figure'
import { withUnit } from '../../shared/rules/number-words'
import tableStyles from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { basisWords } from './headline'
import styles from './indicators.module.css'

/** The year's figure by group, a table for each way it is broken down. */
export function BreakdownTables({ result }: { result: IndicatorResult }) {
  return result.breakdowns
    .filter(({ groups }) => groups.some(({ figure }) => figure !== null))
    .map((breakdown) => (
      <BreakdownTable key={breakdown.breakdownId} breakdown={breakdown} year={result.series.at(-1)?.label ?? ''} />
    ))
}

function BreakdownTable({ breakdown, year }: { breakdown: BreakdownFigures; year: string }) {
  const { breakdownId, name, groups } = breakdown
  // Counts rest on nothing but themselves.
  const told = groups.some(({ figure }) => figure !== null && restsOn(figure) !== '')
  return (
    <section aria-labelledby={breakdownId}>
      <h2 id={breakdownId} className={styles.tableHeading}>
        By {name.charAt(0).toLowerCase() + name.slice(1)}
      </h2>
      <WideTable labelledBy={breakdownId}>
        <table className={tableStyles.table} aria-labelledby={breakdownId}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className={tableStyles.number}>
                {year}
              </th>
              {told && <th scope="col">Rests on</th>}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ groupId, label, figure }) => (
              <tr key={groupId}>
                <th scope="row">{label}</th>
                <td className={tableStyles.number}>{figure === null ? '–' : withUnit(figure.words, figure.unit)}</td>
                {told && <td className={tableStyles.quiet}>{figure === null ? 'not collected' : restsOn(figure)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

function restsOn(figure: Figure): string {
  const caution = {
    none: '',
    few: 'few answers',
    'small-group': 'under five people: documents do not print it',
  }[figure.caution]
  return [basisWords(figure), caution].filter((words) => words !== '').join('; ')
}

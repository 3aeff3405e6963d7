import type { Figure, IndicatorResult } from '../../shared/model/figure'
import { withUnit } from '../../shared/rules/number-words'
import tableStyles from '../components/table.module.css'
import { basisWords } from './headline'
import styles from './indicators.module.css'

/** The year's figure by group, a table for each way it is broken down. */
export function BreakdownTables({ result }: { result: IndicatorResult }) {
  return result.breakdowns.map(({ breakdownId, name, groups }) =>
    groups.every(({ figure }) => figure === null) ? null : (
      <section key={breakdownId} aria-labelledby={breakdownId}>
        <h2 id={breakdownId} className={styles.tableHeading}>
          By {name.charAt(0).toLowerCase() + name.slice(1)}
        </h2>
        <table className={tableStyles.table} aria-labelledby={breakdownId}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className={tableStyles.number}>
                {result.series.at(-1)?.label}
              </th>
              <th scope="col">Rests on</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ groupId, label, figure }) => (
              <tr key={groupId}>
                <th scope="row">{label}</th>
                <td className={tableStyles.number}>{figure === null ? '–' : withUnit(figure.words, figure.unit)}</td>
                <td className={tableStyles.quiet}>{figure === null ? 'not collected' : restsOn(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ),
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

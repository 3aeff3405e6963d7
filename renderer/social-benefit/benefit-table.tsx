import type { ReactNode } from 'react'
import type { SocialBenefitBlock, SocialBenefitRow } from '../../shared/model/social-benefit'
import { noneFits } from '../../shared/rules/social-benefit-table'
import { moveAmongRows } from '../components/choosing'
import table from '../components/table.module.css'
import styles from './social-benefit.module.css'

type Props = { blocks: SocialBenefitBlock[]; chosen: string | null; onChoose: (id: string) => void }

const fitShort = { directly: 'fits', partly: 'fits partly', contributes: 'contributes' } as const

/** A line is known by its indicator, or by its outcome where nothing shows it yet. */
const idOf = (row: SocialBenefitRow) => row.indicator?.id ?? row.outcome.id

export function chosenIn(row: SocialBenefitRow, chosen: string | null): boolean {
  return chosen !== null && idOf(row) === chosen
}

/** The whole chain, in its four blocks, with the references that stand in Word and Excel too. */
export function BenefitTable({ blocks, chosen, onChoose }: Props) {
  const narrow = chosen !== null
  return (
    <div className={table.scroll}>
      <table
        className={`${table.table} ${styles.benefit}`}
        data-narrow={narrow || undefined}
        aria-label="Social benefit"
        onKeyDown={(event) => moveAmongRows(event, narrow)}
      >
        <thead>
          <tr>
            <th scope="col">Stakeholder</th>
            <th scope="col">Activity</th>
            <th scope="col" className={styles.wide}>
              Outcome and indicator
            </th>
            <th scope="col">Data</th>
            <th scope="col" className={styles.later}>
              Source
            </th>
            <th scope="col" className={styles.later}>
              Benchmark
            </th>
            <th scope="col" className={styles.later}>
              National indicator
            </th>
          </tr>
        </thead>
        {blocks.map((block) => (
          <tbody key={block.block}>
            <tr data-block>
              <th scope="rowgroup" colSpan={7} className={styles.block}>
                {block.title}
              </th>
            </tr>
            {block.rows.length === 0 && (
              <tr data-block>
                <td colSpan={7} className={table.quiet}>
                  Nothing is counted here this year.
                </td>
              </tr>
            )}
            {block.rows.map((row, index) => (
              <BenefitRow
                key={idOf(row)}
                row={row}
                before={block.rows[index - 1]}
                chosen={chosenIn(row, chosen)}
                onChoose={() => onChoose(idOf(row))}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type RowProps = { row: SocialBenefitRow; before: SocialBenefitRow | undefined; chosen: boolean; onChoose: () => void }

function BenefitRow({ row, before, chosen, onChoose }: RowProps) {
  const { stakeholder, activity, outcome, indicator } = row
  return (
    <tr data-chosen={chosen || undefined} onClick={onChoose}>
      <Chain repeated={before?.stakeholder.id === stakeholder.id} {...stakeholder} />
      <Chain repeated={before?.activity.id === activity.id && before.stakeholder.id === stakeholder.id} {...activity} />
      <th scope="row">
        <button
          type="button"
          data-row
          className={table.open}
          aria-pressed={chosen}
          onClick={(event) => {
            event.stopPropagation()
            onChoose()
          }}
        >
          <span className={before?.outcome.id === outcome.id ? table.quiet : undefined}>
            {outcome.words} <Reference>{outcome.reference}</Reference>
          </span>
          {indicator !== null && (
            <span className={styles.indicator}>
              {indicator.words} <Reference>{indicator.reference}</Reference>
            </span>
          )}
        </button>
      </th>
      <td>
        {row.data}{' '}
        <Reference>
          {row.readingReferences.length > 3 ? severalReadings(row.readingReferences) : row.readingReferences.join(', ')}
        </Reference>
      </td>
      <td className={styles.later}>{row.source || '–'}</td>
      <td className={styles.later}>
        {row.benchmark || '–'} <Reference>{row.benchmarkReferences.join(', ')}</Reference>
      </td>
      <td className={styles.later}>
        {row.national.length === 0 ? (
          <span className={table.quiet}>{noneFits}</span>
        ) : (
          row.national.map(({ id, words, fit }) => (
            <p key={id}>
              {words}, {fitShort[fit]}
            </p>
          ))
        )}
      </td>
    </tr>
  )
}

const severalReadings = (references: string[]) =>
  `${references[0]} to ${references.at(-1)}, ${references.length} readings`

function Chain({ words, reference, repeated }: { words: string; reference: string; repeated: boolean }) {
  return (
    <td className={repeated ? table.quiet : undefined}>
      {words} <Reference>{reference}</Reference>
    </td>
  )
}

function Reference({ children }: { children: ReactNode }) {
  return <span className={styles.reference}>{children}</span>
}

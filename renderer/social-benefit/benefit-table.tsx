import { memo, type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { SocialBenefitBlock, SocialBenefitRow } from '../../shared/model/social-benefit'
import { noneChosen } from '../../shared/rules/social-benefit-table'
import { useBesidePanel } from '../components/beside-panel'
import { moveAmongRows } from '../components/choosing'
import tableStyles from '../components/table.module.css'
import styles from './social-benefit.module.css'

type Props = { blocks: SocialBenefitBlock[]; chosen: string | null; onChoose: (id: string) => void }

const fitShort = { directly: 'fits', partly: 'fits partly', contributes: 'contributes' } as const

/** A line is known by its indicator, or by its outcome where nothing shows it yet. */
const idOf = (row: SocialBenefitRow) => row.indicator?.id ?? row.outcome.id

export function chosenIn(row: SocialBenefitRow, chosen: string | null): boolean {
  return chosen !== null && (idOf(row) === chosen || row.outcome.id === chosen)
}

/** Lines drawn at once; a longer table is completed while one already reads. */
const firstLines = 40

/** The first lines of the blocks, block after block. */
function beginningOf(blocks: SocialBenefitBlock[]): SocialBenefitBlock[] {
  let left = firstLines
  return blocks.map((block) => {
    const rows = block.rows.slice(0, left)
    left -= rows.length
    return { ...block, rows }
  })
}

/** The whole chain, in its four blocks, with the references that stand in Word and Excel too. */
export function BenefitTable({ blocks, chosen, onChoose }: Props) {
  const narrow = useBesidePanel(chosen !== null)
  const beginning = useMemo(() => beginningOf(blocks), [blocks])
  const drawn = useDeferredValue(blocks, beginning)
  const table = useRef<HTMLTableElement>(null)
  useChosenInSight(table, drawn, chosen !== null)
  return (
    <div className={tableStyles.scroll}>
      <table
        ref={table}
        className={`${tableStyles.table} ${styles.benefit}`}
        data-narrow={narrow || undefined}
        aria-label="Social benefit"
        onKeyDown={(event) => moveAmongRows(event, chosen !== null)}
      >
        <thead>
          <tr>
            <th scope="col">Stakeholder</th>
            <th scope="col">Activity</th>
            <th scope="col" className={styles.wide}>
              Outcome and indicator
            </th>
            <th scope="col">Data</th>
            {!narrow && (
              <>
                <th scope="col">Source</th>
                <th scope="col">Benchmark</th>
                <th scope="col">National indicator</th>
              </>
            )}
          </tr>
        </thead>
        {drawn.map((block) => (
          <tbody key={block.block}>
            <tr data-block>
              <th scope="rowgroup" colSpan={narrow ? 4 : 7} className={styles.block}>
                {block.title}
              </th>
            </tr>
            {blocks.find(({ block: it }) => it === block.block)?.rows.length === 0 && (
              <tr data-block>
                <td colSpan={narrow ? 4 : 7} className={tableStyles.quiet}>
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
                narrow={narrow}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type RowProps = {
  row: SocialBenefitRow
  before: SocialBenefitRow | undefined
  chosen: boolean
  narrow: boolean
  onChoose: (id: string) => void
}

const BenefitRow = memo(function BenefitRow({ row, before, chosen, narrow, onChoose }: RowProps) {
  const { stakeholder, activity, outcome, indicator } = row
  const choose = () => onChoose(idOf(row))
  return (
    <tr data-chosen={chosen || undefined} onClick={choose}>
      <Chain repeated={before?.stakeholder.id === stakeholder.id} {...stakeholder} />
      <Chain repeated={before?.activity.id === activity.id && before.stakeholder.id === stakeholder.id} {...activity} />
      <th scope="row">
        <button
          type="button"
          data-row
          className={tableStyles.open}
          aria-pressed={chosen}
          onClick={(event) => {
            event.stopPropagation()
            choose()
          }}
        >
          <span className={before?.outcome.id === outcome.id ? tableStyles.quiet : undefined}>
            {outcome.words} <References of={[outcome.reference]} />
          </span>
          {indicator !== null && (
            <span className={styles.indicator}>
              {indicator.words} <References of={[indicator.reference]} />
            </span>
          )}
        </button>
      </th>
      <td>
        {row.data} <References of={row.readingReferences} />
      </td>
      {!narrow && <Behind row={row} />}
    </tr>
  )
})

/** A line one was led to stands in sight as soon as it is drawn. */
function useChosenInSight(table: RefObject<HTMLTableElement | null>, drawn: unknown, led: boolean): void {
  const shown = useRef(!led)
  useEffect(() => {
    const line = table.current?.querySelector('[aria-pressed="true"]')
    if (shown.current || line == null || drawn === null) return
    shown.current = true
    line.scrollIntoView({ block: 'center' })
  }, [table, drawn])
}

/** Where the figure comes from and what it is held against; beside the panel, the panel says it. */
function Behind({ row }: { row: SocialBenefitRow }) {
  return (
    <>
      <td>{row.source || '–'}</td>
      <td>
        {row.benchmark || '–'} <References of={row.benchmarkReferences} />
      </td>
      <td>
        {row.national.length === 0 ? (
          <span className={tableStyles.quiet}>{noneChosen}</span>
        ) : (
          row.national.map(({ id, words, fit }) => (
            <p key={id}>
              {headOf(words)} <span className={styles.fitWords}>{fitShort[fit]}</span>
            </p>
          ))
        )}
      </td>
    </>
  )
}

/** Published wordings run to a paragraph; the table has their head, the panel all of it. */
function headOf(wording: string): string {
  const head = wording.split(/[:;]/)[0] ?? wording
  return head.length <= 90 ? head : `${head.slice(0, head.lastIndexOf(' ', 80))}…`
}

function Chain({ words, reference, repeated }: { words: string; reference: string; repeated: boolean }) {
  return (
    <td className={repeated ? tableStyles.quiet : undefined}>
      {words} <References of={[reference]} />
    </td>
  )
}

/** References stay whole; a long row of them is told by its ends. */
function References({ of }: { of: string[] }) {
  const [first] = of
  const last = of.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <span className={styles.reference}>
      {of.length > 3 ? (
        <>
          {of.length} readings, <span>{first}</span> to <span>{last}</span>
        </>
      ) : (
        of.map((reference, index) => (
          <span key={reference}>
            {reference}
            {index < of.length - 1 ? ', ' : ''}
          </span>
        ))
      )}
    </span>
  )
}

import { accountabilities, accountabilityWords, type StakeholderInYear } from '../../shared/model/stakeholder'
import { inLetters } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import { useBesidePanel } from '../components/beside-panel'
import { moveAmongRows } from '../components/choosing'
import table from '../components/table.module.css'
import { InYear } from './in-year'
import styles from './list.module.css'

type Props = {
  stakeholders: StakeholderInYear[]
  yearLabel: string
  chosen: string | null
  onChoose: (id: string) => void
}

const wideColumns = [
  { of: 'number', width: '6%' },
  { of: 'name', width: '21%' },
  { of: 'people', width: '16%' },
  { of: 'influence', width: '8%' },
  { of: 'interest', width: '7%' },
  { of: 'asked', width: '24%' },
  { of: 'in year', width: '18%' },
] as const

/** What the panel says is left to it. */
const narrowColumns = [
  { of: 'number', width: '10%' },
  { of: 'name', width: '40%' },
  { of: 'people', width: '30%' },
  { of: 'in year', width: '20%' },
] as const

/** The stakeholders by direction of accountability; says all that the drawings show. */
export function StakeholderList({ stakeholders, yearLabel, chosen, onChoose }: Props) {
  const narrow = useBesidePanel(chosen !== null)
  const columns = narrow ? narrowColumns.length : wideColumns.length
  return (
    <div className={table.scroll}>
      <table
        className={table.table}
        aria-label="Stakeholders"
        onKeyDown={(event) => moveAmongRows(event, chosen !== null)}
      >
        <colgroup>
          {(narrow ? narrowColumns : wideColumns).map(({ of, width }) => (
            <col key={of} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Stakeholder</th>
            <th scope="col">People</th>
            {!narrow && (
              <>
                <th scope="col" className={table.number}>
                  Influence
                </th>
                <th scope="col" className={table.number}>
                  Interest
                </th>
                <th scope="col">How they were asked</th>
              </>
            )}
            <th scope="col">In {yearLabel}</th>
          </tr>
        </thead>
        {accountabilities.map((direction) => {
          const here = stakeholders.filter(({ accountability }) => accountability === direction)
          if (here.length === 0) return null
          return (
            <tbody key={direction}>
              <tr data-block>
                <th scope="rowgroup" colSpan={columns} className={styles.direction}>
                  {accountabilityWords[direction]}
                  <span className={styles.directionCount}>{inLetters(here.length)}</span>
                </th>
              </tr>
              {here.map((stakeholder) => (
                <Row key={stakeholder.id} {...{ stakeholder, narrow, onChoose }} chosen={stakeholder.id === chosen} />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

type RowProps = {
  stakeholder: StakeholderInYear
  chosen: boolean
  narrow: boolean
  onChoose: (id: string) => void
}

function Row({ stakeholder, chosen, narrow, onChoose }: RowProps) {
  const { id, reference, name, inYear } = stakeholder
  return (
    // The button in the row is for the keyboard; pressing anywhere in the row does the same.
    <tr data-chosen={chosen || undefined} onClick={() => onChoose(id)}>
      <td className={`${table.quiet} ${table.whole}`}>{reference}</td>
      <th scope="row">
        <button
          type="button"
          data-row
          className={table.open}
          aria-pressed={chosen}
          onClick={(event) => {
            event.stopPropagation()
            onChoose(id)
          }}
        >
          {name}
        </button>
      </th>
      <td>{sizeOf(stakeholder)}</td>
      {!narrow && (
        <>
          <td className={table.number}>{degree(inYear?.influence)}</td>
          <td className={table.number}>{degree(inYear?.interest)}</td>
          <td title={inYear?.askedHow}>
            <span className={styles.asked}>{inYear?.askedHow || '–'}</span>
          </td>
        </>
      )}
      <td className={styles.inYear}>
        <InYear inYear={inYear} />
        {inYear?.included === false && !narrow && (
          <span className={styles.reason} title={inYear.reason}>
            {inYear.reason}
          </span>
        )}
      </td>
    </tr>
  )
}

/** How many, in the words of the book or as a number; a dash where nobody knows. */
export function sizeOf({ inYear }: StakeholderInYear): string {
  if (inYear === null) return '–'
  return inYear.sizeWords || (inYear.size === null ? '–' : numberWords(inYear.size))
}

const degree = (value: number | null | undefined) => (value === null || value === undefined ? '–' : String(value))

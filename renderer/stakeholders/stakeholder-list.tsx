import { accountabilityWords, type StakeholderInYear } from '../../shared/model/stakeholder'
import { numberWords } from '../../shared/rules/number-words'
import { useBesidePanel } from '../components/beside-panel'
import { moveAmongRows } from '../components/choosing'
import table from '../components/table.module.css'
import { InYear } from './in-year'

type Props = {
  stakeholders: StakeholderInYear[]
  yearLabel: string
  chosen: string | null
  onChoose: (id: string) => void
}

/** The stakeholders by number; says all that the drawings show. */
export function StakeholderList({ stakeholders, yearLabel, chosen, onChoose }: Props) {
  const narrow = useBesidePanel(chosen !== null)
  return (
    <div className={table.scroll}>
      <table
        className={table.table}
        aria-label="Stakeholders"
        onKeyDown={(event) => moveAmongRows(event, chosen !== null)}
      >
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Stakeholder</th>
            <th scope="col">Accountability</th>
            <th scope="col">People</th>
            {!narrow && (
              <>
                <th scope="col" className={table.number}>
                  Influence
                </th>
                <th scope="col" className={table.number}>
                  Interest
                </th>
              </>
            )}
            <th scope="col">In {yearLabel}</th>
          </tr>
        </thead>
        <tbody>
          {stakeholders.map((stakeholder) => {
            const { id, reference, name, accountability, inYear } = stakeholder
            return (
              // The button in the row is for the keyboard; pressing anywhere in the row does the same.
              <tr key={id} data-chosen={id === chosen || undefined} onClick={() => onChoose(id)}>
                <td className={`${table.quiet} ${table.whole}`}>{reference}</td>
                <th scope="row">
                  <button
                    type="button"
                    data-row
                    className={table.open}
                    aria-pressed={id === chosen}
                    onClick={(event) => {
                      event.stopPropagation()
                      onChoose(id)
                    }}
                  >
                    {name}
                  </button>
                </th>
                <td>{accountabilityWords[accountability]}</td>
                <td>{sizeOf(stakeholder)}</td>
                {!narrow && (
                  <>
                    <td className={table.number}>{degree(inYear?.influence)}</td>
                    <td className={table.number}>{degree(inYear?.interest)}</td>
                  </>
                )}
                <td className={table.whole}>
                  <InYear inYear={inYear} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** How many, in the words of the book or as a number; a dash where nobody knows. */
export function sizeOf({ inYear }: StakeholderInYear): string {
  if (inYear === null) return '–'
  return inYear.sizeWords || (inYear.size === null ? '–' : numberWords(inYear.size))
}

const degree = (value: number | null | undefined) => (value === null || value === undefined ? '–' : String(value))

import { CloseButton, Select } from '@mantine/core'
import type { InputOf } from '../../shared/contract'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { numberWords } from '../../shared/rules/number-words'
import { useInTurn } from '../client/in-turn'
import { readNow, useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { NumberField } from '../components/fields/number-field'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { useNotices } from '../frame/notices'
import styles from './consultations.module.css'
import { sumsOf } from './sums'

const columns = [
  { of: 'population', name: 'There are', says: 'how many there are' },
  { of: 'invited', name: 'Invited', says: 'how many were invited' },
  { of: 'answered', name: 'Answered', says: 'how many answered' },
] as const

type Column = (typeof columns)[number]['of']
type Stakeholders = InputOf<'consultations.setStakeholders'>['stakeholders']

/** The groups that are asked with their counts, and all of them together. */
export function Whom({ consultation }: { consultation: ConsultationInFull }) {
  const setAll = useWrite('consultations.setStakeholders').mutateAsync
  const change = useWrite('consultations.change').mutateAsync
  const stakeholders = useRead('stakeholders.list', { yearId: consultation.yearId }).data ?? []
  const { trouble, offerUndo } = useNotices()
  const locked = useFieldsLocked()
  const inTurn = useInTurn()
  const { id, enteredAs } = consultation
  const asked = new Set(consultation.stakeholders.map(({ stakeholderId }) => stakeholderId))
  const others = stakeholders.filter((one) => !asked.has(one.id))
  const sums = sumsOf(consultation.stakeholders)

  /** In turn, from what the book has by then: two cells may be left one right after the other. */
  const write = (next: (now: Stakeholders) => Stakeholders) =>
    inTurn(async () => {
      const now = await readNow('consultations.get', { id })
      const plain = now.stakeholders.map(({ stakeholderId, population, invited, answered }) => ({
        ...{ stakeholderId, population, invited, answered },
      }))
      return setAll({ id, stakeholders: next(plain) })
    })
  const setCount = (stakeholderId: string, column: Column) => (count: number | null) =>
    write((now) => now.map((one) => (one.stakeholderId === stakeholderId ? { ...one, [column]: count } : one)))
  const add = (stakeholderId: string) => write((now) => [...now, { stakeholderId }]).catch(trouble)
  const takeOff = async (stakeholderId: string, name: string) => {
    try {
      const { change: done } = await write((now) => now.filter((one) => one.stakeholderId !== stakeholderId))
      if (done !== null) offerUndo(`Took ${name} off.`, done.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  const counted = (column: Column) => column === 'answered' && enteredAs === 'answers'

  return (
    <>
      <WideTable labelledBy="whom">
        <table className={`${table.table} ${styles.whom}`} aria-labelledby="whom">
          <thead>
            <tr>
              <th scope="col">Stakeholder</th>
              {columns.map(({ of, name }) => (
                <th key={of} scope="col" className={table.number}>
                  {name}
                </th>
              ))}
              <th scope="col">
                <span className={styles.unseen}>Take off</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {consultation.stakeholders.map(({ stakeholderId, name, ...counts }) => (
              <tr key={stakeholderId}>
                <th scope="row">{name}</th>
                {columns.map(({ of, says }) => (
                  <td key={of} className={table.number}>
                    {counted(of) ? (
                      numberOr(counts[of])
                    ) : (
                      <NumberField
                        label={`${name}: ${says}`}
                        whole
                        value={counts[of]}
                        onSave={setCount(stakeholderId, of)}
                        keptAs={`consultation.${id}.${stakeholderId}.${of}`}
                      />
                    )}
                  </td>
                ))}
                <td>
                  {!locked && (
                    <CloseButton
                      aria-label={`Take ${name} off`}
                      size="sm"
                      onClick={() => void takeOff(stakeholderId, name)}
                    />
                  )}
                </td>
              </tr>
            ))}
            <tr className={styles.together}>
              <th scope="row">All together</th>
              {columns.map(({ of, says }) => (
                <td key={of} className={table.number}>
                  {counted(of) ? (
                    numberOr(consultation.answered)
                  ) : (
                    <NumberField
                      label={`All together: ${says}`}
                      whole
                      value={consultation[of]}
                      onSave={(count) => change({ id, [of]: count })}
                      keptAs={`consultation.${id}.${of}`}
                    />
                  )}
                  {!locked && !counted(of) && sums[of] !== null && sums[of] !== consultation[of] && (
                    <button
                      type="button"
                      className={styles.sum}
                      onClick={() => void change({ id, [of]: sums[of] }).catch(trouble)}
                    >
                      Take the sum, {numberWords(sums[of])}
                    </button>
                  )}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </WideTable>
      {!locked && others.length > 0 && (
        <Select
          // Empty again for the next one.
          key={consultation.stakeholders.length}
          className={styles.addWhom ?? ''}
          aria-label="Add whom it asks"
          placeholder="Add a stakeholder it asks"
          data={others.map((one) => ({ value: one.id, label: one.name }))}
          searchable
          nothingFoundMessage="No stakeholder by that name"
          onChange={(value) => {
            if (value !== null) void add(value)
          }}
        />
      )}
    </>
  )
}

const numberOr = (count: number | null) => (count === null ? '–' : numberWords(count))

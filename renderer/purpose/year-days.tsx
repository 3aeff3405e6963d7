import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Year } from '../../shared/model/year'
import { addDays, addMonths } from '../../shared/rules/days'
import { yearLabel } from '../../shared/rules/year-label'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './purpose.module.css'

/** What a year is called and from when to when it runs. */
export function YearDays({ year }: { year: Year }) {
  const change = useWrite('years.change').mutateAsync
  const { id } = year
  return (
    <>
      <h2 className={styles.partTitle}>Name and days</h2>
      <div className={styles.fields}>
        <TextField
          label="What is the year called?"
          value={year.label}
          onSave={(label) => change({ id, label })}
          keptAs={`year.${id}.label`}
        />
        <div className={styles.pair}>
          <DayField
            label="First day"
            value={year.startsOn}
            needed
            onSave={(day) => change({ id, startsOn: day ?? '' })}
            keptAs={`year.${id}.startsOn`}
          />
          <DayField
            label="Last day"
            value={year.endsOn}
            needed
            onSave={(day) => change({ id, endsOn: day ?? '' })}
            keptAs={`year.${id}.endsOn`}
          />
        </div>
      </div>
      <OtherYears year={year} />
    </>
  )
}

/** Another year before this one, for figures to compare with; and taking away one begun by mistake. */
function OtherYears({ year }: { year: Year }) {
  const add = useWrite('years.add').mutateAsync
  const remove = useWrite('years.remove').mutateAsync
  const years = useRead('years.list', {}).data ?? []
  const { showYear } = useNavigation()
  const { say } = useNotices()
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  if (locked) return null
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      setProblem(null)
      await act()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  const endsOn = addDays(year.startsOn, -1)
  const before = {
    label: yearLabel(addMonths(year.startsOn, -12), endsOn),
    startsOn: addMonths(year.startsOn, -12),
    endsOn,
  }
  const other = years.findLast(({ id }) => id !== year.id)
  return (
    <div className={styles.removal}>
      <div className={styles.buttons}>
        {years[0]?.id === year.id && (
          <Button
            variant="default"
            onClick={() =>
              void attempt(async () => {
                const { record } = await add(before)
                say(`Added the year ${before.label}`)
                showYear(record.id)
              })
            }
          >
            Add the year before, {before.label}
          </Button>
        )}
        {other !== undefined && (
          <Button
            variant="default"
            className={styles.danger ?? ''}
            onClick={() =>
              void attempt(async () => {
                await remove({ id: year.id })
                say(`Removed the year ${year.label}`)
                showYear(other.id)
              })
            }
          >
            Remove the year {year.label}
          </Button>
        )}
      </div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}

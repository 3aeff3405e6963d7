import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Year } from '../../shared/model/year'
import { countOf } from '../../shared/rules/count-words'
import { addDays, addMonths } from '../../shared/rules/days'
import { yearLabel } from '../../shared/rules/year-label'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './purpose.module.css'

/** What a year is called and from when to when it runs. */
export function YearDays({ year }: { year: Year }) {
  const change = useWrite('years.change').mutateAsync
  const years = useRead('years.list', {}).data ?? []
  const other = years.findLast(({ id }) => id !== year.id)
  const { id } = year
  return (
    <>
      <h2 className={styles.partTitle}>Name and days</h2>
      <div className={styles.fields}>
        <div className={styles.short}>
          <TextField
            label="What is the year called?"
            value={year.label}
            onSave={(label) => change({ id, label })}
            keptAs={`year.${id}.label`}
          />
        </div>
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
      {years[0]?.id === year.id && <YearBefore year={year} />}
      {other !== undefined && <YearRemoval key={year.id} year={year} other={other} />}
    </>
  )
}

/** Another year before the first, for figures to compare with. */
function YearBefore({ year }: { year: Year }) {
  const add = useWrite('years.add').mutateAsync
  const { showYear } = useNavigation()
  const { say } = useNotices()
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  if (locked) return null
  const endsOn = addDays(year.startsOn, -1)
  const startsOn = addMonths(year.startsOn, -12)
  const label = yearLabel(startsOn, endsOn)
  const begin = async () => {
    try {
      setProblem(null)
      const { record } = await add({ label, startsOn, endsOn })
      say(`Added the year ${label}`)
      showYear(record.id)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <div className={styles.another}>
      <Button variant="default" onClick={() => void begin()}>
        Add the year before, {label}
      </Button>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}

/** Taking away a year begun by mistake; one with readings or benchmarks stays. */
function YearRemoval({ year, other }: { year: Year; other: Year }) {
  const remove = useWrite('years.remove').mutateAsync
  const { showYear } = useNavigation()
  const reads = {
    readings: useRead('readings.list', { yearId: year.id, limit: 1 }),
    benchmarks: useRead('benchmarks.list', { yearId: year.id }),
  }
  return (
    <Answered of={reads}>
      {(held) => {
        const readings = held.readings.total
        // Those that serve every year are listed too, and stay.
        const benchmarks = held.benchmarks.filter(({ yearId }) => yearId === year.id).length
        const hanging = hangingOn(readings, benchmarks)
        return (
          <Removal
            what="year"
            name={`the year ${year.label}`}
            hanging={hanging.map((words) => ({ id: words, reference: '', words }))}
            listed
            hangs={`${hanging.join(' and ')} ${readings + benchmarks === 1 ? 'belongs' : 'belong'} to ${year.label}.`}
            goesWith="What is written for the year goes with it."
            onRemove={() => remove({ id: year.id })}
            onGone={() => showYear(other.id)}
          />
        )
      }}
    </Answered>
  )
}

const hangingOn = (readings: number, benchmarks: number): string[] => [
  ...(readings === 0 ? [] : [countOf(readings, 'reading', 'readings')]),
  ...(benchmarks === 0 ? [] : [countOf(benchmarks, 'target or benchmark', 'targets and benchmarks')]),
]

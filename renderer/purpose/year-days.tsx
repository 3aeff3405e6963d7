import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Year, yearStatusWords } from '../../shared/model/year'
import { periodWords } from '../../shared/rules/date-words'
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
      <div className={styles.writingHead}>
        <h2>Name and days</h2>
        <p className={styles.small}>{yearStatusWords[year.status]}</p>
      </div>
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
        <p className={styles.small}>{periodWords(year.startsOn, year.endsOn)}</p>
      </div>
      <RemoveYear year={year} />
    </>
  )
}

/** For a year begun by mistake; what was measured in it stands against it, and is said. */
function RemoveYear({ year }: { year: Year }) {
  const remove = useWrite('years.remove').mutateAsync
  const years = useRead('years.list', {}).data ?? []
  const { showYear } = useNavigation()
  const { say } = useNotices()
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  const other = years.findLast(({ id }) => id !== year.id)
  if (locked || other === undefined) return null
  const take = async () => {
    try {
      await remove({ id: year.id })
      say(`Removed the year ${year.label}`)
      showYear(other.id)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <div className={styles.removal}>
      <Button variant="default" className={styles.danger ?? ''} onClick={() => void take()}>
        Remove the year {year.label}
      </Button>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}

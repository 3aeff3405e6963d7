import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { accountabilityWords } from '../../shared/model/stakeholder'
import { countOf } from '../../shared/rules/count-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { AddStakeholder, directions } from './add-stakeholder'
import styles from './list.module.css'
import { usualGroups } from './usual-groups'

/** Before the first stakeholder: what one is, and the usual groups to tick. */
export function EmptyStakeholders({ yearId }: { yearId: string }) {
  const locked = useFieldsLocked()
  return (
    <section className={styles.empty} aria-labelledby="no-stakeholders">
      <h2 id="no-stakeholders">No stakeholders yet</h2>
      <p>
        Stakeholders are the groups and bodies that affect the organisation or are affected by it. In the sample,
        Swimmers are those the pool is there for, and the City council is one it answers to.
      </p>
      {!locked && (
        <>
          <UsualGroups yearId={yearId} />
          <div className={styles.orType}>
            <AddStakeholder yearId={yearId} there={[]} />
          </div>
        </>
      )}
    </section>
  )
}

/** Groups most organisations have; those that are ticked are added as one change. */
function UsualGroups({ yearId }: { yearId: string }) {
  const add = useWrite('stakeholders.addToYear')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async () => {
    const stakeholders = usualGroups
      .filter(({ name }) => ticked.includes(name))
      .map(({ name, accountability }) => ({ name, accountability }))
    try {
      await add.mutateAsync({ yearId, stakeholders })
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <>
      <p className={styles.second}>
        Most organisations begin with some of these. Tick yours; names and everything else can be changed afterwards.
      </p>
      <Checkbox.Group className={styles.ticks ?? ''} value={[...ticked]} onChange={setTicked} aria-label="Usual groups">
        <div className={styles.usual}>
          {directions.map(({ value }) => (
            <fieldset key={value}>
              <legend>{accountabilityWords[value]}</legend>
              {usualGroups
                .filter(({ accountability }) => accountability === value)
                .map(({ name, who }) => (
                  <Checkbox
                    key={name}
                    value={name}
                    label={
                      <>
                        {name} <span className={styles.who}>{who}</span>
                      </>
                    }
                  />
                ))}
            </fieldset>
          ))}
        </div>
      </Checkbox.Group>
      {problem !== null && <div role="alert">{fieldProblem(problem)}</div>}
      <Button disabled={ticked.length === 0 || add.isPending} onClick={() => void submit()}>
        {ticked.length === 0
          ? 'Add those that are ticked'
          : `Add ${countOf(ticked.length, 'stakeholder', 'stakeholders')}`}
      </Button>
    </>
  )
}

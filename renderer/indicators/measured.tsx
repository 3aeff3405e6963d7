import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Definition, type Indicator, type IndicatorUses, indicatorKindWords } from '../../shared/model/indicator'
import { capital, countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import styles from './form.module.css'
import { MeasureFields } from './measure-fields'
import { Redefine } from './redefine'

type Props = { indicator: Indicator; inForce: Definition; uses: IndicatorUses; yearEnds: string }

/**
 * What is measured. Before the first reading it is simply written; afterwards one says first whether only the
 * words are mended or something else is measured from a day on, because that breaks the trend.
 */
export function Measured({ indicator, inForce, uses, yearEnds }: Props) {
  const mend = useWrite('indicators.mendDefinition').mutateAsync
  const [doing, setDoing] = useState<'nothing' | 'mending' | 'redefining'>('nothing')
  const locked = useFieldsLocked()
  const { id } = indicator
  const keptAs = `indicator.${id}.${inForce.version}`
  if (uses.readingsInForce === 0)
    return <MeasureFields definition={inForce} onChange={(fields) => mend({ id, ...fields })} keptAs={keptAs} />
  if (doing === 'redefining')
    return (
      <Redefine
        indicator={indicator}
        inForce={inForce}
        lastDay={uses.lastDay}
        yearEnds={yearEnds}
        onDone={() => setDoing('nothing')}
      />
    )
  return (
    <>
      {doing === 'mending' ? (
        <>
          <TextField
            label="What do you count or ask, exactly?"
            hint="Only words: what is counted or asked stays as it was, and so does the trend."
            multiline
            rows={3}
            autoFocus
            value={inForce.definition}
            onSave={(definition) => mend({ id, definition })}
            keptAs={`${keptAs}.definition`}
          />
          {inForce.kind === 'number' && (
            <TextField
              label="In what unit?"
              hint="Another word for the same unit."
              value={inForce.unit}
              onSave={(unit) => mend({ id, unit })}
              keptAs={`${keptAs}.unit`}
            />
          )}
        </>
      ) : (
        <div>
          <p className={styles.label}>What do you count or ask, exactly?</p>
          <p className={styles.said}>{inForce.definition || 'Nobody has said.'}</p>
          <p className={styles.small}>
            {[indicatorKindWords[inForce.kind], inForce.unit].filter((words) => words !== '').join(', ')}.{' '}
            {inForce.version === 1
              ? 'Measured like this from the first reading on.'
              : `Measured like this from ${dayWords(inForce.validFrom)} on.`}
          </p>
        </div>
      )}
      {!locked && (
        <div className={styles.ways}>
          <p className={styles.small}>
            {capital(countOf(uses.readingsInForce, 'reading was', 'readings were'))} taken like this. What would you
            like to change?
          </p>
          {doing === 'nothing' && (
            <div className={styles.way}>
              <Button variant="default" aria-describedby="mend-words" onClick={() => setDoing('mending')}>
                Mend the words
              </Button>
              <p id="mend-words">
                You count or ask the same as before; it was only put unclearly or misspelt. The years stay comparable.
              </p>
            </div>
          )}
          <div className={styles.way}>
            <Button variant="default" aria-describedby="measure-differently" onClick={() => setDoing('redefining')}>
              Measure it differently…
            </Button>
            <p id="measure-differently">
              You count or ask something else, ask others, or in another way. It holds from a day on: a double rule is
              drawn there, and the years on its two sides are not compared.
            </p>
          </div>
        </div>
      )}
    </>
  )
}

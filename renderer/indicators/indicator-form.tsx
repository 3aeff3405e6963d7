import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Indicator, IndicatorUses } from '../../shared/model/indicator'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { BreakdownFields } from './breakdown-fields'
import styles from './form.module.css'
import { GivingUp } from './giving-up'
import { Measured } from './measured'
import { MoreFields } from './more-fields'

type Props = { indicator: Indicator; uses: IndicatorUses; year: { endsOn: string } }

/** An indicator in plain questions, saved as one goes; few first. */
export function IndicatorForm({ indicator, uses, year }: Props) {
  const change = useWrite('indicators.change').mutateAsync
  const [more, setMore] = useState(false)
  const inForce = indicator.definitions.at(-1)
  if (inForce === undefined) return null
  const { id } = indicator
  const keptAs = (field: string) => `indicator.${id}.${field}`
  return (
    <div className={styles.form}>
      <Part title="What it shows">
        <TextField
          label="What would you see if it were true?"
          hint="In a few words: it is the indicator’s name. In the sample: “Swimmers active 150 minutes a week.”"
          value={indicator.name}
          onSave={(name) => change({ id, name })}
          keptAs={keptAs('name')}
        />
        <ChoiceField
          label="Is more better?"
          value={indicator.betterWhen}
          options={[
            { value: 'higher', label: 'Yes, more is better' },
            { value: 'lower', label: 'No, less is better' },
            { value: 'neither', label: 'Neither, it only describes' },
          ]}
          onSave={(betterWhen) => change({ id, betterWhen })}
        />
      </Part>
      <Part title="What is measured">
        <Measured key={inForce.id} indicator={indicator} inForce={inForce} uses={uses} yearEnds={year.endsOn} />
      </Part>
      <Part title="Where it comes from">
        <TextField
          label="Who tells you, and where is it written?"
          hint="In the sample: “Users’ survey, question 7”, “till and lesson register”."
          value={indicator.source}
          onSave={(source) => change({ id, source })}
          keptAs={keptAs('source')}
        />
        <div className={styles.pair}>
          <TextField
            label="Who collects it?"
            value={indicator.collector}
            onSave={(collector) => change({ id, collector })}
            keptAs={keptAs('collector')}
          />
          <TextField
            label="How often?"
            value={indicator.frequency}
            onSave={(frequency) => change({ id, frequency })}
            keptAs={keptAs('frequency')}
          />
        </div>
      </Part>
      <Part title="What it is for">
        <TextField
          label="What will you decide with it?"
          hint="Collect only what you will use. If nothing would be decided with it, it may not be worth asking."
          multiline
          value={indicator.decision}
          onSave={(decision) => change({ id, decision })}
          keptAs={keptAs('decision')}
        />
        <TextField
          label="Who asked for it?"
          value={indicator.askedFor}
          onSave={(askedFor) => change({ id, askedFor })}
          keptAs={keptAs('askedFor')}
        />
      </Part>
      {more ? (
        <>
          <Part title="Broken down by">
            <BreakdownFields indicator={indicator} uses={uses} />
          </Part>
          <Part title="More">
            <MoreFields indicator={indicator} inForce={inForce} />
          </Part>
          <Part title="Giving it up">
            <GivingUp indicator={indicator} uses={uses} />
          </Part>
        </>
      ) : (
        <Button variant="subtle" className={styles.start ?? ''} onClick={() => setMore(true)}>
          More: breakdowns, outcome, key indicator, giving it up
        </Button>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

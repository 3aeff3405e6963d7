import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Breakdown, Indicator, IndicatorUses } from '../../shared/model/indicator'
import { countOf } from '../../shared/rules/count-words'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import { HistoryButton } from '../history/history-button'
import styles from './form.module.css'
import { NewBreakdown } from './new-breakdown'

type Props = { indicator: Indicator; uses: IndicatorUses }

/** By what readings are broken down: age, street. Chosen from those of the book, or a new one. */
export function BreakdownFields({ indicator, uses }: Props) {
  const breakdowns = useRead('breakdowns.list', {}).data ?? []
  const set = useWrite('indicators.setBreakdowns')
  const locked = useFieldsLocked()
  const { trouble } = useNotices()
  const [adding, setAdding] = useState(false)
  const { id, breakdownIds } = indicator
  const switched = (breakdown: Breakdown, on: boolean) =>
    set.mutate(
      { id, breakdownIds: on ? [...breakdownIds, breakdown.id] : breakdownIds.filter((it) => it !== breakdown.id) },
      { onError: trouble },
    )
  return (
    <>
      <p className={styles.small}>
        Broken down, a figure shows for whom it is true and for whom it is not. In the sample, the survey is broken down
        by age.
      </p>
      {breakdowns.map((breakdown) => {
        const readings = uses.breakdowns.find(({ breakdownId }) => breakdownId === breakdown.id)?.readings ?? 0
        const on = breakdownIds.includes(breakdown.id)
        return (
          <div key={breakdown.id} className={styles.breakdown}>
            <Switch
              label={breakdown.name}
              description={[
                breakdown.groups.map(({ label }) => label).join(', '),
                ...(!on && readings > 0
                  ? [`${countOf(readings, 'reading stays', 'readings stay')} in the book and not in the figures.`]
                  : []),
              ].join('. ')}
              checked={on}
              disabled={locked || set.isPending}
              onChange={(event) => switched(breakdown, event.currentTarget.checked)}
            />
            {on && !locked && <GroupNames breakdown={breakdown} />}
            {on && <HistoryButton id={breakdown.id} title={breakdown.name} />}
          </div>
        )
      })}
      {!locked &&
        (adding ? (
          <NewBreakdown indicatorId={id} onDone={() => setAdding(false)} />
        ) : (
          <Button variant="subtle" className={styles.start ?? ''} onClick={() => setAdding(true)}>
            New breakdown…
          </Button>
        ))}
    </>
  )
}

/** What its groups are called, and one more; the same everywhere it is used. */
function GroupNames({ breakdown }: { breakdown: Breakdown }) {
  const [open, setOpen] = useState(false)
  const rename = useWrite('breakdowns.changeGroup').mutateAsync
  const renameAll = useWrite('breakdowns.change').mutateAsync
  const add = useWrite('breakdowns.addGroup').mutateAsync
  if (!open)
    return (
      <Button
        variant="subtle"
        className={styles.start ?? ''}
        aria-label={`Rename, add a group: ${breakdown.name}`}
        onClick={() => setOpen(true)}
      >
        Rename, add a group
      </Button>
    )
  return (
    <div className={styles.groups}>
      <TextField
        label="What is it broken down by?"
        hint="Changes it for every indicator broken down by it."
        autoFocus
        value={breakdown.name}
        onSave={(name) => renameAll({ id: breakdown.id, name })}
        keptAs={`breakdown.${breakdown.id}.name`}
      />
      {breakdown.groups.map(({ id, label }, place) => (
        <TextField
          key={id}
          label={`Group ${place + 1}`}
          value={label}
          onSave={(next) => rename({ id, label: next })}
          keptAs={`group.${id}.label`}
        />
      ))}
      <TextField
        // Empty again for the next one.
        key={`after ${breakdown.groups.length}`}
        label="One more group"
        value=""
        onSave={(label) => add({ breakdownId: breakdown.id, label })}
        keptAs={`breakdown.${breakdown.id}.more`}
      />
    </div>
  )
}

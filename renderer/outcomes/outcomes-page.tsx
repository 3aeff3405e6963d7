import { Button } from '@mantine/core'
import { IconBook2, IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type OutcomeView, useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import type { PageProps } from '../frame/workbench'
import { FrameworkFinder } from '../frameworks/framework-finder'
import { SocialBenefitPage } from '../social-benefit/social-benefit-page'
import { Chain } from './chain'
import { EmptyOutcomes } from './empty-outcomes'
import { OutcomePanel } from './outcome-panel'
import { groupsOf, type Held, idOf, type Row, rowOf } from './outcome-rows'
import { OutcomeTable, type TableWish } from './outcome-table'
import { OutcomeViews } from './outcome-views'
import styles from './outcomes.module.css'
import { useOutcomeChanges } from './use-outcome-changes'

type Props = PageProps & { view: OutcomeView; chosen: string | null }

/** For whom, by doing what, what changes, how we know, and which national indicator it fits. */
export function OutcomesPage({ view, ...props }: Props) {
  return (
    <FieldsLocked value={props.book.readOnly}>
      {view === 'chain' ? (
        <Chains key={props.year.id} {...props} />
      ) : (
        <SocialBenefitPage {...props} views={<OutcomeViews view={view} chosen={props.chosen} />} />
      )}
    </FieldsLocked>
  )
}

/** What lies beside or above the table. */
type Beside = { what: 'outcome'; id: string } | { what: 'national'; indicator: { id: string; name: string } | null }

function Chains({ year, chosen }: Omit<Props, 'view'>) {
  const { go, choose } = useNavigation()
  const { say, trouble } = useNotices()
  const locked = useFieldsLocked()
  const [beside, setBeside] = useState<Beside | null>(null)
  const [wish, setWish] = useState<TableWish | null>(null)
  const changes = useOutcomeChanges(year)
  const reads = {
    objectives: useRead('objectives.list', { yearId: year.id }),
    activities: useRead('activities.list', {}),
    stakeholders: useRead('stakeholders.list', { yearId: year.id }),
    outcomes: useRead('outcomes.list', {}),
    indicators: useRead('indicators.list', { yearId: year.id }),
    benchmarks: useRead('benchmarks.list', { yearId: year.id }),
    fits: useRead('fits.list', {}),
    frameworkIndicators: useRead('frameworks.inUse', {}),
  }
  const objectives = reads.objectives.data
  const activities = reads.activities.data
  const stakeholders = reads.stakeholders.data
  const outcomes = reads.outcomes.data
  const indicators = reads.indicators.data
  const benchmarks = reads.benchmarks.data
  const fits = reads.fits.data
  const frameworkIndicators = reads.frameworkIndicators.data
  const held = useMemo<Held>(
    () => ({
      objectives: objectives ?? [],
      activities: activities ?? [],
      stakeholders: stakeholders ?? [],
      outcomes: outcomes ?? [],
      indicators: indicators ?? [],
      benchmarks: benchmarks ?? [],
      fits: fits ?? [],
      frameworkIndicators: frameworkIndicators ?? [],
    }),
    [objectives, activities, stakeholders, outcomes, indicators, benchmarks, fits, frameworkIndicators],
  )
  const groups = useMemo(() => groupsOf(held), [held])
  const first = groups.find(({ rows }) => rows.length > 0)?.rows[0]
  const row = rowOf(groups, chosen) ?? first
  const pick = (id: string | null) => choose({ place: 'outcomes', view: 'chain', chosen: id })
  const wished = useCallback(() => setWish(null), [])
  const addLine = () => setWish({ at: 'last' })

  const open = (what: 'outcome' | 'national' | 'benchmark' | 'indicator', of: Row) => {
    if (what === 'outcome') {
      pick(idOf(of))
      setBeside({ what, id: of.outcome.id })
    } else if (what === 'indicator') {
      if (of.indicator === null) setWish({ at: 'cell', id: idOf(of), column: 'indicator' })
      else go({ place: 'indicator', id: of.indicator.id })
    } else if (of.indicator === null) return
    else if (what === 'national') setBeside({ what, indicator: { id: of.indicator.id, name: of.indicator.name } })
    else go({ place: 'benchmarks', chosen: of.indicator.id })
  }
  const remove = async (of: Row, what: 'outcome' | 'indicator') => {
    if (what === 'outcome') return open('outcome', of)
    if (of.indicator === null) return
    try {
      await changes.removeIndicator(of.indicator.id)
      say(`Removed ${of.indicator.name}`)
      pick(of.outcome.id)
    } catch (error) {
      trouble(error)
    }
  }
  const panelRow = beside?.what === 'outcome' ? rowOf(groups, beside.id) : undefined
  return (
    <Page
      title="Outcomes and indicators"
      sentence="For whom, by doing what, what changes, and how we know."
      action={
        <div className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconBook2 size="1rem" stroke={1.5} aria-hidden />}
            onClick={() => setBeside({ what: 'national', indicator: row?.indicator ?? null })}
          >
            Find a national indicator
          </Button>
          {!locked && first !== undefined && (
            <Button leftSection={<IconPlus size="1rem" stroke={1.5} aria-hidden />} onClick={addLine}>
              Outcome
            </Button>
          )}
        </div>
      }
      panel={
        panelRow === undefined ? null : (
          <OutcomePanel
            yearId={year.id}
            key={panelRow.outcome.id}
            row={panelRow}
            held={held}
            changes={changes}
            onClose={() => setBeside(null)}
          />
        )
      }
    >
      <OutcomeViews view="chain" chosen={chosen} />
      <Answered of={reads}>
        {() => (
          <>
            {row === undefined ? (
              <EmptyOutcomes objectives={held.objectives.length} onBegin={addLine} />
            ) : (
              <Chain row={row} year={year} onOpen={open} />
            )}
            {held.objectives.length > 0 && (
              <OutcomeTable
                held={held}
                groups={groups}
                year={year}
                chosen={row}
                changes={changes}
                wish={wish}
                onWished={wished}
                onChoose={pick}
                onOpen={open}
                onRemove={(of, what) => void remove(of, what)}
              />
            )}
            {!locked && held.objectives.length > 0 && (
              <p className={styles.keys}>
                Type to begin, Enter or F2 to change, Tab to go on, Esc to put back. Alt with an arrow moves a line;
                Shift+F10 shows what else can be done. F6 leaves the table.
              </p>
            )}
          </>
        )}
      </Answered>
      {beside?.what === 'national' && (
        <FrameworkFinder
          indicator={beside.indicator === null ? null : { id: beside.indicator.id, name: beside.indicator.name }}
          onClose={() => setBeside(null)}
        />
      )}
    </Page>
  )
}

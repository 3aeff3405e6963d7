import { Button, Popover, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Relationship, StakeholderInYear } from '../../shared/model/stakeholder'
import { isClosed } from '../../shared/model/year'
import { agree, alone, capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type StakeholderView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { AddStakeholder } from './add-stakeholder'
import { Balance } from './balance'
import { EmptyStakeholders } from './empty-stakeholders'
import styles from './list.module.css'
import { filtered } from './list-filter'
import { StakeholderDrawing } from './stakeholder-drawing'
import { StakeholderList } from './stakeholder-list'
import { StakeholderPanel } from './stakeholder-panel'

type Props = PageProps & { view: StakeholderView; chosen: string | null }

/** Everyone who affects or is affected: as a list, by influence and interest, and as a network. */
export function StakeholdersPage(props: Props) {
  const { book, name, year, view, chosen } = props
  const { choose } = useNavigation()
  const reads = {
    stakeholders: useRead('stakeholders.list', { yearId: year.id }),
    relationships: useRead('relationships.list', {}),
  }
  const all = reads.stakeholders.data
  const pick = (id: string | null) => choose({ place: 'stakeholders', view, chosen: id })
  const one = all?.find(({ id }) => id === chosen)
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Page
        title="Stakeholders"
        sentence={all === undefined ? '' : sentence(all, year.label)}
        filled={view !== 'list'}
        panel={
          one === undefined ? null : (
            <StakeholderPanel
              key={`${one.id} ${year.id}`}
              stakeholder={one}
              others={all ?? []}
              relationships={reads.relationships.data ?? []}
              organisation={name}
              year={year}
              onClose={() => pick(null)}
            />
          )
        }
      >
        <Answered of={reads}>
          {(held) =>
            held.stakeholders.length === 0 ? (
              <EmptyStakeholders yearId={year.id} />
            ) : (
              <Views {...props} {...held} onChoose={pick} />
            )
          }
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

type ViewsProps = Props & {
  stakeholders: StakeholderInYear[]
  relationships: Relationship[]
  onChoose: (id: string) => void
}

function Views({ name, year, view, chosen, stakeholders, relationships, onChoose }: ViewsProps) {
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const [filter, setFilter] = useState('')
  const shown = filtered(stakeholders, filter)
  return (
    <>
      <div className={styles.tools}>
        <SegmentedControl<StakeholderView>
          className={styles.views ?? ''}
          aria-label="How stakeholders are shown"
          value={view}
          onChange={(next) => go({ place: 'stakeholders', view: next, chosen })}
          data={[
            { value: 'list', label: 'List' },
            { value: 'influence', label: 'Influence and interest' },
            { value: 'network', label: 'Network' },
          ]}
        />
        {view === 'list' ? (
          <TextInput
            className={styles.filter ?? ''}
            aria-label="Show only those with these words"
            placeholder="Show only those with…"
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        ) : (
          !locked && <AddBesideDrawing yearId={year.id} stakeholders={stakeholders} />
        )}
      </div>
      {view === 'list' ? (
        <>
          {!locked && <AddStakeholder yearId={year.id} there={stakeholders} />}
          <Balance stakeholders={stakeholders} yearLabel={year.label} />
          {shown.length === 0 ? (
            <p className={styles.none}>Nobody in the list has these words.</p>
          ) : (
            <StakeholderList stakeholders={shown} yearLabel={year.label} chosen={chosen} onChoose={onChoose} />
          )}
        </>
      ) : (
        <StakeholderDrawing
          key={view}
          view={view}
          organisation={name}
          yearId={year.id}
          stakeholders={stakeholders}
          relationships={relationships}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </>
  )
}

/** The line for new names, hanging on a button where the drawing needs the room. */
function AddBesideDrawing({ yearId, stakeholders }: { yearId: string; stakeholders: StakeholderInYear[] }) {
  return (
    <Popover position="bottom-end" width={380} trapFocus>
      <Popover.Target>
        <Button variant="default" className={styles.addButton ?? ''}>
          Add a stakeholder
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <AddStakeholder yearId={yearId} there={stakeholders} autoFocus />
      </Popover.Dropdown>
    </Popover>
  )
}

/** "Fourteen groups; thirteen are in this year's account." */
function sentence(all: StakeholderInYear[], label: string): string {
  if (all.length === 0) return `Nobody stands in ${label} yet.`
  const included = all.filter(({ inYear }) => inYear?.included === true).length
  const groups = capital(countOf(all.length, 'group', 'groups'))
  if (included === all.length) return `${groups}, ${all.length === 1 ? '' : 'all '}in the account of ${label}.`
  return `${groups}; ${alone(included)} ${agree(included, 'is', 'are')} in the account of ${label}.`
}

import { Button, CloseButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { IndicatorLook } from '../../shared/model/action'
import { isOpen } from '../../shared/rules/actions'
import { dayWords } from '../../shared/rules/date-words'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark, type StatusKind } from '../components/status'
import { useNotices } from '../frame/notices'
import styles from './actions.module.css'
import { ActionLinks, BeginAction } from './do-about-it'
import { LookedAt } from './looked-at'

type Props = { indicatorId: string; year: { id: string; label: string } }

/** The way of an indicator from collecting to using: collected, looked at, concluded, acted. */
export function WhatCameOfIt({ indicatorId, year }: Props) {
  const trail = useRead('looks.trail', { indicatorId, yearId: year.id }).data
  const locked = useFieldsLocked()
  const [looking, setLooking] = useState(false)
  if (trail === undefined || trail.indicatorId !== indicatorId || trail.yearId !== year.id) return null
  const { collected, looks, actions, told } = trail
  const concluded = looks.filter((look) => look.concluded.trim() !== '')
  const acted = actions.length === 0 ? 'none' : actions.some(isOpen) ? 'part' : 'met'
  return (
    <section aria-labelledby="what-came-of-it">
      <h2 id="what-came-of-it" className={styles.heading}>
        What came of it
      </h2>
      <dl className={styles.trail}>
        <Step name="Collected" mark={collected.last === null ? 'none' : 'met'}>
          {collected.last === null
            ? 'not yet'
            : [dayWords(collected.last.on), collected.last.by].filter(Boolean).join(', ')}
        </Step>
        <Step name="Looked at" mark={looks.length === 0 ? 'none' : 'met'}>
          {looks.length === 0 ? 'not yet' : looks.map((look) => <Look key={look.id} look={look} />)}
          {told && <span className={styles.small}>Shown in a text of the accounts of {year.label}</span>}
        </Step>
        <Step name="Concluded" mark={concluded.length === 0 ? 'none' : 'met'}>
          {concluded.length === 0
            ? 'nothing yet'
            : concluded.map((look) => <span key={look.id}>{look.concluded}</span>)}
        </Step>
        <Step name="Acted" mark={acted}>
          {actions.length === 0 ? 'nothing yet' : <ActionLinks actions={actions} />}
        </Step>
      </dl>
      {looking ? (
        <LookedAt
          indicatorIds={[indicatorId]}
          yearId={year.id}
          onDone={() => setLooking(false)}
          onCancel={() => setLooking(false)}
        />
      ) : (
        !locked && (
          <Button variant="subtle" className={styles.lead ?? ''} onClick={() => setLooking(true)}>
            Note that it was looked at
          </Button>
        )
      )}
      <BeginAction of={{ indicatorId }} yearId={year.id} />
    </section>
  )
}

function Step({ name, mark, children }: { name: string; mark: StatusKind; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Mark kind={mark} />
        <span className={styles.step}>{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** "18 November 2025, staff meeting", with a way to take it back. */
function Look({ look }: { look: IndicatorLook }) {
  const remove = useWrite('looks.remove').mutateAsync
  const locked = useFieldsLocked()
  const { trouble, offerUndo } = useNotices()
  const words = [dayWords(look.lookedOn), look.lookedBy].filter(Boolean).join(', ')
  const takeBack = async () => {
    try {
      const { change } = await remove({ id: look.id })
      if (change !== null) offerUndo('Took back that it was looked at.', change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <span>
      {words}
      {!locked && (
        <CloseButton
          size="xs"
          style={{ display: 'inline-flex', verticalAlign: 'middle' }}
          aria-label={`It was not looked at on ${words}`}
          onClick={() => void takeBack()}
        />
      )}
    </span>
  )
}

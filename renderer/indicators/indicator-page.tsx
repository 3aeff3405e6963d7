import { useState } from 'react'
import type { Indicator } from '../../shared/model/indicator'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import type { PageProps } from '../frame/workbench'
import { IndicatorForm } from './indicator-form'
import { IndicatorSheet } from './indicator-sheet'
import { PageButtons } from './page-buttons'
import { useWalk } from './use-walk'

type Props = PageProps & { id: string; form: boolean | undefined }

/** One indicator: what it says of the year, what that rests on, and its questions. */
export function IndicatorPage({ id, form, ...props }: Props) {
  const reads = { indicator: useRead('indicators.get', { id }), uses: useRead('indicators.uses', { id }) }
  const outcomes = useRead('outcomes.list', {}).data
  const stakeholders = useRead('stakeholders.list', { yearId: props.year.id }).data
  const walk = useWalk(id, form, props.year.id)
  const indicator = reads.indicator.data?.id === id ? reads.indicator.data : undefined
  const [began, setBegan] = useState<{ id: string; asking: boolean } | null>(null)
  // Decided once, on arrival: what is written there must not turn the questions away.
  if (indicator !== undefined && reads.uses.data !== undefined && !reads.uses.isPlaceholderData && began?.id !== id) {
    setBegan({ id, asking: isFresh(indicator, reads.uses.data.readings) })
  }
  const asking = !props.book.readOnly && (form ?? (began?.id === id && began.asking))
  const outcome = outcomes?.find((it) => it.id === indicator?.outcomeId)
  const stakeholder = stakeholders?.find((it) => it.id === outcome?.stakeholderId)
  return (
    <FieldsLocked value={props.book.readOnly}>
      <Page
        title={indicator?.name ?? ''}
        sentence={
          indicator === undefined || outcome === undefined || stakeholder === undefined
            ? ''
            : sentence(indicator, stakeholder.name, outcome.statement)
        }
        action={
          <PageButtons
            walk={walk}
            id={id}
            name={indicator?.name ?? null}
            asking={asking}
            editable={!props.book.readOnly && indicator !== undefined}
          />
        }
      >
        <Answered of={reads}>
          {(held) =>
            held.indicator.id !== id ? null : asking ? (
              <IndicatorForm key={id} year={props.year} indicator={held.indicator} uses={held.uses} />
            ) : (
              <IndicatorSheet key={id} {...props} indicator={held.indicator} />
            )
          }
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

/** Nothing is said and nothing was read: somebody has only just named it. */
const isFresh = (indicator: Indicator, readings: number) =>
  readings === 0 && indicator.definitions.every(({ definition }) => definition === '') && indicator.decision === ''

const better = {
  higher: 'More is better.',
  lower: 'Less is better.',
  neither: 'It describes; neither more nor less is better.',
} as const

function sentence({ betterWhen, reference }: Indicator, stakeholder: string, statement: string): string {
  const end = /[.!?…]$/.test(statement) ? '' : '.'
  return `${reference}. Shows, for ${stakeholder}: “${statement}${end}” ${better[betterWhen]}`
}

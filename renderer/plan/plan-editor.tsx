import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { PlannedIndicator } from '../../shared/model/plan'
import { useLanguage } from '../client/language'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './plan.module.css'
import { cellText, type PlanColumn, type PlanConsultation, planChange, type TypedColumn } from './plan-cells'

type Props = {
  row: PlannedIndicator
  yearId: string
  column: TypedColumn
  consultations: readonly PlanConsultation[]
  typed: string | null
  onMove: (column: PlanColumn, down: number, across: number) => void
  onStop: () => void
}

const labels = { from: 'From where', who: 'By whom', due: 'By when' } as const satisfies Record<TypedColumn, string>

/** Typing in a cell of the plan: Enter and Tab keep it and go on, Esc puts back, leaving keeps it. */
export function PlanEditor({ row, yearId, column, consultations, typed, onMove, onStop }: Props) {
  const set = useWrite('plan.set').mutateAsync
  const { indicatorId, reference } = row
  const input = useRef<HTMLInputElement>(null)
  const language = useLanguage()
  const change = (text: string) => planChange(column, text.trim(), consultations, language)
  const field = useSavedField({
    label: `${labels[column]}, ${reference}`,
    value: cellText(row, column),
    read: (text) => {
      const read = change(text)
      return 'problem' in read ? { problem: read.problem } : { text: text.trim() }
    },
    save: async (text) => {
      const read = change(text)
      if (!('problem' in read)) await set({ yearId, indicatorId, ...read })
    },
    keptAs: `plan.${yearId}.${indicatorId}.${column}`,
  })
  // Before the next key can come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is opened
  useLayoutEffect(() => {
    if (typed !== null) field.type(typed)
    input.current?.focus()
    if (typed === null) input.current?.select()
  }, [])
  const goOn = (down: number, across: number) => {
    field.settle()
    if (!('problem' in change(field.text))) onMove(column, down, across)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') goOn(event.shiftKey ? -1 : 1, 0)
    else if (event.key === 'Tab') goOn(0, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') {
      field.putBack()
      onMove(column, 0, 0)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={input}
        className={styles.editor}
        aria-label={`${labels[column]}, ${row.name}`}
        aria-invalid={field.problem === null ? undefined : true}
        value={field.text}
        autoComplete="off"
        maxLength={500}
        data-saves
        {...(column === 'from' ? { list: 'plan-sources' } : {})}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={() => {
          field.settle()
          if (!('problem' in change(field.text))) onStop()
        }}
        onKeyDown={press}
      />
      {field.problem !== null && <span role="alert">{fieldProblem(field.problem)}</span>}
    </>
  )
}

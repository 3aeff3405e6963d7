import { CloseButton, Select } from '@mantine/core'
import { useState } from 'react'
import type { ActionLinks, ActionSourceNoun, WholeAction } from '../../shared/model/action'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { placeOfSource } from './action-words'
import styles from './actions.module.css'

const listOf = {
  indicator: 'indicatorIds',
  reading: 'readingIds',
  experience: 'experienceIds',
  consultation: 'consultationIds',
} as const satisfies Record<ActionSourceNoun, keyof ActionLinks>

/** What an action came from, each a way there; indicators and consultations can be added here, the rest where they stand. */
export function SourcesOf({ action }: { action: WholeAction }) {
  const set = useWrite('actions.setLinks').mutateAsync
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const [typed, setTyped] = useState('')
  const indicators = useRead('indicators.list', { yearId: action.yearId }).data ?? []
  const consultations = useRead('consultations.list', {}).data ?? []
  const linked = new Set(action.from.map(({ id }) => id))
  const idsOf = (noun: ActionSourceNoun) => action.from.flatMap((one) => (one.noun === noun ? [one.id] : []))
  const change = (noun: ActionSourceNoun, ids: string[]) =>
    void set({ id: action.id, [listOf[noun]]: ids }).catch(trouble)
  const offered = (things: readonly { id: string; reference: string; name: string }[]) =>
    things.flatMap(({ id, reference, name }) => (linked.has(id) ? [] : [{ value: id, label: `${name} ${reference}` }]))
  const groups = [
    { group: 'Indicators', items: offered(indicators) },
    { group: 'Consultations', items: offered(consultations) },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      {action.from.length === 0 && locked && <p className={styles.small}>Nothing says.</p>}
      <ul className={styles.sources}>
        {action.from.map((source) => (
          <li key={source.id}>
            <button type="button" className={styles.link} onClick={() => go(placeOfSource(source))}>
              {source.reference} {source.title}
            </button>
            {!locked && (
              <CloseButton
                size="sm"
                aria-label={`It did not come from ${source.reference}`}
                onClick={() =>
                  change(
                    source.noun,
                    idsOf(source.noun).filter((id) => id !== source.id),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!locked && groups.length > 0 && (
        <Select
          aria-label="Add an indicator or a consultation it came from"
          placeholder="Add an indicator or a consultation"
          data={groups}
          searchable
          limit={60}
          searchValue={typed}
          onSearchChange={setTyped}
          value={null}
          nothingFoundMessage="Nothing here by that name"
          onChange={(id) => {
            if (id === null) return
            setTyped('')
            const noun = indicators.some((one) => one.id === id) ? 'indicator' : 'consultation'
            change(noun, [...idsOf(noun), id])
          }}
        />
      )}
    </>
  )
}

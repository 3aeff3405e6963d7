import { CloseButton, Select } from '@mantine/core'
import { useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { type Location, useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './panel.module.css'

type Kind = 'outcomeIds' | 'indicatorIds' | 'objectiveIds'
type Link = { kind: Kind; id: string; name: string; leadsTo: Location }

/** Outcomes, indicators and objectives it says something about. */
export function LinksOf({ experience, yearId }: { experience: WholeExperience; yearId: string }) {
  const { id } = experience
  const set = useWrite('experiences.setLinks').mutateAsync
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const [typed, setTyped] = useState('')
  const outcomes = useRead('outcomes.list', {}).data ?? []
  const indicators = useRead('indicators.list', { yearId }).data ?? []
  const objectives = useRead('objectives.list', { yearId }).data ?? []
  const all: Link[] = [
    ...objectives.map(
      (one): Link => ({
        kind: 'objectiveIds',
        id: one.id,
        name: `${one.code} ${one.title}`,
        leadsTo: { place: 'purpose', view: 'objectives', chosen: one.id },
      }),
    ),
    ...outcomes.map(
      (one): Link => ({
        kind: 'outcomeIds',
        id: one.id,
        name: `${one.statement} ${one.reference}`,
        leadsTo: { place: 'outcomes', view: 'chain', chosen: one.id },
      }),
    ),
    ...indicators.map(
      (one): Link => ({
        kind: 'indicatorIds',
        id: one.id,
        name: `${one.name} ${one.reference}`,
        leadsTo: { place: 'indicator', id: one.id },
      }),
    ),
  ]
  const linked = all.filter((link) => experience[link.kind].includes(link.id))
  const offered = (kind: Kind) =>
    all.filter((link) => link.kind === kind && !experience[kind].includes(link.id)).map(asOption)
  const change = (kind: Kind, ids: string[]) => void set({ id, [kind]: ids }).catch(trouble)
  return (
    <div className={styles.links}>
      {linked.length > 0 && (
        <ul>
          {linked.map(({ kind, id: other, name, leadsTo }) => (
            <li key={other} className={styles.withheld}>
              <button type="button" className={styles.lead} onClick={() => go(leadsTo)}>
                {name}
              </button>
              {!locked && (
                <CloseButton
                  size="sm"
                  aria-label={`It does not belong to ${name}`}
                  onClick={() =>
                    change(
                      kind,
                      experience[kind].filter((one) => one !== other),
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!locked && all.length > 0 && (
        <Select
          aria-label="Add an objective, an outcome or an indicator"
          placeholder="Add an objective, outcome or indicator"
          data={[
            { group: 'Objectives', items: offered('objectiveIds') },
            { group: 'Outcomes', items: offered('outcomeIds') },
            { group: 'Indicators', items: offered('indicatorIds') },
          ].filter(({ items }) => items.length > 0)}
          searchable
          limit={60}
          searchValue={typed}
          onSearchChange={setTyped}
          value={null}
          nothingFoundMessage="Nothing here by that name"
          onChange={(chosen) => {
            const link = all.find((one) => one.id === chosen)
            if (link === undefined) return
            setTyped('')
            change(link.kind, [...experience[link.kind], link.id])
          }}
        />
      )}
    </div>
  )
}

const asOption = ({ id, name }: Link) => ({ value: id, label: name })

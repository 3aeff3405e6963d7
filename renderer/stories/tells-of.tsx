import { CloseButton, Select } from '@mantine/core'
import { useState } from 'react'
import type { WholeStory } from '../../shared/model/told-story'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { type Location, useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './stories.module.css'

type Kind = 'outcomeIds' | 'indicatorIds'
type Link = { kind: Kind; id: string; name: string; leadsTo: Location }

/** The outcomes and indicators a story tells of: it stands in the chapter of the first outcome's objective. */
export function TellsOf({ story }: { story: WholeStory }) {
  const { id, yearId } = story
  const set = useWrite('stories.setLinks').mutateAsync
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const [typed, setTyped] = useState('')
  const outcomes = useRead('outcomes.list', {}).data ?? []
  const indicators = useRead('indicators.list', { yearId }).data ?? []
  const all: Link[] = [
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
  const linked = all.filter((link) => story[link.kind].includes(link.id))
  const offered = (kind: Kind) =>
    all
      .filter((link) => link.kind === kind && !story[kind].includes(link.id))
      .map((link) => ({ value: link.id, label: link.name }))
  const change = (kind: Kind, ids: string[]) => void set({ id, [kind]: ids }).catch(trouble)
  return (
    <>
      {linked.length === 0 && <p className={styles.quiet}>Nothing named yet: it stands in “What people said”.</p>}
      <ul className={styles.links}>
        {linked.map(({ kind, id: other, name, leadsTo }) => (
          <li key={other} className={styles.link}>
            <button type="button" className={styles.lead} onClick={() => go(leadsTo)}>
              {name}
            </button>
            {!locked && (
              <CloseButton
                size="sm"
                aria-label={`It does not tell of ${name}`}
                onClick={() =>
                  change(
                    kind,
                    story[kind].filter((one) => one !== other),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!locked && all.length > 0 && (
        <Select
          aria-label="Add an outcome or an indicator"
          placeholder="Add an outcome or indicator"
          data={[
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
            change(link.kind, [...story[link.kind], link.id])
          }}
        />
      )}
    </>
  )
}

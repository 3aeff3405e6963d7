import type { Relationship } from '../../shared/model/stakeholder'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import styles from './panel.module.css'

/** One end of a relationship; null is the organisation. */
export type End = { id: string | null; name: string }

export const closenessWords = { 1: 'loose', 2: 'regular', 3: 'close' } as const satisfies Record<
  Relationship['strength'],
  string
>

export const closenessOptions = [
  { value: '1', label: 'Loose' },
  { value: '2', label: 'Regular' },
  { value: '3', label: 'Close' },
] as const

const strengths = { '1': 1, '2': 2, '3': 3 } as const
export type Closeness = keyof typeof strengths
export const strengthOf = (closeness: Closeness): Relationship['strength'] => strengths[closeness]

/** How an end is written in a list to choose from, where null can't stand. */
const us = 'us'
export const keyOfEnd = (id: string | null): string => id ?? us
export const endOfKey = (key: string): string | null => (key === us ? null : key)
export const endOptions = (ends: readonly End[]) => ends.map(({ id, name }) => ({ value: keyOfEnd(id), label: name }))

export const nameOfEnd = (id: string | null, ends: readonly End[]): string =>
  ends.find((end) => end.id === id)?.name ?? 'somebody'

/** A relationship read along its arrow: "GP link workers send people to Over-60s class". */
export function sentenceOf(
  { fromId, toId, verb }: Pick<Relationship, 'fromId' | 'toId' | 'verb'>,
  ends: readonly End[],
) {
  return `${nameOfEnd(fromId, ends)} ${verb === '' ? '→' : verb} ${nameOfEnd(toId, ends)}`
}

type Props = { relationship: Relationship; ends: End[]; self: string }

/** One relationship to be changed where it stands. */
export function RelationshipFields({ relationship, ends, self }: Props) {
  const change = useWrite('relationships.change').mutateAsync
  const { id, fromId, toId, verb, strength } = relationship
  const outwards = fromId === self
  return (
    <div className={styles.tieFields}>
      <TextField
        label="What passes along it?"
        hint={`Read along the arrow: “${nameOfEnd(fromId, ends)} … ${nameOfEnd(toId, ends)}”.`}
        value={verb}
        onSave={(text) => change({ id, verb: text })}
        keptAs={`relationship.${id}.verb`}
        autoFocus
      />
      <ChoiceField
        label={outwards ? 'To whom?' : 'From whom?'}
        value={keyOfEnd(outwards ? toId : fromId)}
        options={endOptions(ends.filter((end) => end.id !== self))}
        onSave={(key) => change({ id, [outwards ? 'toId' : 'fromId']: endOfKey(key) })}
        as="list"
      />
      <ChoiceField<Closeness>
        label="How close is it?"
        value={`${strength}`}
        options={closenessOptions}
        onSave={(closeness) => change({ id, strength: strengthOf(closeness) })}
        as="list"
      />
    </div>
  )
}

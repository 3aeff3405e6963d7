import { useInTurn } from '../client/in-turn'
import { useWrite } from '../client/queries'
import type { Draft } from './draft-line'
import { blockOf, type Group, type Row, stepped } from './outcome-rows'

type Picked = { id: string; name: string } | { new: string }

/** Every change of the book the table comes to, one after the other. */
export function useOutcomeChanges(year: { id: string; startsOn: string }) {
  const addStakeholder = useWrite('stakeholders.add').mutateAsync
  const addActivity = useWrite('activities.add').mutateAsync
  const addOutcome = useWrite('outcomes.add').mutateAsync
  const changeOutcome = useWrite('outcomes.change').mutateAsync
  const addIndicator = useWrite('indicators.add').mutateAsync
  const changeIndicator = useWrite('indicators.change').mutateAsync
  const reorderOutcomes = useWrite('outcomes.reorder').mutateAsync
  const reorderIndicators = useWrite('indicators.reorder').mutateAsync
  const removeOutcome = useWrite('outcomes.remove').mutateAsync
  const removeIndicator = useWrite('indicators.remove').mutateAsync
  const inTurn = useInTurn()
  return {
    /** The one that was chosen, or a new one of that name. */
    stakeholder: async (picked: Picked) =>
      'new' in picked ? (await addStakeholder({ name: picked.new, accountability: 'below' })).record : picked,
    activity: async (picked: Picked, objectiveId: string) =>
      'new' in picked ? (await addActivity({ name: picked.new, objectiveId })).record : picked,
    change: (row: Row, fields: { stakeholderId?: string; activityId?: string; statement?: string }) =>
      inTurn(() => changeOutcome({ id: row.outcome.id, ...fields })),
    /** An outcome, once it is said for whom, by what, and what changes. */
    begin: ({ stakeholder, activity, statement }: Draft, accountability: keyof typeof blockOf) =>
      inTurn(async () => {
        if (stakeholder === null || activity === null) return null
        const ends = { stakeholderId: stakeholder.id, activityId: activity.id }
        return (await addOutcome({ ...ends, statement, block: blockOf[accountability] })).record
      }),
    renameIndicator: (id: string, name: string) => inTurn(() => changeIndicator({ id, name })),
    /** A number that describes, from this year on, until its page says more. */
    addIndicator: (outcomeId: string, name: string) =>
      inTurn(async () => {
        const definition = { kind: 'number', combining: 'sum', validFrom: year.startsOn } as const
        return (await addIndicator({ outcomeId, name, betterWhen: 'neither', definition })).record
      }),
    step: (groups: readonly Group[], key: string, step: -1 | 1) =>
      inTurn(async () => {
        const order = stepped(groups, key, step)
        if (order === null) return false
        await (order.of === 'outcomes' ? reorderOutcomes : reorderIndicators)({ ids: order.ids })
        return true
      }),
    removeOutcome: (id: string, withIndicators: boolean) => inTurn(() => removeOutcome({ id, withIndicators })),
    removeIndicator: (id: string) => inTurn(() => removeIndicator({ id })),
  }
}

export type OutcomeChanges = ReturnType<typeof useOutcomeChanges>

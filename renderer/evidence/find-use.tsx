import { useState } from 'react'
import type { EvidenceWithUses } from '../../shared/model/evidence'
import { useRead, useWrite } from '../client/queries'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { FindBox } from './find-box'
import { keyOf } from './target'

/** Finds what a piece of evidence is for, by typing, and links it. */
export function FindUse({ evidence }: { evidence: EvidenceWithUses }) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const { yearId } = useNavigation()
  const newest = useRead('book.info', {}).data?.years.at(-1)?.id
  const year = yearId ?? newest
  const found = useRead(
    'evidence.findTargets',
    { words, yearId: year ?? '' },
    { when: words !== '' && year !== undefined },
  ).data
  const link = useWrite('evidence.link').mutateAsync
  const { offerUndo, trouble } = useNotices()
  const linked = new Set(evidence.usedFor.map(keyOf))
  const open = found?.filter((one) => !linked.has(keyOf(one)))
  const pick = async (key: string) => {
    const one = open?.find((other) => keyOf(other) === key)
    if (one === undefined) return
    try {
      const { target, targetId } = one
      const { change } = await link({ links: [{ evidenceId: evidence.id, target, targetId }] })
      if (change !== null) offerUndo(`${evidence.reference} is evidence for ${one.reference}.`, change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <FindBox
      label="Link it to"
      hint="A reading by its indicator, a note of the daybook, a benchmark, a consultation, an action."
      typed={typed}
      found={open?.map((one) => ({ key: keyOf(one), name: one.title, aside: one.where, end: one.reference })) ?? null}
      onType={setTyped}
      onPick={(key) => void pick(key)}
    />
  )
}

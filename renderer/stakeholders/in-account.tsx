import { useEffect } from 'react'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { useWrite } from '../client/queries'
import { setUnsaved } from '../client/unsaved'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'

type Props = {
  stakeholder: StakeholderInYear
  year: { id: string; label: string }
  /** To be left out, as soon as it is said why. */
  leaving: boolean
  onLeaving: (leaving: boolean) => void
}

/**
 * Whether a year's account includes a stakeholder, and why not. The book asks for a reason, so one that is
 * to be left out stays in until there is one; then both are one change.
 */
export function InAccount({ stakeholder, year, leaving, onLeaving }: Props) {
  const set = useWrite('stakeholders.setInYear').mutateAsync
  const { id, name, inYear } = stakeholder
  const out = inYear?.included === false
  const change = (fields: { included?: boolean; reason?: string }) =>
    set({ stakeholderId: id, yearId: year.id, ...fields })

  useEffect(() => {
    const key = `stakeholder.${id}.leaving`
    setUnsaved(key, leaving && !out ? { label: `${name} left out`, state: 'written' } : null)
    return () => setUnsaved(key, null)
  }, [id, name, leaving, out])

  const choose = async (choice: 'in' | 'out' | '') => {
    if (choice === 'in') {
      onLeaving(false)
      if (inYear?.included !== true) await change({ included: true })
      return
    }
    if ((inYear?.reason ?? '').trim() === '') onLeaving(true)
    else await change({ included: false })
  }
  return (
    <>
      <ChoiceField<'in' | 'out' | ''>
        key={leaving ? 'leaving' : 'as stored'}
        label="In the account?"
        {...(inYear === null ? { hint: 'Nobody has said yet.' } : {})}
        value={leaving || out ? 'out' : inYear === null ? '' : 'in'}
        options={[
          { value: 'in', label: 'Included' },
          { value: 'out', label: 'Left out' },
        ]}
        onSave={choose}
      />
      {(leaving || out) && (
        <TextField
          label="Why are they left out?"
          hint={
            out
              ? 'The reason stands in the account.'
              : `The reason stands in the account; they are left out once it is written. In the sample, teenagers were too few to report without pointing at someone.`
          }
          multiline
          value={out ? (inYear?.reason ?? '') : ''}
          onSave={async (reason) => {
            await change({ included: false, reason })
            onLeaving(false)
          }}
          keptAs={`stakeholder.${id}.${year.id}.reason`}
          autoFocus={leaving}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { type Consultation, ConsultationStatus, consultationStatusWords } from '../../shared/model/consultation'
import { FairbookError } from '../../shared/model/error'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'

const choices = ConsultationStatus.options.map((value) => ({ value, label: consultationStatusWords[value] }))

/** How far it is. Giving it up needs a reason, which is asked for before it is kept. */
export function StateField({ consultation }: { consultation: Consultation }) {
  const change = useWrite('consultations.change').mutateAsync
  const { id, status, givenUpWhy } = consultation
  const [giving, setGiving] = useState(false)
  const save = async (next: Consultation['status']) => {
    if (next === 'given-up' && givenUpWhy.trim() === '') {
      setGiving(true)
      throw new FairbookError('refused', 'Say below why; with that it is given up.')
    }
    setGiving(false)
    await change({ id, status: next })
  }
  return (
    <>
      <ChoiceField
        // Given up by saying why, below: the choice begins anew, with nothing left to complain of.
        key={status === 'given-up' ? 'given-up' : 'other'}
        label="How far is it?"
        value={status}
        options={choices}
        as="list"
        onSave={save}
      />
      {(giving || status === 'given-up') && (
        <TextField
          label="Why was it given up?"
          hint="It stands in the account: whom you meant to ask, and what came in between."
          multiline
          value={givenUpWhy}
          onSave={(why) => change({ id, status: 'given-up', givenUpWhy: why })}
          keptAs={`consultation.${id}.givenUpWhy`}
        />
      )}
    </>
  )
}

import { type Consent, consents, consentWords } from '../../shared/model/experience'
import { useRead } from '../client/queries'
import { ChoiceField } from './fields/choice-field'
import { DayField } from './fields/day-field'
import { TextField } from './fields/text-field'

/** Whose words they are, and what may be made of them: the same of a note of the daybook and of a story. */
export type Voice = {
  stakeholderId: string | null
  person: string
  described: string
  consent: Consent
  consentBy: string
  consentOn: string | null
  consentUntil: string | null
}

type Props = {
  voice: Voice
  onSave: (part: Partial<Voice>) => Promise<unknown>
  /** The name under which the text of a field is kept while it could not be saved. */
  keptAs: (field: string) => string
}

const noGroup = 'none'

/** Which stakeholder, the name, and how they may be described without it. */
export function WhoseFields({ voice, onSave, keptAs, yearId }: Props & { yearId: string }) {
  const groups = useRead('stakeholders.list', { yearId }).data ?? []
  return (
    <>
      <ChoiceField
        label="Which stakeholder?"
        value={voice.stakeholderId ?? noGroup}
        options={[
          { value: noGroup, label: 'Nobody of the list' },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onSave={(value) => onSave({ stakeholderId: value === noGroup ? null : value })}
        as="list"
      />
      <TextField
        label="Name"
        hint="Only consent to be named brings it into a document."
        value={voice.person}
        onSave={(person) => onSave({ person })}
        keptAs={keptAs('person')}
      />
      <TextField
        label="How may they be described?"
        hint="Without the name, as in the sample: “Woman, 80s, over-60s class”."
        value={voice.described}
        onSave={(described) => onSave({ described })}
        keptAs={keptAs('described')}
      />
    </>
  )
}

/** What the person allowed, who asked, when, and until when it holds. */
export function ConsentFields({ voice, onSave, keptAs }: Props) {
  return (
    <>
      <ChoiceField
        label="May it be published?"
        value={voice.consent}
        options={consents.map((value) => ({ value, label: consentWords[value] }))}
        onSave={(consent) => onSave({ consent })}
      />
      {voice.consent !== 'not-asked' && (
        <>
          <TextField
            label="Who asked?"
            value={voice.consentBy}
            onSave={(consentBy) => onSave({ consentBy })}
            keptAs={keptAs('consentBy')}
          />
          <DayField
            label="When?"
            value={voice.consentOn}
            onSave={(consentOn) => onSave({ consentOn })}
            keptAs={keptAs('consentOn')}
          />
          <DayField
            label="Until when does it hold?"
            hint="Empty: for good."
            value={voice.consentUntil}
            onSave={(consentUntil) => onSave({ consentUntil })}
            keptAs={keptAs('consentUntil')}
          />
        </>
      )}
    </>
  )
}

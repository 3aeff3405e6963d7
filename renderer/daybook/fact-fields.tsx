import type { InputOf } from '../../shared/contract'
import type { WholeExperience } from '../../shared/model/daybook'
import { channels, channelWords, consents, consentWords } from '../../shared/model/experience'
import { useRead, useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import { ToneChoice } from './tone'

type Props = { experience: WholeExperience }
type Part = Omit<InputOf<'experiences.change'>, 'id'>

/** How a part of an experience is saved, and the name under which its text is kept. */
function useChange({ experience: { id } }: Props) {
  const change = useWrite('experiences.change').mutateAsync
  return { set: (part: Part) => change({ ...part, id }), kept: (name: string) => `experience.${id}.${name}` }
}

const noGroup = 'none'

export function WhoFields(props: Props & { yearId: string }) {
  const { experience, yearId } = props
  const { set, kept } = useChange(props)
  const groups = useRead('stakeholders.list', { yearId }).data ?? []
  return (
    <>
      <ChoiceField
        label="Which stakeholder?"
        value={experience.stakeholderId ?? noGroup}
        options={[
          { value: noGroup, label: 'Nobody of the list' },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onSave={(value) => set({ stakeholderId: value === noGroup ? null : value })}
        as="list"
      />
      <TextField
        label="Name"
        hint="Only consent to be named brings it into a document."
        value={experience.person}
        onSave={(person) => set({ person })}
        keptAs={kept('person')}
      />
      <TextField
        label="How may they be described?"
        hint="Without the name, as in the sample: “Woman, 80s, over-60s class”."
        value={experience.described}
        onSave={(described) => set({ described })}
        keptAs={kept('described')}
      />
    </>
  )
}

export function WhenFields(props: Props) {
  const { set, kept } = useChange(props)
  const { happenedOn, kind } = props.experience
  return (
    <>
      <DayField
        label="On which day?"
        needed
        value={happenedOn}
        onSave={(day) => set(day === null ? {} : { happenedOn: day })}
        keptAs={kept('happenedOn')}
      />
      <ChoiceField
        label="Said or seen?"
        value={kind}
        options={[
          { value: 'said', label: 'Said: the words are somebody’s own' },
          { value: 'seen', label: 'Seen: the words are ours' },
        ]}
        onSave={(value) => set({ kind: value })}
      />
    </>
  )
}

export function ToldFields(props: Props) {
  const { set, kept } = useChange(props)
  const { kind, toldTo, channel } = props.experience
  return (
    <>
      <TextField
        label={kind === 'said' ? 'Told to whom?' : 'Seen by whom?'}
        value={toldTo}
        onSave={(text) => set({ toldTo: text })}
        keptAs={kept('toldTo')}
      />
      <ChoiceField
        label="How did it come?"
        value={channel}
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
        onSave={(value) => set({ channel: value })}
        as="list"
      />
    </>
  )
}

export function ToneField(props: Props) {
  const { set } = useChange(props)
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  return (
    <ToneChoice
      value={props.experience.tone}
      named
      locked={locked}
      onChoose={(tone) => void set({ tone }).catch(trouble)}
    />
  )
}

export function ConsentFields(props: Props) {
  const { set, kept } = useChange(props)
  const { consent, consentBy, consentOn, consentUntil } = props.experience
  return (
    <>
      <ChoiceField
        label="May it be published?"
        value={consent}
        options={consents.map((value) => ({ value, label: consentWords[value] }))}
        onSave={(value) => set({ consent: value })}
      />
      {consent !== 'not-asked' && (
        <>
          <TextField
            label="Who asked?"
            value={consentBy}
            onSave={(text) => set({ consentBy: text })}
            keptAs={kept('consentBy')}
          />
          <DayField
            label="When?"
            value={consentOn}
            onSave={(day) => set({ consentOn: day })}
            keptAs={kept('consentOn')}
          />
          <DayField
            label="Until when does it hold?"
            hint="Empty: for good."
            value={consentUntil}
            onSave={(day) => set({ consentUntil: day })}
            keptAs={kept('consentUntil')}
          />
        </>
      )}
    </>
  )
}

import type { InputOf } from '../../shared/contract'
import type { WholeExperience } from '../../shared/model/daybook'
import { channels, channelWords } from '../../shared/model/experience'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { ConsentFields, WhoseFields } from '../components/voice-fields'
import { useNotices } from '../frame/notices'
import { ToneChoice } from './tone'

type Props = { experience: WholeExperience }
type Part = Omit<InputOf<'experiences.change'>, 'id'>

/** How a part of an experience is saved, and the name under which its text is kept. */
function useChange({ experience: { id } }: Props) {
  const change = useWrite('experiences.change').mutateAsync
  return { set: (part: Part) => change({ ...part, id }), kept: (name: string) => `experience.${id}.${name}` }
}

export function WhoFields(props: Props & { yearId: string }) {
  const { set, kept } = useChange(props)
  return <WhoseFields voice={props.experience} onSave={set} keptAs={kept} yearId={props.yearId} />
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

export function MayFields(props: Props) {
  const { set, kept } = useChange(props)
  return <ConsentFields voice={props.experience} onSave={set} keptAs={kept} />
}

import { IconCalendar, IconLock, IconMessage2, IconQuote, IconTag, IconUser, IconUserCircle } from '@tabler/icons-react'
import { type Consent, channels, channelWords, consentWords } from '../../shared/model/experience'
import { useLanguage } from '../client/language'
import { useRead } from '../client/queries'
import { todayHere } from '../components/time-words'
import { ChoiceChip, TextChip } from './chips'
import styles from './note.module.css'
import { dayInFull, kindOfDraft, whoInFull } from './note-draft'
import { useNoting } from './noting'
import { ToneChoice } from './tone'

const noteChannels = channels
  // Answers to an open question come in by their consultation.
  .filter((channel) => channel !== 'consultation')
  .map((value) => ({ value, label: value === 'not-said' ? 'How' : channelWords[value] }))

const noteConsents = (['not-asked', 'no', 'anonymous', 'named'] as const satisfies Consent[]).map((value) => ({
  value,
  label: value === 'not-asked' ? 'Consent not asked' : value === 'no' ? 'Consent: no' : consentWords[value],
}))

const kinds = [
  { value: 'said' as const, label: 'Said, in their words' },
  { value: 'seen' as const, label: 'Seen, in our words' },
]

/** What else is said of a note, in the order in which Tab goes through it. */
export function NoteChips() {
  const { draft, type, writeOut, groups, stack } = useNoting()
  const language = useLanguage()
  const newest = useRead('experiences.list', { limit: 100 }).data?.experiences ?? []
  const themes = useRead('experiences.themes', {}, { when: stack }).data ?? []
  const listeners = [...new Set(newest.map(({ toldTo }) => toldTo))].filter((name) => name !== '')
  return (
    <div className={styles.chips}>
      <ChoiceChip
        label="Said or seen"
        icon={IconQuote}
        value={kindOfDraft(draft)}
        options={kinds}
        onChoose={(kind) => type({ kind })}
      />
      <TextChip
        label="When"
        field="when"
        icon={IconCalendar}
        value={draft.when}
        onType={(when) => type({ when })}
        onLeave={() => writeOut((now) => dayInFull(now, todayHere(), language))}
      />
      <TextChip
        label="Who"
        field="who"
        icon={IconUser}
        value={draft.who}
        offers={groups.map(({ name }) => name)}
        onType={(who) => type({ who })}
        onLeave={() => writeOut((now) => whoInFull(now, groups))}
      />
      <TextChip label="Name" icon={IconUserCircle} value={draft.person} onType={(person) => type({ person })} />
      {stack && (
        <TextChip
          label="Described as"
          icon={IconUserCircle}
          value={draft.described}
          onType={(described) => type({ described })}
        />
      )}
      <TextChip
        label={kindOfDraft(draft) === 'said' ? 'Told to' : 'Seen by'}
        icon={IconMessage2}
        value={draft.toldTo}
        offers={listeners}
        onType={(toldTo) => type({ toldTo })}
      />
      <ChoiceChip
        label="How"
        icon={IconMessage2}
        value={draft.channel}
        options={noteChannels}
        onChoose={(channel) => type({ channel })}
      />
      <ToneChoice value={draft.tone} onChoose={(tone) => type({ tone })} />
      <ChoiceChip
        label="Consent"
        icon={IconLock}
        value={draft.consent}
        options={noteConsents}
        onChoose={(consent) => type({ consent })}
      />
      {stack && (
        <TextChip
          label="Themes"
          icon={IconTag}
          value={draft.themes}
          offers={themes.map(({ name }) => name)}
          onType={(text) => type({ themes: text })}
        />
      )}
    </div>
  )
}

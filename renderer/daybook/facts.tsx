import {
  IconCalendar,
  IconChevronDown,
  IconLock,
  IconMessage2,
  IconPlusMinus,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { channelWords, toneWords } from '../../shared/model/experience'
import { dayWords } from '../../shared/rules/date-words'
import { consentLine } from './daybook-words'
import { MayFields, ToldFields, ToneField, WhenFields, WhoFields } from './fact-fields'
import styles from './panel.module.css'

type Props = { experience: WholeExperience; yearId: string }

/** Who, when, how and with what consent: each a line that opens its fields. */
export function Facts({ experience, yearId }: Props) {
  const { person, described, stakeholder, happenedOn, toldTo, channel, kind, tone, consentBy, consentOn } = experience
  const who = [person, described, stakeholder ?? ''].filter((text) => text !== '').join(', ')
  const told = kind === 'said' ? 'Told to' : 'Seen by'
  const asked = [consentBy === '' ? '' : `by ${consentBy}`, consentOn === null ? '' : dayWords(consentOn)]
    .filter((text) => text !== '')
    .join(', ')
  return (
    <div className={styles.facts}>
      <Fact name="Who" icon={IconUser} words={who || 'Who is not said'}>
        <WhoFields experience={experience} yearId={yearId} />
      </Fact>
      <Fact name="When" icon={IconCalendar} words={`${kind === 'said' ? 'Said' : 'Seen'} on ${dayWords(happenedOn)}`}>
        <WhenFields experience={experience} />
      </Fact>
      <Fact
        name="How it came"
        icon={IconMessage2}
        words={
          [toldTo === '' ? '' : `${told} ${toldTo}`, channel === 'not-said' ? '' : channelWords[channel]]
            .filter((text) => text !== '')
            .join(', ') || 'How it came is not said'
        }
      >
        <ToldFields experience={experience} />
      </Fact>
      <Fact name="Tone" icon={IconPlusMinus} words={toneWords[tone]}>
        <ToneField experience={experience} />
      </Fact>
      <Fact
        name="Consent"
        icon={IconLock}
        words={`${consentLine(experience) || 'Consent not asked'}${asked === '' ? '' : `. Asked ${asked}`}`}
      >
        <MayFields experience={experience} />
      </Fact>
    </div>
  )
}

type FactProps = { name: string; icon: TablerIcon; words: string; children: ReactNode }

function Fact({ name, icon: Icon, words, children }: FactProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <button
        type="button"
        className={styles.fact}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon size="1rem" stroke={1.5} aria-hidden />
        <span>
          <span className={styles.unseen}>{name}: </span>
          {words}
        </span>
        <IconChevronDown className={styles.change} size="1rem" stroke={1.5} aria-hidden />
      </button>
      <div id={id} hidden={!open} className={styles.fields}>
        {open && children}
      </div>
    </div>
  )
}

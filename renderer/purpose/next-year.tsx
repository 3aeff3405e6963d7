import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { RollForwardPreview } from '../../shared/model/roll-forward'
import { capital, countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords, exampleDay } from '../../shared/rules/day-from-words'
import { noBreakSpace } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useLanguage } from '../client/language'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { fieldProblem } from '../components/field-problem'
import { belowField } from '../components/fields/below-field'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import styles from './purpose.module.css'

/** Beginning the next year from this one: what comes along, what stays, and a name and days for it. */
export function NextYear({ year }: { year: { id: string; label: string } }) {
  const preview = useRead('years.previewRollForward', { fromId: year.id })
  return (
    <Page
      title="Begin the next year"
      sentence={`It begins from ${year.label}, and ${year.label} stays as it is. Undo takes the new year away again.`}
    >
      <Answered of={{ preview }}>{(held) => <Beginning key={year.id} preview={held.preview} />}</Answered>
    </Page>
  )
}

const typed = (day: string) => dayWords(day).replaceAll(noBreakSpace, ' ')

function Beginning({ preview }: { preview: RollForwardPreview }) {
  const { from, suggested, comes, stays } = preview
  const { go, back } = useNavigation()
  const begin = useWrite('years.rollForward')
  const [label, setLabel] = useState(suggested.label)
  const [first, setFirst] = useState(typed(suggested.startsOn))
  const [last, setLast] = useState(typed(suggested.endsOn))
  const [refused, setRefused] = useState<{ message: string; fields: string[] } | null>(null)
  const language = useLanguage()
  const startsOn = dayFromWords(first, language)
  const endsOn = dayFromWords(last, language)
  const dateHelp = `Write the day like ${exampleDay(language)}. What you wrote is kept here.`

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (startsOn === null || endsOn === null) return
    try {
      const { record } = await begin.mutateAsync({ fromId: from.id, label, startsOn, endsOn })
      go({ place: 'purpose', view: 'year', chosen: null }, record.id)
    } catch (error) {
      const { message, detail } = problemOf(error)
      setRefused({ message, fields: Array.isArray(detail.fields) ? detail.fields.map(String) : [] })
    }
  }
  const problemAt = (field: string) => (refused?.fields[0] === field ? refused.message : null)
  const type = (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
    setRefused(null)
    set(event.currentTarget.value)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.nextFields}>
        <TextInput
          label="What will it be called?"
          value={label}
          onChange={type(setLabel)}
          error={belowField(problemAt('label'))}
          autoComplete="off"
        />
        <TextInput
          label="First day"
          value={first}
          onChange={type(setFirst)}
          error={belowField(startsOn === null ? dateHelp : problemAt('startsOn'))}
          autoComplete="off"
        />
        <TextInput
          label="Last day"
          value={last}
          onChange={type(setLast)}
          error={belowField(endsOn === null ? dateHelp : problemAt('endsOn'))}
          autoComplete="off"
        />
      </div>
      {refused !== null && !['label', 'startsOn', 'endsOn'].includes(refused.fields[0] ?? '') && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(refused.message)}
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit" disabled={begin.isPending || startsOn === null || endsOn === null}>
          Begin {label.trim() === '' ? 'the year' : label.trim()}
        </Button>
        <Button variant="default" onClick={back}>
          Not now
        </Button>
      </div>
      <div className={styles.coming}>
        <section aria-labelledby="comes">
          <h2 id="comes">Comes along</h2>
          {comes.objectives.length + comes.stakeholdersIn.length + comes.indicators.length === 0 && (
            <p>Nothing yet: there are no objectives, stakeholders or indicators.</p>
          )}
          <Part
            of={comes.objectives.length}
            title={capital(countOf(comes.objectives.length, 'objective', 'objectives'))}
          >
            {comes.objectives.map(({ id, code, title, included }) => (
              <li key={id}>
                <span className={styles.letter}>{code}</span> {title}
                {included ? '' : `, left out as in ${from.label}`}
              </li>
            ))}
          </Part>
          <Part
            of={comes.stakeholdersIn.length + comes.stakeholdersOut.length}
            title={capital(countOf(comes.stakeholdersIn.length, 'stakeholder', 'stakeholders'))}
          >
            <li>{comes.stakeholdersIn.map(({ name }) => name).join(', ')}</li>
            {comes.stakeholdersOut.map(({ id, name, reason }) => (
              <li key={id}>
                {name}, left out as before: {reason}
              </li>
            ))}
          </Part>
          <Part
            of={comes.indicators.length}
            title={capital(countOf(comes.indicators.length, 'indicator', 'indicators'))}
          >
            <li>{comes.indicators.map(({ name }) => name).join(', ')}</li>
          </Part>
          <Part of={comes.chapters.count} title={capital(comes.chapters.words)}>
            <li>Those left out, moved or named in {from.label} are so again.</li>
          </Part>
          <Part of={comes.benchmarks.count} title={capital(comes.benchmarks.words)}>
            <li>Those that serve every year.</li>
          </Part>
          <Part of={comes.aspects.count} title={capital(comes.aspects.words)}>
            <li>With the checklist they were given under.</li>
          </Part>
        </section>
        <section aria-labelledby="stays">
          <h2 id="stays">Stays in {from.label}</h2>
          {stays.readings.count + stays.targets.count + stays.texts.count === 0 && <p>Nothing has been entered yet.</p>}
          <Part of={stays.readings.count} title={capital(stays.readings.words)}>
            <li>They appear in the new year as last year’s figures.</li>
          </Part>
          <Part of={stays.targets.count} title={capital(stays.targets.words)}>
            <li>Targets are set anew.</li>
          </Part>
          <Part of={stays.texts.count} title={capital(stays.texts.words)}>
            <li>The new year’s account is written afresh.</li>
          </Part>
          <Part of={stays.askedHow.count} title={capital(stays.askedHow.words)}>
            <li>To be said again once they have been asked.</li>
          </Part>
          {stays.indicators.map(({ id, name, retiredWhy }) => (
            <Part key={id} of={1} title={name}>
              <li>Given up{retiredWhy === '' ? '.' : `: ${retiredWhy}`}</li>
            </Part>
          ))}
        </section>
      </div>
    </form>
  )
}

/** One kind of thing with a line or two about it; nothing where there is none. */
function Part({ of, title, children }: { of: number; title: string; children: ReactNode }) {
  if (of === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  )
}

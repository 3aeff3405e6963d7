import { everyExperience } from '../../shared/model/daybook'
import type { OutcomeHalves } from '../../shared/model/told-story'
import { capital, countOf } from '../../shared/rules/count-words'
import { lackingHalf } from '../../shared/rules/other-half'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Status } from '../components/status'
import { type Location, useNavigation } from '../frame/navigation'
import styles from './stories.module.css'

type Props = { yearId: string; label: string }

/** Outcomes with figures and nobody's words, and with words and no figure: each line leads to where it is mended. */
export function Halves({ yearId, label }: Props) {
  const halves = useRead('stories.halves', { yearId })
  const outcomes = useRead('outcomes.list', {})
  return (
    <Answered of={{ halves, outcomes }}>
      {(held) => {
        const named = new Map(held.outcomes.map((one) => [one.id, one]))
        const of = (lacks: 'story' | 'number') => held.halves.filter((one) => lackingHalf(one) === lacks)
        const [storyless, numberless] = [of('story'), of('number')]
        const whole = held.halves.filter((one) => one.figures > 0 && one.quotes + one.stories > 0).length
        return (
          <>
            <p className={styles.second}>
              No numbers without stories and no stories without numbers.{' '}
              {whole === 0
                ? `No outcome of ${label} has both yet.`
                : `${capital(countOf(whole, 'outcome of', 'outcomes of'))} ${label} ${whole === 1 ? 'has' : 'have'} both.`}
            </p>
            <Part title="Figures without a voice" of={storyless} named={named} lacks="story" />
            <Part title="Voices without a figure" of={numberless} named={named} lacks="number" />
          </>
        )
      }}
    </Answered>
  )
}

type PartProps = {
  title: string
  of: readonly OutcomeHalves[]
  named: ReadonlyMap<string, { statement: string; reference: string }>
  lacks: 'story' | 'number'
}

function Part({ title, of, named, lacks }: PartProps) {
  const { go } = useNavigation()
  const id = `lacking-${lacks}`
  return (
    <section className={styles.balance} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {of.length === 0 ? (
        <p>
          <Status kind="met">None</Status>
        </p>
      ) : (
        <ul className={styles.lines}>
          {of.map((one) => {
            const outcome = named.get(one.outcomeId)
            const mend = lacks === 'story' ? findVoice(one) : findFigure(one)
            return (
              <li key={one.outcomeId} className={styles.line}>
                <span>
                  <button
                    type="button"
                    className={styles.lead}
                    onClick={() => go({ place: 'outcomes', view: 'chain', chosen: one.outcomeId })}
                  >
                    {outcome?.statement} <span className={styles.quiet}>{outcome?.reference}</span>
                  </button>
                  <span className={styles.below}>{mend.about}</span>
                </span>
                <button type="button" className={`${styles.lead} ${styles.act}`} onClick={() => go(mend.leadsTo)}>
                  {mend.verb}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

type Mend = { about: string; verb: string; leadsTo: Location }

function findVoice({ outcomeId, figures, notes }: OutcomeHalves): Mend {
  const figure = capital(countOf(figures, 'figure', 'figures'))
  if (notes > 0)
    return {
      about: `${figure}. ${capital(countOf(notes, 'note', 'notes'))} of the daybook, none of them chosen as a quote.`,
      verb: 'Choose one',
      leadsTo: { place: 'daybook', filter: { ...everyExperience, outcomeIds: [outcomeId] }, chosen: null },
    }
  return {
    about: `${figure}. Nothing that anybody said belongs to it.`,
    verb: 'Tell a story',
    leadsTo: { place: 'stories', view: 'list', chosen: null },
  }
}

function findFigure({ outcomeId, indicators, notes, stories }: OutcomeHalves): Mend {
  const said = [
    notes === 0 ? '' : countOf(notes, 'note of the daybook', 'notes of the daybook'),
    stories === 0 ? '' : countOf(stories, 'story', 'stories'),
  ].filter((part) => part !== '')
  const about = capital(said.join(' and '))
  if (indicators === 0)
    return {
      about: `${about}. Nothing shows it in figures.`,
      verb: 'Find an indicator',
      leadsTo: { place: 'outcomes', view: 'chain', chosen: outcomeId },
    }
  return {
    about: `${about}. ${capital(countOf(indicators, 'indicator', 'indicators'))} without a reading.`,
    verb: 'Enter a reading',
    leadsTo: { place: 'readings', by: 'year', indicatorId: null },
  }
}

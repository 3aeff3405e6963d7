import { Button } from '@mantine/core'
import { everyExperience, type NothingBecause, type RefusedWords, type WantedQuotes } from '../../shared/model/daybook'
import type { YearTexts } from '../../shared/model/year'
import { allOf, capital, countOf, partOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { toSeeTo, whatToDo } from '../home/what-to-do'
import styles from './accounts.module.css'
import { ChangedFigures } from './changed-figures'

const texts = {
  foreword: 'the foreword',
  scopeIn: 'what these accounts cover',
  scopeOut: 'what is left out and why',
  method: 'how it was gathered',
  limitations: 'the limitations of the method',
  changes: 'what changed since the last account',
  conclusion: 'the conclusion',
} as const satisfies Record<keyof YearTexts, string>

/** What the documents would lack, said before they are handed over. */
export function BeforeHandingOver({ year }: { year: { id: string; label: string } }) {
  const input = { yearId: year.id }
  const reads = {
    years: useRead('years.list', {}),
    open: useRead('results.questions', input),
    standing: useRead('years.standing', input),
    quotes: useRead('accounts.quotes', input),
    changed: useRead('narrative.changed', input),
  }
  return (
    <Answered of={reads}>
      {({ years, open, standing, quotes, changed }) => {
        const written = years.find(({ id }) => id === year.id)
        return (
          <section className={styles.before} aria-labelledby="before">
            <h2 id="before">Before you hand it over</h2>
            <ul>
              <li>{written !== undefined && <Texts texts={written} label={year.label} />}</li>
              <li>
                <Looks count={toSeeTo(whatToDo({ year, standing, questions: open.questions }))} />
              </li>
              <Quotes quotes={quotes} />
              <Written written={quotes.written} />
              <ChangedFigures changed={changed} />
            </ul>
          </section>
        )
      }}
    </Answered>
  )
}

function Texts({ texts: written, label }: { texts: YearTexts; label: string }) {
  const keys = Object.keys(texts) as (keyof YearTexts)[]
  const missing = keys.filter((key) => written[key].trim() === '')
  if (missing.length === 0) return <Status kind="met">All seven texts of {label} are written</Status>
  if (missing.length === keys.length) return <Status kind="open">No text of {label} is written yet</Status>
  return (
    <Status kind="part">
      {keys.length - missing.length} of {keys.length} texts of {label} are written. Not yet:{' '}
      {listWords(missing.map((key) => texts[key]))}.
    </Status>
  )
}

const because = {
  'not-asked': 'nobody has asked for consent',
  no: 'the person said no',
  lapsed: 'consent has run out',
  'nothing-left': 'nothing is left of it once what is held back goes',
} as const satisfies Record<NothingBecause, string>

/** Quotes wanted in the accounts that consent keeps out today: named here, and in no document. */
function Quotes({ quotes: { standing, keptBack } }: { quotes: WantedQuotes }) {
  const all = standing + keptBack.length
  if (all === 0) return null
  if (keptBack.length === 0)
    return (
      <li>
        <Status kind="met">{capital(allOf(all, 'quote', 'quotes'))} may stand in the accounts</Status>
      </li>
    )
  return (
    <>
      <li>
        <Status kind="check">
          {all === 1 ? 'The one quote' : `${capital(partOf(keptBack.length, all))} quotes`} may not stand in the
          accounts
        </Status>
      </li>
      <Refused all={keptBack} />
    </>
  )
}

/** Words in a text that somebody wrote by hand: no rule takes them out, so somebody has to. */
function Written({ written }: { written: WantedQuotes['written'] }) {
  if (written.length === 0) return null
  return (
    <>
      <li>
        <Status kind="check">
          A written text holds words that may not stand there: take them out, or ask for consent
        </Status>
      </li>
      <Refused all={written} />
    </>
  )
}

function Refused({ all }: { all: readonly RefusedWords[] }) {
  const { go } = useNavigation()
  return all.map(({ id, reference, why }) => (
    <li key={id} className={styles.keptBack}>
      <Button
        variant="subtle"
        onClick={() => go({ place: 'daybook', filter: everyExperience, chosen: id })}
        aria-label={`Look at ${reference}`}
      >
        {reference}
      </Button>
      <span>{because[why]}</span>
    </li>
  ))
}

function Looks({ count }: { count: number }) {
  const { go } = useNavigation()
  if (count === 0) return <Status kind="met">Nothing needs a look</Status>
  return (
    <>
      <Status kind="check">{capital(countOf(count, 'thing needs', 'things need'))} a look</Status>
      <Button variant="subtle" onClick={() => go({ place: 'home' })}>
        See them
      </Button>
    </>
  )
}

import { accountabilityWords } from '../../shared/model/stakeholder'
import { capital } from '../../shared/rules/count-words'
import { besideFigure, dataWords, noneChosen } from '../../shared/rules/social-benefit-table'
import { useRead } from '../client/queries'
import { type Location, useNavigation } from '../frame/navigation'
import { fitShort } from '../frameworks/fit-words'
import type { Row } from './outcome-rows'
import styles from './outcomes.module.css'

type Props = {
  row: Row
  year: { id: string; label: string }
  onOpen: (what: 'outcome' | 'indicator' | 'national', row: Row) => void
}

type Station = { question: string; name: string; below: string; missing?: boolean; lead: (() => void) | null }

/** The chosen line as a sentence: for whom, by what, what changes, how we know, compared with what. */
export function Chain({ row, year, onOpen }: Props) {
  const { go } = useNavigation()
  const ids = row.indicator === null ? [] : [row.indicator.id]
  const results = useRead('results.ofYear', { yearId: year.id, indicatorIds: ids }, { when: ids.length > 0 })
  const result = results.data?.find(({ indicatorId }) => indicatorId === row.indicator?.id)
  const figure = result?.series.at(-1)?.figure ?? null
  const to = (location: Location) => () => go(location)
  const { stakeholder, activity, outcome, indicator, national } = row
  const compared = besideFigure(result?.comparisons ?? [])[0]
  const [nearest, ...others] = national
  const target = result?.comparisons.find(({ with: kind }) => kind === 'target')

  const stations: Station[] = [
    {
      question: 'Who is it for?',
      name: stakeholder.name,
      below: sentences([
        stakeholder.inYear?.sizeWords ?? '',
        accountabilityWords[stakeholder.accountability],
        stakeholder.inYear?.included === false ? `Left out of ${year.label}` : '',
      ]),
      lead: to({ place: 'stakeholders', view: 'list', chosen: stakeholder.id }),
    },
    {
      question: 'What do we do?',
      name: activity.name,
      below: activity.description,
      lead: to({ place: 'purpose', view: 'objectives', chosen: activity.id }),
    },
    {
      question: 'What changes?',
      name: outcome.statement,
      below: sentences([
        outcome.intended ? 'Intended' : 'Not intended',
        outcome.positive ? 'Good for them' : 'Not wanted by them',
      ]),
      lead: () => onOpen('outcome', row),
    },
    {
      question: 'How do we know?',
      name: indicator?.name ?? 'Nothing shows it yet',
      missing: indicator === null,
      below:
        indicator === null
          ? 'Type what you would count or ask into the line below.'
          : sentences([figure === null ? `No figure for ${year.label} yet` : dataWords(figure), indicator.source]),
      lead: () => onOpen('indicator', row),
    },
    {
      question: 'Compared with what?',
      name: compared === undefined ? 'Nothing yet' : `${compared.label}, ${compared.againstWords}`,
      missing: compared === undefined,
      below: sentences([compared?.period ?? '', target === undefined ? '' : `Target ${target.againstWords}`]),
      lead: indicator === null ? null : to({ place: 'benchmarks', chosen: indicator.id }),
    },
    {
      question: 'Which national indicator?',
      name: nearest === undefined ? noneChosen : `${nearest.with.code} ${headOf(nearest.with.wording)}`,
      missing: national.length === 0,
      below:
        nearest === undefined
          ? ''
          : sentences([
              capital(fitShort[nearest.fit.kind]),
              ...others.map(({ fit, with: { code } }) => `${code} ${fitShort[fit.kind]}`),
              nearest.fit.explanation,
            ]),
      lead: indicator === null ? null : () => onOpen('national', row),
    },
  ]
  return (
    <ol className={styles.chain} aria-label="The chosen chain">
      {stations.map(({ question, name, below, missing, lead }) => (
        <li key={question} data-missing={missing || undefined}>
          <p className={styles.question}>{question}</p>
          {lead === null ? (
            <p className={styles.station}>{name}</p>
          ) : (
            <button type="button" className={styles.station} onClick={lead}>
              {name}
            </button>
          )}
          {below !== '' && <p className={styles.below}>{below}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Published wordings run to a paragraph; the chain has their head. */
function headOf(wording: string): string {
  const head = wording.split(/[:;]/)[0] ?? wording
  return head.length <= 60 ? head : `${head.slice(0, head.lastIndexOf(' ', 55))}…`
}

function sentences(parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

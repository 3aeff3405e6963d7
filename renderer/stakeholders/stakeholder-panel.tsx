import type { ReactNode } from 'react'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { Outcome } from '../../shared/model/outcome'
import { accountabilityWords, type Relationship, type StakeholderInYear } from '../../shared/model/stakeholder'
import { fullWords } from '../../shared/rules/figure-of'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Facts, FigureLines, PanelPart, SidePanel } from '../components/side-panel'
import { InYear } from './in-year'
import { sizeOf } from './stakeholder-list'
import styles from './stakeholders.module.css'

type Props = {
  stakeholder: StakeholderInYear
  others: StakeholderInYear[]
  relationships: Relationship[]
  organisation: string
  year: { id: string; label: string }
  onClose: () => void
}

/** What the book knows of one stakeholder in one year. */
export function StakeholderPanel({ stakeholder, others, relationships, organisation, year, onClose }: Props) {
  const outcomes = useRead('outcomes.list', {})
  const indicators = useRead('indicators.list', { yearId: year.id })
  const own = (outcomes.data ?? []).filter((it) => it.stakeholderId === stakeholder.id).map(({ id }) => id)
  const shownBy = (indicators.data ?? []).filter((it) => own.includes(it.outcomeId)).map(({ id }) => id)
  const known = outcomes.data !== undefined && indicators.data !== undefined
  const results = useRead(
    'results.ofYear',
    { yearId: year.id, indicatorIds: shownBy, earlierYears: 0 },
    { when: known },
  )
  const { inYear } = stakeholder
  const facts: [string, ReactNode][] = [
    ['People', sizeOf(stakeholder)],
    ['Accountability', accountabilityWords[stakeholder.accountability]],
    ['Between us', stakeholder.exchange],
    [year.label, <InYear key="in-year" inYear={inYear} />],
    ['Reason', inYear?.included === false ? inYear.reason : ''],
    ['Position', positionWords(stakeholder)],
    ['Asked', inYear?.included === true ? inYear.askedHow || 'not this year' : ''],
  ]
  return (
    <SidePanel title={stakeholder.name} reference={stakeholder.reference} onClose={onClose}>
      {stakeholder.description !== '' && <p className={styles.about}>{stakeholder.description}</p>}
      <Facts of={facts.filter(([, value]) => value !== '')} />
      <hr className={styles.rule} />
      <Answered of={{ outcomes, indicators, results }}>
        {(held) => (
          <PanelPart title="What should change for them">
            <Changes {...held} outcomes={held.outcomes.filter(({ id }) => own.includes(id))} />
          </PanelPart>
        )}
      </Answered>
      <Relationships {...{ stakeholder, others, relationships, organisation }} />
    </SidePanel>
  )
}

type ChangesProps = { outcomes: Outcome[]; indicators: Indicator[]; results: IndicatorResult[] }

/** Each outcome with this year's figure of every indicator that shows it. */
function Changes({ outcomes, indicators, results }: ChangesProps) {
  if (outcomes.length === 0) return <p className={styles.quiet}>Nothing is written down yet.</p>
  const figureOf = (indicator: Indicator) => {
    const figure = results.find(({ indicatorId }) => indicatorId === indicator.id)?.series.at(-1)?.figure
    return figure == null ? 'no figure' : fullWords(figure)
  }
  return (
    <ul>
      {outcomes.map((outcome) => {
        const shownBy = indicators.filter(({ outcomeId }) => outcomeId === outcome.id)
        return (
          <li key={outcome.id} className={styles.outcome}>
            <p>
              {outcome.statement}
              {natureOf(outcome)} <span className={styles.quiet}>{outcome.reference}</span>
            </p>
            {shownBy.length === 0 ? (
              <p className={styles.quiet}>Nothing shows this yet.</p>
            ) : (
              <FigureLines
                of={shownBy.map((indicator) => ({
                  id: indicator.id,
                  words: <span className={styles.second}>{indicator.name}</span>,
                  figure: figureOf(indicator),
                }))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Said only where it is not what one expects. */
function natureOf({ intended, positive }: Outcome): string {
  if (intended && positive) return ''
  return ` (${[intended ? '' : 'not intended', positive ? '' : 'not good for them'].filter((it) => it !== '').join(', ')})`
}

type RelationshipsProps = Pick<Props, 'stakeholder' | 'others' | 'relationships' | 'organisation'>

const closeness = { 1: 'loose', 2: 'regular', 3: 'close' } as const

/** Who does what for whom, each a sentence along its arrow. */
function Relationships({ stakeholder, others, relationships, organisation }: RelationshipsProps) {
  const own = relationships.filter(({ fromId, toId }) => fromId === stakeholder.id || toId === stakeholder.id)
  if (own.length === 0) return null
  const nameOf = (id: string | null) =>
    id === null ? organisation : (others.find((it) => it.id === id)?.name ?? 'somebody')
  return (
    <PanelPart title="Relationships">
      <FigureLines
        of={own.map(({ id, fromId, toId, verb, strength }) => ({
          id,
          words: (
            <>
              <EndName name={nameOf(fromId)} self={fromId === stakeholder.id} /> {verb}{' '}
              <EndName name={nameOf(toId)} self={toId === stakeholder.id} />
            </>
          ),
          figure: <span className={styles.quiet}>{closeness[strength]}</span>,
        }))}
      />
    </PanelPart>
  )
}

/** The other end stands out; the one whose panel this is does not. */
function EndName({ name, self }: { name: string; self: boolean }) {
  return self ? name : <strong>{name}</strong>
}

function positionWords({ inYear }: StakeholderInYear): string {
  if (inYear === null || (inYear.influence === null && inYear.interest === null)) return ''
  return `Influence ${inYear.influence ?? '–'}, interest ${inYear.interest ?? '–'} of 10`
}

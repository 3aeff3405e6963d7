import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IndicatorResult } from '../../shared/model/figure'
import { fitKindWords } from '../../shared/model/fit'
import type { Definition, Indicator } from '../../shared/model/indicator'
import type { SocialBenefitRow } from '../../shared/model/social-benefit'
import { isWithoutEarlier } from '../../shared/rules/comparison-sentence'
import { dayWords } from '../../shared/rules/date-words'
import { fullWords } from '../../shared/rules/figure-of'
import { questionSentence } from '../../shared/rules/result-questions'
import { noneChosen } from '../../shared/rules/social-benefit-table'
import { useRead } from '../client/queries'
import { againstTarget } from '../components/against-target'
import { Answered } from '../components/answers'
import { differenceOf } from '../components/comparison-words'
import { useFieldsLocked } from '../components/fields/locked'
import { betterWords, madeWords } from '../components/figure-words'
import { Facts, FigureLines, PanelPart, SidePanel } from '../components/side-panel'
import { Mark, Status } from '../components/status'
import { FrameworkFinder } from '../frameworks/framework-finder'
import styles from './social-benefit.module.css'

type Props = { row: SocialBenefitRow; year: { id: string; label: string }; onClose: () => void }

/** What is behind one line of the table. */
export function BenefitPanel({ row, year, onClose }: Props) {
  const subject = row.indicator ?? row.outcome
  return (
    <SidePanel title={subject.words} reference={subject.reference} historyOf={subject.id} onClose={onClose}>
      {row.indicator === null ? (
        <>
          <p className={styles.quiet}>
            {row.stakeholder.words}, {row.activity.words.toLowerCase()}
          </p>
          <p>No indicator shows this yet.</p>
        </>
      ) : (
        <OfIndicator id={row.indicator.id} row={row} year={year} />
      )}
    </SidePanel>
  )
}

function OfIndicator({ id, row, year }: { id: string; row: SocialBenefitRow; year: Props['year'] }) {
  const reads = {
    indicator: useRead('indicators.get', { id }),
    results: useRead('results.ofYear', { yearId: year.id, indicatorIds: [id] }),
  }
  return (
    <Answered of={reads}>
      {({ indicator, results }) => {
        const result = results[0]
        if (result === undefined) return <p>This indicator is not in use in {year.label}.</p>
        return (
          <>
            <ThisYear result={result} indicator={indicator} year={year} />
            <EarlierYears result={result} indicator={indicator} />
            <Comparisons result={result} />
            <Breakdowns result={result} />
            <HowItIsKnown indicator={indicator} result={result} row={row} />
            <Fits row={row} />
          </>
        )
      }}
    </Answered>
  )
}

type Part = { result: IndicatorResult; indicator: Indicator }

function ThisYear({ result, indicator, year }: Part & { year: Props['year'] }) {
  const figure = result.series.at(-1)?.figure ?? null
  const state = againstTarget(result, indicator.betterWhen)
  return (
    <>
      <p className={styles.big} data-words={figure?.kind === 'judgement' || undefined}>
        {figure === null ? 'No figure' : fullWords(figure)}
      </p>
      <p className={styles.quiet}>
        {year.label}. {figure === null ? '' : madeWords(figure)} {betterWords[indicator.betterWhen]}
      </p>
      {figure?.grounds && <p className={styles.prose}>{figure.grounds}</p>}
      {state.kind !== null && state.kind !== 'check' && (
        <p>
          <Status kind={state.kind}>{state.words}</Status>
        </p>
      )}
      {result.questions.map((question) => (
        <p key={questionSentence(question)} className={styles.question}>
          <Mark kind={question.kept === null ? 'check' : 'part'} />
          <span>{questionSentence(question)}</span>
        </p>
      ))}
    </>
  )
}

function EarlierYears({ result, indicator }: Part) {
  const earlier = result.series.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <PanelPart title="Earlier years">
      <FigureLines
        of={result.series
          .toReversed()
          .slice(1)
          .map((point, index) => {
            const after = result.series.toReversed()[index]
            return {
              id: point.yearId,
              words: point.label,
              figure: point.figure === null ? 'not collected' : fullWords(point.figure),
              ...(after?.breakBefore === true
                ? { below: `Not compared with ${after.label}: ${changeNote(indicator, after)}` }
                : {}),
            }
          })}
      />
    </PanelPart>
  )
}

function changeNote(indicator: Indicator, after: IndicatorResult['series'][number]): string {
  const note = indicator.definitions.find(({ id }) => id === after.figure?.definitionId)?.changeNote ?? ''
  return note === '' ? 'the definition changed.' : note
}

function Comparisons({ result }: { result: IndicatorResult }) {
  const shown = result.comparisons.filter((comparison) => !isWithoutEarlier(comparison))
  if (shown.length === 0) return null
  return (
    <PanelPart title="Compared with">
      <ul>
        {shown.map((comparison) => (
          <li key={`${comparison.with} ${comparison.benchmarkId}`} className={styles.compared}>
            <p className={styles.comparedLine}>
              <span>
                {comparison.label}
                {comparison.period !== '' && comparison.period !== comparison.label && (
                  <span className={styles.quiet}> {comparison.period}</span>
                )}
              </span>
              <span>{comparison.againstWords}</span>
            </p>
            <p className={styles.quiet}>{differenceOf(comparison)}</p>
            {comparison.citation !== '' && <p className={styles.quiet}>{comparison.citation}</p>}
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}

function Breakdowns({ result }: { result: IndicatorResult }) {
  return result.breakdowns.map(({ breakdownId, name, groups }) => (
    <PanelPart key={breakdownId} title={`By ${name.charAt(0).toLowerCase()}${name.slice(1)}`}>
      <FigureLines
        of={groups.map(({ groupId, label, figure }) => ({
          id: groupId,
          words: label,
          figure: figure === null ? '–' : fullWords(figure),
          ...(figure?.caution === 'small-group' ? { below: 'Under five people: not printed in documents' } : {}),
        }))}
      />
    </PanelPart>
  ))
}

function HowItIsKnown({ indicator, result, row }: Part & { row: SocialBenefitRow }) {
  const figure = result.series.at(-1)?.figure ?? null
  const definition = indicator.definitions.find(({ id }) => id === figure?.definitionId) ?? indicator.definitions.at(-1)
  const facts: [string, string][] = [
    ['Definition', definitionWords(definition, indicator.definitions)],
    ['Source', figure === null || figure.sources.length === 0 ? '' : figure.sources.join('; ')],
    [
      'Planned from',
      figure !== null && figure.sources.length > 0 && figure.sources.join('; ') === indicator.source
        ? ''
        : indicator.source,
    ],
    ['Readings', row.readingReferences.join(', ')],
    ['How often', indicator.frequency],
    ['Who collects', indicator.collector],
    ['Decides', indicator.decision],
    ['Asked for by', indicator.askedFor],
    ['Retired', indicator.retiredOn === null ? '' : `${dayWords(indicator.retiredOn)}. ${indicator.retiredWhy}`],
  ]
  return (
    <PanelPart title="How it is known">
      {figure !== null && figure.sources.length === 0 && (
        <p>
          <Status kind="none">Nothing says where this figure comes from</Status>
        </p>
      )}
      <Facts of={facts.filter(([, words]) => words !== '')} />
    </PanelPart>
  )
}

function definitionWords(definition: Definition | undefined, all: Definition[]): string {
  if (definition === undefined) return ''
  const version = all.length > 1 ? ` (version ${definition.version}, since ${dayWords(definition.validFrom)})` : ''
  return definition.definition === '' ? '' : `${definition.definition}${version}`
}

function Fits({ row }: { row: SocialBenefitRow }) {
  const [finding, setFinding] = useState(false)
  const locked = useFieldsLocked()
  const { indicator } = row
  return (
    <PanelPart title="National indicators">
      {row.national.length === 0 ? (
        <p className={styles.quiet}>{noneChosen}.</p>
      ) : (
        row.national.map(({ id, words, fit, explanation }) => (
          <div key={id} className={styles.fit}>
            <p>{words}</p>
            <p className={styles.quiet}>
              {fitKindWords[fit].charAt(0).toUpperCase() + fitKindWords[fit].slice(1)}. {explanation}
            </p>
          </div>
        ))
      )}
      {!locked && (
        <Button variant="subtle" onClick={() => setFinding(true)}>
          {row.national.length === 0 ? 'Find one that fits…' : 'Change, or find another…'}
        </Button>
      )}
      {finding && indicator !== null && (
        <FrameworkFinder indicator={{ id: indicator.id, name: indicator.words }} onClose={() => setFinding(false)} />
      )}
    </PanelPart>
  )
}

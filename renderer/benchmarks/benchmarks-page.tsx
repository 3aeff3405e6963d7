import { Button } from '@mantine/core'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ComparedObjective } from '../../shared/model/compared-indicator'
import { isClosed } from '../../shared/model/year'
import { capital, countOf, inLetters } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import styles from './benchmarks.module.css'
import { ComparedFigure } from './compared-figure'
import { IndicatorList } from './indicator-list'
import { listRows, type Wanted } from './list-rows'

type Props = PageProps & { chosen: string | null }

/** What each figure of the year is compared with, entered beside the figure. */
export function BenchmarksPage({ book, year, chosen }: Props) {
  const compared = useRead('benchmarks.ofYear', { yearId: year.id })
  const organisation = useRead('organisation.get', {})
  const objectives = compared.data
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Page title="Benchmarks" sentence={objectives === undefined ? '' : sentence(objectives, year.label)} filled>
        <Answered of={{ compared, organisation }}>
          {(held) =>
            held.compared.length === 0 ? (
              <NoIndicators />
            ) : (
              <Compared objectives={held.compared} organisation={held.organisation} year={year} chosen={chosen} />
            )
          }
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

type ComparedProps = {
  objectives: ComparedObjective[]
  organisation: { currency: string; language: string }
  year: PageProps['year']
  chosen: string | null
}

function Compared({ objectives, organisation, year, chosen }: ComparedProps) {
  const { choose } = useNavigation()
  const [wanted, setWanted] = useState<Wanted>({ words: '', onlyWithout: false })
  // What is listed may lag behind fast typing, the words typed may not.
  const listed = useDeferredValue(wanted)
  const rows = useMemo(() => listRows(objectives, listed), [objectives, listed])
  const all = objectives.flatMap(({ indicators }) => indicators)
  const one = all.find(({ id }) => id === chosen) ?? all.find(({ hasReading }) => hasReading) ?? all[0]
  const pick = useCallback((id: string) => choose({ place: 'benchmarks', chosen: id }), [choose])
  // What is shown at first is chosen, so that coming back leads to it again.
  const first = one === undefined || one.id === chosen ? null : one.id
  useEffect(() => {
    if (first !== null) pick(first)
  }, [first, pick])
  return (
    <div className={styles.split}>
      <IndicatorList rows={rows} wanted={wanted} onWant={setWanted} chosen={one?.id ?? null} onChoose={pick} />
      {one !== undefined && (
        <ComparedFigure key={`${one.id} ${year.id}`} compared={one} year={year} {...organisation} />
      )}
    </div>
  )
}

function NoIndicators() {
  const { go } = useNavigation()
  return (
    <section className={styles.empty} aria-labelledby="no-indicators">
      <h2 id="no-indicators">Nothing to compare yet</h2>
      <p>
        A benchmark says whether a figure is good. In the sample, 61% of swimmers are active enough for their health;
        beside it stand the target of 63% and the 63.7% of adults in England. First comes what should change, and how
        one would know.
      </p>
      <Button onClick={() => go({ place: 'outcomes', view: 'chain', chosen: null })}>
        See the chain from people to figures
      </Button>
    </section>
  )
}

/** "45 indicators in 2025; 38 have a benchmark." */
function sentence(objectives: ComparedObjective[], label: string): string {
  const all = objectives.flatMap(({ indicators }) => indicators)
  if (all.length === 0) return `What the figures of ${label} are compared with.`
  const withOne = all.filter(({ benchmarks }) => benchmarks.length > 0).length
  const indicators = capital(countOf(all.length, 'indicator', 'indicators'))
  return `${indicators} in ${label}; ${withABenchmark(withOne, all.length)}. Last year’s own figure stands beside every one that has it.`
}

function withABenchmark(count: number, of: number): string {
  if (count === of) return of === 1 ? 'it has a benchmark' : 'each has a benchmark'
  if (count === 0) return of === 1 ? 'it has no benchmark yet' : 'none has a benchmark yet'
  return `${inLetters(count)} ${count === 1 ? 'has' : 'have'} a benchmark`
}

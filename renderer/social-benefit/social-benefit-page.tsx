import { type ReactNode, useCallback } from 'react'
import type { SocialBenefitBlock, SocialBenefitRow } from '../../shared/model/social-benefit'
import { capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { BenefitPanel } from './benefit-panel'
import { BenefitTable, chosenIn } from './benefit-table'
import styles from './social-benefit.module.css'

type Props = PageProps & { chosen: string | null; views: ReactNode }

/** The social benefit table: for whom, by doing what, what changes, and how we know. */
export function SocialBenefitPage({ year, chosen, views }: Props) {
  const { choose } = useNavigation()
  const blocks = useRead('socialBenefit.ofYear', { yearId: year.id })
  const rows = (blocks.data ?? []).flatMap((block) => block.rows)
  const row = rows.find((it) => chosenIn(it, chosen))
  const pick = useCallback(
    (id: string | null) => choose({ place: 'outcomes', view: 'social-benefit', chosen: id }),
    [choose],
  )
  return (
    <Page
      title="Outcomes and indicators"
      sentence={blocks.data === undefined ? '' : sentence(blocks.data, rows)}
      panel={
        row === undefined ? null : (
          <BenefitPanel key={row.indicator?.id ?? row.outcome.id} row={row} year={year} onClose={() => pick(null)} />
        )
      }
    >
      {views}
      <Answered of={{ blocks }}>
        {({ blocks: filled }) =>
          rows.length === 0 ? (
            <section className={styles.empty} aria-labelledby="no-benefit">
              <h2 id="no-benefit">No chain yet</h2>
              <p>
                Each line says for whom something is done, what changes for them and how that is known. In the sample,
                public sessions make swimmers active enough for their health, and the survey says 61% are.
              </p>
            </section>
          ) : (
            <BenefitTable blocks={filled} chosen={chosen} onChoose={pick} />
          )
        }
      </Answered>
    </Page>
  )
}

function sentence(blocks: SocialBenefitBlock[], rows: SocialBenefitRow[]): string {
  if (rows.length === 0) return 'For whom, by doing what, what changes, and how we know.'
  const outcomes = new Set(rows.map((row) => row.outcome.id)).size
  const indicators = rows.filter((row) => row.indicator !== null).length
  const inBlocks = blocks.filter((block) => block.rows.length > 0).length
  return `${capital(countOf(outcomes, 'outcome', 'outcomes'))} in ${countOf(inBlocks, 'block', 'blocks')}, shown by ${countOf(indicators, 'indicator', 'indicators')}.`
}

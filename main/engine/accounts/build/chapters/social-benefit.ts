import type { Block, Inline, TableRow } from '../../../../../shared/model/document'
import { fitKinds, fitKindWords } from '../../../../../shared/model/fit'
import type { SocialBenefitRow } from '../../../../../shared/model/social-benefit'
import { noneChosen } from '../../../../../shared/rules/social-benefit-table'
import type { AccountsYear } from '../accounts-year'
import { block, column, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { capital, emphasis, referencesAfter, shortened, text } from '../words'

/**
 * The whole account on one table: the chain of the Sporta North East toolkit from stakeholder to national
 * indicator, in its four blocks. In landscape, since it has seven columns.
 */
export const socialBenefit: WriteChapter = (year) => {
  const filled = year.socialBenefit.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return null
  const rows = filled.flatMap((each): TableRow[] => [block(each.title), ...rowsOf(each.rows)])
  const blocks: Block[] = [
    introduction(year),
    table(
      {
        id: 'social-benefit-table',
        caption: 'From stakeholder to national indicator: the whole account on one table',
      },
      [
        column('Stakeholder', 25),
        column('Activity', 31),
        column('Outcome and indicator', 60),
        column(`Data, ${year.year.label}`, 37),
        column('Source', 32),
        column('Benchmark', 37),
        column('National indicator', 35),
      ],
      rows,
    ),
  ]
  return chapter({ id: 'social-benefit', landscape: true }, blocks)
}

/** Stakeholder, activity and outcome are said once, where they begin. */
function rowsOf(rows: SocialBenefitRow[]): TableRow[] {
  return rows.map((one, place) => {
    const before = rows[place - 1]
    const sameStakeholder = before?.stakeholder.id === one.stakeholder.id
    const sameActivity = sameStakeholder && before.activity.id === one.activity.id
    const sameOutcome = sameActivity && before.outcome.id === one.outcome.id
    return row(
      sameStakeholder ? '' : one.stakeholder.words,
      sameActivity ? '' : one.activity.words,
      outcomeCell(one, sameOutcome),
      [text(one.data), ...referencesAfter(shortened(one.readingReferences))],
      one.source,
      [text(one.benchmark), ...referencesAfter(one.benchmarkReferences)],
      nationalCell(one),
    )
  })
}

function outcomeCell({ outcome, indicator }: SocialBenefitRow, same: boolean): Inline[] {
  const shown: Inline[] = indicator === null ? [] : [text(indicator.words), ...referencesAfter([indicator.reference])]
  if (same) return shown
  return [
    emphasis(outcome.words),
    ...(indicator === null ? referencesAfter([outcome.reference]) : [emphasis(': '), ...shown]),
  ]
}

function nationalCell({ national }: SocialBenefitRow): Inline[] {
  if (national.length === 0) return [text(noneChosen)]
  return national.flatMap(({ words, fit }, place): Inline[] => [
    ...(place > 0 ? [text('; ')] : []),
    text(`${shortWording(words, 44)}, `),
    emphasis(fit),
  ])
}

/** Codes with the beginning of the wording; all of it stands in the appendix. */
export function shortWording(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** Said before the table: below it, on a page of its own, it would come too late. */
function introduction(year: AccountsYear): Block {
  const used = new Set(year.fits.map(({ kind }) => kind))
  const kinds = fitKinds.filter((kind) => used.has(kind))
  return paragraph(
    text(
      'Each row is a chain: whom we serve, what we do, what changes for them and how we know, what the data say and where they come from, what they are held against, and which national indicator they bear on. The chain is that of the Sporta North East toolkit for leisure trusts. ',
    ),
    ...kinds.flatMap((kind) => [emphasis(capital(kind)), text(`: ${fitKindWords[kind]}. `)]),
    text('Volunteer hours are not given a money value.'),
  )
}

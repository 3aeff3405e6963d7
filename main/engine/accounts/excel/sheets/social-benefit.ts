import { fitKindWords } from '../../../../../shared/model/fit'
import type { SocialBenefitRow } from '../../../../../shared/model/social-benefit'
import { noneChosen } from '../../../../../shared/rules/social-benefit-table'
import { notShown } from '../../hidden-readings'
import { figureKey } from '../../readings-shown'
import { type Column, link, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { addSentence } from '../sheet'
import { drawTable } from '../table'

type Row = SocialBenefitRow & { block: string }

/** The chain of the Sporta North East toolkit, in its four blocks. */
export const socialBenefitSheet: SheetMaker = {
  name: sheetNames.socialBenefit,
  what: 'The chain from stakeholder to national indicator, in four blocks',
  sentence: ({ year }) =>
    year.socialBenefit.every(({ rows }) => rows.length === 0)
      ? 'Nothing has been set down yet from which the table of social benefit could be made.'
      : 'From stakeholder to national indicator: the whole account on one sheet.',
  titles: true,
  draw: (on, context) => {
    const blocks = context.year.socialBenefit
    const rows = blocks.flatMap((block) => block.rows.map((row) => ({ ...row, block: block.title })))
    if (rows.length === 0) return 0
    drawTable(on, { name: 'Social_benefit', columns: columnsOf(context), rows, frozen: 2 })
    for (const block of blocks)
      if (block.rows.length === 0) addSentence(on, `Nothing is set down under “${block.title}”.`)
    return rows.length
  },
}

function columnsOf({ places, year, lookups, hidden }: Context): Column<Row>[] {
  const word = lookups.yearWord.get(year.year.id) ?? ''
  // The total of groups that are all hidden is kept out too.
  const shownData = ({ indicator, data }: Row) =>
    hidden.years.get(figureKey(indicator?.reference ?? '', word)) === notShown ? notShown : data
  return [
    { title: 'Block', width: 15, cell: ({ block }) => text(block) },
    {
      title: 'Stakeholder',
      width: 20,
      strong: true,
      cell: ({ stakeholder: it }) => text(`${it.reference} ${it.words}`),
    },
    { title: 'Activity', width: 24, cell: ({ activity: it }) => text(`${it.reference} ${it.words}`) },
    { title: 'Outcome', width: 26, cell: ({ outcome: it }) => text(`${it.reference} ${it.words}`) },
    {
      title: 'Ref.',
      width: 8,
      cell: ({ indicator: it }) => (it === null ? text('–') : link(it.reference, places.get(it.id))),
    },
    {
      title: 'Indicator',
      width: 24,
      cell: ({ indicator: it }) => text(it?.words ?? ''),
    },
    { title: `Data, ${word}`, width: 18, cell: (row) => text(shownData(row)) },
    { title: 'Readings', width: 10, cell: ({ readingReferences: list }) => text(listed(list)) },
    { title: 'Source', width: 21, cell: ({ source }) => text(source) },
    { title: 'Benchmark', width: 23, cell: (row) => text(row.benchmark) },
    {
      title: 'National indicator',
      width: 32,
      cell: ({ national }) =>
        text(
          national.length === 0 ? noneChosen : national.map(({ words }) => words).join('\n'),
          national.length === 0 ? 'muted' : 'text',
        ),
    },
    { title: 'How it fits', width: 27, cell: ({ national }) => text(national.map(fitOf).join('\n')) },
  ]
}

const fitOf = ({ fit, explanation }: SocialBenefitRow['national'][number]) =>
  explanation.trim() === '' ? fitKindWords[fit] : `${fitKindWords[fit]}: ${explanation.trim()}`

/** A figure made of twelve readings names the first two and how many more. */
const listed = (references: readonly string[]) =>
  references.length <= 3
    ? references.join('\n')
    : `${references.slice(0, 2).join('\n')}\nand ${references.length - 2} more`

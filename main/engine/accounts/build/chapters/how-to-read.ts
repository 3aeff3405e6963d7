import type { Block } from '../../../../../shared/model/document'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { fewAnswers, smallGroup } from '../../../../../shared/rules/few-answers'
import type { AccountsYear } from '../accounts-year'
import { type Cell, column, heading, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { referencesOf } from '../results'
import { countWords, emphasis, missed, strong, text, to } from '../words'

/** How chapters, references and the words for results are to be read. */
export const howToRead: WriteChapter = (year) => {
  const { shortName, name } = year.organisation
  const published = leftOutOf[year.edition].references
  const blocks: Block[] = [
    lead(
      `These accounts say what ${shortName || name} set out to do in ${year.year.label}, what came of it, and how we know. ${
        published
          ? 'This is the published edition: where every figure came from can be followed in the full account, which carries a reference behind each.'
          : 'Every figure can be followed back to where it came from.'
      }`,
    ),
    paragraph(
      text(
        'Each chapter is numbered, and so is each paragraph, so that anyone can say “2.1” and be understood. Tables and figures are numbered straight through.',
      ),
    ),
    ...(published ? [] : [...example(year), ...marks(year)]),
    heading('Words for results'),
    paragraph(
      strong('Met'),
      text(' means that the target we set before the year was reached or passed. '),
      missed('Missed'),
      text(' means that it was not, by however little. '),
      text('Where a dash stands for the target we watch the figure but did not aim at a value. '),
      strong('Better'),
      text(' and '),
      strong('worse'),
      text(
        ' follow the direction of each indicator: fewer days closed are better, fewer visits are worse. Colour alone never says so.',
      ),
    ),
    paragraph(
      text(
        'We compare like with like. Where a definition changed, the figures before and after are not compared, and ',
      ),
      emphasis('not comparable'),
      text(' always says why. A change in a percentage is given in points.'),
    ),
    paragraph(
      emphasis('n'),
      text(
        ` is how many people a figure rests on. Shares of fewer than ${countWords(fewAnswers)} answers are given in people, not in per cent. Groups of fewer than ${countWords(smallGroup)} people are marked “under ${smallGroup}” and left out, together with any figure from which they could be worked out, so that nobody can be picked out.`,
      ),
    ),
  ]
  return chapter({ id: 'how-to-read' }, blocks)
}

type Mark = { used: boolean; cells: [string, string, Cell] }

const sheet = (name: string) => [text('sheet '), emphasis(name), text(' of the workbook')]

/** Those of the year's daily work. */
const dailyMarks = ({ told }: AccountsYear): Mark[] => [
  {
    used: told.consultations.length > 0,
    cells: ['C-01', 'An act of asking people', [to('gathering'), text('; '), ...sheet('Consultations')]],
  },
  {
    used: told.experiences.length > 0,
    cells: ['D-0001', 'Something said or seen, in the daybook', sheet('Daybook')],
  },
  {
    used: told.evidence.length > 0,
    cells: ['E-001', 'Evidence: what proves it', [to('evidence'), text('; '), ...sheet('Evidence')]],
  },
]

/** The references this year has, and where each leads. */
function marks(year: AccountsYear): Block[] {
  const all: Mark[] = [
    {
      used: year.stakeholders.length > 0,
      cells: ['S-01', 'A stakeholder', [to('stakeholders'), text('; '), ...sheet('Stakeholders')]],
    },
    { used: year.activities.length > 0, cells: ['A-01', 'Something we do', 'The chapter of its objective'] },
    {
      used: year.indicators.length > 0,
      cells: ['I-01', 'An indicator: how we know', [to('definitions'), text('; '), ...sheet('Indicators')]],
    },
    {
      used: year.readings.length > 0,
      cells: ['R-0001', 'A reading: what was counted or answered', [to('readings'), text('; '), ...sheet('Readings')]],
    },
    {
      used: year.benchmarks.length > 0,
      cells: ['B-01', 'A figure to compare with', [to('benchmarks'), text('; '), ...sheet('Benchmarks')]],
    },
  ]
  const used = [...all, ...dailyMarks(year)].filter((mark) => mark.used)
  if (used.length === 0) return []
  const note = [text('The same references stand in the workbook that goes with these accounts.')]
  return [
    table(
      { id: 'references', caption: 'What the references mean', note },
      [column('Mark', 16), column('Stands for', 46), column('Where to find it', 70)],
      used.map(({ cells }) => row(...cells)),
    ),
  ]
}

function example(year: AccountsYear): Block[] {
  const one = year.indicatorsInYear.find(
    ({ figure, definition, indicator }) => figure?.caution === 'none' && definition.kind === 'number' && indicator.key,
  )
  if (one === undefined || one.figure === null) return []
  return [
    paragraph(
      text(
        `A figure is followed by its reference in small grey type. For example: ${one.indicator.name.charAt(0).toLowerCase()}${one.indicator.name.slice(1)}, ${one.figure.words}`,
      ),
      ...referencesOf(one, year),
      text('.'),
    ),
  ]
}

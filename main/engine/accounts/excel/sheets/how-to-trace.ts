import { leftOutOf } from '../../../../../shared/rules/edition'
import { cellText } from '../cell-text'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { auditorResults, fonts } from '../house-style'
import { linesOf } from '../row-height'
import type { Sheet } from '../sheet'
import { addHeading } from '../sheet'

const stepWidth = 84

/** From a figure to its source and back, in short steps. */
export const howToTraceSheet: SheetMaker = {
  name: sheetNames.howToTrace,
  what: 'From a figure in the accounts to where it came from, in short steps',
  sentence: () => 'From a figure in the accounts to where it came from, and back.',
  titles: false,
  draw: (on, context) => {
    on.sheet.getColumn(1).width = 6
    on.sheet.getColumn(2).width = stepWidth
    on.lastColumn = 2
    on.sheet.pageSetup.orientation = 'portrait'
    let count = 0
    for (const { heading, steps } of partsOf(context)) {
      addHeading(on, heading)
      for (const step of steps) addStep(on, ++count, step)
    }
    return null
  },
}

function addStep(on: Sheet, count: number, words: string): void {
  const row = on.sheet.getRow(on.next)
  const [mark, step] = [row.getCell(1), row.getCell(2)]
  mark.value = count
  mark.font = fonts.step
  mark.alignment = { vertical: 'top', horizontal: 'left' }
  step.value = cellText(words)
  step.font = fonts.text
  step.alignment = { vertical: 'top', wrapText: true }
  row.height = 7 + 14 * linesOf(words, stepWidth)
  on.next += 1
}

function partsOf({ year, lookups, edition, told }: Context): { heading: string; steps: string[] }[] {
  const indicator = year.indicators[0]
  const example = indicator === undefined ? 'I-01' : indicator.reference
  const word = lookups.yearWord.get(year.year.id) ?? year.year.label
  const [first = ''] =
    year.results.find(({ indicatorId }) => indicatorId === indicator?.id)?.series.at(-1)?.figure?.readingIds ?? []
  const reading = lookups.reading.get(first)?.reference
  return [
    {
      heading: 'From a figure to its source',
      steps: [
        `Find the reference in small type beside the figure in the Word accounts${reading === undefined ? '' : `, for example ${example} · ${reading}`}. The same references stand here.`,
        `On Readings, filter Makes to “${example} ${word}”. These rows, and no others, make the figure of ${example} for ${word}: each says when, for whom, out of how many and from which source.`,
        'Ask the organisation for what the column Source names, and compare. Definitions says what exactly was to be counted or asked.',
        ...(told.evidence.length > 0
          ? [
              'Where Evidence names a piece, follow it to its row on Evidence: what it is, where it is kept and what else it is for. Ask for it by its number.',
            ]
          : []),
        ...(told.consultations.length > 0
          ? [
              'Readings that come from answers are named on Questions and answers, beside the counts they are made of. Consultations says who was asked, and how many answered.',
            ]
          : []),
      ],
    },
    {
      heading: 'From a source to the accounts',
      steps: [
        'On Readings, filter Source. Rows with nothing in Makes are in the book but in no figure: groups of a breakdown, parts of a year that do not add up, or readings that a later one corrected.',
        'Follow Corrected by to the reading that counts. Corrections says why, when and by whom.',
      ],
    },
    {
      heading: 'Working it out again',
      steps: [
        'Years and Comparisons hold formulas, not values. Select a cell to see how it is worked out. Reading_Value, Figure_Now, Benchmark_From and the like are names of columns: Formulas, Name Manager shows where each lies.',
        'Percentages of several readings are worked out from Part and Out of added up, never from percentages. A mean of answers is the sum of the scores (Part) over the answers (Out of).',
        'Comparisons rounds both figures as they are printed and takes one from the other, as a reader would. A range counts as reached anywhere inside it. Where what is measured changed, there is no comparison, and the row says so.',
        'As printed is what the accounts say. Contents counts the figures where the formulas come to something else.',
      ],
    },
    ...(leftOutOf[edition].auditing ? [] : [writingResults]),
  ]
}

const writingResults = {
  heading: 'Writing your results',
  steps: [
    `Only the columns on tint can be typed in. Choose ${auditorResults.slice(0, -1).join(', ')} or ${auditorResults.at(-1)} from the list and write the rest in the note.`,
    'You can filter, widen columns and make pivot tables. To change anything else choose Review, Unprotect Sheet. There is no password: the protection is against accidents.',
  ],
}

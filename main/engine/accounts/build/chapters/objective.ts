import type { Block } from '../../../../../shared/model/document'
import type { ObjectiveInYear } from '../../../../../shared/model/objective'
import type { AccountsYear } from '../accounts-year'
import { heading, lead, paragraph } from '../blocks'
import { breakdownTables } from '../breakdown-tables'
import { chapter, type DrawPicture, type WriteChapter } from '../chapter'
import { indicatorTable } from '../indicator-table'
import { judgements } from '../judgements'
import { narrated } from '../narrative'
import { hasNothingToReport } from '../nothing-to-report'
import { introduced, objectiveFigures } from '../objective-figures'
import { isHidden } from '../print-safe'
import { leading, proseBlocks, type Setting } from '../prose'
import { quoteBlocks, quotesOf } from '../quotes'
import { scaleFigures } from '../scale-figures'
import { storiesOf, storyBlocks } from '../stories'
import { clause, listWords, referencesAfter, sentence, strong, text } from '../words'
import { targetsCaption } from './at-a-glance'

/** One objective: what we did, what happened in words, figures and judgements, and what we conclude. */
export function objective(one: ObjectiveInYear): WriteChapter {
  return (year, drawn) => {
    if (hasNothingToReport(one, year)) return null
    const blocks: Block[] = [
      ...opening(one, { year, drawn }),
      ...whatWeDid(one, { year, drawn }),
      ...whatHappened(one, year, drawn),
      ...whatPeopleSaid(one, year),
      ...conclusion(one, { year, drawn }),
    ]
    return chapter({ id: `objective-${one.code}` }, blocks)
  }
}

function opening({ inYear, description }: ObjectiveInYear, setting: Setting): Block[] {
  const written = inYear?.lead.trim() ?? ''
  if (written === '') return description === '' ? [] : [lead(description.trim())]
  return leading(written, setting)
}

function whatWeDid({ id, inYear, description }: ObjectiveInYear, setting: Setting): Block[] {
  const { year } = setting
  const written = proseBlocks(inYear?.whatWeDid ?? '', setting)
  const activities = year.activities.filter(
    (activity) => activity.objectiveId === id && !endedBefore(activity.endedOn, year),
  )
  const aim: Block[] =
    description === '' || !inYear?.lead ? [] : [paragraph(text('Our objective is '), text(aimWords(description)))]
  const list: Block[] =
    activities.length === 0
      ? []
      : [
          {
            type: 'list',
            items: activities.map((activity) => [
              strong(clause(activity.name)),
              ...referencesAfter([activity.reference]),
              text(activity.description === '' ? '.' : `. ${sentence(activity.description)}`),
            ]),
          },
        ]
  if (written.length === 0 && list.length === 0) return aim
  return [...aim, heading('What we do, and what we did'), ...list, ...written]
}

const endedBefore = (endedOn: string | null, { year }: AccountsYear) => endedOn !== null && endedOn < year.startsOn

/** "To be open to all." becomes "to be open to all.". */
function aimWords(description: string): string {
  const [first = ''] = description.split(/\n\s*\n/)
  return sentence(/^To /.test(first) ? `t${first.slice(1)}` : `this: ${first}`)
}

function whatHappened(one: ObjectiveInYear, year: AccountsYear, drawn: DrawPicture): Block[] {
  const indicators = year.indicatorsOf(one.id)
  const table = indicatorTable(
    {
      id: `results-${one.code}`,
      caption: `Objective ${one.code}: ${targetsCaption(indicators)}`,
      indicators,
      last: 'compared',
    },
    year,
  )
  const pictures = [...objectiveFigures(one, year, drawn), ...scaleFigures(one, year, drawn)]
  const { blocks: written, rest } = narrated(
    proseBlocks(one.inYear?.whatHappened ?? '', { year, drawn }),
    indicators,
    pictures,
    year,
  )
  const told = [...written, ...rest.flatMap((picture) => introduced(picture, year))]
  const groups = breakdownTables(one, year)
  const words = judgements(indicators, year)
  // The first paragraph goes before the table, so that a long table leaves no hole above it.
  const opens = told[0]?.type === 'paragraph' ? told.slice(0, 1) : []
  const blocks: Block[] = [
    ...opens,
    ...(table === null ? [] : [table]),
    ...told.slice(opens.length),
    ...groups,
    ...words,
  ]
  if (blocks.length === 0) return []
  const hidden = indicators.filter(({ figure }) => isHidden(figure))
  const limit: Block[] =
    hidden.length === 0
      ? []
      : [
          paragraph(
            text(
              `Too few people stand behind ${listWords(hidden.map(({ indicator }) => year.called(indicator)))} to print a figure without pointing at somebody.`,
            ),
          ),
        ]
  return [heading('What happened'), ...blocks, ...limit]
}

/** Quotes that belong to the objective, before what is concluded from it. */
function whatPeopleSaid({ id, inYear }: ObjectiveInYear, year: AccountsYear): Block[] {
  const written = [inYear?.lead, inYear?.whatWeDid, inYear?.whatHappened, inYear?.conclusion]
  const blocks = quoteBlocks(quotesOf(id, year), year, written)
  const stories = storyBlocks(storiesOf(id, year), year)
  if (!blocks.some(({ type }) => type === 'quote') && stories.length === 0) return blocks
  return [heading('What people said'), ...blocks, ...stories]
}

function conclusion({ inYear }: ObjectiveInYear, setting: Setting): Block[] {
  const written = proseBlocks(inYear?.conclusion ?? '', setting)
  return written.length === 0 ? [] : [heading('What we conclude'), ...written]
}

import type { ReactElement } from 'react'
import type { Block, TableRow } from '../../../../../shared/model/document'
import {
  type Accountability,
  accountabilities,
  accountabilityWords,
  type StakeholderInYear,
} from '../../../../../shared/model/stakeholder'
import {
  describeInfluenceInterest,
  InfluenceInterest,
  type StakeholderDrawingProps,
} from '../../../../../shared/pictures/influence-interest'
import { housePrint } from '../../../../../shared/pictures/palette'
import { describeStakeholderNetwork, StakeholderNetwork } from '../../../../../shared/pictures/stakeholder-network'
import { numberWords } from '../../../../../shared/rules/number-words'
import type { AccountsYear } from '../accounts-year'
import { block, column, figure, heading, lead, paragraph, row, table } from '../blocks'
import { chapter, type DrawPicture, type WriteChapter } from '../chapter'
import { measurePoints, widePoints } from '../picture-sizes'
import { agree, capital, counted, countWords, emphasis, saidWords, text, to } from '../words'

const groupsAsked = { one: 'group', many: 'groups', is: 'was asked', are: 'were asked', isNot: 'was not asked' }

const isAsked = (one: StakeholderInYear) => one.inYear?.included === true && one.inYear.askedHow !== ''

/** Who affects the organisation and is affected by it: the map twice, and a table. */
export const stakeholders: WriteChapter = (year, drawn) => {
  const known = year.stakeholders.filter((one) => one.inYear !== null)
  if (known.length === 0) return null
  const asked = known.filter(isAsked)
  const out = known.filter((one) => one.inYear?.included === false)
  return chapter({ id: 'stakeholders' }, [
    lead(leadWords(year, known.length, asked.length, out.length)),
    networkFigure(year, known, drawn),
    ...influenceFigure(year, known, drawn),
    stakeholderTable(known, year),
  ])
}

function leadWords({ organisation, year }: AccountsYear, all: number, asked: number, out: number): string {
  const affect = `${capital(counted(all, 'group'))} ${agree(all, 'affects', 'affect')} ${organisation.shortName || organisation.name} or ${agree(all, 'is', 'are')} affected by it.`
  if (all === 1) return `${affect} In ${year.label} we ${asked === 1 ? 'asked' : 'did not ask'} them.`
  const some = asked === all ? (all === 2 ? 'both' : 'all') : countWords(asked)
  const askedWords =
    asked === 0 ? `None of them was asked in ${year.label}` : `In ${year.label} we asked ${some} of them`
  return `${affect} ${askedWords}${out > 0 ? `, and ${asked === 0 ? `${countWords(out)} ${agree(out, 'is', 'are')} left` : `left ${countWords(out)}`} out of these accounts, with the reason` : ''}.`
}

export function drawingProps(year: AccountsYear, known: StakeholderInYear[]): StakeholderDrawingProps {
  const ids = new Set(known.map(({ id }) => id))
  return {
    organisation: year.organisation.shortName || year.organisation.name,
    stakeholders: known.map((one) => ({
      id: one.id,
      reference: one.reference,
      name: one.name,
      influence: one.inYear?.influence ?? null,
      interest: one.inYear?.interest ?? null,
      size: one.inYear?.size ?? null,
      sizeWords: one.inYear?.sizeWords ?? '',
      accountability: one.accountability,
      included: one.inYear?.included ?? true,
      asked: isAsked(one),
    })),
    relationships: year.relationships.filter(
      ({ fromId, toId }) => (fromId === null || ids.has(fromId)) && (toId === null || ids.has(toId)),
    ),
    palette: housePrint,
    width: widePoints,
    height: 300,
  }
}

function networkFigure(year: AccountsYear, known: StakeholderInYear[], drawn: DrawPicture): Block {
  const props = drawingProps(year, known)
  const asked = known.filter(isAsked).length
  return figure(
    {
      id: 'stakeholder-map',
      caption: capital(`${saidWords(asked, known.length, groupsAsked)} in ${year.year.label}`),
      note: [
        text(
          'By direction of accountability. A bigger circle is more people, a thicker line a closer tie. Circles are drawn in four sizes, not to scale.',
        ),
      ],
      wide: true,
    },
    picture(<StakeholderNetwork {...props} withSizes />, describeStakeholderNetwork(props), drawn),
  )
}

const picture = (element: ReactElement, alt: string, drawn: DrawPicture) => ({ ...drawn(element), alt })

function stakeholderTable(known: StakeholderInYear[], year: AccountsYear): Block {
  const order: Accountability[] = ['below', 'within', 'beside', 'above']
  const rows = [...order, ...accountabilities.filter((one) => !order.includes(one))].flatMap(
    (direction): TableRow[] => {
      const group = known.filter((one) => one.accountability === direction)
      return group.length === 0 ? [] : [block(accountabilityWords[direction]), ...group.map(stakeholderRow)]
    },
  )
  return table(
    {
      id: 'stakeholder-table',
      caption: 'Who they are, and whether we asked them',
      wide: true,
      note: [
        text(`As they stood in ${year.year.label}. Also in the workbook, sheet `),
        emphasis('Stakeholders'),
        text('.'),
      ],
    },
    [
      column('Ref.', 11, 'reference'),
      column('Stakeholder', 32),
      column('How many', 25),
      column('What passes between us', 43),
      column('Asked?', 14),
      column('How, or why not', 39),
    ],
    rows,
  )
}

function stakeholderRow(one: StakeholderInYear): TableRow {
  const inYear = one.inYear
  const size = inYear?.sizeWords || (inYear?.size == null ? 'not known' : numberWords(inYear.size))
  const out = inYear?.included === false
  return row(
    one.reference,
    one.name,
    size,
    one.exchange,
    [out ? text('Left out', 'problem') : text(isAsked(one) ? 'Yes' : 'No', isAsked(one) ? 'plain' : 'missed')],
    out ? [text('See '), to('scope')] : inYear?.askedHow || 'Not asked this year',
  )
}

function notAskedWords(notAsked: number, all: number): string {
  if (all === 1) return notAsked === 0 ? 'it was asked' : 'it was not asked'
  if (notAsked === 0) return all === 2 ? 'both were asked' : 'all were asked'
  if (notAsked === all) return all === 2 ? 'neither was asked' : 'none of them was asked'
  return `${countWords(notAsked)} of them ${agree(notAsked, 'was', 'were')} not asked`
}

function influenceFigure(year: AccountsYear, known: StakeholderInYear[], drawn: DrawPicture): Block[] {
  const judged = known.filter((one) => one.inYear?.influence != null && one.inYear.interest != null)
  if (judged.length < 3) return []
  const props = { ...drawingProps(year, known), width: measurePoints, height: 270 }
  const close = judged.filter((one) => (one.inYear?.influence ?? 0) >= 5 && (one.inYear?.interest ?? 0) >= 5)
  const notAsked = close.filter((one) => !isAsked(one))
  const caption =
    close.length === 0
      ? 'None of them has both much interest and much influence'
      : `${capital(counted(close.length, 'group'))} ${agree(close.length, 'has', 'have')} much interest and much influence; ${notAskedWords(notAsked.length, close.length)}`
  return [
    heading('How much it matters to them, and how much they matter to us'),
    paragraph(
      text(
        'Interest is how strongly what we do bears on them; influence is how strongly they can bear on what we do. Both are our own judgement, from 0 to 10. Those with much of both we ask first (',
      ),
      to('influence-map'),
      text(').'),
    ),
    figure(
      {
        id: 'influence-map',
        caption,
        note: [text('Judged by us, 0 little to 10 much. References stand where a name found no room.')],
      },
      picture(<InfluenceInterest {...props} />, describeInfluenceInterest(props), drawn),
    ),
  ]
}

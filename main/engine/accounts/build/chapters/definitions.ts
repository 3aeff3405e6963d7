import type { Block, Inline, TableRow } from '../../../../../shared/model/document'
import { indicatorKindWords } from '../../../../../shared/model/indicator'
import { dayWords } from '../../../../../shared/rules/date-words'
import type { AccountsYear, IndicatorInYear } from '../accounts-year'
import { block, column, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { agree, capital, counted, emphasis, sentence, text } from '../words'

/** More rows than this nobody reads on paper: then the leading ones stand here, and all in the workbook. */
const mostRows = 150

/** What every indicator counts or asks, where it comes from, who asked for it and what is decided with it. */
export const definitions: WriteChapter = (year) => {
  const all = year.indicatorsInYear
  if (all.length === 0) return null
  const changed = all.filter(({ indicator }) => indicator.definitions.length > 1)
  const blocks: Block[] = [
    lead(
      'What we count or ask, where it comes from, who asked for it and what we decide with it. We collect only what we will use.',
    ),
    ...definitionTable(year),
    ...changedTable(changed),
  ]
  return chapter({ id: 'definitions' }, blocks)
}

function definitionTable(year: AccountsYear): Block[] {
  const all = year.indicatorsInYear
  const many = all.length > mostRows
  const isShown = ({ indicator }: IndicatorInYear) => !many || indicator.key
  const rows = year.reported.flatMap((objective): TableRow[] => {
    const shown = year.indicatorsOf(objective.id).filter(isShown)
    return shown.length === 0 ? [] : [block(`${objective.code}. ${objective.title}`), ...shown.map(definitionRow)]
  })
  const sheet = [emphasis('Indicators'), text('.')]
  if (rows.length === 0)
    return [paragraph(text(`All ${all.length} indicators stand in the workbook, sheet `), ...sheet)]
  const leading = all.filter(isShown).length
  const caption = many
    ? `${capital(counted(leading, 'leading indicator'))} of ${all.length} and what they mean`
    : `${capital(counted(all.length, 'indicator'))} and what ${agree(all.length, 'it means', 'they mean')}`
  const note = [text(many ? 'All of them stand in the workbook, sheet ' : 'Also in the workbook, sheet '), ...sheet]
  return [
    table(
      { id: 'definition-table', caption, wide: true, note },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 38),
        column('What is counted or asked', 62),
        column('Where from, how often', 28),
        column('Asked for by, and what for', 38),
      ],
      rows,
    ),
  ]
}

function definitionRow({ indicator, definition }: IndicatorInYear): TableRow {
  const kind = [indicatorKindWords[definition.kind].toLowerCase(), definition.unit].filter(Boolean).join(', ')
  const direction = { higher: 'more is better', lower: 'less is better', neither: '' }[indicator.betterWhen]
  const counted: Inline[] = [
    text(sentence(definition.definition || indicator.name)),
    text(` ${capital(kind)}${direction === '' ? '' : `; ${direction}`}.`),
  ]
  const from = [indicator.source, indicator.frequency].filter(Boolean).join('. ')
  const asked = [indicator.askedFor, indicator.decision].filter(Boolean).map(sentence).join(' ')
  return row(indicator.reference, indicator.name, counted, sentence(from), asked)
}

/** Where a definition changed, figures before and after are not compared; here stands what changed and why. */
function changedTable(indicators: IndicatorInYear[]): Block[] {
  if (indicators.length === 0) return []
  const rows = indicators.flatMap(({ indicator }) =>
    indicator.definitions.slice(1).map((version, place) => {
      const before = indicator.definitions[place]
      return row(
        indicator.reference,
        indicator.name,
        `${dayWords(version.validFrom)}, version ${version.version}`,
        sentence(before?.definition ?? ''),
        [
          text(sentence(version.definition)),
          ...(version.changeNote === '' ? [] : [text(' '), emphasis(sentence(version.changeNote))]),
        ],
      )
    }),
  )
  return [
    table(
      {
        id: 'changed-definitions',
        caption: `${capital(counted(rows.length, 'definition'))} changed, and why`,
        wide: true,
        note: [text('Readings keep the definition they were taken under.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 30),
        column('From', 25),
        column('Before', 40),
        column('Since', 58),
      ],
      rows,
    ),
  ]
}

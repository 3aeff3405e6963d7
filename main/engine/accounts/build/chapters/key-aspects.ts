import type { Block, Inline } from '../../../../../shared/model/document'
import { dayWords } from '../../../../../shared/rules/date-words'
import { aspectWords } from '../../../../../shared/rules/key-aspects'
import type { AspectAccounted, AspectsAccounted } from '../../../records/accounted/aspects'
import type { AccountsYear } from '../accounts-year'
import { column, heading, lead, paragraph, row, table, withoutEmptyColumns } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { notAsked } from '../results'
import {
  agree,
  allWords,
  capital,
  clause,
  counted,
  countsOf,
  emphasis,
  listWords,
  missed,
  partWords,
  referencesAfter,
  sentence,
  small1,
  strong,
  text,
} from '../words'

/** More than these are counted, not named: the tables mark them. */
const mostNamed = 12

/**
 * What every set of accounts says each year about the organisation itself (the idea is the Social Audit Network's
 * checklist of key aspects): what changed first, then what is open, then the checklist section by section.
 */
export const keyAspects: WriteChapter = (year) => {
  const { aspects } = year
  if (aspects === null || aspects.counts.answered === 0) return null
  const lines = aspects.sections.flatMap(({ items }) => items)
  return chapter({ id: 'key-aspects' }, [
    lead(leadWords(aspects)),
    paragraph(
      text(
        'Key aspects are a checklist about the organisation itself, answered anew each year, so that nobody need ask how many people work here, who decides and what becomes of a surplus.',
      ),
    ),
    ...changes(lines, aspects),
    ...open(lines, aspects),
    ...aspects.sections.flatMap((section, place) => sectionTable(section, place, aspects, year)),
    ...origin(aspects),
  ])
}

function leadWords({ counts: { items, answered, changed, brought }, before }: AspectsAccounted): string {
  const ofAll = countsOf(items)
  const all =
    answered === items
      ? `${capital(allWords(items, 'key aspect'))} ${agree(items, 'is', 'are')} answered.`
      : `${capital(partWords(answered, items))} key aspects ${agree(answered, 'is', 'are')} answered, ${ofAll(items - answered)} ${agree(items - answered, 'is', 'are')} not.`
  if (before === null) return all
  const since =
    changed === 0
      ? `No answer changed since ${before.label}.`
      : `${capital(counted(changed, 'answer'))} changed since ${before.label}.`
  const carried =
    brought === 0
      ? ''
      : `${capital(counted(brought, 'answer'))} ${agree(brought, 'was', 'were')} brought along from ${before.label} and not looked at again.`
  return [all, since, carried].filter(Boolean).join(' ')
}

function changes(lines: readonly AspectAccounted[], { before }: AspectsAccounted): Block[] {
  const changed = lines.filter((line) => line.changed !== '')
  if (before === null || changed.length === 0) return []
  const items = changed.map((line): Inline[] => [
    strong(`${clause(line.wording)}: `),
    text(sentence(line.changed)),
    ...(detailOf(line) === '' ? [] : [text(` ${sentence(detailOf(line))}`)]),
  ])
  return [heading(`What changed since ${before.label}`), { type: 'list', items }]
}

/** What nobody answered, and what nobody looked at since last year, is said before the tables and not left in them. */
function open(lines: readonly AspectAccounted[], { before }: AspectsAccounted): Block[] {
  const unanswered = lines.filter(({ answered }) => !answered)
  const brought = lines.filter(({ answer, answered }) => answered && answer?.brought === true)
  const named = (some: readonly AspectAccounted[]) =>
    text(
      some.length > mostNamed
        ? `${capital(counted(some.length, 'key aspect'))}; the tables say which.`
        : `${some.map(({ wording }) => clause(wording)).join('; ')}.`,
    )
  const items: Inline[][] = [
    ...(unanswered.length === 0 ? [] : [[strong('Not answered. '), named(unanswered)]]),
    ...(brought.length === 0
      ? []
      : [[strong(`As in ${before?.label ?? 'the year before'}, not looked at again. `), named(brought)]]),
  ]
  return items.length === 0 ? [] : [heading('What is open'), { type: 'list', items }]
}

function sectionTable(
  { title, description, items }: AspectsAccounted['sections'][number],
  place: number,
  { before }: AspectsAccounted,
  year: AccountsYear,
): Block[] {
  if (items.length === 0) return []
  const label = year.year.label
  const { columns, rows } = withoutEmptyColumns(
    [
      column('No.', 9, 'reference'),
      column('Key aspect', 54),
      column(label, 26, 'text', true),
      column(before?.label ?? '', 24),
      column('Details', 56),
    ],
    items.map((line) =>
      row(
        String(line.number),
        clause(line.wording),
        answerCell(line),
        before === null ? '' : beforeWords(line),
        detailsCell(line, before, year),
      ),
    ),
  )
  return [
    heading(title),
    table(
      {
        id: `key-aspects-${place + 1}`,
        caption: `Key aspects: ${small1(clause(title))}, ${label}${before === null ? '' : ` beside ${before.label}`}`,
        wide: true,
        note: [
          text(description.trim() === '' ? '' : `${sentence(oneLine(description))} `),
          text('Also in the workbook, sheet '),
          emphasis('Key aspects'),
          text('.'),
        ],
      },
      columns,
      rows,
    ),
  ]
}

/** Words have no room in the column of the year: they stand among the details. */
const isInWords = ({ kind, answer }: AspectAccounted) => kind === 'text' && answer?.answer !== 'not-applicable'

const oneLine = (words: string) => words.trim().replace(/\s*\n\s*/g, ' ')
const detailOf = ({ answer }: AspectAccounted) => oneLine(answer?.detail ?? '')

function answerCell(line: AspectAccounted): Inline[] {
  if (!line.answered) return [missed('Not answered')]
  return [text(isInWords(line) ? 'In words' : aspectWords(line, line.answer))]
}

function beforeWords(line: AspectAccounted): string {
  if (line.before === '') return notAsked
  if (!isInWords(line)) return line.before
  if (!line.answered) return 'In words'
  return line.changed === '' ? 'The same' : 'Other words'
}

function detailsCell(line: AspectAccounted, before: AspectsAccounted['before'], year: AccountsYear): Inline[] {
  const { answer } = line
  if (answer === null) return []
  const detail = detailOf(line)
  const parts = [
    detail === '' ? '' : sentence(detail),
    answer.datedOn === null ? '' : `As of ${dayWords(answer.datedOn)}.`,
    answer.brought && line.answered ? `Brought along${before === null ? '' : ` from ${before.label}`}.` : '',
  ].filter(Boolean)
  const evidence = year.told.evidenceFor('aspect', answer.id).map(({ reference }) => reference)
  const marks = referencesAfter(evidence)
  // Without words before them they need no space that holds them to these.
  return parts.length === 0 ? marks.slice(1) : [text(parts.join(' ')), ...marks]
}

/** Which version of the checklist was answered, why it differs from the one before, and where its items come from. */
function origin({ template, sections }: AspectsAccounted): Block[] {
  const titles = new Map<string, string[]>()
  for (const { title, items } of sections)
    for (const source of new Set(items.map((item) => clause(item.source))))
      titles.set(source, [...(titles.get(source) ?? []), clause(title)])
  const why = template.note.trim() === '' ? '' : ` ${sentence(oneLine(template.note))}`
  return [
    heading('Where the checklist comes from'),
    paragraph(
      text(
        `This is version ${template.version} of our checklist.${why} The idea of key aspects is the Social Audit Network’s; each item says in the workbook where it comes from.`,
      ),
    ),
    {
      type: 'list',
      items: [...titles].map(([source, its]) => [
        strong(`${listWords(its)}. `),
        text(source === '' ? 'Items of our own.' : sentence(source)),
      ]),
    },
  ]
}

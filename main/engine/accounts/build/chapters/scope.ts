import type { Block, Inline } from '../../../../../shared/model/document'
import { periodWords } from '../../../../../shared/rules/date-words'
import type { AccountsYear } from '../accounts-year'
import { heading, lead, paragraph } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { hasNothingToReport } from '../nothing-to-report'
import { proseBlocks } from '../prose'
import { agree, capital, counted, listWords, referencesAfter, sentence, strong, text } from '../words'

/** What the accounts cover, what they leave out, and why: an audit opinion is given within this scope. */
export const scope: WriteChapter = (year, drawn) => {
  const { startsOn, endsOn } = year.year
  const asked = year.stakeholders.filter((one) => one.inYear?.included)
  const parts = [
    year.reported.length === 0 ? '' : counted(year.reported.length, 'objective'),
    asked.length === 0 ? '' : `${counted(asked.length, 'group')} of stakeholders`,
    year.indicators.length === 0 ? '' : counted(year.indicators.length, 'indicator'),
  ].filter((part) => part !== '')
  const words = `These accounts cover ${periodWords(startsOn, endsOn)}${parts.length === 0 ? '' : `: ${listWords(parts)}`}.`
  const covered = proseBlocks(year.year.scopeIn, { year, drawn })
  const out = [...proseBlocks(year.year.scopeOut, { year, drawn }), ...leftOut(year)]
  return chapter({ id: 'scope' }, [
    lead(words),
    ...nothingYet(year),
    ...(covered.length > 0 ? [heading('What is in'), ...covered] : []),
    ...(out.length > 0 ? [heading('What is left out, and why'), ...out] : []),
    ...erased(year),
  ])
}

/** Objectives that take no chapter, said together in one sentence. */
function nothingYet(year: AccountsYear): Block[] {
  const empty = year.reported.filter((objective) => hasNothingToReport(objective, year))
  if (empty.length === 0) return []
  const named = listWords(empty.map(({ code, title }) => `${code}, ${title}`))
  const all = empty.length === year.reported.length && empty.length > 1
  const words = all
    ? `There is nothing to report yet on ${empty.length === 2 ? 'either' : 'any'} of our objectives.`
    : `There is nothing to report yet on ${agree(empty.length, 'objective', 'objectives')} ${named}.`
  return [paragraph(text(words))]
}

/** That people were erased at their wish, in numbers only: a reader may find that a note or a file is no longer there. */
function erased({ erasures }: AccountsYear): Block[] {
  if (erasures === 0) return []
  const times = erasures === 1 ? 'Once' : erasures === 2 ? 'Twice' : `${capital(counted(erasures, 'time'))}`
  const words = `${times} this year something about a person was erased from our records for good, as the law on data protection gives people the right to ask. Whose it was, nothing says any more.`
  return [heading('What was erased'), paragraph(text(words))]
}

function leftOut(year: AccountsYear): Block[] {
  const said = year.year.scopeOut.toLowerCase()
  // What the text gives the reason for already is not said twice.
  const stakeholders = year.stakeholders.filter(
    (one) => one.inYear?.included === false && !said.includes(one.name.toLowerCase()),
  )
  const objectives = year.objectives.filter((one) => one.inYear?.included === false)
  const items: Inline[][] = [
    ...objectives.map((one) => [
      strong(`Objective ${one.code}, ${one.title}. `),
      text(sentence(one.inYear?.reason ?? '')),
    ]),
    ...stakeholders.map((one) => [
      strong(`${one.name}`),
      ...referencesAfter([one.reference]),
      text('. '),
      text(sentence(one.inYear?.reason ?? '')),
    ]),
  ]
  if (items.length === 0) return []
  const what = [
    objectives.length > 0 ? agree(objectives.length, 'objective', 'objectives') : '',
    stakeholders.length > 0 ? agree(stakeholders.length, 'stakeholder', 'stakeholders') : '',
  ].filter((part) => part !== '')
  const these = `${agree(items.length, 'This', 'These')} ${what.join(' and ')} ${agree(items.length, 'is', 'are')}`
  return [paragraph(text(`${these} left out this year:`)), { type: 'list', items }]
}

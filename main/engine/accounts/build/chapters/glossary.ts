import { accountabilityWords } from '../../../../../shared/model/stakeholder'
import type { AccountsYear } from '../accounts-year'
import { column, lead, row, table } from '../blocks'
import { brokenDown } from '../breakdown-tables'
import { chapter, type WriteChapter } from '../chapter'
import { emphasis, strong, text } from '../words'

type Term = { term: string; means: string; used: (year: AccountsYear) => boolean }

const always = () => true

/** The words of the craft, in plain words of our own; only those that these accounts use. */
const terms: Term[] = [
  {
    term: 'Accountability',
    means: `Whom we answer to and who answers to us. We tell apart: ${Object.values(accountabilityWords)
      .map((words) => words.toLowerCase())
      .join(', ')}.`,
    used: ({ stakeholders }) => stakeholders.length > 0,
  },
  { term: 'Activity', means: 'Something we do for an objective.', used: ({ activities }) => activities.length > 0 },
  {
    term: 'Baseline',
    means: 'Our own figure from when we began, to measure how far we have come.',
    used: ({ benchmarks }) => benchmarks.some(({ kind }) => kind === 'baseline'),
  },
  {
    term: 'Benchmark',
    means: 'A figure to hold ours against: our target or baseline, a similar organisation, the sector, the country.',
    used: ({ benchmarks }) => benchmarks.length > 0,
  },
  {
    term: 'Breakdown',
    means: 'A figure told for each group apart: by age, by place.',
    used: ({ indicatorsInYear }) => indicatorsInYear.some((one) => brokenDown(one).length > 0),
  },
  {
    term: 'Consultation',
    means: 'One act of asking people: a survey, a meeting, conversations; with how many were asked and answered.',
    used: ({ told }) => told.consultations.length > 0,
  },
  {
    term: 'Daybook',
    means: 'Where we note what people say and what we see, when it happens, in their own words.',
    used: ({ told }) => told.experiences.length > 0,
  },
  {
    term: 'Evidence',
    means: 'What proves a figure or a word: answers to a survey, a record, a page, or somebody’s word.',
    used: ({ told }) => told.evidence.length > 0,
  },
  {
    term: 'Fingerprint',
    means:
      'Letters and numbers worked out from everything in the account. Change one figure, and the fingerprint changes.',
    used: always,
  },
  {
    term: 'Indicator',
    means: 'How we know whether an outcome came about: something counted, asked or judged in the same way each time.',
    used: always,
  },
  {
    term: 'Judgement',
    means: 'A reading in words, with the grounds it rests on.',
    used: ({ indicatorsInYear }) => indicatorsInYear.some(({ definition }) => definition.kind === 'judgement'),
  },
  {
    term: 'Margin',
    means: 'How far a share may be off because not everybody was asked, by chance alone.',
    used: ({ told }) => told.consultations.some(({ margin }) => margin !== null),
  },
  { term: 'Objective', means: 'What we set out to do.', used: always },
  {
    term: 'Outcome',
    means: 'What changes for somebody because of what we do; wanted or not, good or not.',
    used: always,
  },
  {
    term: 'Points',
    means: 'The difference between two percentages: from 58% to 61% is 3 points.',
    used: ({ results }) => results.some(({ series }) => series.some(({ figure }) => figure?.share)),
  },
  {
    term: 'Reading',
    means: 'One value of an indicator, for one stretch of time and one group: when, of how many, from where.',
    used: always,
  },
  {
    term: 'Scope',
    means: 'What the accounts cover and what they leave out. An audit opinion is given within it.',
    used: always,
  },
  {
    term: 'Social benefit table',
    means: 'The whole account on one table, from stakeholder to national indicator.',
    used: ({ socialBenefit }) => socialBenefit.some(({ rows }) => rows.length > 0),
  },
  { term: 'Stakeholder', means: 'A group or body that affects us or is affected by us.', used: always },
  {
    term: 'Target',
    means: 'What we aimed for, set before the year.',
    used: ({ benchmarks }) => benchmarks.some(({ kind }) => kind === 'target'),
  },
]

export const glossary: WriteChapter = (year) => {
  const used = terms.filter((term) => term.used(year))
  return chapter({ id: 'glossary' }, [
    lead('The words of social accounting that these accounts use, and what we mean by them.'),
    table(
      {
        id: 'glossary-table',
        caption: 'Words and what they mean',
        note: [
          text('The same words stand in the book, the workbook and here. '),
          emphasis('n'),
          text(' is how many people a figure rests on.'),
        ],
      },
      [column('Word', 34), column('What we mean by it', 98)],
      used.map(({ term, means }) => row([strong(term)], means)),
    ),
  ])
}

import type { Block } from '../../../../../shared/model/document'
import { toneWords } from '../../../../../shared/model/experience'
import { numberWords, percentWords } from '../../../../../shared/rules/number-words'
import type { AccountsYear } from '../accounts-year'
import { column, heading, lead, paragraph, row, table, total } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { quoteBlocks, quotesIn, quotesOf } from '../quotes'
import { notAsked } from '../results'
import { storiesIn, storiesOf, storyBlocks } from '../stories'
import { balanceWords, tonesInOrder } from '../told-words'
import { agree, allWords, capital, counted, countsOf, text } from '../words'

/** A theme named once is no theme yet; more than these nobody reads on paper. */
const leastOfTheme = 2
const mostThemes = 10

/**
 * What people said in the year, in numbers, and what the quotes in the accounts are: an illustrative sample of the
 * balance of opinion, declared with that balance (the practice of Shared Interest Society's social accounts). Quotes
 * that belong to no objective stand here.
 */
export const voices: WriteChapter = (year) => {
  const all = year.told.experiences
  const stories = storyBlocks(storiesOf(null, year), year)
  if (all.length === 0) {
    if (storiesIn(year).length === 0) return null
    return chapter({ id: 'voices' }, [...declaration(year), ...stories])
  }
  const words = `In ${year.year.label} we noted ${counted(all.length, 'thing')} that ${agree(all.length, 'was', 'were')} said to us or that we saw: ${balanceWords(all, countsOf(all.length))}.`
  const here = quotesOf(null, year)
  return chapter({ id: 'voices' }, [
    lead(words),
    ...declaration(year),
    toneTable(year),
    ...themeTable(year),
    ...(here.length === 0 ? [] : [heading('In their own words'), ...quoteBlocks(here, year)]),
    ...(stories.length === 0 ? [] : [heading('Stories'), ...stories]),
  ])
}

function declaration(year: AccountsYear): Block[] {
  const quotes = quotesIn(year)
  const stories = storiesIn(year)
  const voices = [...quotes, ...stories]
  const consent = 'Nobody is quoted who did not agree to it, and nobody is named who did not want to be.'
  if (voices.length === 0) return [paragraph(text(`These accounts quote none of it. ${consent}`))]
  const only = voices.length === 1
  const named = [
    quotes.length === 0 ? '' : only ? 'one quote' : counted(quotes.length, 'quote'),
    stories.length === 0 ? '' : only ? 'one story' : counted(stories.length, 'story', 'stories'),
  ].filter((part) => part !== '')
  const sample = `The ${named.join(' and ')} in these accounts ${agree(voices.length, 'is', 'are')} an illustrative sample of this balance of opinion, not a count of it: ${balanceWords(voices, countsOf(voices.length))}.`
  return [paragraph(text(`${sample} ${consent}`)), ...oneSided(quotes.length, stories.length, year)]
}

/** Only good voices chosen from mixed ones would mislead; then it is said. */
function oneSided(quotes: number, stories: number, year: AccountsYear): Block[] {
  const others = year.told.experiences.filter(({ tone }) => tone === 'negative' || tone === 'mixed').length
  const voices = [...quotesIn(year), ...storiesIn(year)]
  if (others === 0 || voices.some(({ tone }) => tone !== 'positive')) return []
  const chosen =
    stories > 0
      ? voices.length === 1
        ? 'The one story chosen is positive'
        : 'Every quote and story chosen is positive'
      : quotes === 1
        ? 'The one quote chosen is positive'
        : `${capital(allWords(quotes, 'quote'))} chosen are positive`
  const words = `${chosen}, while ${counted(others, 'thing')} noted ${agree(others, 'was', 'were')} negative or mixed. Read ${agree(voices.length, 'it', 'them')} beside these numbers.`
  return [{ type: 'limitation', inlines: [text(words)] }]
}

function toneTable(year: AccountsYear): Block {
  const all = year.told.experiences
  const quotes = quotesIn(year)
  const rows = tonesInOrder.flatMap((tone) => {
    const noted = all.filter((one) => one.tone === tone).length
    if (noted === 0) return []
    const quoted = quotes.filter((one) => one.tone === tone).length
    return [row(toneWords[tone], numberWords(noted), percentWords((100 * noted) / all.length), countCell(quoted))]
  })
  const negative = all.filter(({ tone }) => tone === 'negative').length
  return table(
    {
      id: 'tones',
      caption: `${capital(counted(all.length, 'thing'))} noted, ${countsOf(all.length)(negative)} of them negative`,
      note: [
        text(
          'Everything in the daybook of the year, open answers to our surveys among it. The tone is ours, noted when it was written down. It counts what was said, not how many people think so.',
        ),
      ],
    },
    [
      column('Tone', 50),
      column('Noted', 22, 'number'),
      column('Share', 22, 'number'),
      column('Quoted in these accounts', 38, 'number'),
    ],
    rows.length < 2 ? rows : [...rows, total('All', numberWords(all.length), '100%', countCell(quotes.length))],
  )
}

const countCell = (count: number) => (count === 0 ? notAsked : numberWords(count))

/** What it was about: the themes named most. */
function themeTable(year: AccountsYear): Block[] {
  const of = new Map<string, AccountsYear['told']['experiences']>()
  for (const one of year.told.experiences)
    for (const theme of one.themes) of.set(theme, [...(of.get(theme) ?? []), one])
  const most = [...of]
    .filter(([, its]) => its.length >= leastOfTheme)
    .sort(([a, its], [b, others]) => others.length - its.length || a.localeCompare(b, 'en'))
    .slice(0, mostThemes)
  const [first] = most
  if (first === undefined) return []
  const tones = ['positive', 'mixed', 'negative', 'neutral'] as const
  const rows = most.map(([theme, its]) =>
    row(
      capital(theme),
      numberWords(its.length),
      ...tones.map((tone) => countCell(its.filter((one) => one.tone === tone).length)),
    ),
  )
  return [
    table(
      {
        id: 'themes',
        caption: `What it was about: ${first[0]} most often`,
        note: [
          text(
            `Themes named at least twice${of.size > most.length ? ', the most frequent ones' : ''}. One thing can have several.`,
          ),
        ],
      },
      [
        column('Theme', 50),
        column('Noted', 18, 'number'),
        ...tones.map((tone) => column(toneWords[tone], 18, 'number')),
      ],
      rows,
    ),
  ]
}

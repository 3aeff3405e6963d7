const word = '[a-z]+'
const counts = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** What no careful person would write of none, one or few. */
const wrong: readonly RegExp[] = [
  /\bno of\b/i,
  /\bof (?:one|no) [a-z]+s\b/i,
  /\b(?:all|both) (?:no|one)\b/i,
  /\ball two\b/i,
  /, no (?:not|missed|met|worse|better)\b/i,
  /\band (?:no|worse in no)(?: (?:missed|met|worse|better|got))/i,
  /\bworse in no\b/i,
  /(?:^|[^\d.,:–-])\b0 (?:of|targets|readings|answers|people|groups|figures|indicators|comparisons)\b/i,
  /(?:^|[^\d.,/–-])\b1 (?:answers|people|readings|groups|figures|indicators|years|targets|comparisons)\b/i,
  /\bone (?:answers|people|readings|groups|figures|indicators|objectives|targets|comparisons|reasons|fits|definitions|stakeholders)\b/i,
  new RegExp(`\\bone ${word} (?:were|are|have|affect|they)\\b`, 'i'),
  new RegExp(
    `\\b(?:${counts}) (?:group|figure|target|indicator|comparison|reading|objective|definition|answer)\\b`,
    'i',
  ),
  new RegExp(`(?<!of |of the )\\b(?:${counts}) ${word}s (?:was|is|has|affects|it)\\b`, 'i'),
  /\bnone of (?:one|the one|no)\b/i,
  /\b(?:NaN|undefined|null|Infinity)\b/,
  / [,.;:](?:\s|$)|\.\.|,,|\(\)| {2}/,
]

/** The faults of a sentence, as the text that is wrong. */
export const faultsIn = (words: string): string[] => wrong.flatMap((pattern) => pattern.exec(words)?.[0] ?? [])

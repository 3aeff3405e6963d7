import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { YearTexts } from '../../../shared/model/year'

const yearHeadings = {
  Foreword: 'foreword',
  'What these accounts cover': 'scopeIn',
  'What is left out, and why': 'scopeOut',
  'How we gathered this': 'method',
  'What these answers can and cannot carry': 'limitations',
  'What changed since last year': 'changes',
  'What we learned, and what we will do': 'conclusion',
} as const satisfies Record<string, keyof YearTexts>

const objectiveHeadings = {
  'In short': 'lead',
  'What we did': 'whatWeDid',
  'What happened': 'whatHappened',
  'What we conclude': 'conclusion',
} as const

/** A figure quoted in a text, to be held against the book: `[73,385](swim-visits@2024)`. */
export type Mark = {
  words: string
  indicator: string
  /** Empty: the year the text is written for. */
  year: string
  part: 'figure' | 'n' | 'asked' | 'numerator' | 'denominator'
}

const mark = /\[([^\]]+)\]\(([a-z0-9-]+)(?:@([^).]+))?(?:\.(n|asked|numerator|denominator))?\)/g

/** The figures that a text quotes, in its order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(mark)].map(([, words = '', indicator = '', year = '', part]) => ({
    words,
    indicator,
    year,
    part: (part as Mark['part'] | undefined) ?? 'figure',
  }))
}

/** The text as it goes into the book. */
export const withoutMarks = (text: string): string => text.replace(mark, '$1')

/** The texts of a year by the names they have in the book, marks still in them; those not written are left out. */
export function readYearTexts(folder: string, year: string): Partial<YearTexts> {
  return sections(join(folder, 'texts', year, 'year.md'), yearHeadings)
}

/** The chapters of a year by objective code, marks still in them. */
export function readObjectiveTexts(folder: string, year: string) {
  const texts = join(folder, 'texts', year)
  return readdirSync(texts)
    .toSorted()
    .flatMap((name) => {
      const code = /^objective-([a-z]+)\.md$/.exec(name)?.[1]?.toUpperCase()
      return code === undefined ? [] : [{ code, texts: sections(join(texts, name), objectiveHeadings) }]
    })
}

function sections<Field extends string>(path: string, headings: Record<string, Field>): Partial<Record<Field, string>> {
  if (!existsSync(path)) return {}
  const found: Partial<Record<Field, string>> = {}
  for (const section of readFileSync(path, 'utf8').split(/^# /m).slice(1)) {
    const [heading = '', ...lines] = section.split(/\r?\n/)
    const field = headings[heading.trim()]
    if (field === undefined) throw new Error(`${path}: “${heading}” is none of ${Object.keys(headings).join(', ')}.`)
    found[field] = unwrapped(lines.join('\n'))
  }
  return found
}

/** Lines wrapped for reading become paragraphs again; an empty line divides them. */
const unwrapped = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')

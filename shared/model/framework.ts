import { z } from 'zod'

/**
 * The shape of the framework files in resources/frameworks: one file per published set, read-only in the
 * workbench. People's own frameworks live in the book and are not files.
 *
 * Every object is strict: a misspelt field is an error, not silence. `null` means "the source does not say".
 */

const Text = z.string().trim().min(1)
const IsoDate = z.iso.date()

/** What an item bears on, for filtering in the finder. The grouping is Fairbook's own, not the publisher's. */
export const FrameworkTheme = z.enum([
  'leisure',
  'health',
  'wellbeing',
  'community',
  'third sector',
  'safety',
  'learning',
  'work and income',
  'equality',
  'environment',
  'prices',
])
export type FrameworkTheme = z.infer<typeof FrameworkTheme>

/**
 * How faithful a wording is.
 * - `published`: word for word as the publisher prints it.
 * - `reported`: as printed by a third party (a council paper, a news report); may be shortened.
 * - `described`: what is measured, in plain words; the exact title or question was not seen.
 */
export const FrameworkWordingStatus = z.enum(['published', 'reported', 'described'])
export type FrameworkWordingStatus = z.infer<typeof FrameworkWordingStatus>

/**
 * One published figure of an item, in the item's own unit. All values of one item measure the same thing in the
 * same way, except where a value's note says otherwise.
 */
export const FrameworkFileValue = z.strictObject({
  /** The period in words, as a person would print it: "April 2022 to March 2023". */
  period: Text,
  /** First and last day of the period (YYYY-MM-DD); null where the exact days are not known. */
  periodStart: IsoDate.nullable(),
  periodEnd: IsoDate.nullable(),
  /** Where the figure is for: "UK", "England", "Yorkshire". */
  area: Text,
  /** Whom the figure is about: "adults 16 and over". Differs from the item's population for a subgroup. */
  population: Text,
  value: z.number(),
  note: Text.nullable(),
  source: Text,
  licence: Text,
  /** The day the figure was looked up. */
  lookedUp: IsoDate,
})
export type FrameworkFileValue = z.infer<typeof FrameworkFileValue>

/** A numbered answer scale, with the bands its publisher groups the answers into (both ends included). */
export const FrameworkScale = z.strictObject({
  from: z.int(),
  to: z.int(),
  fromLabel: Text,
  toLabel: Text,
  bands: z.array(z.strictObject({ name: Text, from: z.int(), to: z.int() })),
})
export type FrameworkScale = z.infer<typeof FrameworkScale>

/** One item of a framework: an indicator, a question, a goal or a target. */
export const FrameworkFileItem = z.strictObject({
  /**
   * Unique within the set. The publisher's own code with a space ("NI 8", "SDG 3.4") where there is one; ours with a
   * hyphen ("ONS-1") where the publisher gives none, so that nobody takes it for official.
   */
  code: Text,
  /** Code of the item of the same set this one belongs to: a target's goal, a question's share of answers. */
  within: Text.nullable().default(null),
  shortName: Text,
  wording: Text,
  wordingStatus: FrameworkWordingStatus,
  /** What the item's values are counted in: "%", "mean, 0 to 10", "tonnes". */
  unit: Text.nullable(),
  /** Where and whom the item is about in the published figures. */
  area: Text.nullable(),
  population: Text.nullable(),
  /** Which way is better; null where that depends, or nothing is measured. */
  betterWhen: z.enum(['higher', 'lower']).nullable(),
  /** `historic`: no longer collected, or superseded; fit for comparison with its own time only. */
  status: z.enum(['current', 'historic']),
  themes: z.array(FrameworkTheme),
  /** Answers offered, in order, where the item is a question with worded answers. */
  answers: z.array(Text).default([]),
  /** Answer scale, where the item is a question answered with a number. */
  scale: FrameworkScale.nullable().default(null),
  note: Text.nullable(),
  source: Text,
  licence: Text,
  lookedUp: IsoDate,
  /** Published figures: by area and population, oldest first. Empty where none was confirmed. */
  values: z.array(FrameworkFileValue),
})
export type FrameworkFileItem = z.infer<typeof FrameworkFileItem>

/** One published set of indicators, questions or goals, as shipped in resources/frameworks/<code>.json. */
export const FrameworkFile = z
  .strictObject({
    /** Also the file's name without ".json". */
    code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: Text,
    publisher: Text,
    /** What it is and when it fits, in one or two plain sentences. */
    about: Text,
    /** Words read out before the questions, where the publisher gives them. */
    introduction: Text.nullable().default(null),
    /** The publisher, or the plain nature of the answers, forbids adding items up or averaging across them. */
    neverSummed: z.boolean().default(false),
    source: Text,
    licence: Text,
    lookedUp: IsoDate,
    items: z.array(FrameworkFileItem).min(1),
  })
  .superRefine((file, context) => {
    const codes = new Set<string>()
    for (const [index, item] of file.items.entries()) {
      const complain = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['items', index, field], message: `${item.code}: ${message}` })
      if (codes.has(item.code)) complain('code', 'this code stands in the set twice')
      if (item.within !== null && !codes.has(item.within)) {
        complain('within', `belongs to ${item.within}, which does not stand before it in the set`)
      }
      codes.add(item.code)
      if (item.values.length > 0 && item.unit === null) complain('unit', 'has values but no unit')
      for (const value of item.values) {
        if (value.periodStart !== null && value.periodEnd !== null && value.periodStart > value.periodEnd) {
          complain('values', `${value.period} ends before it starts`)
        }
      }
    }
  })
export type FrameworkFile = z.infer<typeof FrameworkFile>

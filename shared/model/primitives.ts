import { z } from 'zod'

/** UUIDv7 as text. Books are copied and come back, so ids never clash. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A calendar day, ISO `YYYY-MM-DD`. */
export const Day = z.iso.date('Give the date as year-month-day, for example 2025-03-31')
/** A moment, UTC ISO with milliseconds. */
export const Moment = z.iso.datetime()

/** A short text on one line: a name or a title. */
export const Name = z
  .string()
  .trim()
  .min(1, 'Give it a name')
  .max(300, 'Keep the name under 300 letters')
  .refine((text) => !/[\r\n]/.test(text), 'Keep the name on one line')

/** A one-line text that may be empty. */
export const Line = z.string().trim().max(500, 'Keep this under 500 letters').default('')

/** A text of any length up to a long chapter; empty when nothing was written. */
export const Prose = z.string().max(200_000, 'Keep this under 200,000 letters').default('')

export const WholeNumber = z.number().int().min(0)

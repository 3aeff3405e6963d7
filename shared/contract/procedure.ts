import { z } from 'zod'
import { written } from '../model/change'
import { Id } from '../model/primitives'

/** One call: what it does, what it takes, what it answers. */
export type Procedure = { kind: 'read' | 'write' | 'task'; summary: string; input: z.ZodType; output: z.ZodType }

export const read = <I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) => ({
  kind: 'read' as const,
  summary,
  input,
  output,
})
export const write = <I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) => ({
  kind: 'write' as const,
  summary,
  input,
  output: written(output),
})
/** Long work outside the book: tells its progress, can be cancelled, writes no change. */
export const task = <I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) => ({
  kind: 'task' as const,
  summary,
  input,
  output,
})

/** Long work that ends in one change: tells its progress; cancelled, it leaves the book as it was. */
export const writingTask = <I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O) =>
  task(summary, input, written(output))

export const nothing = z.strictObject({})
export const byId = z.strictObject({ id: Id })
export const ofYear = z.strictObject({ yearId: Id })
export const reordered = z.strictObject({ ids: z.array(Id).min(1) })

/**
 * A shape with every field optional and no defaults: what is left out stays as it is. (zod keeps
 * defaults under `.partial()`, which would empty every text that was left out.)
 */
export function optionalShape<S extends z.ZodRawShape>(fields: z.ZodObject<S>) {
  return Object.fromEntries(
    Object.entries(fields.shape).map(([key, field]) => [
      key,
      z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
    ]),
  ) as { [K in keyof S]: z.ZodOptional<S[K] extends z.ZodDefault<infer Inner> ? Inner : S[K]> }
}

export const changeOf = <S extends z.ZodRawShape>(fields: z.ZodObject<S>) =>
  z.strictObject({ ...optionalShape(fields), id: Id })

export const strict = <S extends z.ZodRawShape>(fields: z.ZodObject<S>) => z.strictObject(fields.shape)

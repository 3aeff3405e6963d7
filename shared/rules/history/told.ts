/**
 * How a column is told in a history: its name as the page has it, and how its values read. A column that is
 * null here is not told: it is not people's doing (ids, numbers, positions), or its owner says it already.
 */
export type Told =
  | {
      name: string
      reads?: 'text' | 'day' | 'yes or no' | 'number' | 'money' | 'per cent' | 'named' | 'named or us' | 'answers'
    }
  | { name: string; reads: Readonly<Record<string, string>> }

export const text = (name: string): Told => ({ name })
export const day = (name: string): Told => ({ name, reads: 'day' })
export const number = (name: string): Told => ({ name, reads: 'number' })
export const yesOrNo = (name: string): Told => ({ name, reads: 'yes or no' })
/** A column that points at another row, told by that row's name. */
export const named = (name: string): Told => ({ name, reads: 'named' })
/** The same, where pointing at nothing means the organisation itself. */
export const namedOrUs = (name: string): Told => ({ name, reads: 'named or us' })
export const oneOf = (name: string, reads: Readonly<Record<string, string>>): Told => ({ name, reads })

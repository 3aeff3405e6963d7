import { type IParagraphStyleOptions, LineRuleType } from 'docx'
import { marginColumn, points } from './page'

/** Leading is "at least": even in every program, and it never clips a picture. In points. */
export function spacing(leading: number, before = 0, after = 0) {
  return { line: points(leading), lineRule: LineRuleType.AT_LEAST, before: points(before), after: points(after) }
}

/** Word counts the size of type in half points. */
export const size = (pt: number) => pt * 2

/** Wide things start in the margin column. */
export const intoMargin = { left: -marginColumn }

export type Style = IParagraphStyleOptions & { name: string }

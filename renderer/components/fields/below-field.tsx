import { fieldProblem } from '../field-problem'

/** The error under a field; told to a screen reader too, since the keyboard has mostly moved on by then. */
export function belowField(problem: string | null) {
  return problem === null ? null : <span role="alert">{fieldProblem(problem)}</span>
}

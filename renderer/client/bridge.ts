import type { z } from 'zod'
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract'
import type { Bridge, DesktopCall, DesktopContract, DesktopEvent } from '../../shared/desktop'
import { FairbookError, type FairbookProblem } from '../../shared/model/error'

declare global {
  interface Window {
    /** Put there by the preload; the window's only way out. */
    fairbook: Bridge<File>
  }
}

export type CallName = ProcedureName | DesktopCall

export type CallInput<N extends CallName> = N extends ProcedureName
  ? InputOf<N>
  : N extends DesktopCall
    ? z.input<DesktopContract[N]['input']>
    : never

export type CallOutput<N extends CallName> = N extends ProcedureName
  ? OutputOf<N>
  : N extends DesktopCall
    ? z.output<DesktopContract[N]['output']>
    : never

function unwrap<N extends CallName>(answer: Awaited<ReturnType<Bridge<File>['call']>>): CallOutput<N> {
  if (!answer.ok) throw FairbookError.from(answer.problem)
  // The other side answers by the contract; it parsed the input, and its output is typed by it.
  return answer.result as CallOutput<N>
}

/**
 * Calls a procedure of the engine or of the desktop side.
 * @throws FairbookError with a message fit to be shown
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  return unwrap<N>(await window.fairbook.call(name, input))
}

/** The same for long work: `call` is the number under which its progress is told and by which it can be cancelled. */
export function startCall<N extends CallName>(name: N, input: CallInput<N>) {
  const started = window.fairbook.startCall(name, input)
  return { call: started.call, answer: started.answer.then((answer) => unwrap<N>(answer)) }
}

/** Listens to what the desktop side tells without being asked; returns how to stop. */
export function onEvent(listener: (event: DesktopEvent) => void): () => void {
  return window.fairbook.on(listener)
}

/** Whatever was thrown, as something that can be shown. */
export function problemOf(error: unknown): FairbookProblem {
  if (error instanceof FairbookError) return error.toProblem()
  return {
    code: 'unexpected',
    message: 'Something went wrong in this window. What was saved is safe in the book.',
    detail: { cause: error instanceof Error ? error.message : String(error) },
  }
}

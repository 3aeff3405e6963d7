import type { Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../renderer/client/bridge'
import type { Answer, DesktopEvent } from '../../shared/desktop'

/** Calls through the bridge as the page does, and gives the answer with its problem, if there is one. */
export function answerOf<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<Answer> {
  return page.evaluate(([name, input]) => Reflect.get(globalThis, 'fairbook').call(name, input), [name, input] as const)
}

/** Calls through the bridge and expects it to be done. */
export async function ask<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await answerOf(page, name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}, ${answer.problem.message}`)
  // The other side answers by the contract.
  return answer.result as CallOutput<N>
}

/** Begins to note what the desktop side tells the page; gives what was told so far. */
export async function noteEvents(page: Page): Promise<() => Promise<DesktopEvent[]>> {
  await page.evaluate(() => {
    const told: unknown[] = []
    Reflect.get(globalThis, 'fairbook').on((event: unknown) => told.push(event))
    Object.assign(globalThis, { told })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'told'))
}

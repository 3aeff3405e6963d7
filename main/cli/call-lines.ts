import { z } from 'zod'
import { FairbookError, type FairbookProblem } from '../../shared/model/error'
import { problemOf } from '../engine/unforeseen'
import { linesOf, tooLong } from './lines'
import type { OpenBook } from './open-session'
import { logFile } from './places'
import { print, stopped } from './terminal'

/** What one line asks for. */
const Line = z.strictObject({ procedure: z.string(), input: z.unknown().optional() })

/** Longer than the longest list of readings that one call takes. */
const longestLine = 64 * 1024 * 1024

/** How many calls there were, and how many of them were refused. */
export type Tally = { calls: number; refused: number }

/**
 * Makes one call for each line of `input`, in order, and prints one line for each as soon as it is on the
 * disk: a printed line is an acknowledgement. A line that cannot be done is answered with its problem, and
 * the next one is taken.
 * @throws FairbookError `cancelled` when stopped by a signal; what was printed stays done
 */
export async function callLines(book: OpenBook, input: AsyncIterable<Buffer>): Promise<Tally> {
  const tally: Tally = { calls: 0, refused: 0 }
  try {
    for await (const line of linesOf(input, longestLine)) {
      tally.calls += 1
      const answer = await answerTo(line, book)
      if (!answer.ok) tally.refused += 1
      await print(JSON.stringify(answer))
      if (stopped.aborted) break
    }
  } catch (error) {
    // Being stopped while waiting for a line closes the input, which ends reading in an error.
    if (!stopped.aborted) throw error
  }
  if (!stopped.aborted) return tally
  const { calls } = tally
  throw new FairbookError(
    'cancelled',
    `Stopped after ${calls} ${calls === 1 ? 'call' : 'calls'}; what was done is kept.`,
  )
}

type Answer = { ok: true; result: unknown } | { ok: false; problem: FairbookProblem }

async function answerTo(line: string | typeof tooLong, book: OpenBook): Promise<Answer> {
  try {
    const { procedure, input } = callIn(line)
    return { ok: true, result: await book.call(procedure, input) }
  } catch (error) {
    return { ok: false, problem: problemOf(error, logFile()) }
  }
}

function callIn(line: string | typeof tooLong): z.infer<typeof Line> {
  if (line === tooLong)
    throw new FairbookError('wrong-input', `This line is longer than ${longestLine / 1024 / 1024} MB. Divide it.`)
  const parsed = Line.safeParse(jsonIn(line))
  if (!parsed.success)
    throw new FairbookError(
      'wrong-input',
      'Each line is one call: {"procedure": "…", "input": {…}}. Nothing was changed.',
    )
  return parsed.data
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new FairbookError('wrong-input', `This line is not JSON: ${String((error as Error).message)}.`)
  }
}

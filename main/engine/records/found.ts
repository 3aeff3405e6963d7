import { FairbookError } from '../../../shared/model/error'

/** The thing itself, or an error in words when it is not in the book. `what`: "stakeholder", "year". */
export function found<T>(thing: T | undefined, what: string, id: string): T {
  if (thing === undefined) {
    throw new FairbookError(
      'not-found',
      `This ${what} is not in the book. It may have been removed in another window.`,
      { [what]: id },
    )
  }
  return thing
}

/** Refuses removal (or another `act`) while other things hang on it, and says which: "3 outcomes, 1 benchmark". */
export function refuseWhileUsed(
  name: string,
  uses: { count: number; one: string; many: string }[],
  act = 'be removed',
): void {
  const hanging = uses
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
  if (hanging.length > 0) {
    throw new FairbookError(
      'refused',
      `${name} can’t ${act} while ${hanging.join(' and ')} ${hanging.length === 1 && hanging[0]?.startsWith('1 ') ? 'belongs' : 'belong'} to it. Nothing was changed.`,
    )
  }
}

/**
 * The usual name of an accounting period: "2025" for a calendar year, "2025–26" for one that crosses
 * New Year. Days are ISO `YYYY-MM-DD`.
 */
export function yearLabel(startsOn: string, endsOn: string): string {
  const from = startsOn.slice(0, 4)
  const to = endsOn.slice(0, 4)
  return from === to ? from : `${from}–${to.slice(2)}`
}

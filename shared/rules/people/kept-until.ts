/**
 * The day before which something is due when it is kept so many whole years: what is of 12 March 2019 has been kept six
 * years on 12 March 2025, and is due from the day after. 29 February counts to the 28th.
 */
export function keptUntilBefore(today: string, years: number): string {
  const [year = '', month = '', day = ''] = today.split('-')
  const then = Number(year) - years
  const leap = (then % 4 === 0 && then % 100 !== 0) || then % 400 === 0
  const date = month === '02' && day === '29' && !leap ? '28' : day
  return `${String(then).padStart(4, '0')}-${month}-${date}`
}

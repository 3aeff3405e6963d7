/** Round steps for an axis: from at or below the lowest to at or above the highest value, in about `wanted` steps. */
export function roundSteps(lowest: number, highest: number, wanted = 4): number[] {
  if (lowest === 0 && highest === 0) return [0, 1]
  const span = highest - lowest || Math.abs(highest) || 1
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(lowest / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9))
  const steps: number[] = []
  for (let index = first; index <= last; index++) steps.push(Number((index * step).toPrecision(12)))
  return steps
}

/** Steps for bars, which always begin at nought. */
export function stepsFromZero(values: readonly number[], wanted = 4): number[] {
  return roundSteps(Math.min(0, ...values), Math.max(0, ...values), wanted)
}

import type { ReactElement } from 'react'
import { DoubleRule } from './chart-parts'
import { round } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'

export type TrendPoint = {
  year: string
  /** Null keeps the year's place and leaves a gap. */
  value: number | null
  thisYear: boolean
  /** The definition changed before this year: the line breaks. */
  breakBefore?: string | undefined
}

export type TrendLineProps = {
  name: string
  points: readonly TrendPoint[]
  target?: number | null | undefined
  format: (value: number) => string
  palette: PicturePalette
  width: number
  height: number
}

/** Runs of points that may be joined: no missing year and no change of definition between them. */
export function unbrokenRuns<T extends { value: number | null; breakBefore?: string | undefined }>(
  points: readonly T[],
): (T & { value: number; index: number })[][] {
  const runs: (T & { value: number; index: number })[][] = []
  let open = false
  for (const [index, point] of points.entries()) {
    if (point.value === null) {
      open = false
      continue
    }
    const here = { ...point, value: point.value, index }
    const run = runs.at(-1)
    if (open && run && point.breakBefore === undefined) run.push(here)
    else runs.push([here])
    open = true
  }
  return runs
}

/**
 * The small trend in a ledger row: earlier years as open circles, this year filled, the target as a
 * stroke beside it. It shows a direction only; the figures stand in the row.
 */
export function TrendLine(props: TrendLineProps): ReactElement {
  const { points, target, palette, width, height } = props
  const unit = palette.sizes.small
  const r = unit * 0.23
  const values = [
    ...points.flatMap(({ value }) => (value === null ? [] : [value])),
    ...(target == null ? [] : [target]),
  ]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const top = r + unit * 0.2
  const bottom = height - r - unit * 0.2
  const y = (value: number): number =>
    high === low ? (top + bottom) / 2 : bottom - ((value - low) / (high - low)) * (bottom - top)
  const stroke = unit * 1.1
  const right = width - (stroke + unit * 0.7 + r)
  const step = points.length > 1 ? (right - r - 1) / (points.length - 1) : 0
  const x = (index: number): number => (points.length > 1 ? r + 1 + index * step : right)
  const runs = unbrokenRuns(points)
  return (
    <PictureFrame width={width} height={height} label={describeTrendLine(props)}>
      {runs.map((run) => (
        <path
          key={run[0]?.year}
          d={run
            .map((point, at) => `${at === 0 ? 'M' : 'L'}${round(x(point.index))} ${round(y(point.value))}`)
            .join('')}
          fill="none"
          stroke={palette.past}
          strokeWidth={unit * 0.12}
        />
      ))}
      {points.map(({ year, breakBefore }, index) =>
        breakBefore !== undefined && index > 0 ? (
          <DoubleRule
            key={year}
            from={top - r}
            to={bottom + r}
            at={x(index) - step / 2}
            level={false}
            palette={palette}
          />
        ) : null,
      )}
      {runs.flat().map((point) => (
        <circle
          key={point.year}
          cx={round(x(point.index))}
          cy={round(y(point.value))}
          r={round(point.thisYear ? r * 1.3 : r * 0.85)}
          fill={point.thisYear ? palette.accent : palette.page}
          stroke={point.thisYear ? palette.accent : palette.past}
          strokeWidth={unit * 0.11}
        />
      ))}
      {target != null && (
        <path
          d={`M${round(width - stroke)} ${round(y(target))}H${width}`}
          stroke={palette.ink}
          strokeWidth={unit * 0.15}
        />
      )}
    </PictureFrame>
  )
}

/** The figures in words. */
export function describeTrendLine({ name, points, target, format }: TrendLineProps): string {
  const figures = points.map(({ year, value, breakBefore }) => {
    const figure = `${year} ${value === null ? 'no value' : format(value)}`
    return breakBefore === undefined ? figure : `definition changed (${breakBefore}), ${figure}`
  })
  return `${name}: ${figures.join(', ')}${target == null ? '' : `; target ${format(target)}`}.`
}

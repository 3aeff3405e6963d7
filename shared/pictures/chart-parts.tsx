import type { ReactElement } from 'react'
import { linesWidth, round, Words } from './lettering'
import type { PicturePalette } from './palette'

/** A benchmark: a value, or a range when `high` is given. */
export type BenchmarkLine = { label: string; value: number; high?: number | undefined }

/** A target: a value with its name. */
export type TargetLine = { label: string; value: number }

/** Half the width of what people's answers may be out by. */
export type SampleMargin = { low: number; high: number }

/** "Ward 33.0%", "Region 30% to 35%". */
export function benchmarkWords({ label, value, high }: BenchmarkLine, format: (value: number) => string): string {
  return high === undefined ? `${label} ${format(value)}` : `${label} ${format(value)} to ${format(high)}`
}

export type LineName = { id: string; at: number; words: string; strong: boolean; colour: string }
export type PlacedLineName = LineName & { left: number; width: number; row: number }

/** Pushes the names of one row apart around their lines; null when one would lose touch with its line. */
function inOneRow(
  names: readonly LineName[],
  widths: readonly number[],
  from: number,
  to: number,
  gap: number,
): number[] | null {
  const widthOf = (index: number): number => widths[index] ?? 0
  const lefts = names.map(({ at }, index) => at - widthOf(index) / 2)
  // A name may start or end at its line, and a third of a letter beyond, but not lose it.
  const held = (index: number): void => {
    const at = names[index]?.at ?? 0
    const least = Math.max(from, at - widthOf(index) - gap / 3)
    const most = Math.min(to - widthOf(index), at + gap / 3)
    lefts[index] = Math.max(least, Math.min(most, lefts[index] ?? 0))
  }
  for (let round = 0; round < 200; round++) {
    for (const index of lefts.keys()) {
      held(index)
      if (index === 0) continue
      const overlap = (lefts[index - 1] ?? 0) + widthOf(index - 1) + gap - (lefts[index] ?? 0)
      if (overlap <= 0.01) continue
      lefts[index - 1] = (lefts[index - 1] ?? 0) - overlap / 2
      lefts[index] = (lefts[index] ?? 0) + overlap / 2
      held(index - 1)
      held(index)
    }
  }
  const holds = lefts.every((left, index) => {
    const before = index === 0 ? -Infinity : (lefts[index - 1] ?? 0) + widthOf(index - 1) + gap
    return left >= before - 0.5 && left >= from - 0.5 && left + widthOf(index) <= to + 0.5
  })
  return holds ? lefts : null
}

/** One way to spread names over rows, if no line would run through a name below its own. */
function inRows(
  names: readonly LineName[],
  rowOf: readonly number[],
  from: number,
  to: number,
  palette: PicturePalette,
): PlacedLineName[] | null {
  const { small } = palette.sizes
  const placed: PlacedLineName[] = []
  for (const row of new Set(rowOf)) {
    const here = names.filter((_, index) => rowOf[index] === row)
    const widths = here.map(({ words }) => linesWidth([words], small, palette.lettering.strong))
    const lefts = inOneRow(here, widths, from, to, small)
    if (!lefts) return null
    placed.push(...here.map((name, index) => ({ ...name, row, left: lefts[index] ?? 0, width: widths[index] ?? 0 })))
  }
  const pad = small * 0.3
  const crossed = placed.some((upper) =>
    placed.some(
      (lower) => lower.row < upper.row && upper.at > lower.left - pad && upper.at < lower.left + lower.width + pad,
    ),
  )
  return crossed ? null : placed
}

/**
 * Names of upright lines stand at their tops, pushed apart when near. Where one row can't hold them,
 * some go higher, each so that no line runs through a name.
 */
export function placeLineNames(
  names: readonly LineName[],
  from: number,
  to: number,
  palette: PicturePalette,
): PlacedLineName[] {
  const sorted = [...names].sort((a, b) => a.at - b.at)
  for (let rows = 1; rows <= Math.min(4, sorted.length); rows++) {
    for (let choice = 0; choice < rows ** sorted.length; choice++) {
      const rowOf = sorted.map((_, index) => Math.floor(choice / rows ** index) % rows)
      const placed = inRows(sorted, rowOf, from, to, palette)
      if (placed) return placed
    }
  }
  return sorted.map((name, row) => {
    const width = linesWidth([name.words], palette.sizes.small, palette.lettering.strong)
    return { ...name, row, width, left: Math.min(Math.max(name.at - width / 2, from), Math.max(from, to - width)) }
  })
}

/** An upright, or a level line, with caps: how far a sample may be out. */
export function Whisker({
  from,
  to,
  across,
  level,
  colour,
  palette,
}: {
  from: number
  to: number
  /** The middle of the line on the other axis. */
  across: number
  level: boolean
  colour: string
  palette: PicturePalette
}): ReactElement {
  const cap = palette.sizes.small * 0.35
  const d = level
    ? `M${round(from)} ${round(across)}H${round(to)}M${round(from)} ${round(across - cap)}v${round(cap * 2)}M${round(to)} ${round(across - cap)}v${round(cap * 2)}`
    : `M${round(across)} ${round(from)}V${round(to)}M${round(across - cap)} ${round(from)}h${round(cap * 2)}M${round(across - cap)} ${round(to)}h${round(cap * 2)}`
  return (
    <g fill="none">
      {level && <path d={d} stroke={palette.page} strokeWidth={palette.sizes.small * 0.32} />}
      <path d={d} stroke={colour} strokeWidth={palette.sizes.small * 0.12} />
    </g>
  )
}

/** Two thin lines, as an account book closes a column: here the definition changed. */
export function DoubleRule({
  from,
  to,
  at,
  level,
  palette,
}: {
  from: number
  to: number
  at: number
  level: boolean
  palette: PicturePalette
}): ReactElement {
  const half = palette.sizes.small * 0.11
  const d = level
    ? `M${round(from)} ${round(at - half)}H${round(to)}M${round(from)} ${round(at + half)}H${round(to)}`
    : `M${round(at - half)} ${round(from)}V${round(to)}M${round(at + half)} ${round(from)}V${round(to)}`
  return <path d={d} fill="none" stroke={palette.strong} strokeWidth={palette.sizes.small / 14} />
}

/** Small lettering, the commonest in a chart. */
export function Small({
  text,
  x,
  middle,
  align = 'start',
  colour,
  strong = false,
  italic = false,
  palette,
}: {
  text: string
  x: number
  middle: number
  align?: 'start' | 'middle' | 'end'
  colour: string
  strong?: boolean
  italic?: boolean
  palette: PicturePalette
}): ReactElement {
  const { lettering, sizes } = palette
  return (
    <Words
      lines={[text]}
      x={x}
      top={middle - sizes.small * 0.59}
      align={align}
      size={sizes.small}
      lettering={italic ? lettering.region : strong ? lettering.strong : lettering.label}
      fill={colour}
    />
  )
}

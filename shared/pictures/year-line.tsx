import type { ReactElement } from 'react'
import { roundSteps } from './axis'
import {
  type BenchmarkLine,
  benchmarkWords,
  DoubleRule,
  type SampleMargin,
  Small,
  type TargetLine,
  Whisker,
} from './chart-parts'
import { type Box, distanceToBox, type Point } from './geometry'
import { haloOf, linesHeight, linesWidth, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { textWidth, wrapText } from './text-width'
import { type TrendPoint, unbrokenRuns } from './trend-line'

export type YearLinePoint = TrendPoint & { missing?: string | undefined; margin?: SampleMargin | undefined }

export type YearLineProps = {
  name: string
  points: readonly YearLinePoint[]
  target?: TargetLine | null | undefined
  benchmarks?: readonly BenchmarkLine[] | undefined
  format: (value: number) => string
  palette: PicturePalette
  width: number
  height: number
}

/** Puts names that would touch a little apart, keeping their order; `top`s come back in the order given. */
function apart(middles: readonly number[], height: number, from: number, to: number): number[] {
  const order = middles.map((_, index) => index).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0))
  const placed = [...middles]
  for (let round = 0; round < 60; round++) {
    for (const [rank, index] of order.entries()) {
      placed[index] = Math.min(Math.max(placed[index] ?? 0, from + height / 2), to - height / 2)
      const before = order[rank - 1]
      if (before === undefined) continue
      const overlap = (placed[before] ?? 0) + height - (placed[index] ?? 0)
      if (overlap <= 0.01) continue
      placed[before] = (placed[before] ?? 0) - overlap / 2
      placed[index] = (placed[index] ?? 0) + overlap / 2
    }
  }
  return placed
}

/**
 * A line over the years, for longer series and for samples with a margin. The line breaks where a
 * year is missing and, at a double rule, where the definition changed.
 */
export function YearLine(props: YearLineProps): ReactElement {
  const { points, target, benchmarks = [], format, palette, width, height } = props
  const { sizes, lettering } = palette
  const { small } = sizes
  const values = points.flatMap(({ value, margin }) => [
    ...(value === null ? [] : [value]),
    ...(margin ? [margin.low, margin.high] : []),
  ])
  const levels = [...(target ? [target.value] : []), ...benchmarks.flatMap(({ value, high }) => [value, high ?? value])]
  const shown = [...values, ...levels]
  const steps = shown.length > 0 ? roundSteps(Math.min(...shown), Math.max(...shown), 4) : []
  const low = steps[0] ?? 0
  const high = steps.at(-1) ?? 1

  const names = [
    ...benchmarks.map((each) => ({ words: benchmarkWords(each, format), at: each.value, colour: palette.benchmark })),
    ...(target ? [{ words: `${target.label} ${format(target.value)}`, at: target.value, colour: palette.ink }] : []),
  ]
  const namesWidth = Math.max(0, ...names.map(({ words }) => textWidth(words, small, lettering.strong.face)))
  const tickWords = steps.map((step) => format(step))
  const left = Math.max(0, ...tickWords.map((words) => textWidth(words, small, lettering.label.face))) + small * 0.8 + 1
  const right = width - (namesWidth > 0 ? namesWidth + small * 0.6 : 1)
  const top = small * 0.8
  const bottom = height - small * 2
  const y = (value: number): number =>
    bottom - small * 0.6 - ((value - low) / (high - low)) * (bottom - small * 0.6 - top)
  const step = (right - left) / points.length
  const x = (index: number): number => left + (index + 0.5) * step
  const runs = unbrokenRuns(points)
  const r = sizes.label * 0.4
  const marks = runs.flat().map((point) => ({ x: x(point.index), y: y(point.value) }))
  const thisYear = points.findIndex((point) => point.thisYear)
  const nameMiddles = apart(
    names.map(({ at }) => y(at)),
    linesHeight(1, small),
    top - small * 0.6,
    bottom,
  )
  // This year's figure stands below its mark, the earlier ones above; at the foot there is no room below.
  const figureTop = ({ value, thisYear: current }: { value: number; thisYear: boolean }): number => {
    const below = y(value) + r * 0.5
    const fits = below + linesHeight(1, sizes.label) <= bottom
    return current && fits ? below : y(value) - r * 0.5 - sizes.label * 1.1
  }
  // With many years each second or third name is enough; this year always has one.
  const widestYear = Math.max(...points.map(({ year }) => textWidth(year, small, lettering.strong.face)))
  const each = Math.max(1, Math.ceil((widestYear + small * 0.6) / step))
  const named = (index: number): boolean => (points.length - 1 - index) % each === 0
  return (
    <PictureFrame width={width} height={height} label={describeYearLine(props)} ground={palette.page}>
      {steps.map((value, index) => (
        <g key={value}>
          <path
            d={`M${round(left)} ${round(y(value))}H${round(right)}`}
            stroke={palette.rule}
            strokeWidth={small / 14}
          />
          <Small
            text={tickWords[index] ?? ''}
            x={left - small * 0.8}
            middle={y(value)}
            align="end"
            colour={palette.second}
            palette={palette}
          />
        </g>
      ))}
      <path d={`M${round(left)} ${round(bottom)}H${round(right)}`} stroke={palette.strong} strokeWidth={small / 10} />
      {benchmarks.map(({ label, value, high: upper }) => (
        <g
          key={label}
          stroke={palette.benchmark}
          strokeWidth={small / 9}
          strokeDasharray={`${small * 0.4} ${small * 0.28}`}
        >
          <path d={`M${round(left)} ${round(y(value))}H${round(right)}`} />
          {upper !== undefined && <path d={`M${round(left)} ${round(y(upper))}H${round(right)}`} />}
        </g>
      ))}
      {target && thisYear >= 0 && (
        <path
          d={`M${round(x(thisYear) - Math.min(step * 0.4, small * 5))} ${round(y(target.value))}H${round(right)}`}
          stroke={palette.ink}
          strokeWidth={small / 6.5}
        />
      )}
      {names.map(({ words, colour }, index) => (
        <Small
          key={words}
          text={words}
          x={right + small * 0.6}
          middle={nameMiddles[index] ?? 0}
          strong
          colour={colour}
          palette={palette}
        />
      ))}
      {points.map(({ year, breakBefore }, index) =>
        breakBefore !== undefined && index > 0 ? (
          <g key={year}>
            <DoubleRule from={top} to={bottom} at={x(index) - step / 2} level={false} palette={palette} />
            <BreakWords words={breakBefore} x={x(index) - step / 2} {...{ top, bottom, right, marks, palette }} />
          </g>
        ) : null,
      )}
      {runs.map((run) => (
        <path
          key={run[0]?.year}
          d={run
            .map((point, at) => `${at === 0 ? 'M' : 'L'}${round(x(point.index))} ${round(y(point.value))}`)
            .join('')}
          fill="none"
          stroke={palette.past}
          strokeWidth={small / 8}
        />
      ))}
      {runs.flat().map((point) => (
        <g key={point.year}>
          {point.margin && (
            <Whisker
              from={y(point.margin.high)}
              to={y(point.margin.low)}
              across={x(point.index)}
              level={false}
              colour={point.thisYear ? palette.accent : palette.past}
              palette={palette}
            />
          )}
          <circle
            cx={round(x(point.index))}
            cy={round(y(point.value))}
            r={round(point.thisYear ? r : r * 0.85)}
            fill={point.thisYear ? palette.accent : palette.page}
            stroke={point.thisYear ? palette.accent : palette.past}
            strokeWidth={small / 8}
          />
        </g>
      ))}
      {runs
        .flat()
        .map((point) =>
          point.thisYear || points.length <= 5 ? (
            <Words
              key={point.year}
              lines={[format(point.value)]}
              x={x(point.index) + (point.thisYear ? r * 1.6 : -r * 1.6)}
              top={figureTop(point)}
              align={point.thisYear ? 'start' : 'end'}
              size={sizes.label}
              lettering={point.thisYear ? lettering.strong : lettering.label}
              fill={point.thisYear ? palette.ink : palette.second}
              halo={haloOf(palette)}
            />
          ) : null,
        )}
      {points.map(({ year, value, missing, thisYear: current }, index) => {
        const why =
          value === null
            ? wrapText(missing ?? 'not collected', Math.max(step * 0.95, small * 5), small, lettering.region.face, 3)
            : []
        return (
          <g key={year}>
            {value === null && (
              <Words
                lines={why}
                x={x(index)}
                top={bottom - small * 1.2 - linesHeight(why.length, small)}
                align="middle"
                size={small}
                lettering={lettering.region}
                fill={palette.quiet}
                halo={haloOf(palette)}
              />
            )}
            {named(index) && (
              <Small
                text={year}
                x={x(index)}
                middle={bottom + small * 1.1}
                align="middle"
                strong={current}
                colour={current ? palette.ink : palette.second}
                palette={palette}
              />
            )}
          </g>
        )
      })}
    </PictureFrame>
  )
}

type BreakWordsProps = {
  words: string
  x: number
  top: number
  bottom: number
  right: number
  marks: readonly Point[]
  palette: PicturePalette
}

/** What changed, beside the double rule, at the height where it is furthest from the marks. */
function BreakWords({ words, x, top, bottom, right, marks, palette }: BreakWordsProps): ReactElement {
  const { small } = palette.sizes
  const { region } = palette.lettering
  const lines = wrapText(words, Math.min(small * 9, right - x - small), small, region.face, 4)
  const size = { width: linesWidth(lines, small, region), height: linesHeight(lines.length, small) }
  const room = (box: Box): number => Math.min(...marks.map((mark) => distanceToBox(box, mark)))
  const boxes = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    ...size,
    x: x + small * 0.5,
    y: top + share * (bottom - small * 0.4 - top - size.height),
  }))
  const [best] = boxes.sort((a, b) => room(b) - room(a))
  return (
    <Words
      lines={lines}
      x={x + small * 0.5}
      top={best?.y ?? top}
      size={small}
      lettering={region}
      fill={palette.quiet}
      halo={haloOf(palette)}
    />
  )
}

/** All the numbers in words, for alt text. */
export function describeYearLine({ name, points, target, benchmarks = [], format }: YearLineProps): string {
  const sentences = [`${name}.`]
  for (const { year, value, missing, thisYear, margin, breakBefore } of points) {
    if (breakBefore !== undefined) sentences.push(`The definition changed here: ${breakBefore}.`)
    const figure = value === null ? (missing ?? 'not collected') : format(value)
    const spread = margin ? `, the sample allows ${format(margin.low)} to ${format(margin.high)}` : ''
    sentences.push(`${year}${thisYear ? ' (this year)' : ''}: ${figure}${spread}.`)
  }
  if (target) sentences.push(`${target.label} ${format(target.value)}.`)
  for (const benchmark of benchmarks) sentences.push(`Compared with: ${benchmarkWords(benchmark, format)}.`)
  return sentences.join(' ')
}

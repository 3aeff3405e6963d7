import type { ReactElement } from 'react'
import { stepsFromZero } from './axis'
import {
  type BenchmarkLine,
  benchmarkWords,
  DoubleRule,
  placeLineNames,
  type SampleMargin,
  Small,
  type TargetLine,
  Whisker,
} from './chart-parts'
import { linesHeight, linesWidth, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { textWidth, wrapText } from './text-width'

export type YearBar = {
  /** "2025", or a group's name when the rows are groups. */
  year: string
  value: number | null
  /** Why there is no value: "not asked", "fewer than 5". */
  missing?: string | undefined
  thisYear: boolean
  /** A small line under the name: how many people. */
  note?: string | undefined
  margin?: SampleMargin | undefined
  /** The definition changed between the row above and this one: what changed. */
  breakBefore?: string | undefined
}

export type YearBarsProps = {
  /** The indicator's name, for the words of the picture. */
  name: string
  years: readonly YearBar[]
  target?: TargetLine | null | undefined
  benchmarks?: readonly BenchmarkLine[] | undefined
  /** How a value is written beside its bar. */
  format: (value: number) => string
  /** How the axis is written; the unit is wanted only at its end. */
  formatTick?: ((value: number, last: boolean) => string) | undefined
  palette: PicturePalette
  width: number
}

/** Where a value can be written: in its bar at the left, else beside lines that cross it, else behind the bar. */
function placeValue(
  start: number,
  end: number,
  width: number,
  lines: readonly number[],
  pad: number,
): { x: number; inside: boolean } {
  const clear = (x: number): boolean => lines.every((line) => line < x - pad * 0.6 || line > x + width + pad * 0.6)
  const inside = [start, ...lines].map((each) => each + pad).filter((x) => x >= start && x + width + pad * 0.6 <= end)
  const first = inside.sort((a, b) => a - b).find(clear)
  if (first !== undefined) return { x: first, inside: true }
  const behind = [end, ...lines.filter((line) => line >= end)].map((each) => each + pad).sort((a, b) => a - b)
  return { x: behind.find(clear) ?? end + pad, inside: false }
}

/**
 * Years as rows, this year filled. Bars begin at nought. The target is a solid line, a benchmark a
 * dashed one, each named at its top. A year without a value keeps its place and says why.
 */
export function YearBars(props: YearBarsProps): ReactElement {
  const { years, target, benchmarks = [], format, formatTick = format, palette, width } = props
  const { sizes, lettering } = palette
  const unit = sizes.label
  const pad = sizes.small * 0.7

  const names = years.map((each) => wrapText(each.year, width * 0.32, unit, lettering.strong.face, 3))
  const left =
    Math.max(
      ...names.map((lines) => linesWidth(lines, unit, lettering.strong)),
      ...years.map(({ note = '' }) => textWidth(note, sizes.small, lettering.label.face)),
      unit * 2,
    ) +
    unit * 0.8 +
    1
  const values = years.flatMap(({ value, margin }) => [value ?? 0, margin?.low ?? 0, margin?.high ?? 0])
  const lines = [...(target ? [target.value] : []), ...benchmarks.flatMap(({ value, high }) => [value, high ?? value])]
  const steps = stepsFromZero([...values, ...lines])
  const tickWords = steps.map((step, index) => formatTick(step, index === steps.length - 1))
  const right = width - Math.max(unit, textWidth(tickWords.at(-1) ?? '', sizes.small, lettering.label.face) / 2 + 1)
  const low = steps[0] ?? 0
  const high = steps.at(-1) ?? 1
  const at = (value: number): number => left + ((value - low) / (high - low)) * (right - left)

  const lineNames = placeLineNames(
    [
      ...(target
        ? [
            {
              id: 'target',
              at: at(target.value),
              words: `${target.label} ${format(target.value)}`,
              strong: true,
              colour: palette.ink,
            },
          ]
        : []),
      ...benchmarks.map((each, index) => ({
        id: `benchmark-${index}`,
        at: at(each.value),
        words: benchmarkWords(each, format),
        strong: true,
        colour: palette.benchmark,
      })),
    ],
    left - unit,
    width,
    palette,
  )
  const nameRow = sizes.small * 1.35
  const nameRows = lineNames.length === 0 ? 0 : Math.max(...lineNames.map(({ row }) => row)) + 1
  const top = nameRows * nameRow + (nameRows > 0 ? sizes.small * 0.5 : sizes.small * 0.2)
  const bar = unit * 1.65
  const breakRoom = sizes.small * 1.9

  let y = top + unit * 0.3
  const rows = years.map((each, index) => {
    const broken = each.breakBefore !== undefined && index > 0 ? y + breakRoom / 2 - unit * 0.25 : null
    if (broken !== null) y += breakRoom
    const noteHeight = each.note === undefined ? 0 : linesHeight(1, sizes.small)
    const block = linesHeight(names[index]?.length ?? 1, unit) + noteHeight
    const pitch = Math.max(bar, block) + unit * 0.75
    const middle = y + (pitch - unit * 0.75) / 2
    y += pitch
    return { each, middle, broken, block, name: names[index] ?? [each.year] }
  })
  const bottom = y - unit * 0.3
  const height = round(bottom + sizes.small * 1.9)
  const lineFrom = (row: number): number => (nameRows - row) * nameRow
  const uprights = [
    ...(target ? [{ id: 'target', at: at(target.value), dashed: false, colour: palette.ink }] : []),
    ...benchmarks.flatMap(({ value, high: upper }, index) =>
      (upper === undefined ? [value] : [value, upper]).map((each) => ({
        id: `benchmark-${index}`,
        at: at(each),
        dashed: true,
        colour: palette.benchmark,
      })),
    ),
  ]
  const thick = sizes.small / 6.5
  return (
    <PictureFrame width={width} height={height} label={describeYearBars(props)} ground={palette.page}>
      {steps.map((step) => (
        <path
          key={step}
          d={`M${round(at(step))} ${round(top)}V${round(bottom)}`}
          stroke={step === 0 ? palette.strong : palette.rule}
          strokeWidth={sizes.small / (step === 0 ? 10 : 14)}
        />
      ))}
      {steps.map((step, index) => (
        <Small
          key={step}
          text={tickWords[index] ?? ''}
          x={at(step)}
          middle={bottom + sizes.small}
          align="middle"
          colour={palette.second}
          palette={palette}
        />
      ))}
      {benchmarks.map(({ label, value, high: upper }) =>
        upper === undefined ? null : (
          <rect
            key={label}
            x={round(at(value))}
            y={round(top)}
            width={round(at(upper) - at(value))}
            height={round(bottom - top)}
            fill={palette.benchmark}
            fillOpacity={0.08}
          />
        ),
      )}
      {rows.map(({ each, middle }) => {
        if (each.value === null) return null
        const x = Math.min(at(0), at(each.value))
        return (
          <rect
            key={each.year}
            x={round(x)}
            y={round(middle - bar / 2)}
            width={round(Math.abs(at(each.value) - at(0)))}
            height={round(bar)}
            fill={each.thisYear ? palette.accent : palette.pastBar}
          />
        )
      })}
      {uprights.map((line) => {
        const d = `M${round(line.at)} ${round(lineFrom(lineNames.find(({ id }) => id === line.id)?.row ?? 0))}V${round(bottom)}`
        return (
          <g key={`${line.id}-${line.at}`}>
            <path d={d} stroke={palette.page} strokeWidth={thick * 1.8} />
            <path
              d={d}
              stroke={line.colour}
              strokeWidth={thick}
              {...(line.dashed ? { strokeDasharray: `${thick * 3} ${thick * 2}` } : {})}
            />
          </g>
        )
      })}
      {lineNames.map((each) => (
        <Patch
          key={each.id}
          x={each.left}
          width={textWidth(each.words, sizes.small, lettering.strong.face)}
          middle={(nameRows - each.row - 0.5) * nameRow}
          palette={palette}
        />
      ))}
      {lineNames.map((each) => (
        <Small
          key={each.id}
          text={each.words}
          x={each.left}
          middle={(nameRows - each.row - 0.5) * nameRow}
          colour={each.colour}
          strong
          palette={palette}
        />
      ))}
      {rows.map(({ each, middle, broken, block, name }) => (
        <g key={each.year}>
          {broken !== null && (
            <>
              <DoubleRule from={0} to={right} at={broken} level palette={palette} />
              <Aside
                words={each.breakBefore ?? ''}
                from={left}
                to={right}
                middle={broken}
                lines={uprights.map((line) => line.at)}
                palette={palette}
              />
            </>
          )}
          <Words
            lines={name}
            x={left - unit * 0.8}
            top={middle - block / 2}
            align="end"
            size={unit}
            lettering={each.thisYear ? lettering.strong : lettering.label}
            fill={palette.ink}
          />
          {each.note !== undefined && (
            <Small
              text={each.note}
              x={left - unit * 0.8}
              middle={middle + block / 2 - sizes.small * 0.61}
              align="end"
              colour={palette.quiet}
              palette={palette}
            />
          )}
          {each.value === null ? (
            <Aside
              words={each.missing ?? 'not collected'}
              from={at(0)}
              to={width}
              middle={middle}
              lines={uprights.map((line) => line.at)}
              palette={palette}
            />
          ) : (
            <Value
              each={each}
              start={Math.min(at(0), at(each.value))}
              end={Math.max(at(0), at(each.value))}
              {...{ middle, at, format, palette, pad }}
              lines={uprights.map((line) => line.at)}
            />
          )}
        </g>
      ))}
    </PictureFrame>
  )
}

type ValueProps = {
  each: YearBar
  start: number
  end: number
  middle: number
  at: (value: number) => number
  format: (value: number) => string
  lines: readonly number[]
  pad: number
  palette: PicturePalette
}

function Value({ each, start, end, middle, at, format, lines, pad, palette }: ValueProps): ReactElement | null {
  if (each.value === null) return null
  const { sizes, lettering } = palette
  const set = each.thisYear ? lettering.strong : lettering.label
  const words = format(each.value)
  const width = textWidth(words, sizes.label, set.face)
  const whisker = each.margin ? [at(each.margin.low), at(each.margin.high)] : []
  // The whisker is one long obstacle: its ends and what lies between.
  const between = each.margin
    ? [0, 0.25, 0.5, 0.75, 1].map((share) => (whisker[0] ?? 0) + share * ((whisker[1] ?? 0) - (whisker[0] ?? 0)))
    : []
  const place = placeValue(start, end, width, [...lines, ...between], pad)
  return (
    <>
      {each.margin && (
        <Whisker
          from={whisker[0] ?? 0}
          to={whisker[1] ?? 0}
          across={middle}
          level
          colour={palette.ink}
          palette={palette}
        />
      )}
      <Words
        lines={[words]}
        x={place.x}
        top={middle - sizes.label * 0.59}
        size={sizes.label}
        lettering={set}
        fill={each.thisYear && place.inside ? palette.onAccent : palette.ink}
        {...(place.inside ? {} : { halo: { colour: palette.halo, width: palette.haloWidth } })}
      />
    </>
  )
}

type PatchProps = { x: number; width: number; middle: number; palette: PicturePalette }

/** A patch of page behind a line of small words, so that no upright runs through them. */
function Patch({ x, width, middle, palette }: PatchProps): ReactElement {
  const { small } = palette.sizes
  return (
    <rect
      x={round(x - small * 0.4)}
      y={round(middle - small * 0.68)}
      width={round(width + small * 0.8)}
      height={round(small * 1.36)}
      fill={palette.page}
    />
  )
}

type AsideProps = {
  words: string
  from: number
  to: number
  middle: number
  lines: readonly number[]
  palette: PicturePalette
}

/** A remark in italics on a patch of page, where no upright line runs through it if that can be had. */
function Aside({ words, from, to, middle, lines, palette }: AsideProps): ReactElement {
  const { sizes, lettering } = palette
  const pad = sizes.small * 0.7
  const line = wrapText(words, to - from - pad * 2, sizes.small, lettering.region.face, 1)[0] ?? ''
  const width = textWidth(line, sizes.small, lettering.region.face)
  const { x: wanted } = placeValue(from, from, width, lines, pad)
  const x = wanted + width <= to ? wanted : from + pad
  return (
    <>
      <Patch x={x} width={width} middle={middle} palette={palette} />
      <Small text={line} x={x} middle={middle} italic colour={palette.quiet} palette={palette} />
    </>
  )
}

/** All the numbers in words, for alt text. */
export function describeYearBars({ name, years, target, benchmarks = [], format }: YearBarsProps): string {
  const sentences = [`${name}.`]
  for (const { year, value, missing, thisYear, note, margin, breakBefore } of years) {
    if (breakBefore !== undefined) sentences.push(`The definition changed here: ${breakBefore}.`)
    const figure = value === null ? (missing ?? 'not collected') : format(value)
    const spread = margin ? `, the sample allows ${format(margin.low)} to ${format(margin.high)}` : ''
    const remarks = [note, thisYear && years.some((each) => !each.thisYear) ? 'this year' : undefined]
    const remark = remarks.filter((each) => each !== undefined).join(', ')
    sentences.push(`${year}${remark ? ` (${remark})` : ''}: ${figure}${spread}.`)
  }
  if (target) sentences.push(`${target.label} ${format(target.value)}.`)
  for (const benchmark of benchmarks) sentences.push(`Compared with: ${benchmarkWords(benchmark, format)}.`)
  return sentences.join(' ')
}

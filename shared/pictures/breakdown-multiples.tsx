import type { ReactElement } from 'react'
import { smallGroup as usualLimit } from '../rules/few-answers'
import { stepsFromZero } from './axis'
import { DoubleRule, Small } from './chart-parts'
import { haloOf, linesHeight, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { textWidth, wrapText } from './text-width'
import { unbrokenRuns } from './trend-line'
import { YearBars } from './year-bars'

export type BreakdownGroup = {
  name: string
  /** This year's number of people, where known. */
  people?: number | undefined
  /** One for each year; null with its reason: "not asked", "fewer than 5". */
  values: readonly { value: number | null; missing?: string | undefined; breakBefore?: string | undefined }[]
}

export type BreakdownMultiplesProps = {
  name: string
  years: readonly string[]
  /** Which of the years is this one. */
  thisYear: string
  groups: readonly BreakdownGroup[]
  format: (value: number) => string
  /** Groups under this many are not told in numbers: the book's setting. */
  smallGroup?: number | undefined
  palette: PicturePalette
  width: number
}

function peopleWords(people: number, limit = usualLimit): string {
  return people > 0 && people < limit
    ? `fewer than ${limit} people`
    : `${new Intl.NumberFormat('en-GB').format(people)} people`
}

/** One small chart for each group, all on one scale from nought, so that groups can be compared by eye. */
export function BreakdownMultiples(props: BreakdownMultiplesProps): ReactElement {
  return props.years.length === 1 ? <OneYear {...props} /> : <Panels {...props} />
}

/** With one year there is nothing to follow: rows of bars compare the groups better than panels. */
function OneYear(props: BreakdownMultiplesProps): ReactElement {
  const { name, groups, format, palette, width } = props
  const rows = groups.map((group) => ({
    year: group.name,
    value: group.values[0]?.value ?? null,
    missing: group.values[0]?.missing,
    thisYear: true,
    note: group.people === undefined ? undefined : peopleWords(group.people, props.smallGroup),
  }))
  return <YearBars name={`${name}, by group`} years={rows} format={format} palette={palette} width={width} />
}

function Panels(props: BreakdownMultiplesProps): ReactElement {
  const { groups, format, palette, width } = props
  const { sizes, lettering } = palette
  const { small, label: unit } = sizes
  const values = groups.flatMap((group) => group.values.flatMap(({ value }) => (value === null ? [] : [value])))
  const steps = stepsFromZero(values, 2)
  const tickWords = steps.map((step) => format(step))
  const left = Math.max(...tickWords.map((words) => textWidth(words, small, lettering.label.face))) + small * 0.6 + 1
  const gap = unit * 1.6
  const wanted = unit * 11
  const columns = Math.max(1, Math.min(groups.length, 4, Math.floor((width - left + gap) / (wanted + gap))))
  const panel = (width - left - gap * (columns - 1)) / columns
  const titles = groups.map((group) => wrapText(group.name, panel, unit, lettering.strong.face, 3))
  const withPeople = groups.some((group) => group.people !== undefined)
  const plot = unit * 5.4
  let y = 0
  const rows = Array.from({ length: Math.ceil(groups.length / columns) }, (_, row) => {
    const lines = Math.max(...titles.slice(row * columns, (row + 1) * columns).map((title) => title.length))
    const title = linesHeight(lines, unit)
    const place = { top: y, title, plot: y + title + (withPeople ? linesHeight(1, small) : 0) + small * 0.9 }
    y = place.plot + plot + small * 1.9 + unit * 0.8
    return place
  })
  const height = round(y - unit * 0.8)
  return (
    <PictureFrame width={width} height={height} label={describeBreakdownMultiples(props)} ground={palette.page}>
      {groups.map((group, index) => {
        const x = left + (index % columns) * (panel + gap)
        const row = rows[Math.floor(index / columns)] ?? { top: 0, title: 0, plot: 0 }
        const lines = titles[index] ?? [group.name]
        return (
          <g key={group.name}>
            <Words
              lines={lines}
              x={x}
              top={row.top + row.title - linesHeight(lines.length, unit)}
              size={unit}
              lettering={lettering.strong}
              fill={palette.ink}
            />
            {group.people !== undefined && (
              <Small
                text={peopleWords(group.people, props.smallGroup)}
                x={x}
                middle={row.top + row.title + small * 0.6}
                colour={palette.quiet}
                palette={palette}
              />
            )}
            {index % columns === 0 &&
              steps.map((step, at) => (
                <Small
                  key={step}
                  text={tickWords[at] ?? ''}
                  x={x - small * 0.6}
                  middle={row.plot + plot * (1 - at / (steps.length - 1))}
                  align="end"
                  colour={palette.second}
                  palette={palette}
                />
              ))}
            <Panel {...props} {...{ group, x, panel, plot, steps }} top={row.plot} />
          </g>
        )
      })}
    </PictureFrame>
  )
}

type PanelProps = BreakdownMultiplesProps & {
  group: BreakdownGroup
  x: number
  top: number
  panel: number
  plot: number
  steps: readonly number[]
}

function Panel({ group, years, thisYear, format, palette, x, top, panel, plot, steps }: PanelProps): ReactElement {
  const { sizes, lettering } = palette
  const { small, label: unit } = sizes
  const low = steps[0] ?? 0
  const high = steps.at(-1) ?? 1
  const y = (value: number): number => top + plot * (1 - (value - low) / (high - low))
  const yearWidth = Math.max(...years.map((year) => textWidth(year, small, lettering.strong.face)))
  const room = Math.max(unit * 1.6, yearWidth / 2)
  const at = (index: number): number => x + room + (index / (years.length - 1)) * (panel - 2 * room)
  const points = group.values.map((each, index) => ({ ...each, year: years[index] ?? '' }))
  const runs = unbrokenRuns(points)
  const last = points.findIndex(({ year }) => year === thisYear)
  const current = points[last]
  const r = unit * 0.3
  const gaps = points.flatMap(({ year, value, missing }, index) =>
    value === null ? [{ year, words: missing ?? 'not collected', at: at(index) }] : [],
  )
  // The same reason for every year is said once, in the middle.
  const [one] = gaps
  const alike = one !== undefined && gaps.length === points.length && gaps.every(({ words }) => words === one.words)
  const reasons = alike ? [{ ...one, at: x + panel / 2 }] : gaps
  return (
    <>
      {steps.map((step) => (
        <path
          key={step}
          d={`M${round(x)} ${round(y(step))}h${round(panel)}`}
          stroke={step === 0 ? palette.strong : palette.rule}
          strokeWidth={small / (step === 0 ? 11 : 14)}
        />
      ))}
      {points.map(({ year, breakBefore }, index) =>
        breakBefore !== undefined && index > 0 ? (
          <DoubleRule
            key={year}
            from={top}
            to={y(low)}
            at={(at(index) + at(index - 1)) / 2}
            level={false}
            palette={palette}
          />
        ) : null,
      )}
      {runs.map((run) => (
        <path
          key={run[0]?.year}
          d={run
            .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(at(point.index))} ${round(y(point.value))}`)
            .join('')}
          fill="none"
          stroke={palette.past}
          strokeWidth={small / 8}
        />
      ))}
      {runs.flat().map((point) => (
        <circle
          key={point.year}
          cx={round(at(point.index))}
          cy={round(y(point.value))}
          r={round(point.year === thisYear ? r * 1.2 : r)}
          fill={point.year === thisYear ? palette.accent : palette.page}
          stroke={point.year === thisYear ? palette.accent : palette.past}
          strokeWidth={small / 8}
        />
      ))}
      {current && current.value !== null && (
        <Words
          lines={[format(current.value)]}
          x={at(last)}
          top={y(current.value) - r - unit * 1.25}
          align="middle"
          size={unit}
          lettering={lettering.strong}
          fill={palette.ink}
          halo={haloOf(palette)}
        />
      )}
      {reasons.map(({ year, words, at: middle }) => (
        <Reason key={year} words={words} x={middle} left={x} bottom={y(low)} panel={panel} palette={palette} />
      ))}
      {years.map((year, index) =>
        index === 0 || index === years.length - 1 || panel / years.length > yearWidth + small ? (
          <Small
            key={year}
            text={year}
            x={at(index)}
            middle={top + plot + small}
            align="middle"
            strong={year === thisYear}
            colour={year === thisYear ? palette.ink : palette.second}
            palette={palette}
          />
        ) : null,
      )}
    </>
  )
}

type ReasonProps = {
  words: string
  x: number
  left: number
  bottom: number
  panel: number
  palette: PicturePalette
}

/** Why a year has no point: at the foot of its place, in lines narrow enough for it. */
function Reason({ words, x, left, bottom, panel, palette }: ReasonProps): ReactElement {
  const { small } = palette.sizes
  const { region } = palette.lettering
  const lines = wrapText(words, panel / 2.6, small, region.face, 3)
  const half = Math.max(...lines.map((line) => textWidth(line, small, region.face))) / 2
  return (
    <Words
      lines={lines}
      x={Math.min(Math.max(x, left + half), left + panel - half)}
      top={bottom - linesHeight(lines.length, small) - small * 0.3}
      align="middle"
      size={small}
      lettering={region}
      fill={palette.quiet}
      halo={haloOf(palette)}
    />
  )
}

/** All the numbers in words, for alt text. */
export function describeBreakdownMultiples({ name, years, groups, format }: BreakdownMultiplesProps): string {
  const sentences = [`${name}, by group.`]
  for (const group of groups) {
    const figures = group.values.map(({ value, missing, breakBefore }, index) => {
      const figure = `${years[index] ?? ''} ${value === null ? (missing ?? 'not collected') : format(value)}`
      return breakBefore === undefined ? figure : `definition changed (${breakBefore}), ${figure}`
    })
    sentences.push(`${group.name}: ${figures.join(', ')}.`)
  }
  return sentences.join(' ')
}

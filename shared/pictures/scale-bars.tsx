import type { ReactElement } from 'react'
import { fewAnswers, smallGroup as usualLimit } from '../rules/few-answers'
import { Small } from './chart-parts'
import { mixed, readableOn } from './colours'
import { linesHeight, linesWidth, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { type KeyEntry, layoutKey, PictureKey } from './picture-key'
import { textWidth, wrapText } from './text-width'

export type ScaleRow = {
  label: string
  /** How many gave each answer, in the order of `answers`. */
  counts: readonly number[]
}

export type ScaleBarsProps = {
  name: string
  /** From the most against to the most for. */
  answers: readonly string[]
  /** How many of the answers, from the end, count as agreeing; the rest is mirrored, what is between is neither. */
  agreeing: number
  rows: readonly ScaleRow[]
  /** Heads of the two directions and of the sum at the right. */
  words?: { against: string; for: string; sum: string } | undefined
  /** Groups under this many are not shown: the book's setting. */
  smallGroup?: number | undefined
  palette: PicturePalette
  width: number
}

const usualWords = { against: 'Disagree', for: 'Agree', sum: 'Agree, all' }

const countOf = (row: ScaleRow): number => row.counts.reduce((sum, count) => sum + count, 0)

/** Colours for any number of answers, mixed from the five. */
function coloursFor(answers: number, agreeing: number, palette: PicturePalette): string[] {
  const [most, more, neither, some, all] = palette.scale
  const middle = answers - 2 * agreeing
  return Array.from({ length: answers }, (_, index) => {
    if (index < agreeing) return agreeing === 1 ? mixed(most, more, 0.4) : mixed(most, more, index / (agreeing - 1))
    if (index < agreeing + middle) return neither
    const step = index - agreeing - middle
    return agreeing === 1 ? mixed(all, some, 0.4) : mixed(some, all, step / (agreeing - 1))
  })
}

type Measured = { row: ScaleRow; n: number; shares: number[]; leftShare: number; rightShare: number; agree: number }

function measure(row: ScaleRow, agreeing: number): Measured {
  const n = countOf(row)
  const shares = row.counts.map((count) => (n === 0 ? 0 : count / n))
  const sum = (from: number, to: number): number => shares.slice(from, to).reduce((total, share) => total + share, 0)
  const neither = sum(agreeing, shares.length - agreeing)
  return {
    row,
    n,
    shares,
    leftShare: sum(0, agreeing) + neither / 2,
    rightShare: sum(shares.length - agreeing, shares.length) + neither / 2,
    agree: sum(shares.length - agreeing, shares.length),
  }
}

function agreeWords({ n, agree }: Measured): string {
  if (n < fewAnswers) return `${Math.round(agree * n)} of ${n}`
  return `${Math.round(agree * 100)}%`
}

/**
 * Answers on a scale as stacked bars, centred on the middle of "neither" (or between the two sides
 * where there is no middle), so that the eye sees at once which way people lean.
 */
export function ScaleBars(props: ScaleBarsProps): ReactElement {
  const { answers, agreeing, rows, words = usualWords, smallGroup: limit = usualLimit, palette, width } = props
  const { sizes, lettering } = palette
  const unit = sizes.label
  const colours = coloursFor(answers.length, agreeing, palette)
  const measured = rows.map((row) => measure(row, agreeing))
  const shown = measured.filter(({ n }) => n >= limit)
  const sameCount = new Set(measured.map(({ n }) => n)).size === 1

  const labels = rows.map((row) => wrapText(row.label, width * 0.34, unit, lettering.label.face, 3))
  const left = Math.max(...labels.map((lines) => linesWidth(lines, unit, lettering.label)), unit * 6) + unit
  const sumWidth = Math.max(textWidth(words.sum, sizes.small, lettering.strong.face), unit * 3)
  const right = width - sumWidth - unit
  const leftMost = Math.max(0.1, ...shown.map(({ leftShare }) => leftShare))
  const rightMost = Math.max(0.1, ...shown.map(({ rightShare }) => rightShare))
  const share = (right - left) / (leftMost + rightMost)
  const centre = left + leftMost * share

  const head = sizes.small * 2
  const bar = unit * 1.65
  let y = head
  const placed = measured.map((each, index) => {
    const lines = labels[index] ?? [each.row.label]
    const block = linesHeight(lines.length, unit) + (sameCount || each.n < limit ? 0 : linesHeight(1, sizes.small))
    const pitch = Math.max(bar, block) + unit * 0.9
    const middle = y + pitch / 2
    y += pitch
    return { ...each, lines, block, middle }
  })
  const entries: KeyEntry[] = answers.map((answer, index) => ({
    id: `answer-${index}`,
    mark: (x, middle) => (
      <rect
        x={round(x)}
        y={round(middle - sizes.small * 0.42)}
        width={round(sizes.small * 0.95)}
        height={round(sizes.small * 0.95)}
        fill={colours[index] ?? palette.rule}
      />
    ),
    markWidth: sizes.small * 1.4,
    words: answer,
  }))
  const key = layoutKey(entries, left, y + sizes.small * 0.4, width - left, palette)
  const height = round(y + sizes.small * 0.6 + key.height)
  return (
    <PictureFrame width={width} height={height} label={describeScaleBars(props)} ground={palette.page}>
      {sameCount && measured[0] && measured[0].n >= limit && (
        <Small
          text={`${measured[0].n} answers`}
          x={left - unit}
          middle={sizes.small * 0.75}
          align="end"
          colour={palette.quiet}
          palette={palette}
        />
      )}
      <Small
        text={`← ${words.against}`}
        x={centre - sizes.small * 0.7}
        middle={sizes.small * 0.75}
        align="end"
        strong
        colour={palette.scale[0]}
        palette={palette}
      />
      <Small
        text={`${words.for} →`}
        x={centre + sizes.small * 0.7}
        middle={sizes.small * 0.75}
        strong
        colour={palette.scale[4]}
        palette={palette}
      />
      <Small
        text={words.sum}
        x={width - 1}
        middle={sizes.small * 0.75}
        align="end"
        strong
        colour={palette.scale[4]}
        palette={palette}
      />
      <path d={`M${round(centre)} 0V${round(y)}`} stroke={palette.ink} strokeWidth={sizes.small / 9} />
      {placed.map((each) => (
        <g key={each.row.label}>
          <Words
            lines={each.lines}
            x={left - unit}
            top={each.middle - each.block / 2}
            align="end"
            size={unit}
            lettering={lettering.label}
            fill={palette.ink}
          />
          {!sameCount && each.n >= limit && (
            <Small
              text={`${each.n} answers`}
              x={left - unit}
              middle={each.middle + each.block / 2 - sizes.small * 0.61}
              align="end"
              colour={palette.quiet}
              palette={palette}
            />
          )}
          {each.n < limit ? (
            <TooFew words={tooFewWords(each.n, limit)} x={centre} middle={each.middle} palette={palette} />
          ) : (
            <>
              <Pieces each={each} start={centre - each.leftShare * share} {...{ share, bar, colours, palette }} />
              <Words
                lines={[agreeWords(each)]}
                x={width - 1}
                top={each.middle - unit * 0.59}
                align="end"
                size={unit}
                lettering={lettering.strong}
                fill={palette.ink}
              />
            </>
          )}
        </g>
      ))}
      <PictureKey placed={key.placed} palette={palette} />
    </PictureFrame>
  )
}

function tooFewWords(n: number, limit: number): string {
  return n === 0 ? 'no answers' : `fewer than ${limit} answers, not shown`
}

function TooFew({
  words,
  x,
  middle,
  palette,
}: {
  words: string
  x: number
  middle: number
  palette: PicturePalette
}): ReactElement {
  const size = palette.sizes.small
  const width = textWidth(words, size, palette.lettering.region.face)
  return (
    <>
      <rect
        x={round(x + size * 0.5)}
        y={round(middle - size * 0.7)}
        width={round(width + size * 0.4)}
        height={round(size * 1.4)}
        fill={palette.page}
      />
      <Small text={words} x={x + size * 0.7} middle={middle} italic colour={palette.quiet} palette={palette} />
    </>
  )
}

type PiecesProps = {
  each: Measured & { middle: number }
  start: number
  share: number
  bar: number
  colours: readonly string[]
  palette: PicturePalette
}

function Pieces({ each, start, share, bar, colours, palette }: PiecesProps): ReactElement {
  const { sizes, lettering } = palette
  let x = start
  const pieces = each.shares.map((part, index) => {
    const width = part * share
    const left = x
    x += width
    const count = each.row.counts[index] ?? 0
    const words = each.n < fewAnswers ? String(count) : String(Math.round(part * 100))
    const fits = textWidth(words, sizes.small, lettering.label.face) + sizes.small * 0.2 <= width
    return { index, left, width, words, told: fits && part >= 0.04, fill: colours[index] ?? palette.rule }
  })
  const seam = sizes.small / 13
  return (
    <>
      {pieces.map(({ index, left, width, words, told, fill }) =>
        width <= 0 ? null : (
          <g key={`${index}-${words}`}>
            <rect
              x={round(left)}
              y={round(each.middle - bar / 2)}
              width={round(width)}
              height={round(bar)}
              fill={fill}
              stroke={palette.page}
              strokeWidth={seam}
            />
            {told && (
              <Small
                text={words}
                x={left + width / 2}
                middle={each.middle}
                align="middle"
                colour={readableOn(fill, palette.ink, palette.page)}
                palette={palette}
              />
            )}
          </g>
        ),
      )}
    </>
  )
}

/** All the numbers in words, for alt text. */
export function describeScaleBars({
  name,
  answers,
  agreeing,
  rows,
  words = usualWords,
  smallGroup: limit = usualLimit,
}: ScaleBarsProps): string {
  const sentences = [`${name}.`]
  for (const row of rows) {
    const each = measure(row, agreeing)
    if (each.n < limit) {
      sentences.push(`${row.label}: ${tooFewWords(each.n, limit)}.`)
      continue
    }
    const parts = answers.map((answer, index) => {
      const count = row.counts[index] ?? 0
      return each.n < fewAnswers ? `${answer} ${count}` : `${answer} ${Math.round((count / each.n) * 100)}%`
    })
    sentences.push(
      `${row.label} (${each.n} answers): ${parts.join(', ')}; ${words.sum.toLowerCase()} ${agreeWords(each)}.`,
    )
  }
  return sentences.join(' ')
}

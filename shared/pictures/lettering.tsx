import type { ReactElement } from 'react'
import type { Alignment } from './label-room'
import type { Lettering, PicturePalette } from './palette'
import { textWidth } from './text-width'

/** Distance from one line to the next, in type sizes. */
export const leading = 1.22
/** From the top of a line's box to its baseline, in type sizes. */
const ascent = 0.92

/** Height of a label of so many lines. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * leading
}

/** Width of the widest line. */
export function linesWidth(lines: readonly string[], size: number, lettering: Lettering): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, lettering.face)))
}

type WordsProps = {
  lines: readonly string[]
  /** The line's end, middle or beginning, as `align` says. */
  x: number
  /** Top of the first line's box. */
  top: number
  align?: Alignment
  size: number
  lettering: Lettering
  fill: string
  /** Page colour around the letters, so that they can stand on a line. */
  halo?: { colour: string; width: number }
}

/** Lettering placed by the top of its box, in as many lines as given. */
export function Words({ lines, x, top, align = 'start', size, lettering, fill, halo }: WordsProps): ReactElement {
  const around = halo
    ? ({ stroke: halo.colour, strokeWidth: halo.width, strokeLinejoin: 'round', paintOrder: 'stroke' } as const)
    : {}
  return (
    <text
      fontFamily={lettering.family}
      fontSize={size}
      fontWeight={lettering.weight}
      fontStyle={lettering.italic ? 'italic' : 'normal'}
      textAnchor={align}
      fill={fill}
      {...around}
    >
      {lines.map((line, index) => (
        <tspan key={`${index}-${line}`} x={round(x)} y={round(top + size * (ascent + index * leading))}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Two decimals are finer than any printer; more would only make the files differ and grow. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** The halo of a palette. */
export function haloOf(palette: PicturePalette): { colour: string; width: number } {
  return { colour: palette.halo, width: palette.haloWidth }
}

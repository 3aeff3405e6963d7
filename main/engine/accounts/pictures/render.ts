import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The faces pictures are set in, as they lie in `resources/fonts`. */
export const pictureFonts = [
  'source-sans-3-regular.ttf',
  'source-sans-3-italic.ttf',
  'source-sans-3-semibold.ttf',
  'source-serif-4-italic.ttf',
  'source-serif-4-semibold.ttf',
] as const

/** 300 dots for each inch of 72 points. */
export const printScale = 300 / 72

export type RenderedPicture = {
  /** Letters are outlines here: a reader would otherwise set them in whatever font it has, wider than drawn. */
  svg: string
  /** In the unit the picture was drawn in: points in documents, CSS pixels in the window. */
  width: number
  height: number
}

/**
 * Draws a picture of `shared/pictures` as SVG. The size is the picture's own, since some grow with what
 * they hold. Only the fonts in `fontsDir` are used, so the same data gives the same bytes on every computer.
 * @throws Error when a font is missing (text would silently vanish) or the element is no picture
 */
export function renderPicture(element: ReactElement, { fontsDir }: { fontsDir: string }): RenderedPicture {
  const fontFiles = pictureFonts.map((name) => join(fontsDir, name))
  const missing = fontFiles.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`The fonts for pictures are missing: ${missing.join(', ')}`)

  const svg = renderToStaticMarkup(element)
  const size = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/u.exec(svg)
  const width = Number(size?.[1])
  const height = Number(size?.[2])
  if (!(width > 0 && height > 0)) throw new Error('A picture must be one svg element with a width and a height')

  const drawing = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
      serifFamily: 'Source Serif 4',
    },
  })
  return { svg: lighter(drawing.toString()), width, height }
}

/**
 * A drawn picture as PNG, for what can't show it as SVG. It needs no font: its letters are outlines.
 * @param scale pixels for each unit; 300 dpi for a picture drawn in points unless said
 */
export function pngOf({ svg }: Pick<RenderedPicture, 'svg'>, scale = printScale): Uint8Array {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: scale } })
  return new Uint8Array(drawing.render().asPng())
}

/** Outlines come with seven decimals; two are finer than a printer's dot and halve the file. */
function lighter(svg: string): string {
  return svg
    .replace(/-?\d+\.\d{3,}/gu, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/>\s+</gu, '><')
}

/** Sizes of the page. Word counts in twentieths of a point. */

export const millimetres = (mm: number) => Math.round((mm * 1440) / 25.4)
export const points = (pt: number) => Math.round(pt * 20)

/** What runs out into the margin (chapter numbers, wide tables) starts this far left of the text. */
export const marginColumn = millimetres(32)
/** One column of about 75 letters. */
export const measure = millimetres(132)
export const wideMeasure = marginColumn + measure

/** A4, with a margin that works: 20 mm edge and a column for chapter and paragraph numbers. */
export const portrait = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(30),
    right: millimetres(26),
    bottom: millimetres(27),
    left: millimetres(20) + marginColumn,
    header: millimetres(14),
    footer: millimetres(13),
    gutter: 0,
  },
} as const

/** For tables of seven columns or more. */
export const landscape = {
  size: { width: millimetres(297), height: millimetres(210) },
  margin: {
    top: millimetres(27),
    right: millimetres(20),
    bottom: millimetres(22),
    left: millimetres(20),
    header: millimetres(14),
    footer: millimetres(11),
    gutter: 0,
  },
} as const

export const landscapeMeasure = landscape.size.width - landscape.margin.left - landscape.margin.right

/** The cover shares the left edge of what stands in the margin. */
export const cover = {
  size: portrait.size,
  margin: {
    ...portrait.margin,
    top: millimetres(24),
    left: millimetres(20),
    right: millimetres(20),
    bottom: millimetres(15),
  },
} as const

export const coverMeasure = cover.size.width - cover.margin.left - cover.margin.right

/** Widths of pictures in points: the column of text, and with the margin column. */
export const measurePoints = 374
export const widePoints = 465

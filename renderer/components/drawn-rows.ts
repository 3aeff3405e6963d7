import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/**
 * Which rows of a long table are drawn: those in sight with some around them, and those that are kept, such as the
 * row with the keyboard, which would be lost when it scrolls out of sight.
 * @param kept places of rows; those there are not are passed over
 */
export function drawnRows(range: Range, kept: readonly number[]): number[] {
  const there = kept.filter((row) => row >= 0 && row < range.count)
  return [...new Set([...there, ...defaultRangeExtractor(range)])].sort((a, b) => a - b)
}

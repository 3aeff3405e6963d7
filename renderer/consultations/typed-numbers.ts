/** The numbers in a line: "30 45 120", "2.5; 3"; a comma between digits of a thousand belongs to its number. Null where one is none. */
export function numbersIn(text: string): number[] | null {
  const words = text
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
    .split(/[\s;,]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace('\u2212', '-'))
  const numbers = words.map((word) => (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(word) ? Number(word) : null))
  return numbers.length > 0 && numbers.every((number) => number !== null) ? numbers : null
}

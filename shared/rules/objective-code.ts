/** The letter a new objective is called by: the one after the last in use, A to Z and then AA to ZZ. */
export function nextCode(codes: readonly string[]): string {
  const last = Math.max(-1, ...codes.map(placeOfCode))
  const free = last + 1 < 26 * 27 ? last + 1 : firstFree(codes)
  return codeAt(free)
}

const letter = (place: number) => String.fromCharCode(65 + place)
const codeAt = (place: number) => (place < 26 ? letter(place) : letter(Math.floor(place / 26) - 1) + letter(place % 26))

function placeOfCode(code: string): number {
  return [...code].reduce((sum, sign) => (sum + 1) * 26 + sign.charCodeAt(0) - 65, -1)
}

function firstFree(codes: readonly string[]): number {
  const taken = new Set(codes)
  let place = 0
  while (taken.has(codeAt(place))) place += 1
  return place
}

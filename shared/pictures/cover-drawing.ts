/** Points: the whole width of A4, a good third of its height. */
export const coverDrawingSize = { width: 596, height: 350 }

const lines = 7
const step = 16

/**
 * Rows of dots, one for this year among its fellows: drawn from the fingerprint, so that no two years
 * look quite alike and the same year always does. As SVG, on a ground of this colour.
 */
export function coverDrawing(fingerprint: string, ground: string): string {
  const { width, height } = coverDrawingSize
  const nibble = (place: number) => Number.parseInt(fingerprint.charAt(place % fingerprint.length), 16) / 15
  const dots: string[] = []
  for (let line = 0; line < lines; line++) {
    const thisYear = line === 3
    const middle = 40 + (line * (height - 80)) / (lines - 1)
    const phase = nibble(line * 5) * Math.PI * 2
    const second = nibble(line * 5 + 1) * Math.PI * 2
    const swell = 2.5 + nibble(line * 5 + 2) * 5
    for (let x = step / 2 - (line % 2) * (step / 2); x < width + step; x += step) {
      const y =
        middle + swell * Math.sin((x / width) * Math.PI * 3 + phase) + 2 * Math.sin((x / width) * Math.PI * 7 + second)
      const size = thisYear ? 2.9 : 1.7
      dots.push(
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${size}" fill="#fff" opacity="${thisYear ? 1 : 0.6}"/>`,
      )
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${dots.join('')}</svg>`
}

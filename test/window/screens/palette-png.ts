import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const trueColour = { 2: 3, 6: 4 } as const
const mostColours = 256

/**
 * A screenshot as a PNG with a palette, a third of the size: each pixel becomes the nearest of the colours
 * that are there most, which for pages of text nobody can see.
 * @param png eight bits a channel, not interlaced, as Chromium writes it
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels } = readPixels(png)
  const palette = commonest(pixels)
  const nearestTo = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const colour = pixels[at] ?? 0
      let index = nearestTo.get(colour)
      if (index === undefined) {
        index = nearest(palette, colour)
        nearestTo.set(colour, index)
      }
      rows[y * (width + 1) + 1 + x] = index
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Every pixel as 0xRRGGBB, row by row. */
function readPixels(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || png[28] !== 0) throw new Error('Not a PNG as Chromium writes it')
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(packed))
  const step = trueColour[kind]
  const pixels = new Uint32Array(width * height)
  let above: Uint8Array = new Uint8Array(width * step)
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * step + 1)
    const row = unfiltered(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + width * step), above, step)
    for (let x = 0; x < width; x += 1) {
      pixels[y * width + x] = ((row[x * step] ?? 0) << 16) | ((row[x * step + 1] ?? 0) << 8) | (row[x * step + 2] ?? 0)
    }
    above = row
  }
  return { width, height, pixels }
}

/** Undoes the filter of one row (PNG specification, section 9). */
function unfiltered(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const out = new Uint8Array(row.length)
  for (let i = 0; i < row.length; i += 1) {
    const left = out[i - step] ?? 0
    const up = above[i] ?? 0
    const corner = above[i - step] ?? 0
    const predicted =
      filter === 0
        ? 0
        : filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : paeth(left, up, corner)
    out[i] = (row[i] ?? 0) + predicted
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function commonest(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour)
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of palette.entries()) {
    const red = (colour >> 16) - (other >> 16)
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255)
    const blue = (colour & 255) - (other & 255)
    const far = red * red + green * green + blue * blue
    if (far < least) [best, least] = [index, far]
  }
  return best
}

import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

/**
 * A zip file of these parts, all of the same moment, so that the same parts give the same bytes. Compressed
 * by Node's zlib off the engine's thread: a library in JavaScript takes several times as long for a large
 * book and holds the engine up meanwhile.
 * @param moment written as UTC; zip knows no earlier year than 1980
 */
export async function zipFile(
  parts: readonly { name: string; bytes: Uint8Array }[],
  moment: Date,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const packed = await deflate(bytes, { level: 6 })
    const nameBytes = Buffer.from(name, 'utf8')
    const facts = factsOf(nameBytes, bytes, packed, moment)
    const local = Buffer.concat([signature(0x04034b50), facts, nameBytes])
    pieces.push(local, packed)
    directory.push(signature(0x02014b50), numbers([20, 2]), facts, centralRest(offset), nameBytes)
    offset += local.length + packed.length
  }
  const directoryBytes = Buffer.concat(directory)
  const count = parts.length
  const end = Buffer.concat([
    signature(0x06054b50),
    numbers([0, 2], [0, 2], [count, 2], [count, 2], [directoryBytes.length, 4], [offset, 4], [0, 2]),
  ])
  return new Uint8Array(Buffer.concat([...pieces, directoryBytes, end]))
}

/** What the head of a part and its entry in the directory have in common. */
function factsOf(name: Uint8Array, bytes: Uint8Array, packed: Uint8Array, moment: Date): Uint8Array {
  const utf8Names = 0x0800
  const deflated = 8
  return numbers(
    [20, 2],
    [utf8Names, 2],
    [deflated, 2],
    [timeOf(moment), 2],
    [dateOf(moment), 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  )
}

/** No comment, first disk, no attributes, and where the part begins. */
const centralRest = (offset: number) => numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])

const timeOf = (moment: Date) =>
  (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | Math.floor(moment.getUTCSeconds() / 2)

const dateOf = (moment: Date) =>
  (Math.max(0, moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()

const signature = (value: number) => numbers([value, 4])

/** Little-endian numbers of two or four bytes. */
function numbers(...values: [value: number, bytes: 2 | 4][]): Uint8Array {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of values)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)
  return buffer
}

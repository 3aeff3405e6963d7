import { randomFillSync } from 'node:crypto'

/** Random bytes for the next ids: the system is asked for many at once, since each asking costs more than an id. */
const pool = Buffer.alloc(16 * 256)
let used = pool.length

let lastTime = 0
let counter = 0

/**
 * A new UUIDv7 (RFC 9562): ordered by time, so that rows made one after the other lie side by side
 * in the file. Ids made within one millisecond keep their order through a 12-bit counter.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = 0
  } else if (++counter > 0xfff) {
    lastTime += 1
    counter = 0
  }
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

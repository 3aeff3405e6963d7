/** A line of input that is longer than is taken: its words are let go, not kept in memory. */
export const tooLong = Symbol('too long')

/**
 * Lines of a stream of bytes, in UTF-8, without their ends. Blank lines are left out. A line of more than
 * `most` bytes comes out as `tooLong`; one that is not UTF-8 has U+FFFD in it.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  most: number,
): AsyncGenerator<string | typeof tooLong, void> {
  let parts: Buffer[] = []
  let length = 0
  const take = (part: Buffer) => {
    length += part.length
    if (length > most) parts = []
    else parts.push(part)
  }
  const finish = (): string | typeof tooLong => {
    const line = length > most ? tooLong : Buffer.concat(parts).toString('utf8').trim()
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end))
      from = end + 1
      const line = finish()
      if (line !== '') yield line
    }
    take(chunk.subarray(from))
  }
  const last = finish()
  if (last !== '') yield last
}

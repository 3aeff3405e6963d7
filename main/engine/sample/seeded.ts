/** Numbers that look random and are the same for the same seed: mulberry32, 32 bits of state, fine for made-up data. */
export class Seeded {
  #state: number

  /** @param parts the seed and what the numbers are for, so that one thing's numbers do not depend on another's */
  constructor(...parts: (number | string)[]) {
    // FNV-1a over the parts as text.
    this.#state = 0x811c9dc5
    for (const letter of parts.join('\u0000')) {
      this.#state = Math.imul(this.#state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
    }
  }

  /** At least 0, under 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  pick<T>(things: readonly [T, ...T[]]): T {
    return things[this.whole(0, things.length - 1)] ?? things[0]
  }

  /** Shares out a whole number by weights, to the nearest whole and without loss. */
  sharedOut(total: number, weights: readonly number[]): number[] {
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    let left = total
    return weights.map((weight, place) => {
      const last = place === weights.length - 1
      const part = last ? left : Math.min(left, Math.round((total * weight) / (all || 1)))
      left -= part
      return part
    })
  }
}

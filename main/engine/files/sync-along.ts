import { closeSync, fdatasync, openSync } from 'node:fs'

/** So much is written before it is brought to the disk, in bytes. */
const atOnce = 32 * 1024 * 1024

/**
 * Brings a file that another hand is writing to the disk as it grows, in the background. Left to its end, bringing
 * 2 GB to the disk stops everything else in the process for seconds.
 */
export class SyncAlong {
  readonly #path: string
  #file: number | null = null
  #waiting = 0
  #under: Promise<void> | null = null

  /** @param path of a file that is there once `wrote` is called */
  constructor(path: string) {
    this.#path = path
  }

  /** Says that so many bytes were written. @returns false where the disk does not keep up: write little for now */
  wrote(bytes: number): boolean {
    this.#waiting += bytes
    if (this.#waiting < atOnce) return true
    if (this.#under !== null) return false
    this.#waiting = 0
    this.#file ??= openSync(this.#path, 'r+')
    const file = this.#file
    // A disk that fails here fails the writer too, who says so.
    this.#under = new Promise<void>((resolve) => fdatasync(file, () => resolve())).finally(() => {
      this.#under = null
    })
    return true
  }

  /** To be called when the writer has closed the file: not before, since that would give up the writer's locks. */
  async end(): Promise<void> {
    await this.#under
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}

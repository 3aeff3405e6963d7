import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { RecentBook, Settings } from '../../shared/desktop'

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximised: z.boolean(),
})
export type Bounds = z.infer<typeof Bounds>

/** What a file of an earlier version does not have yet is filled in. */
const Stored = z.object({
  person: Settings.shape.person.default(''),
  theme: Settings.shape.theme.default('system'),
  recents: z.array(RecentBook.omit({ here: true })).default([]),
  window: Bounds.nullable().default(null),
  /** A shortcut of the whole desktop and an icon beside the clock, for noting something. */
  noteAnywhere: z.boolean().default(false),
})
export type Stored = z.infer<typeof Stored>

const initial: Stored = Stored.parse({})

/** What Fairbook remembers on this computer outside any book, in one small file. */
export class SettingsFile {
  #stored: Stored

  constructor(private readonly path: string) {
    this.#stored = read(path)
  }

  get(): Stored {
    return this.#stored
  }

  /** Stores the change: written beside the file, synced, and put in its place. */
  set(change: Partial<Stored>): Stored {
    this.#stored = { ...this.#stored, ...change }
    mkdirSync(dirname(this.path), { recursive: true })
    const unfinished = `${this.path}.new`
    const file = openSync(unfinished, 'w')
    try {
      writeSync(file, JSON.stringify(this.#stored, null, 2))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, this.path)
    return this.#stored
  }
}

function read(path: string): Stored {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return initial
  }
  const parsed = Stored.safeParse(parse(text))
  if (parsed.success) return parsed.data
  // Kept, so that whoever edited it by hand finds it again.
  renameSync(path, `${path}.unreadable`)
  return initial
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Noun =
  | 'year'
  | 'objective'
  | 'activity'
  | 'stakeholder'
  | 'outcome'
  | 'indicator'
  | 'breakdown'
  | 'group'
  | 'framework'
  | 'consultation'
  | 'question'
  | 'response'
  | 'experience'
  | 'aspect'

/** The ids a book gave to what the source files call by short keys. */
export class Keys {
  readonly #ids = new Map<string, string>()

  set(noun: Noun, key: string, id: string): void {
    this.#ids.set(`${noun} ${key}`, id)
  }

  has(noun: Noun, key: string): boolean {
    return this.#ids.has(`${noun} ${key}`)
  }

  get(noun: Noun, key: string): string {
    const id = this.#ids.get(`${noun} ${key}`)
    if (id === undefined) throw new Error(`The source files speak of the ${noun} “${key}”, which is not there.`)
    return id
  }
}

import type { Sqlite, Statement } from './sqlite'

/**
 * The statements of one open book, each prepared once. Preparing costs more than running most of them,
 * and holds memory that the collector does not see: recording 5,000 readings would pile up hundreds of
 * megabytes.
 */
export class Statements {
  readonly #db: Sqlite
  readonly #rows = new Map<string, Statement>()
  readonly #values = new Map<string, Statement>()

  constructor(db: Sqlite) {
    this.#db = db
  }

  /** A statement whose results are rows, or that has none. */
  rows(sql: string): Statement {
    return this.#of(this.#rows, sql, () => this.#db.prepare(sql))
  }

  /** A statement whose results are the values of its first column. */
  value(sql: string): Statement {
    return this.#of(this.#values, sql, () => this.#db.prepare(sql).pluck())
  }

  #of(known: Map<string, Statement>, sql: string, prepare: () => Statement): Statement {
    const there = known.get(sql)
    if (there) return there
    const statement = prepare()
    known.set(sql, statement)
    return statement
  }
}

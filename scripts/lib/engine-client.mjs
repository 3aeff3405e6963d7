import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment } from './node-runtime.mjs'
import { out, root } from './places.mjs'

/** The built engine in a process of its own, asked as the desktop side asks it. For measuring. */
export class EngineClient {
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map()
  #next = 1

  /** @param {string | null} [backups] the folder for copies of the book; none are made without */
  constructor(backups = null) {
    const { node, env } = nodeEnvironment()
    this.child = fork(join(out, 'main', 'engine.js'), [], { execPath: node, execArgv: [], env })
    this.child.on('message', (/** @type {any} */ reply) => {
      const waiting = this.#waiting.get(reply.id)
      this.#waiting.delete(reply.id)
      if (reply.type === 'answer') waiting?.resolve(reply.result)
      if (reply.type === 'problem') waiting?.reject(new Error(`${reply.problem.code}: ${reply.problem.message}`))
    })
    const places = { resources: join(root, 'resources'), backups, log: null }
    this.child.send({ type: 'start', places, person: 'Bench' })
  }

  /**
   * @param {Record<string, unknown>} message without its number
   * @returns {Promise<any>}
   */
  ask(message) {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.child.send({ ...message, id })
    })
  }

  /**
   * @param {string} procedure
   * @param {unknown} [input]
   * @returns {Promise<any>}
   */
  call(procedure, input = {}) {
    return this.ask({ type: 'call', procedure, input })
  }

  /** The most memory the process has held so far, in bytes; null where the system does not tell. */
  mostMemory() {
    return this.#status('VmHWM')
  }

  /** The memory the process holds now, in bytes; null where the system does not tell. */
  memory() {
    return this.#status('VmRSS')
  }

  /** @param {'VmHWM' | 'VmRSS'} what */
  #status(what) {
    if (process.platform !== 'linux') return null
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024
  }

  async close() {
    await this.ask({ type: 'close' })
    this.child.kill()
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { EngineReply, EngineRequest } from '../../shared/engine-messages'
import { FairbookError } from '../../shared/model/error'

/** A running engine process, whichever way it was started. */
export type EngineProcess = {
  send(message: EngineRequest): void
  /** Ends the process at once, whatever it is doing. What it has acknowledged is on the disk. */
  kill(): void
  readonly pid: number | undefined
}

export type EngineListeners = {
  onReply(reply: EngineReply): void
  /** Called once. From then on nothing may be sent. */
  onExit(): void
}

/** The Node-API version better-sqlite3 needs. */
const neededNodeApi = 10

/**
 * Starts the engine in a process of its own: as an Electron utility process, or, where this Electron's
 * Node-API is too old for the SQLite binding, under the Node executable FAIRBOOK_NODE names.
 * @throws {FairbookError} when this Electron is too old and FAIRBOOK_NODE is not set
 */
export function startEngineProcess(script: string, listeners: EngineListeners): EngineProcess {
  if (Number(process.versions.napi) >= neededNodeApi) return startUtility(script, listeners)
  const node = process.env.FAIRBOOK_NODE
  if (node) return startForked(script, node, listeners)
  throw new FairbookError(
    'unexpected',
    `Fairbook's engine cannot run in Electron ${process.versions.electron}. Start it with "npm start", which brings a newer Node for it.`,
  )
}

/** The engine as an Electron utility process: how it runs on people's computers. */
export function startUtility(script: string, listeners: EngineListeners): EngineProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'Fairbook engine', stdio: 'inherit' })
  let running = true
  child.on('message', (reply: EngineReply) => listeners.onReply(reply))
  child.once('exit', () => {
    running = false
    listeners.onExit()
  })
  return {
    // Posting to a process that has ended brings some Electrons down.
    send: (message) => void (running && child.postMessage(message)),
    kill: () => void child.kill(),
    get pid() {
      return child.pid
    },
  }
}

/** The engine under a Node of its own. */
export function startForked(script: string, node: string, listeners: EngineListeners): EngineProcess {
  const child: ChildProcess = fork(script, [], { execPath: node, execArgv: [], stdio: 'inherit' })
  let running = true
  const ended = () => {
    if (!running) return
    running = false
    listeners.onExit()
  }
  child.on('message', (reply) => listeners.onReply(reply as EngineReply))
  child.once('exit', ended)
  child.once('error', ended)
  return {
    send: (message) => void (running && child.connected && child.send(message, () => {})),
    kill: () => void child.kill('SIGKILL'),
    get pid() {
      return child.pid
    },
  }
}

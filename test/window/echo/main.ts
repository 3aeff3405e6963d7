// A small Electron program with the engine's hosts and nothing else, for trying the hosts themselves.
import { app } from 'electron'
import { type EngineProcess, startForked, startUtility } from '../../../main/app/engine-host'
import type { EngineReply, EngineRequest } from '../../../shared/engine-messages'

export type EchoHosts = {
  start(host: 'utility' | 'node', script: string): void
  send(message: EngineRequest): void
  kill(): void
  pid(): number | undefined
  heard: EngineReply[]
  exits: number
}

let process: EngineProcess | undefined
const hosts: EchoHosts = {
  start(host, script) {
    const listeners = {
      onReply: (reply: EngineReply) => void hosts.heard.push(reply),
      onExit: () => {
        hosts.exits += 1
      },
    }
    const node = globalThis.process.env.FAIRBOOK_NODE ?? ''
    process = host === 'utility' ? startUtility(script, listeners) : startForked(script, node, listeners)
  },
  send: (message) => process?.send(message),
  kill: () => process?.kill(),
  pid: () => process?.pid,
  heard: [],
  exits: 0,
}
Object.assign(globalThis, { hosts })
app.on('window-all-closed', () => {})

import type { EngineReply, EngineRequest } from '../../shared/engine-messages'

/** The line to the process that started this one. */
export type ParentLine = { listen(hear: (request: EngineRequest) => void): void; say(reply: EngineReply): void }

/** What Electron's utility process puts on `process`; under plain Node it is not there. */
type ParentPort = {
  on(event: 'message', hear: (message: { data: EngineRequest }) => void): void
  postMessage(reply: EngineReply): void
}

/** Finds the line: a utility process's port, or the channel of a forked Node process. Ends when the parent does. */
export function parentLine(): ParentLine {
  const port = (process as { parentPort?: ParentPort }).parentPort
  if (port) {
    return { listen: (hear) => port.on('message', ({ data }) => hear(data)), say: (reply) => port.postMessage(reply) }
  }
  process.on('disconnect', () => process.exit(0))
  return {
    listen: (hear) => process.on('message', (message) => hear(message as EngineRequest)),
    say: (reply) => process.send?.(reply),
  }
}

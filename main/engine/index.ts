import type { EngineReply, EngineRequest } from '../../shared/engine-messages'
import { FairbookError } from '../../shared/model/error'
import { parentLine } from './parent-line'
import { Session } from './session'
import { keepMemorySmall } from './small-memory'

/** The engine as a process of its own: answers the desktop side's messages until it is closed. */
keepMemorySmall()
const line = parentLine()
let session: Session | null = null

line.listen((request) => {
  void answer(request)
})
line.say({ type: 'ready' })

async function answer(request: EngineRequest): Promise<void> {
  if (request.type === 'start') {
    session = new Session(request.places, request.person, (event) => line.say({ type: 'event', event }))
    return
  }
  if (request.type === 'person') return session?.setPerson(request.name)
  if (request.type === 'cancel') return session?.cancel(request.id)
  try {
    if (!session) throw new FairbookError('unexpected', 'The engine was asked before it was started.')
    line.say({ type: 'answer', id: request.id, result: await run(session, request) })
  } catch (error) {
    const problem = session ? session.problemOf(error) : new FairbookError('unexpected', String(error)).toProblem()
    line.say({ type: 'problem', id: request.id, problem } satisfies EngineReply)
  }
}

type Asked = Exclude<EngineRequest, { type: 'start' | 'person' | 'cancel' }>

function run(session: Session, request: Asked): unknown {
  switch (request.type) {
    case 'open':
      return session.open(request.path)
    case 'create':
      return session.create(request.path, request.book)
    case 'create-sample':
      return session.createSample(request.path)
    case 'call':
      return session.call(request.id, request.procedure, request.input)
    case 'close':
      session.close()
      return {}
  }
}

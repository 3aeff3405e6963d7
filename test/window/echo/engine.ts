// An engine that answers every call with its input, on the line the real engine uses.
import { parentLine } from '../../../main/engine/parent-line'

const line = parentLine()
line.listen((request) => {
  if (request.type === 'call') line.say({ type: 'answer', id: request.id, result: request.input })
})
line.say({ type: 'ready' })

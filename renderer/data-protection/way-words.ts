import type { ErasureWay } from '../../shared/model/people'

const things: Readonly<Record<string, string>> = {
  experience: 'the note',
  case_step: 'the step',
  story: 'the story',
  evidence: 'the evidence',
  response: 'the paper',
}

/** What is done to a thing when it is erased in a way: "Take out the note". */
export function wayWords(way: ErasureWay, table: string): string {
  switch (way) {
    case 'name':
      return 'Take out the name'
    case 'whole':
      return `Take out ${things[table] ?? 'all of it'}`
    case 'paper':
      return 'Take out the whole paper'
  }
}

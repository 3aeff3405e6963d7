import { everyExperience } from '../../shared/model/daybook'
import type { NamedRow } from '../../shared/model/people'
import type { Location } from '../frame/navigation'

/** Where a row of the book is seen in the window; null for what has no page of its own. */
export function locationOfRow({ on: { table, id }, indicatorId, consultationId }: NamedRow): Location | null {
  switch (table) {
    case 'experience':
      return { place: 'daybook', filter: everyExperience, chosen: id }
    case 'evidence':
      return { place: 'evidence', view: 'register', chosen: id }
    case 'consultation':
    case 'response':
      return consultationId === null
        ? null
        : { place: 'consultation', id: consultationId, part: table === 'response' ? 'answers' : 'whom', chosen: null }
    case 'reading':
      return { place: 'readings', by: 'quarters', indicatorId }
    case 'benchmark':
      return { place: 'benchmarks', chosen: indicatorId }
    case 'indicator':
      return { place: 'indicator', id }
    case 'outcome':
      return { place: 'outcomes', view: 'chain', chosen: id }
    case 'stakeholder':
      return { place: 'stakeholders', view: 'list', chosen: id }
    case 'objective':
    case 'activity':
      return { place: 'purpose', view: 'objectives', chosen: id }
    case 'organisation':
      return { place: 'purpose', view: 'who-we-are', chosen: null }
    case 'year':
      return { place: 'purpose', view: 'year', chosen: null }
    default:
      return null
  }
}

import { everyExperience } from '../../shared/model/daybook'
import type { Hit } from '../../shared/model/find'
import type { Location } from '../frame/navigation'

/**
 * Where what was found stands in the window; null where no page shows it. Whoever builds a place that
 * shows something nearer than here changes its line.
 */
export function locationOf(hit: Hit): Location | null {
  switch (hit.noun) {
    case 'stakeholders':
      return { place: 'stakeholders', view: 'list', chosen: hit.id }
    case 'objectives':
    case 'activities':
      return { place: 'purpose', view: 'objectives', chosen: hit.id }
    case 'outcomes':
      return { place: 'outcomes', view: 'chain', chosen: hit.id }
    case 'indicators':
      return { place: 'indicator', id: hit.id }
    case 'readings':
      return { place: 'readings', by: 'quarters', indicatorId: hit.indicatorId }
    case 'benchmarks':
      return { place: 'benchmarks', chosen: hit.indicatorId }
    case 'years':
      return { place: 'purpose', view: 'year', chosen: null }
    case 'consultations':
      return { place: 'consultation', id: hit.id, part: 'whom', chosen: null }
    case 'questions':
      return hit.consultationId === undefined
        ? null
        : { place: 'consultation', id: hit.consultationId, part: 'questions', chosen: hit.id }
    case 'evidence':
      return { place: 'evidence', view: 'register', chosen: hit.id }
    case 'stories':
      return { place: 'story', id: hit.id }
    case 'claims':
      return { place: 'stories', view: 'claims', chosen: hit.id }
    case 'experiences':
      return { place: 'daybook', filter: everyExperience, chosen: hit.id }
    case 'actions':
      return { place: 'actions', view: 'actions', chosen: hit.id }
    case 'frameworks':
    case 'breakdowns':
      return hit.indicatorId === null ? null : { place: 'indicator', id: hit.indicatorId }
  }
}

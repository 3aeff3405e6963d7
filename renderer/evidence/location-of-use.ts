import { everyExperience } from '../../shared/model/daybook'
import type { EvidenceUse } from '../../shared/model/evidence'
import type { Location } from '../frame/navigation'

type Use = Pick<EvidenceUse, 'target' | 'targetId' | 'indicatorId'>

/** Where a thing that evidence is for stands in the window. */
export function locationOfUse({ target, targetId, indicatorId }: Use): Location {
  switch (target) {
    case 'reading':
      return { place: 'readings', by: 'quarters', indicatorId }
    case 'benchmark':
      return { place: 'benchmarks', chosen: indicatorId }
    case 'experience':
      return { place: 'daybook', filter: everyExperience, chosen: targetId }
    case 'consultation':
      return { place: 'consultation', id: targetId, part: 'whom', chosen: null }
    case 'action':
      return { place: 'actions', view: 'actions', chosen: targetId }
    case 'story':
      return { place: 'story', id: targetId }
    case 'claim':
      return { place: 'stories', view: 'claims', chosen: targetId }
    case 'aspect':
      return { place: 'aspects', view: 'answers', chosen: targetId }
  }
}

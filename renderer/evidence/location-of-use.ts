import type { EvidenceUse } from '../../shared/model/evidence'
import type { Location } from '../frame/navigation'

type Use = Pick<EvidenceUse, 'target' | 'targetId' | 'indicatorId'>

/** Where a thing that evidence is for stands in the window; null where no page shows it. */
export function locationOfUse({ target, indicatorId }: Use): Location | null {
  switch (target) {
    case 'reading':
      return { place: 'readings', by: 'quarters', indicatorId }
    case 'benchmark':
      return { place: 'benchmarks', chosen: indicatorId }
    case 'experience':
    case 'consultation':
      return null
  }
}

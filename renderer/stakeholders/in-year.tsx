import type { StakeholderYear } from '../../shared/model/stakeholder'
import { Status } from '../components/status'

/** Included, left out, or not yet considered. */
export function InYear({ inYear }: { inYear: StakeholderYear | null }) {
  if (inYear === null) return <Status kind="open">Not yet considered</Status>
  return inYear.included ? <Status kind="met">Included</Status> : <Status kind="none">Left out</Status>
}

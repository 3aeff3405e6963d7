import type { MapStakeholder } from './stakeholder-marks'

/** One stakeholder in words: reference, name, number of people, place, whether asked. */
export function stakeholderWords(stakeholder: MapStakeholder): string {
  const parts = [stakeholder.reference]
  const people = stakeholder.sizeWords || (stakeholder.size === null ? '' : sizeInFigures(stakeholder.size))
  if (people) parts.push(people)
  if (stakeholder.influence !== null) parts.push(`influence ${stakeholder.influence}`)
  if (stakeholder.interest !== null) parts.push(`interest ${stakeholder.interest}`)
  parts.push(
    !stakeholder.included ? 'left out this year' : stakeholder.asked ? 'asked this year' : 'not asked this year',
  )
  return `${stakeholder.name} (${parts.join(', ')})`
}

function sizeInFigures(size: number): string {
  return size === 1 ? '1 person or body' : `${new Intl.NumberFormat('en-GB').format(size)} people or bodies`
}

import type { MapStakeholder } from './stakeholder-marks'

/** One stakeholder in words: reference, name, number of people, place, whether asked. */
export function stakeholderWords(stakeholder: MapStakeholder): string {
  const parts = [stakeholder.reference]
  const people = stakeholder.sizeWords || (stakeholder.size === null ? '' : sizeInFigures(stakeholder.size))
  if (people) parts.push(people)
  const place = placeWords(stakeholder)
  if (place !== '') parts.push(place)
  parts.push(
    !stakeholder.included ? 'left out this year' : stakeholder.asked ? 'asked this year' : 'not asked this year',
  )
  return `${stakeholder.name} (${parts.join(', ')})`
}

function sizeInFigures(size: number): string {
  return size === 1 ? '1 person or body' : `${new Intl.NumberFormat('en-GB').format(size)} people or bodies`
}

/** A place on the map in words: "high influence (8), low interest (2)"; empty where nothing is judged. */
export function placeWords({ influence, interest }: Pick<MapStakeholder, 'influence' | 'interest'>): string {
  return [
    ...(influence === null ? [] : [`${degreeWord(influence)} influence (${influence})`]),
    ...(interest === null ? [] : [`${degreeWord(interest)} interest (${interest})`]),
  ].join(', ')
}

/** A judgement of 0 to 10 in thirds. */
function degreeWord(value: number): 'low' | 'middling' | 'high' {
  if (value < 10 / 3) return 'low'
  return value <= 20 / 3 ? 'middling' : 'high'
}

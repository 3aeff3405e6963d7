import type { Accountability } from '../../shared/model/stakeholder'

/** A group most organisations have, offered to be ticked. */
export type UsualGroup = { name: string; accountability: Accountability; who: string }

/**
 * The groups social accounts usually begin with, by direction of accountability. Users, staff and the local
 * community are the blocks of the leisure trusts' table of social benefit (Gibbon, Social accounting toolkits
 * for leisure trusts); those within and above follow the stakeholder analysis of social accounting and audit.
 */
export const usualGroups = [
  { name: 'Users', accountability: 'below', who: 'Those who come, or use what you do' },
  { name: 'Staff', accountability: 'within', who: 'Those who are paid to work here' },
  { name: 'Volunteers', accountability: 'within', who: 'Those who give their time' },
  { name: 'Trustees', accountability: 'within', who: 'Those who answer for it in the end' },
  { name: 'Funders', accountability: 'above', who: 'Those who give money, and want to know what came of it' },
  { name: 'Council', accountability: 'above', who: 'As landlord, funder or authority' },
  { name: 'Neighbours', accountability: 'beside', who: 'Those who live or work close by' },
  { name: 'Suppliers', accountability: 'beside', who: 'Those you buy from' },
] as const satisfies readonly UsualGroup[]

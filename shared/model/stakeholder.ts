import { z } from 'zod'
import { Id, Line, Name, Prose, WholeNumber } from './primitives'

/** Direction of accountability: to those above, below, within, beside. */
export const accountabilities = ['above', 'below', 'within', 'beside'] as const
export const Accountability = z.enum(accountabilities)
export type Accountability = z.infer<typeof Accountability>

/** How the four directions read in the window and in documents. */
export const accountabilityWords = {
  above: 'Those we answer to',
  below: 'Those we are here for',
  within: 'Within us',
  beside: 'Beside us',
} as const satisfies Record<Accountability, string>

export const StakeholderFields = z.object({
  name: Name,
  description: Prose,
  accountability: Accountability,
  /** What passes between them and us: "They swim; we keep it open". */
  exchange: Line,
})

/** A group or body that affects the organisation or is affected by it. */
export const Stakeholder = StakeholderFields.extend({ id: Id, number: z.number().int(), reference: z.string() })
export type Stakeholder = z.infer<typeof Stakeholder>

const Degree = z.number().min(0).max(10)

export const StakeholderYearFields = z.object({
  /** How many people or bodies; null when not known. */
  size: WholeNumber.nullable().default(null),
  /** The size in words: "5,240 card holders", "about 900 homes". */
  sizeWords: Line,
  /** 0 little to 10 much: how strongly what we do bears on them. */
  interest: Degree.nullable().default(null),
  /** 0 little to 10 much: how strongly they can bear on what we do. */
  influence: Degree.nullable().default(null),
  /** Place in the network drawing, each 0 to 1; null lets the drawing choose. */
  mapX: z.number().min(0).max(1).nullable().default(null),
  mapY: z.number().min(0).max(1).nullable().default(null),
  /** Whether this year's accounts include them. */
  included: z.boolean().default(true),
  /** Why not, when they are left out: SAN asks that omissions be justified. */
  reason: Prose,
  /** How they were asked this year; empty when they were not. */
  askedHow: Line,
})

/** How one stakeholder stands in one year. */
export const StakeholderYear = StakeholderYearFields.extend({ id: Id, stakeholderId: Id, yearId: Id })
export type StakeholderYear = z.infer<typeof StakeholderYear>

/** A stakeholder together with how it stands in the year asked for (null: not yet considered). */
export const StakeholderInYear = Stakeholder.extend({ inYear: StakeholderYear.nullable() })
export type StakeholderInYear = z.infer<typeof StakeholderInYear>

export const RelationshipFields = z.object({
  /** Null stands for the organisation itself. */
  fromId: Id.nullable(),
  toId: Id.nullable(),
  /** What the first does for or to the second, read along the arrow: "refer patients to". */
  verb: Line,
  /** 1 loose, 2 regular, 3 close. */
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
})

/** An edge of the stakeholder map. */
export const Relationship = RelationshipFields.extend({ id: Id })
export type Relationship = z.infer<typeof Relationship>

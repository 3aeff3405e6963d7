import { z } from 'zod'
import { FitFields, FrameworkIndicator } from './fit'
import { DefinitionFields, IndicatorFields } from './indicator'
import { ActivityFields, ObjectiveFields } from './objective'
import { OutcomeFields } from './outcome'
import { Id, Name } from './primitives'
import { RelationshipFields, StakeholderFields } from './stakeholder'

/** How far along the year's course a structure goes; each holds what stands before it too. */
export const structureParts = ['objectives', 'stakeholders', 'indicators'] as const
export const StructurePart = z.enum(structureParts)
export type StructurePart = z.infer<typeof StructurePart>

/** Far more than any organisation has; a structure may come from a stranger's file. */
const most = 5000

/**
 * What one book can give another to begin with: who its stakeholders are, what it set out to do, what
 * changes for whom and how that is known. Nothing that was found: no sizes, places on the map, readings,
 * benchmarks or texts of a year. Ids hold it together and are given anew in the book that takes it.
 */
export const Structure = z.strictObject({
  /** Whose structure it is. */
  organisation: Name,
  objectives: z.array(z.strictObject({ id: Id, ...ObjectiveFields.shape })).max(most),
  activities: z
    .array(z.strictObject({ id: Id, ...ActivityFields.omit({ startedOn: true, endedOn: true }).shape }))
    .max(most),
  stakeholders: z.array(z.strictObject({ id: Id, ...StakeholderFields.shape })).max(most),
  relationships: z.array(z.strictObject(RelationshipFields.shape)).max(most),
  outcomes: z.array(z.strictObject({ id: Id, ...OutcomeFields.shape })).max(most),
  breakdowns: z.array(z.strictObject({ id: Id, name: Name.max(80), groups: z.array(Name.max(80)) })).max(most),
  indicators: z
    .array(
      z.strictObject({
        id: Id,
        ...IndicatorFields.omit({ startedOn: true, retiredOn: true, retiredWhy: true }).shape,
        /** As it is measured now. */
        definition: DefinitionFields,
        breakdownIds: z.array(Id),
      }),
    )
    .max(most),
  frameworkIndicators: z.array(z.strictObject(FrameworkIndicator.shape)).max(most),
  fits: z.array(z.strictObject(FitFields.shape)).max(most),
})
export type Structure = z.infer<typeof Structure>

import { z } from 'zod'
import { CaseStepFields, CaseTold, ExperienceFields } from '../../../shared/model/experience'
import { Day } from '../../../shared/model/primitives'
import { Key } from './source-keys'

/** What was done about a negative: its steps, what changed, and whether the person was told. Without a day it is open. */
const CaseSource = z.strictObject({
  steps: z.array(z.strictObject(CaseStepFields.omit({ experienceId: true }).shape)).default([]),
  caseChanged: z.string().default(''),
  caseTold: CaseTold.default('not-yet'),
  caseToldOn: Day.optional(),
  closedOn: Day.optional(),
})

/** One thing that was said or seen, with everything that belongs to it. */
export const ExperienceSource = z.strictObject({
  ...ExperienceFields.omit({ stakeholderId: true }).shape,
  key: Key,
  stakeholder: Key.optional(),
  themes: z.array(z.string()),
  outcomes: z.array(Key).default([]),
  indicators: z.array(Key).default([]),
  /** Codes of objectives. */
  objectives: z.array(z.string()).default([]),
  /** The open question it answers, as `users-2025/more`: the consultation, then the question. */
  answers: z.string().optional(),
  case: CaseSource.optional(),
})
export type ExperienceSource = z.infer<typeof ExperienceSource>

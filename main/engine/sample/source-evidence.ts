import { z } from 'zod'
import { EvidenceFields, EvidenceForm, EvidenceGrounds } from '../../../shared/model/evidence'
import { Key } from './source-keys'

const whereabouts = z.string().default('')

/**
 * What a piece of evidence is for. A reading is named by its indicator and year, and by its period and group where
 * only one of several is meant (group “”: the whole); without them it is for every reading of the year that stands.
 */
const UseSource = z.union([
  z.strictObject({
    reading: Key,
    year: z.string(),
    period: z.string().optional(),
    group: z.string().optional(),
    whereabouts,
  }),
  z.strictObject({ experience: Key, whereabouts }),
  z.strictObject({ consultation: Key, whereabouts }),
  z.strictObject({ aspect: Key, year: z.string(), whereabouts }),
  /** By its indicator and label; the year null where it serves every year. */
  z.strictObject({ benchmark: Key, label: z.string(), year: z.string().nullable(), whereabouts }),
])
export type UseSource = z.infer<typeof UseSource>

/** A piece of evidence: a file of the folder `evidence`, or where the paper or the page is. */
export const EvidenceSource = z.strictObject({
  ...EvidenceFields.shape,
  key: Key,
  form: EvidenceForm,
  file: z.string().optional(),
  grounds: EvidenceGrounds.optional(),
  for: z.array(UseSource),
})
export type EvidenceSource = z.infer<typeof EvidenceSource>

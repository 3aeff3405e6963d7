import { z } from 'zod'

export const ExportedFile = z.object({ path: z.string(), bytes: z.number().int() })

/** What an export wrote. */
export const ExportReport = z.object({
  word: ExportedFile.nullable(),
  excel: ExportedFile.nullable(),
  /** Pages of the Word document as far as can be known; null where no Word was written. */
  pages: z.number().int().nullable(),
  fingerprint: z.string(),
  milliseconds: z.number(),
})
export type ExportReport = z.infer<typeof ExportReport>

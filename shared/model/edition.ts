import { z } from 'zod'

/** For whom the accounts are written: `full` for those who keep and audit them, `published` for everybody. */
export const editions = ['full', 'published'] as const
export const Edition = z.enum(editions)
export type Edition = z.infer<typeof Edition>

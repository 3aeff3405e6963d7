import { z } from 'zod'

/** The largest file taken for a logo, in bytes. */
export const largestLogo = 512 * 1024

/** A file's bytes in base64, as they cross from the window or a script. */
export const Base64 = z
  .base64()
  .min(1)
  .max(Math.ceil(largestLogo / 3) * 4 + 4)

/** The organisation's logo. */
export const Logo = z.object({
  type: z.enum(['png', 'jpeg']),
  /** Pixels. */
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  /** The file itself, in base64. */
  picture: z.string(),
})
export type Logo = z.infer<typeof Logo>

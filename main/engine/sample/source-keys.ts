import { z } from 'zod'

/** A short key by which the source files speak of a thing; the book gives its own id. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/canonical-json'

/**
 * The fingerprint of an account: SHA-256 over the canonical JSON of what is stored for it, as 64
 * hexadecimal letters. What is worked out from that (comparisons, the social benefit table) is left
 * out, so that a later Fairbook that words a comparison better still finds an approved year unchanged.
 * Lists are hashed item by item: the text of a large year is never in memory as a whole.
 */
export function fingerprintOf(stored: Record<string, unknown>): string {
  const hash = createHash('sha256')
  const fields = Object.keys(stored).toSorted()
  for (const [index, field] of fields.entries()) {
    hash.update(`${index === 0 ? '{' : ','}${JSON.stringify(field)}:`)
    const value = stored[field]
    if (!Array.isArray(value)) {
      hash.update(canonicalJson(value))
      continue
    }
    hash.update('[')
    for (const [place, item] of value.entries()) hash.update(`${place === 0 ? '' : ','}${canonicalJson(item)}`)
    hash.update(']')
  }
  return hash.update('}').digest('hex')
}

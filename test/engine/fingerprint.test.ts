import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../main/engine/accounts/fingerprint'
import { canonicalJson } from '../../shared/canonical-json'

const stored = {
  years: [{ label: '2025', id: 'b' }, { id: 'a' }],
  organisation: { name: 'Pool “Nord”', size: 3 },
  readings: [],
  sample: false,
}

it('is SHA-256 over the canonical JSON, though it is taken piece by piece', () => {
  expect(fingerprintOf(stored)).toBe(createHash('sha256').update(canonicalJson(stored)).digest('hex'))
})

it('changes with any stored value and not with the order of fields', () => {
  expect(fingerprintOf({ ...stored, sample: true })).not.toBe(fingerprintOf(stored))
  expect(
    fingerprintOf({ sample: false, readings: [], organisation: { size: 3, name: 'Pool “Nord”' }, years: stored.years }),
  ).toBe(fingerprintOf(stored))
})

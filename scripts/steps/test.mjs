// Everything that tells whether Fairbook is sound. Each part runs even when one before it failed; the last
// line adds them up.
import { playwright, staticCheck, staticChecks, vitest } from '../lib/checks.mjs'

const parts = [
  ...staticChecks.map((check) => ({ name: check.name, count: () => staticCheck(check) })),
  { name: 'Rules, engine, documents, faults', count: vitest },
  { name: 'Windows', count: playwright },
]

const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []
for (const { name, count } of parts) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const { passed, failed, skipped } = await count()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  lines.push(`${failed > 0 ? '✗' : '✓'} ${name}: ${summary({ passed, failed, skipped })} (${seconds} s)`)
}

/** @param {{ passed: number, failed: number, skipped: number }} count */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

console.log(`\n${lines.join('\n')}\n`)
console.log(summary(total))
process.exit(total.failed > 0 ? 1 : 0)

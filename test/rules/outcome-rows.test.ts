import { describe, expect, test } from 'vitest'
import { emptyDraft } from '../../renderer/outcomes/draft-line'
import { groupsOf, type Held, rowOf, stepped } from '../../renderer/outcomes/outcome-rows'
import { canType, linesOf } from '../../renderer/outcomes/table-lines'
import { makeSampleBook, must } from '../engine/sample-book'

async function heldOf({ ask, yearId }: Awaited<ReturnType<typeof makeSampleBook>>): Promise<Held> {
  const year = { yearId: yearId('2025') }
  return {
    objectives: await ask('objectives.list', year),
    activities: await ask('activities.list', {}),
    stakeholders: await ask('stakeholders.list', year),
    outcomes: await ask('outcomes.list', {}),
    indicators: await ask('indicators.list', year),
    benchmarks: await ask('benchmarks.list', year),
    fits: await ask('fits.list', {}),
    frameworkIndicators: await ask('frameworks.inUse', {}),
  }
}

describe('the lines of the table', async () => {
  const sample = await makeSampleBook()
  const held = await heldOf(sample)
  sample.close()
  const groups = groupsOf(held)
  const rows = groups.flatMap((group) => group.rows)

  test('hold every outcome once for each of its indicators, and once where nothing shows it', () => {
    for (const outcome of held.outcomes) {
      const shown = held.indicators.filter(({ outcomeId }) => outcomeId === outcome.id).length
      expect(rows.filter((row) => row.outcome.id === outcome.id)).toHaveLength(Math.max(shown, 1))
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('keep their key when an outcome gets its first indicator', () => {
    const bare = groupsOf({ ...held, indicators: [] }).flatMap((group) => group.rows)
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(bare.map(({ key }) => key)))
  })

  test('are found by their indicator, or by an outcome', () => {
    const row = must(rows.find(({ indicator }) => indicator !== null))
    expect(rowOf(groups, must(row.indicator).id)).toBe(row)
    expect(rowOf(groups, row.outcome.id)?.outcome.id).toBe(row.outcome.id)
    expect(rowOf(groups, null)).toBeUndefined()
  })

  test('move within their objective only, and back again', () => {
    const group = must(groups.find((one) => new Set(one.rows.map(({ outcome }) => outcome.id)).size > 1))
    const first = must(group.rows[0])
    expect(stepped(groups, first.key, -1)).toBeNull()
    expect(stepped(groups, must(group.rows.at(-1)).key, 1)).toBeNull()
    const alone = must(group.rows.find((row, at) => at > 0 && group.rows[at - 1]?.outcome.id !== row.outcome.id))
    const order = must(stepped(groups, alone.key, -1))
    expect(order.of).toBe('outcomes')
    expect(order.ids.toSorted()).toEqual([...new Set(group.rows.map(({ outcome }) => outcome.id))].toSorted())
    expect(order.ids.indexOf(alone.outcome.id)).toBeLessThan(
      [...new Set(group.rows.map(({ outcome }) => outcome.id))].indexOf(alone.outcome.id),
    )
  })

  test('end with an empty one to type in, which a book for reading has not', () => {
    const group = must(groups[0])
    const lines = linesOf(group, emptyDraft, null, false)
    const last = must(lines.at(-1))
    expect(last).toMatchObject({ kind: 'draft', texts: { stakeholder: '', outcome: '' } })
    expect([canType(last, 'outcome'), canType(last, 'indicator'), canType(last, 'national')]).toEqual([
      true,
      false,
      false,
    ])
    expect(linesOf(group, emptyDraft, null, true)).toHaveLength(lines.length - 1)
  })

  test('a further indicator begins behind the last of its outcome', () => {
    const group = must(groups[0])
    const { outcome } = must(group.rows[0])
    const lines = linesOf(group, emptyDraft, outcome.id, false)
    const at = lines.findIndex(({ kind }) => kind === 'further')
    expect(lines[at - 1]?.row?.outcome.id).toBe(outcome.id)
    expect(lines[at + 1]?.row?.outcome.id).not.toBe(outcome.id)
  })
})

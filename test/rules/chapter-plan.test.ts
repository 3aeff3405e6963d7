import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChapterDecision, chapterKinds } from '../../shared/model/chapter'
import { chapterPlan, type PlanFor } from '../../shared/rules/chapter-plan'

const objective = (code: string, included = true) => ({
  id: `id-${code}`,
  code,
  title: `Aim ${code}`,
  inYear: { included },
})
const of: PlanFor = {
  organisation: { name: 'Elm Street Community Pool', shortName: 'Elm Street' },
  year: { label: '2025' },
  objectives: [objective('A'), objective('B', false), objective('C')],
}
const decision = (one: Partial<ChapterDecision>): ChapterDecision => ({
  kind: 'scope',
  objectiveId: null,
  included: true,
  position: null,
  title: '',
  ...one,
})
const keys = (decisions: ChapterDecision[], plan = of) => chapterPlan(plan, decisions).map(({ key }) => key)

describe('the chapters of a year', () => {
  it('stand in the usual order, with one for each objective reported on', () => {
    const usual = chapterKinds.flatMap((kind) => (kind === 'objective' ? ['id-A', 'id-C'] : [kind]))
    expect(keys([])).toEqual(usual)
    const titles = chapterPlan(of, []).map(({ title }) => title)
    expect(titles).toContain('Objective C: Aim C')
    expect(titles).toContain('About Elm Street')
    expect(titles).toContain('2025 at a glance')
  })

  it('are switched off and named as was decided', () => {
    const plan = chapterPlan(of, [decision({ included: false }), decision({ kind: 'glossary', title: 'Our words' })])
    expect(plan.find(({ key }) => key === 'scope')?.included).toBe(false)
    expect(plan.find(({ key }) => key === 'glossary')?.title).toBe('Our words')
  })

  it('put a new objective behind the one before it, in a year whose chapters were put in order', () => {
    const ordered = chapterPlan(of, [])
      .toReversed()
      .map(({ kind, objectiveId }, place) => decision({ kind, objectiveId, position: place + 1 }))
    const more = { ...of, objectives: [...of.objectives, objective('D')] }
    const with4 = keys(ordered, more)
    expect(with4[with4.indexOf('id-D') - 1]).toBe('id-C')
    expect(with4.filter((key) => key !== 'id-D')).toEqual(keys(ordered))
  })

  it('are all there exactly once, front matter first and appendices last, whatever was decided', () => {
    const any = fc.record({
      kind: fc.constantFrom(...chapterKinds.filter((kind) => kind !== 'objective')),
      position: fc.option(fc.integer({ min: 1, max: 40 })),
      included: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ kind }) => kind }), (decisions) => {
        const plan = chapterPlan(of, decisions.map(decision))
        expect(plan.map(({ key }) => key).toSorted()).toEqual(keys([]).toSorted())
        const parts = plan.map(({ part }) => ['front', 'chapter', 'appendix'].indexOf(part))
        expect(parts).toEqual(parts.toSorted((a, b) => a - b))
      }),
    )
  })
})

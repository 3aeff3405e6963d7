import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { handlers } from '../../main/engine/handlers'
import { contract, type ProcedureName } from '../../shared/contract'
import { chapterKinds } from '../../shared/model/chapter'
import { type Filled, fillBook } from './fill-book'
import { freshFolder } from './fresh-folder'
import { newBook } from './open-book'

const names = Object.keys(contract) as ProcedureName[]
const period = { periodStart: '2025-01-01', periodEnd: '2025-12-31' }

/** One good input for every procedure, in an order in which they can all be called on one book. */
function everyCall(ids: Filled, folder: string): [ProcedureName, unknown][] {
  const reading = { yearId: ids.yearId, indicatorId: ids.visitsId, ...period, value: { kind: 'number', number: 20000 } }
  return [
    ['book.info', {}],
    ['structure.get', {}],
    ['find.anything', { words: 'visits' }],
    ['organisation.get', {}],
    ['organisation.change', { mission: 'Swimming for all', foundedIn: '1988' }],
    ['organisation.logo', {}],
    ['organisation.setLogo', { picture: onePixel }],
    ['organisation.removeLogo', {}],
    ['years.list', {}],
    ['chapters.list', { yearId: ids.yearId }],
    ['chapters.set', { yearId: ids.yearId, key: 'foreword', included: false }],
    ['chapters.reorder', { yearId: ids.yearId, keys: everyChapter(ids) }],
    ['years.standing', { yearId: ids.yearId }],
    ['years.change', { id: ids.yearId, foreword: 'A good year.' }],
    ['years.previewRollForward', { fromId: ids.yearId }],
    ['years.rollForward', { fromId: ids.yearId, label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }],
    ['years.add', { label: '2024', startsOn: '2024-01-01', endsOn: '2024-12-31' }],
    ['years.remove', { id: 'the year 2024' }],
    ['objectives.list', { yearId: ids.yearId }],
    ['objectives.add', { code: 'C', title: 'A warm room', afterId: null }],
    ['objectives.makeActivity', { id: 'the objective C', objectiveId: ids.objectiveId }],
    ['objectives.add', { code: 'B', title: 'A place to meet' }],
    ['objectives.takeIn', { behindId: ids.objectiveId, lines: [{ kind: 'activity', text: 'Galas' }] }],
    ['objectives.change', { id: ids.objectiveId, description: 'All year round' }],
    ['objectives.reorder', { ids: [ids.objectiveId] }],
    ['objectives.setInYear', { objectiveId: ids.objectiveId, yearId: ids.yearId, conclusion: 'More to do.' }],
    ['activities.place', { id: ids.activityId, objectiveId: ids.objectiveId, afterId: null }],
    ['activities.makeObjective', { id: 'the activity A warm room', code: 'D', afterId: null }],
    ['activities.list', {}],
    ['activities.add', { objectiveId: ids.objectiveId, name: 'Lessons', startedOn: '2019-09-01' }],
    ['activities.change', { id: ids.activityId, description: 'Seven days a week' }],
    ['activities.reorder', { ids: [ids.activityId] }],
    ['stakeholders.list', { yearId: ids.yearId }],
    ['stakeholders.add', { name: 'Staff', accountability: 'within' }],
    ['stakeholders.addToYear', { yearId: ids.yearId, stakeholders: [{ name: 'Trustees', accountability: 'within' }] }],
    ['stakeholders.change', { id: ids.councilId, description: 'Owns the building' }],
    [
      'stakeholders.setInYear',
      { stakeholderId: ids.councilId, yearId: ids.yearId, included: false, reason: 'Next year' },
    ],
    ['relationships.list', {}],
    ['relationships.add', { fromId: ids.swimmersId, toId: ids.councilId, verb: 'write to' }],
    ['relationships.change', { id: ids.relationshipId, strength: 3 }],
    ['outcomes.list', {}],
    ['outcomes.add', { stakeholderId: ids.swimmersId, activityId: ids.activityId, statement: 'Tired', block: 'staff' }],
    ['outcomes.change', { id: ids.outcomeId, description: 'As they say' }],
    ['outcomes.reorder', { ids: [ids.outcomeId] }],
    ['indicators.list', { yearId: ids.yearId, words: 'visits' }],
    ['indicators.get', { id: ids.visitsId }],
    ['indicators.uses', { id: ids.visitsId }],
    [
      'indicators.add',
      {
        outcomeId: ids.outcomeId,
        name: 'How they rate it',
        betterWhen: 'higher',
        definition: {
          kind: 'scale',
          scale: [
            { label: 'Poor', score: 0 },
            { label: 'Good', score: 1 },
          ],
          validFrom: '2025-01-01',
        },
      },
    ],
    ['indicators.change', { id: ids.visitsId, decision: 'Opening hours' }],
    [
      'indicators.redefine',
      {
        id: ids.visitsId,
        validFrom: '2026-01-01',
        changeNote: 'Counted by the new gate',
        definition: { kind: 'number', unit: 'entries', combining: 'sum' },
      },
    ],
    ['indicators.mendDefinition', { id: ids.visitsId, definition: 'Entries at the gate' }],
    ['indicators.reorder', { ids: [ids.returningId, ids.visitsId] }],
    ['indicators.setBreakdowns', { id: ids.returningId, breakdownIds: [ids.breakdownId] }],
    ['breakdowns.list', {}],
    ['breakdowns.add', { name: 'Postcode', groups: ['HL1', 'HL2'], indicatorId: ids.visitsId }],
    ['breakdowns.change', { id: ids.breakdownId, name: 'Age group' }],
    ['breakdowns.addGroup', { breakdownId: ids.breakdownId, label: '75 and over' }],
    ['breakdowns.changeGroup', { id: ids.youngId, label: 'Up to 15' }],
    ['evidence.addFiles', { paths: [letter(folder)], for: [{ target: 'reading', targetId: ids.readingId }] }],
    ['evidence.addBytes', { fileName: 'pasted.png', bytes: onePixel, confidential: true }],
    ['evidence.addReference', { form: 'paper', name: 'Till rolls', place: 'Green folder, office shelf' }],
    ['evidence.get', { id: 'the evidence Till rolls' }],
    ['evidence.change', { id: 'the evidence Till rolls', source: 'The till' }],
    ['evidence.link', { links: [{ evidenceId: ids.evidenceId, target: 'benchmark', targetId: ids.benchmarkId }] }],
    ['evidence.list', { words: 'till' }],
    ['evidence.of', { target: 'benchmark', targetId: ids.benchmarkId }],
    ['evidence.findTargets', { words: 'swimmers', yearId: ids.yearId }],
    ['evidence.read', { id: ids.evidenceId }],
    ['evidence.grounds', { readingIds: [ids.readingId] }],
    ['evidence.withoutEvidence', { yearId: ids.yearId }],
    ['evidence.check', {}],
    ['evidence.saveAs', { id: ids.evidenceId, path: join(folder, 'saved.txt') }],
    ['evidence.exportRegister', { folder: join(folder, 'register') }],
    ['stories.add', { yearId: ids.yearId, title: 'A mile at eighty', words: 'She swims a mile now.' }],
    ['stories.list', { yearId: ids.yearId }],
    ['stories.get', { id: 'the story' }],
    ['stories.change', { id: 'the story', tone: 'positive', chosen: true }],
    ['stories.setLinks', { id: 'the story', outcomeIds: [ids.outcomeId] }],
    ['stories.reorder', { yearId: ids.yearId, ids: ['the story'] }],
    ['stories.balance', { yearId: ids.yearId }],
    ['stories.halves', { yearId: ids.yearId }],
    ['stories.remove', { id: 'the story' }],
    ['claims.mark', { yearId: ids.yearId, place: 'foreword', words: 'A good year.' }],
    ['claims.list', { yearId: ids.yearId }],
    ['claims.sentences', { yearId: ids.yearId }],
    ['claims.change', { id: 'the claim', note: 'As the trustees see it' }],
    ['claims.setReadings', { id: 'the claim', readingIds: [ids.readingId] }],
    ['claims.remove', { id: 'the claim' }],
    ['evidence.unlink', { links: [{ evidenceId: ids.evidenceId, target: 'reading', targetId: ids.readingId }] }],
    ['evidence.remove', { id: 'the evidence Till rolls' }],
    ['readings.list', { indicatorId: ids.visitsId }],
    ['readings.grid', { yearId: ids.yearId, scheme: 'quarters' }],
    ['readings.record', { ...reading, groupId: ids.youngId }],
    [
      'readings.recordMany',
      { readings: [{ ...reading, groupId: ids.adultId, value: { kind: 'number', number: 41240 } }] },
    ],
    [
      'readings.enter',
      {
        yearId: ids.yearId,
        cells: [
          {
            indicatorId: ids.visitsId,
            periodStart: '2025-03-01',
            periodEnd: '2025-03-31',
            value: { kind: 'number', number: 5102 },
          },
        ],
        odd: 'keep-and-say',
      },
    ],
    ['readings.correct', { id: ids.readingId, value: { kind: 'number', number: 61248 }, why: 'Counted again' }],
    ['readings.explain', { ids: ['the correction'], why: 'Counted again, twice' }],
    ['readings.describe', { id: ids.readingId, note: 'From the till roll' }],
    ['benchmarks.list', { yearId: ids.yearId }],
    ['benchmarks.ofYear', { yearId: ids.yearId }],
    ['benchmarks.published', { indicatorId: ids.visitsId }],
    ['benchmarks.add', { indicatorId: ids.visitsId, kind: 'baseline', label: 'At the start', low: 40000, high: 45000 }],
    ['benchmarks.change', { id: ids.benchmarkId, value: 61000 }],
    ['frameworks.list', {}],
    ['frameworks.search', { words: 'swimming' }],
    ['frameworks.inUse', {}],
    ['frameworks.adopt', { framework: 'un-sdg', code: 'SDG 1' }],
    [
      'frameworks.addOwn',
      {
        frameworkTitle: 'Town plan',
        code: 'T2',
        wording: 'Safe streets',
        unit: '',
        population: '',
        source: '',
        licence: '',
      },
    ],
    ['fits.list', {}],
    [
      'fits.set',
      { indicatorId: ids.visitsId, frameworkIndicatorId: ids.frameworkId, kind: 'partly', explanation: 'Ours' },
    ],
    ['fits.setShipped', { indicatorId: ids.visitsId, framework: 'un-sdg', code: 'SDG 3.4', kind: 'contributes' }],
    ['results.ofYear', { yearId: ids.yearId }],
    ['results.questions', { yearId: ids.yearId }],
    ['socialBenefit.ofYear', { yearId: ids.yearId }],
    [
      'experiences.add',
      {
        happenedOn: '2025-03-04',
        words: 'The changing room was cold again.',
        tone: 'negative',
        stakeholderId: ids.swimmersId,
        themes: ['Changing rooms'],
        outcomeIds: [ids.outcomeId],
      },
    ],
    ['experiences.addMany', { experiences: [{ happenedOn: '2025-03-05', words: 'Thank you all.' }] }],
    ['experiences.list', { filter: { words: 'cold', tones: ['negative'], yearId: ids.yearId } }],
    ['experiences.get', { id: 'the experience' }],
    ['experiences.change', { id: 'the experience', person: 'Mrs Ahmed', consent: 'anonymous' }],
    ['experiences.themes', {}],
    ['accounts.quotes', { yearId: ids.yearId }],
    ['experiences.setThemes', { id: 'the experience', themes: ['Warmth', 'changing rooms'] }],
    ['experiences.renameTheme', { id: 'the theme', name: 'Warm and dry' }],
    ['experiences.setLinks', { id: 'the experience', outcomeIds: [], indicatorIds: [ids.visitsId] }],
    ['experiences.addStep', { experienceId: 'the experience', what: 'Boiler looked at', doneOn: '2025-03-06' }],
    ['experiences.changeStep', { id: 'the step', who: 'Caretaker' }],
    ['experiences.changeCase', { id: 'the experience', caseTold: 'told', caseToldOn: '2025-03-07' }],
    ['experiences.closeCase', { id: 'the experience', on: '2025-03-08' }],
    ['experiences.reopenCase', { id: 'the experience' }],
    ['experiences.openCase', { id: 'the experience' }],
    ['experiences.removeStep', { id: 'the step' }],
    ['stories.fromExperiences', { yearId: ids.yearId, experienceIds: ['the experience'] }],
    ['experiences.remove', { id: 'the experience' }],
    ['experiences.export', { filter: { words: 'cold' }, excel: join(folder, 'daybook.xlsx') }],
    ['experiences.slips', { word: join(folder, 'slips.docx'), excel: join(folder, 'slips.xlsx') }],
    ['filters.save', { place: 'daybook', name: 'Negatives', filter: { tones: ['negative'] } }],
    ['filters.list', { place: 'daybook' }],
    ['filters.change', { id: 'the filter', name: 'All negatives' }],
    ['filters.remove', { id: 'the filter' }],
    ['consultations.add', { yearId: ids.yearId, name: 'Survey', method: 'survey', stakeholderIds: [ids.swimmersId] }],
    ['consultations.repeat', { id: 'the consultation', yearId: ids.yearId }],
    ['consultations.list', {}],
    ['consultations.get', { id: 'the consultation' }],
    [
      'consultations.setStakeholders',
      { id: 'the consultation', stakeholders: [{ stakeholderId: ids.swimmersId, population: 5240 }] },
    ],
    ['consultations.addQuestion', { consultationId: 'the consultation', wording: 'How many?', kind: 'number' }],
    ['consultations.changeQuestion', { id: 'the question', wording: 'How often did you come?' }],
    ['consultations.reorderQuestions', { id: 'the consultation', questionIds: ['the question'] }],
    ['consultations.setCounts', { questionId: 'the question', counts: [{ position: 0, value: 2, count: 7 }] }],
    ['consultations.counts', { questionId: 'the question' }],
    ['consultations.feed', { questionId: 'the question', indicatorId: ids.visitsId, replace: true }],
    ['consultations.feed', { questionId: 'the question' }],
    ['consultations.setCounts', { questionId: 'the question', counts: [] }],
    ['consultations.removeQuestion', { id: 'the question' }],
    ['consultations.addQuestion', { consultationId: 'the consultation', wording: 'And why?', kind: 'text' }],
    ['consultations.addOpenAnswers', { questionId: 'the question', answers: [{ words: 'It was warm.' }] }],
    ['consultations.change', { id: 'the repeated one', enteredAs: 'answers', invited: 40 }],
    ['consultations.addResponse', { consultationId: 'the repeated one', answers: [] }],
    ['consultations.changeResponse', { id: 'the response', answeredOn: '2025-10-03' }],
    ['consultations.responses', { consultationId: 'the repeated one' }],
    ['consultations.removeResponse', { id: 'the response' }],
    ['consultations.remove', { id: 'the repeated one' }],
    [
      'actions.add',
      { yearId: ids.yearId, what: 'A slow lane', indicatorIds: [ids.visitsId], readingIds: ['the correction'] },
    ],
    ['actions.list', { yearId: ids.yearId, overdue: false, indicatorId: ids.visitsId }],
    ['actions.get', { id: 'the action' }],
    ['actions.change', { id: 'the action', state: 'done', result: 'Monday evenings', learning: 'single' }],
    ['actions.setLinks', { id: 'the action', indicatorIds: [], readingIds: [] }],
    ['actions.report', { actionId: 'the action', yearId: 'the next year', words: 'It stays.' }],
    ['actions.openFromEarlier', { yearId: 'the next year' }],
    ['actions.report', { actionId: 'the action', yearId: 'the next year', words: '' }],
    ['actions.remove', { id: 'the action' }],
    [
      'looks.add',
      { yearId: ids.yearId, indicatorIds: [ids.visitsId], lookedOn: '2026-01-18', lookedBy: 'Staff meeting' },
    ],
    ['looks.change', { id: 'the look', concluded: 'Evenings are too full' }],
    ['looks.ofIndicator', { indicatorId: ids.visitsId }],
    ['looks.trail', { indicatorId: ids.visitsId, yearId: ids.yearId }],
    ['looks.ofYear', { yearId: ids.yearId }],
    ['looks.unused', { yearId: ids.yearId }],
    ['looks.remove', { id: 'the look' }],
    ['plan.set', { yearId: ids.yearId, indicatorId: ids.visitsId, who: 'The desk', dueOn: '2025-12-31' }],
    ['plan.ofYear', { yearId: ids.yearId }],
    ['aspects.begin', { yearId: ids.yearId }],
    ['aspects.addSection', { yearId: ids.yearId, title: 'The building' }],
    ['aspects.changeSection', { yearId: ids.yearId, id: 'the last section', description: 'Its state' }],
    ['aspects.addItem', { yearId: ids.yearId, sectionId: 'the last section', wording: 'The roof is sound' }],
    ['aspects.changeItem', { yearId: ids.yearId, id: 'the last item', wording: 'The roof is sound and dry' }],
    ['aspects.answer', { yearId: ids.yearId, itemId: 'the last item', answer: 'yes' }],
    ['aspects.confirm', { yearId: ids.yearId, itemIds: ['the last item'] }],
    ['aspects.ofYear', { yearId: ids.yearId }],
    ['aspects.versions', {}],
    ['aspects.note', { templateId: 'the checklist', note: 'The roof was asked about.' }],
    ['aspects.removeItem', { yearId: ids.yearId, id: 'the last item' }],
    ['aspects.removeSection', { yearId: ids.yearId, id: 'the last section' }],
    ['narrative.places', { yearId: ids.yearId }],
    ['narrative.write', { yearId: ids.yearId, place: 'chapter/voices', text: '[1](I-01) visits, [2](B-01) wanted' }],
    ['narrative.get', { yearId: ids.yearId, place: 'chapter/voices' }],
    ['narrative.figures', { yearId: ids.yearId, references: ['I-01', 'I-01 against B-01', 'C-09 rate'] }],
    ['narrative.suggest', { yearId: ids.yearId, typed: 'visits' }],
    ['narrative.changed', { yearId: ids.yearId }],
    ['narrative.accept', { yearId: ids.yearId, place: 'chapter/voices' }],
    ['journal.list', { limit: 500 }],
    ['journal.history', { id: ids.swimmersId }],
    ['journal.next', {}],
    ['journal.undo', {}],
    ['journal.redo', {}],
    ['accounts.document', { yearId: ids.yearId }],
    ['accounts.export', { yearId: ids.yearId, excel: join(folder, 'accounts.xlsx') }],
    ['book.verify', {}],
    ['fits.remove', { id: ids.fitId }],
    ['benchmarks.remove', { id: ids.benchmarkId }],
    ['readings.remove', { id: 'the correction' }],
    ['relationships.remove', { id: ids.relationshipId }],
    ['breakdowns.remove', { id: 'the breakdown Postcode' }],
    ['indicators.remove', { id: 'the indicator How they rate it' }],
    ['outcomes.remove', { id: 'the outcome Tired' }],
    ['stakeholders.remove', { id: 'the stakeholder Staff' }],
    ['activities.remove', { id: 'the activity Lessons' }],
    ['objectives.remove', { id: 'the objective B' }],
    ['retention.set', { kept: 'evidence', years: 10, why: 'The law on charities' }],
    ['retention.list', {}],
    ['retention.review', { yearId: ids.yearId, reviewedBy: 'Trustees', decided: 'Nothing to erase' }],
    ['retention.due', { yearId: ids.yearId }],
    ['retention.clear', { kept: 'evidence' }],
    ['people.find', { names: ['Ahmed', 'Dear'] }],
    ['people.export', { names: ['Ahmed'], items: [anyEvidence(ids)], folder: join(folder, 'held') }],
    ['people.preview', { names: ['Ahmed'], items: [{ ...anyEvidence(ids), way: 'whole' }] }],
    ['people.erase', { items: [{ ...anyEvidence(ids), way: 'whole' }], reason: 'asked for by the person' }],
    ['people.erasures', {}],
    ['people.copies', {}],
    ['people.removeCopies', { paths: [join(folder, 'no copy')] }],
  ]
}

const anyEvidence = ({ evidenceId }: Filled) => ({ table: 'evidence', id: evidenceId })

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function letter(folder: string): string {
  const path = join(folder, 'letter.txt')
  writeFileSync(path, 'Dear all')
  return path
}

/** The chapters of the filled book, the glossary moved to the front of its part. */
const everyChapter = ({ objectiveId }: Filled) => [
  'glossary',
  ...chapterKinds.filter((kind) => kind !== 'glossary' && kind !== 'objective'),
  objectiveId,
]

/** Ids that only an earlier call of the list gives. */
const madeBy: Record<string, ProcedureName> = {
  'the year 2024': 'years.add',
  'the correction': 'readings.correct',
  'the breakdown Postcode': 'breakdowns.add',
  'the indicator How they rate it': 'indicators.add',
  'the outcome Tired': 'outcomes.add',
  'the stakeholder Staff': 'stakeholders.add',
  'the activity Lessons': 'activities.add',
  'the objective B': 'objectives.add',
  'the evidence Till rolls': 'evidence.addReference',
  'the story': 'stories.add',
  'the claim': 'claims.mark',
  'the objective C': 'objectives.add',
  'the activity A warm room': 'objectives.makeActivity',
  'the experience': 'experiences.add',
  'the step': 'experiences.addStep',
  'the filter': 'filters.save',
  'the action': 'actions.add',
  'the next year': 'years.rollForward',
  'the consultation': 'consultations.add',
  'the repeated one': 'consultations.repeat',
  'the question': 'consultations.addQuestion',
  'the response': 'consultations.addResponse',
}

/** What later calls take from the answers of earlier ones. */
type Answer = {
  record: {
    id: string
    0?: { id: string }
    themes?: { id: string }[]
    template?: { id: string }
    sections?: { id: string; items: { id: string }[] }[]
  }
}

describe('the contract', () => {
  it('has a handler for every procedure and no other', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(names.toSorted())
  })

  it('gives every input and output as JSON Schema', () => {
    for (const name of names) {
      expect(z.toJSONSchema(contract[name].input, { io: 'input' })).toMatchObject({ type: 'object' })
      expect(z.toJSONSchema(contract[name].output, { io: 'output' })).toBeTypeOf('object')
    }
  })

  it('is kept by every procedure: each answers exactly what its schema says', async () => {
    const { ask, callAny } = await newBook()
    const answers = new Map<ProcedureName, Answer>()
    for (const [name, given] of everyCall(await fillBook(ask), freshFolder())) {
      const input = Object.fromEntries(
        Object.entries(given as object).map(([field, value]: [string, unknown]) => {
          const made = (one: unknown) => {
            const checklist = answers.get('aspects.addItem') ?? answers.get('aspects.addSection')
            if (one === 'the checklist') return checklist?.record.template?.id
            if (one === 'the last section') return checklist?.record.sections?.at(-1)?.id
            if (one === 'the last item') return checklist?.record.sections?.at(-1)?.items.at(-1)?.id
            if (one === 'the look') return answers.get('looks.add')?.record[0]?.id
            if (one === 'the theme') return answers.get('experiences.add')?.record.themes?.[0]?.id
            const maker = typeof one === 'string' ? madeBy[one] : undefined
            return maker === undefined ? one : answers.get(maker)?.record.id
          }
          return [field, Array.isArray(value) ? value.map(made) : made(value)]
        }),
      )
      const answer = await callAny(name, input)
      expect(contract[name].output.parse(answer), name).toEqual(answer)
      answers.set(name, answer as Answer)
    }
    expect([...answers.keys()].toSorted()).toEqual(names.toSorted())
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('says what a write would undo, and nothing when nothing differed', async () => {
    const { ask } = await newBook()
    const { swimmersId } = await fillBook(ask)
    const changed = await ask('stakeholders.change', { id: swimmersId, name: 'All swimmers' })
    expect(changed.change?.summary).toBe('Changed the stakeholder Swimmers')
    expect(await ask('stakeholders.change', { id: swimmersId, name: 'All swimmers' })).toMatchObject({ change: null })
  })
})

describe('input of the wrong shape', () => {
  const id = '01a20ba1-23ff-7000-8e3b-26b8af66a15f'

  it('never has a field that a procedure does not know', async () => {
    const { callAny } = await newBook()
    for (const name of names)
      await expect(callAny(name, { surprise: 1 }), name).rejects.toMatchObject({
        code: 'wrong-input',
        detail: { fields: expect.arrayContaining(['surprise']) },
      })
  })

  it.each([
    [
      'a value',
      'readings.record',
      { yearId: id, indicatorId: id, ...period, value: { kind: 'number', number: 1, percent: 2 } },
    ],
    [
      'a definition',
      'indicators.add',
      {
        outcomeId: id,
        name: 'X',
        betterWhen: 'higher',
        definition: { kind: 'number', validFrom: '2025-01-01', units: 'visits' },
      },
    ],
    [
      'an answer of a scale',
      'indicators.redefine',
      {
        id,
        validFrom: '2025-01-01',
        changeNote: 'x',
        definition: {
          kind: 'scale',
          scale: [
            { label: 'a', score: 1, points: 2 },
            { label: 'b', score: 2 },
          ],
        },
      },
    ],
  ])('an unknown field inside %s is refused too, not dropped', async (_, name, input) => {
    const { callAny } = await newBook()
    await expect(callAny(name, input)).rejects.toMatchObject({ code: 'wrong-input' })
  })

  it('is told in words a bookkeeper knows, with the field named', async () => {
    const { callAny } = await newBook()
    const cases: [string, unknown, RegExp, string[]][] = [
      ['stakeholders.add', { name: 7, accountability: 'below' }, /^name: .*a text/, ['name']],
      ['stakeholders.add', { accountability: 'below' }, /^name: .*missing/, ['name']],
      [
        'stakeholders.add',
        { name: 'x', accountability: 'sideways' },
        /^accountability: .*above, below, within or beside/,
        ['accountability'],
      ],
      [
        'stakeholders.add',
        { name: 'x'.repeat(10_000), accountability: 'below' },
        /^name: Keep the name under 300 letters/,
        ['name'],
      ],
      ['stakeholders.add', { name: 'x', accountability: 'below', nme: 1 }, /^There is no field “nme” here/, ['nme']],
      ['objectives.list', { yearId: 'x' }, /^yearId: /, ['yearId']],
      ['readings.list', { limit: 10 ** 9 }, /^limit: .*5,000/, ['limit']],
      ['readings.list', { limit: 0 }, /^limit: .*1/, ['limit']],
      [
        'readings.record',
        { yearId: id, indicatorId: id, ...period, value: { kind: 'colour' } },
        /^value.kind: .*number, percentage/,
        ['value.kind'],
      ],
      ['relationships.add', { fromId: null, toId: id, verb: 'x', strength: 9 }, /^strength: /, ['strength']],
      [
        'years.add',
        { label: '2030', startsOn: '2030-02-30', endsOn: '2030-12-31' },
        /^startsOn: .*year-month-day/,
        ['startsOn'],
      ],
      ['readings.list', [], /fields|named/, ['']],
      ['readings.list', 'x', /fields|named/, ['']],
    ]
    for (const [name, input, message, fields] of cases) {
      const problem = await callAny(name, input).then(
        () => null,
        (error: unknown) => error,
      )
      expect(problem, name).toMatchObject({
        code: 'wrong-input',
        message: expect.stringMatching(message),
        detail: { fields },
      })
      expect((problem as Error).message).not.toMatch(/invalid|expected|unrecognized|undefined/i)
    }
  })

  it.each(['nothing.like.it', 'constructor', '__proto__', 'toString', ''])('“%s” is no procedure', async (name) => {
    const { callAny } = await newBook()
    await expect(callAny(name, {})).rejects.toMatchObject({ code: 'unknown-procedure' })
  })

  it.each([
    ['a letter no file can keep', 'Swim\u0000mers'],
    ['half a letter', 'Swim\ud800mers'],
    ['a control sign that Word cannot hold', 'Swim\u0008mers'],
  ])('%s is refused, with the field named', async (_, name) => {
    const { callAny } = await newBook()
    await expect(callAny('stakeholders.add', { name, accountability: 'below' })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['name'] },
    })
  })

  it('takes any writing there is', async () => {
    const { ask } = await newBook()
    const name = 'Żółw 泳者 🏊🏽‍♀️ «schwimmt» \u200f\u202e'
    expect((await ask('stakeholders.add', { name, accountability: 'below' })).record.name).toBe(name.trim())
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('deep nesting is refused and does not break anything', async () => {
    const { callAny } = await newBook()
    const deep = JSON.parse(`{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`) as unknown
    await expect(callAny('stakeholders.add', deep)).rejects.toMatchObject({ code: 'wrong-input' })
  })
})

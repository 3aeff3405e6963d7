import { FairbookError } from '../../../shared/model/error'
import { ObjectiveYearFields } from '../../../shared/model/objective'
import { StakeholderYearFields } from '../../../shared/model/stakeholder'
import type { Structure, StructurePart } from '../../../shared/model/structure'
import { structureUpTo, structureWords } from '../../../shared/rules/structure'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { listActivities } from './activities'
import { listBreakdowns } from './breakdowns'
import { definitionInForce, insertDefinition } from './definition-versions'
import { listFits } from './fits'
import { listInUse } from './frameworks'
import { listIndicators } from './indicators'
import { listObjectives } from './objectives'
import { getOrganisation } from './organisation'
import { listOutcomes } from './outcomes'
import { listRelationships } from './relationships'
import { toRow } from './row'
import { listStakeholders } from './stakeholders'
import { listYears } from './years'

/** What this book can give another to begin with. Indicators that were given up stay behind. */
export function readStructure(book: Book, upTo: StructurePart): Structure {
  const newest = listYears(book).at(-1)
  const objectives = newest === undefined ? [] : listObjectives(book, newest.id)
  const stakeholders = newest === undefined ? [] : listStakeholders(book, newest.id)
  const indicators = listIndicators(book, {}).filter(({ retiredOn }) => retiredOn === null)
  const kept = new Set(indicators.map(({ id }) => id))
  const fits = listFits(book, {}).filter(({ indicatorId }) => kept.has(indicatorId))
  const frameworkIds = new Set(fits.map(({ frameworkIndicatorId }) => frameworkIndicatorId))
  const breakdownIds = new Set(indicators.flatMap((indicator) => indicator.breakdownIds))
  const { name, shortName } = getOrganisation(book)
  return structureUpTo(
    {
      organisation: shortName || name,
      objectives: objectives.map(({ id, code, title, description }) => ({ id, code, title, description })),
      activities: listActivities(book).map(({ id, objectiveId, name, description }) => ({
        id,
        objectiveId,
        name,
        description,
      })),
      stakeholders: stakeholders.map(({ id, name, description, accountability, exchange }) => ({
        id,
        name,
        description,
        accountability,
        exchange,
      })),
      relationships: listRelationships(book).map(({ id: _, ...relationship }) => relationship),
      outcomes: listOutcomes(book).map(({ number: _, reference: __, position: ___, ...outcome }) => outcome),
      breakdowns: listBreakdowns(book)
        .filter(({ id }) => breakdownIds.has(id))
        .map(({ id, name, groups }) => ({ id, name, groups: groups.map(({ label }) => label) })),
      indicators: indicators.map((indicator) => {
        const {
          id: _,
          indicatorId: __,
          version: ___,
          validFrom: ____,
          changeNote: _____,
          ...definition
        } = definitionInForce(indicator)
        const { id, outcomeId, name, betterWhen, qualitative, source, frequency, collector } = indicator
        const { decision, askedFor, key, breakdownIds } = indicator
        return {
          ...{ id, outcomeId, name, betterWhen, qualitative, source, frequency, collector },
          ...{ decision, askedFor, key, definition, breakdownIds },
        }
      }),
      frameworkIndicators: listInUse(book).filter(({ id }) => frameworkIds.has(id)),
      fits: fits.map(({ id: _, ...fit }) => fit),
    },
    upTo,
  )
}

/**
 * Puts a structure into a book that has just begun, as one change. Every stakeholder and objective is in
 * its first year's account; sizes, places on the map and figures are for its own people to find.
 * @throws FairbookError `wrong-input` when a part of it leads to something that is not in it
 */
export function takeStructure(book: Book, structure: Structure): Changed<null> {
  return book.change('structure.take', (tx) => {
    const ids = new Map<string, string>()
    const given = (id: string) => {
      const fresh = newId()
      ids.set(id, fresh)
      return fresh
    }
    const known = (id: string) => {
      const fresh = ids.get(id)
      if (fresh === undefined)
        throw new FairbookError(
          'wrong-input',
          'This structure is not whole: a part of it is missing. No book was made.',
        )
      return fresh
    }
    takePurposeAndPeople(book, tx, structure, given, known)
    takeMeasures(book, tx, structure, given, known)
    return {
      record: null,
      summary: `Began with the structure of ${structure.organisation}: ${structureWords(structure)}`,
    }
  })
}

type Ids = (id: string) => string

function takePurposeAndPeople(book: Book, tx: Transaction, structure: Structure, given: Ids, known: Ids): void {
  const years = listYears(book)
  for (const [position, { id, ...objective }] of structure.objectives.entries()) {
    const objectiveId = given(id)
    tx.insert('objective', toRow({ id: objectiveId, position, ...objective }))
    for (const { id: yearId } of years)
      tx.insert('objective_year', toRow({ id: newId(), objectiveId, yearId, ...ObjectiveYearFields.parse({}) }))
  }
  for (const [position, { id, objectiveId, ...activity }] of structure.activities.entries()) {
    const numbered = { id: given(id), number: tx.nextNumber('activity'), position }
    tx.insert('activity', toRow({ ...numbered, objectiveId: known(objectiveId), ...activity }))
  }
  for (const { id, ...stakeholder } of structure.stakeholders) {
    const stakeholderId = given(id)
    tx.insert('stakeholder', toRow({ id: stakeholderId, number: tx.nextNumber('stakeholder'), ...stakeholder }))
    for (const { id: yearId } of years)
      tx.insert('stakeholder_year', toRow({ id: newId(), stakeholderId, yearId, ...StakeholderYearFields.parse({}) }))
  }
  for (const { fromId, toId, ...relationship } of structure.relationships) {
    const ends = { fromId: fromId === null ? null : known(fromId), toId: toId === null ? null : known(toId) }
    tx.insert('relationship', toRow({ id: newId(), ...ends, ...relationship }))
  }
}

function takeMeasures(book: Book, tx: Transaction, structure: Structure, given: Ids, known: Ids): void {
  const validFrom = listYears(book)[0]?.startsOn ?? ''
  for (const [position, { id, stakeholderId, activityId, ...outcome }] of structure.outcomes.entries()) {
    const numbered = { id: given(id), number: tx.nextNumber('outcome'), position }
    const ends = { stakeholderId: known(stakeholderId), activityId: known(activityId) }
    tx.insert('outcome', toRow({ ...numbered, ...ends, ...outcome }))
  }
  for (const { id, name, groups } of structure.breakdowns) {
    const breakdownId = given(id)
    tx.insert('breakdown', { id: breakdownId, name })
    for (const [position, label] of groups.entries())
      tx.insert('breakdown_group', toRow({ id: newId(), breakdownId, label, position }))
  }
  for (const [position, indicator] of structure.indicators.entries()) {
    const { id, outcomeId, definition, breakdownIds, ...fields } = indicator
    const indicatorId = given(id)
    const numbered = { id: indicatorId, number: tx.nextNumber('indicator'), position }
    tx.insert('indicator', toRow({ ...numbered, outcomeId: known(outcomeId), ...fields, retiredWhy: '' }))
    insertDefinition(tx, indicatorId, 1, { ...definition, validFrom }, '')
    for (const breakdownId of breakdownIds)
      tx.insert('indicator_breakdown', toRow({ id: newId(), indicatorId, breakdownId: known(breakdownId) }))
  }
  for (const { id, ...framework } of structure.frameworkIndicators)
    tx.insert('framework_indicator', toRow({ id: given(id), ...framework }))
  for (const { indicatorId, frameworkIndicatorId, ...fit } of structure.fits) {
    const ends = { indicatorId: known(indicatorId), frameworkIndicatorId: known(frameworkIndicatorId) }
    tx.insert('fit', toRow({ id: newId(), ...ends, ...fit }))
  }
}

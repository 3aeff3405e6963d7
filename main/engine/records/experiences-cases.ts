import type { ParsedInputOf } from '../../../shared/contract'
import type { WholeExperience } from '../../../shared/model/daybook'
import { FairbookError } from '../../../shared/model/error'
import type { CaseStep } from '../../../shared/model/experience'
import { dayWords } from '../../../shared/rules/date-words'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { today } from '../today'
import { changed, getExperience } from './experiences'
import { readStep } from './experiences-list'
import { found } from './found'
import { toRow } from './row'

/** Adds what was done, or is to be done; opens a case where there is none. */
export function addStep(book: Book, fields: ParsedInputOf<'experiences.addStep'>): Changed<CaseStep> {
  return book.change('experiences.addStep', (tx) => {
    const experience = getExperience(book, fields.experienceId)
    if (experience.caseState === 'none') tx.update('experience', experience.id, { case_state: 'open' })
    checkStep(experience, fields)
    const id = newId()
    const position = (experience.caseSteps.at(-1)?.position ?? -1) + 1
    tx.insert('case_step', { id, position, ...toRow(fields) })
    return { record: getStep(tx, id), summary: `Added what is done about ${experience.reference}` }
  })
}

export function changeStep(book: Book, { id, ...fields }: ParsedInputOf<'experiences.changeStep'>): Changed<CaseStep> {
  return book.change('experiences.changeStep', (tx) => {
    const step = getStep(tx, id)
    const experience = getExperience(book, step.experienceId)
    checkStep(experience, { ...step, ...(fields.doneOn === undefined ? {} : { doneOn: fields.doneOn }) })
    tx.update('case_step', id, toRow(fields))
    return { record: getStep(tx, id), summary: `Changed what is done about ${experience.reference}` }
  })
}

export function removeStep(book: Book, id: string): Changed<{ id: string }> {
  return book.change('experiences.removeStep', (tx) => {
    const was = getExperience(book, getStep(tx, id).experienceId)
    const left = was.caseSteps.filter((step) => step.id !== id)
    if (was.caseState === 'closed') checkSaid(left, was.caseChanged, `${lastWord(was)} take it away.`, [])
    tx.remove('case_step', id)
    return { record: { id }, summary: `Took a step away from ${was.reference}` }
  })
}

export function openCase(book: Book, id: string): Changed<WholeExperience> {
  return changed(book, 'experiences.openCase', id, (tx, { caseState, reference }) => {
    if (caseState === 'closed')
      throw new FairbookError('refused', `The case of ${reference} was closed. Open it again instead.`)
    tx.update('experience', id, { case_state: 'open' })
    return 'Opened a case for'
  })
}

export function changeCase(
  book: Book,
  { id, ...fields }: ParsedInputOf<'experiences.changeCase'>,
): Changed<WholeExperience> {
  return changed(book, 'experiences.changeCase', id, (tx, was) => {
    const { caseTold = was.caseTold, caseToldOn = was.caseToldOn, caseChanged = was.caseChanged } = fields
    if (was.caseState === 'closed') checkSaid(was.caseSteps, caseChanged, `${lastWord(was)} clear it.`, ['caseChanged'])
    const told = caseTold === 'told'
    checkDay('caseToldOn', told ? caseToldOn : null, 'the person was told')
    tx.update('experience', id, toRow({ ...fields, caseToldOn: told ? caseToldOn : null }))
    return 'Changed what came of'
  })
}

/**
 * Closes a case. Something must stand there of what was done or changed, or why nothing could be: negatives are
 * accounted for with how they were dealt with, and a case closed without a word would have been let pass by.
 */
export function closeCase(
  book: Book,
  { id, on = today(), caseTold }: ParsedInputOf<'experiences.closeCase'>,
): Changed<WholeExperience> {
  return changed(book, 'experiences.closeCase', id, (tx, was) => {
    if (was.caseState !== 'open') {
      const why = was.caseState === 'closed' ? 'is closed already' : 'has no case'
      throw new FairbookError('refused', `${was.reference} ${why}. Nothing was changed.`)
    }
    const toDo = was.case.steps - was.case.done
    if (toDo > 0) {
      throw new FairbookError(
        'refused',
        `${toDo === 1 ? 'One step of this case is' : `${toDo} steps of this case are`} still to be done. Give ${toDo === 1 ? 'it the day' : 'them the days'} on which ${toDo === 1 ? 'it was' : 'they were'} done, or take ${toDo === 1 ? 'it' : 'them'} away.`,
      )
    }
    checkSaid(
      was.caseSteps,
      was.caseChanged,
      'Say first what was done or what changed, or why nothing could be. It is what the accounts say of this case.',
      ['caseChanged'],
      'wrong-input',
    )
    checkDay('on', on, 'the case was closed')
    if (on < was.happenedOn)
      throw new FairbookError('wrong-input', 'A case can’t be closed before it happened.', { fields: ['on'] })
    const told =
      caseTold === undefined ? {} : { caseTold, caseToldOn: caseTold === 'told' ? (was.caseToldOn ?? on) : null }
    tx.update('experience', id, toRow({ caseState: 'closed', caseClosedOn: on, ...told }))
    return 'Closed the case of'
  })
}

export function reopenCase(book: Book, id: string): Changed<WholeExperience> {
  return changed(book, 'experiences.reopenCase', id, (tx, { caseState, reference }) => {
    if (caseState !== 'closed')
      throw new FairbookError('refused', `${reference} has no closed case. Nothing was changed.`)
    tx.update('experience', id, { case_state: 'open', case_closed_on: null })
    return 'Opened again the case of'
  })
}

/** What was done about an experience, each step in words: "Rang back (Ann, 4 March 2025)". */
export function stepsOf(book: Book, experienceId: string): string[] {
  const steps = book.rows('SELECT * FROM case_step WHERE experience_id = ? ORDER BY position, id').all(experienceId)
  return steps.map(readStep).map(({ what, who, dueOn, doneOn }) => {
    const when = doneOn !== null ? dayWords(doneOn) : dueOn === null ? 'to be done' : `to be done by ${dayWords(dueOn)}`
    return `${what} (${[who, when].filter((part) => part !== '').join(', ')})`
  })
}

const getStep = (tx: Transaction, id: string): CaseStep => readStep(found(tx.find('case_step', id), 'step', id))

/** Refuses what would leave a closed case without a word of what was done or changed. */
function checkSaid(
  steps: readonly Pick<CaseStep, 'doneOn'>[],
  changed: string,
  message: string,
  fields: string[],
  code: 'refused' | 'wrong-input' = 'refused',
): void {
  if (changed.trim() !== '' || steps.some(({ doneOn }) => doneOn !== null)) return
  throw new FairbookError(code, message, { fields })
}

const lastWord = ({ reference }: WholeExperience) =>
  `The case of ${reference} is closed, and this is all that is said of what was done. Open the case again first, or say it in other words, then`

function checkStep({ caseState, reference }: WholeExperience, { doneOn }: Pick<CaseStep, 'doneOn'>): void {
  checkDay('doneOn', doneOn, 'it was done')
  if (caseState === 'closed' && doneOn === null) {
    throw new FairbookError(
      'refused',
      `The case of ${reference} is closed. Open it again to say what is still to be done.`,
      { fields: ['doneOn'] },
    )
  }
}

function checkDay(field: string, day: string | null, what: string): void {
  if (day === null || day <= today()) return
  throw new FairbookError('wrong-input', `This day is still to come. Give the day on which ${what}.`, {
    fields: [field],
  })
}

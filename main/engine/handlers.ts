import type { OutputOf, ParsedInputOf, ProcedureName } from '../../shared/contract'
import { actionHandlers } from './action-handlers'
import { aspectHandlers } from './aspect-handlers'
import type { Book } from './book/book'
import { verifyBook } from './book/verify'
import { claimHandlers } from './claim-handlers'
import { evidenceHandlers } from './evidence-handlers'
import { narrativeHandlers } from './narrative-handlers'
import { peopleHandlers } from './people-handlers'
import { quotesOfYear } from './records/accounted/quotes'
import * as activities from './records/activities'
import * as benchmarks from './records/benchmarks'
import { bookInfo } from './records/book-info'
import * as breakdowns from './records/breakdowns'
import * as chapters from './records/chapters'
import { comparedInYear } from './records/compared-indicators'
import { listCounts, setCounts } from './records/consultations/counts'
import { getConsultationInFull, listConsultations } from './records/consultations/in-full'
import { addOpenAnswers } from './records/consultations/open-answers'
import * as questions from './records/consultations/questions'
import * as responses from './records/consultations/responses'
import * as consultations from './records/consultations/writing'
import * as definitions from './records/definitions'
import { enterReadings } from './records/enter-readings'
import * as experiences from './records/experiences'
import * as cases from './records/experiences-cases'
import { listExperiences } from './records/experiences-list'
import { listThemes, renameTheme } from './records/experiences-themes'
import * as filters from './records/filters'
import { findAnything } from './records/find'
import * as fits from './records/fits'
import * as frameworks from './records/frameworks'
import { historyOf } from './records/history'
import * as indicators from './records/indicators'
import * as logo from './records/logo'
import * as objectives from './records/objectives'
import * as organisation from './records/organisation'
import * as outcomes from './records/outcomes'
import * as outline from './records/outline'
import { takeInLines } from './records/outline-taking-in'
import { planOfYear, setPlanLine } from './records/plan'
import { publishedFigures } from './records/published-figures'
import * as readings from './records/readings'
import { gridOfYear } from './records/readings-grid'
import * as relationships from './records/relationships'
import { resultsOfYear } from './records/results'
import { rollForward } from './records/roll-forward'
import { previewRollForward } from './records/roll-forward-preview'
import { socialBenefitOfYear } from './records/social-benefit'
import * as stakeholders from './records/stakeholders'
import { readStructure } from './records/structure'
import { yearQuestions } from './records/year-questions'
import { yearStanding } from './records/year-standing'
import * as years from './records/years'
import { storyHandlers } from './story-handlers'
import type { Work } from './work'

/** What a handler may use: the open book, what comes with the program, and a way to tell progress. */
export type Desk = { book: Book; frameworks: frameworks.ShippedFrameworks; resources: string; work: Work }

export type Handlers = {
  [N in ProcedureName]: (desk: Desk, input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

/** Every procedure of the contract and the function that does it. */
export const handlers: Handlers = {
  'book.info': ({ book }) => bookInfo(book),
  'book.verify': ({ book, work }) => verifyBook(book, work),

  'structure.get': ({ book }, { upTo }) => readStructure(book, upTo),

  'find.anything': ({ book }, input) => findAnything(book, input),

  'organisation.get': ({ book }) => organisation.getOrganisation(book),
  'organisation.change': ({ book }, input) => organisation.changeOrganisation(book, input),

  'organisation.logo': ({ book }) => logo.getLogo(book),
  'organisation.setLogo': ({ book }, input) => logo.setLogo(book, input),
  'organisation.removeLogo': ({ book }) => logo.removeLogo(book),

  'years.list': ({ book }) => years.listYears(book),
  'years.standing': ({ book }, { yearId }) => yearStanding(book, yearId),
  'years.add': ({ book }, input) => years.addYear(book, input),
  'years.change': ({ book }, input) => years.changeYear(book, input),
  'years.previewRollForward': ({ book }, { fromId }) => previewRollForward(book, fromId),
  'years.rollForward': ({ book }, input) => rollForward(book, input),
  'years.remove': ({ book }, { id }) => years.removeYear(book, id),

  'objectives.list': ({ book }, { yearId }) => objectives.listObjectives(book, yearId),
  'objectives.add': ({ book }, input) => objectives.addObjective(book, input),
  'objectives.takeIn': ({ book }, input) => takeInLines(book, input),
  'objectives.change': ({ book }, input) => objectives.changeObjective(book, input),
  'objectives.reorder': ({ book }, { ids }) => objectives.reorderObjectives(book, ids),
  'objectives.setInYear': ({ book }, input) => objectives.setObjectiveInYear(book, input),
  'objectives.makeActivity': ({ book }, input) => outline.lowerObjective(book, input),
  'objectives.remove': ({ book }, { id }) => objectives.removeObjective(book, id),

  'activities.list': ({ book }) => activities.listActivities(book),
  'activities.add': ({ book }, input) => activities.addActivity(book, input),
  'activities.change': ({ book }, input) => activities.changeActivity(book, input),
  'activities.reorder': ({ book }, { ids }) => activities.reorderActivities(book, ids),
  'activities.place': ({ book }, input) => outline.placeActivity(book, input),
  'activities.makeObjective': ({ book }, input) => outline.raiseActivity(book, input),
  'activities.remove': ({ book }, { id }) => activities.removeActivity(book, id),

  'stakeholders.list': ({ book }, { yearId }) => stakeholders.listStakeholders(book, yearId),
  'stakeholders.add': ({ book }, input) => stakeholders.addStakeholder(book, input),
  'stakeholders.addToYear': ({ book }, input) => stakeholders.addStakeholdersToYear(book, input),
  'stakeholders.change': ({ book }, input) => stakeholders.changeStakeholder(book, input),
  'stakeholders.setInYear': ({ book }, input) => stakeholders.setStakeholderInYear(book, input),
  'stakeholders.remove': ({ book }, { id }) => stakeholders.removeStakeholder(book, id),

  'relationships.list': ({ book }) => relationships.listRelationships(book),
  'relationships.add': ({ book }, input) => relationships.addRelationship(book, input),
  'relationships.change': ({ book }, input) => relationships.changeRelationship(book, input),
  'relationships.remove': ({ book }, { id }) => relationships.removeRelationship(book, id),

  'outcomes.list': ({ book }) => outcomes.listOutcomes(book),
  'outcomes.add': ({ book }, input) => outcomes.addOutcome(book, input),
  'outcomes.change': ({ book }, input) => outcomes.changeOutcome(book, input),
  'outcomes.reorder': ({ book }, { ids }) => outcomes.reorderOutcomes(book, ids),
  'outcomes.remove': ({ book }, input) => outcomes.removeOutcome(book, input),

  'indicators.list': ({ book }, input) => indicators.listIndicators(book, input),
  'indicators.get': ({ book }, { id }) => indicators.getIndicator(book, id),
  'indicators.uses': ({ book }, { id }) => indicators.usesOfIndicator(book, id),
  'indicators.add': ({ book }, input) => indicators.addIndicator(book, input),
  'indicators.change': ({ book }, input) => indicators.changeIndicator(book, input),
  'indicators.redefine': ({ book }, input) => definitions.redefineIndicator(book, input),
  'indicators.mendDefinition': ({ book }, input) => definitions.mendDefinition(book, input),
  'indicators.reorder': ({ book }, { ids }) => indicators.reorderIndicators(book, ids),
  'indicators.setBreakdowns': ({ book }, input) => indicators.setBreakdowns(book, input),
  'indicators.remove': ({ book }, { id }) => indicators.removeIndicator(book, id),

  'breakdowns.list': ({ book }) => breakdowns.listBreakdowns(book),
  'breakdowns.add': ({ book }, input) => breakdowns.addBreakdown(book, input),
  'breakdowns.change': ({ book }, input) => breakdowns.changeBreakdown(book, input),
  'breakdowns.addGroup': ({ book }, input) => breakdowns.addGroup(book, input),
  'breakdowns.changeGroup': ({ book }, input) => breakdowns.changeGroup(book, input),
  'breakdowns.remove': ({ book }, { id }) => breakdowns.removeBreakdown(book, id),

  'readings.list': ({ book }, input) => readings.listReadings(book, input),
  'readings.grid': ({ book }, input) => gridOfYear(book, input),
  'readings.record': ({ book }, input) => readings.recordReading(book, input),
  'readings.recordMany': ({ book }, input) => readings.recordReadings(book, input),
  'readings.enter': ({ book }, input) => enterReadings(book, input),
  'readings.correct': ({ book }, input) => readings.correctReading(book, input),
  'readings.explain': ({ book }, input) => readings.explainCorrections(book, input),
  'readings.describe': ({ book }, input) => readings.describeReading(book, input),
  'readings.remove': ({ book }, { id }) => readings.removeReading(book, id),

  'benchmarks.list': ({ book }, input) => benchmarks.listBenchmarks(book, input),
  'benchmarks.ofYear': ({ book }, { yearId }) => comparedInYear(book, yearId),
  'benchmarks.published': ({ book, frameworks: shipped }, { indicatorId }) =>
    publishedFigures(book, shipped, indicatorId),
  'benchmarks.add': ({ book }, input) => benchmarks.addBenchmark(book, input),
  'benchmarks.change': ({ book }, input) => benchmarks.changeBenchmark(book, input),
  'benchmarks.remove': ({ book }, { id }) => benchmarks.removeBenchmark(book, id),

  'frameworks.list': ({ frameworks: shipped }) => frameworks.listFrameworks(shipped),
  'frameworks.search': ({ book, frameworks: shipped }, input) => frameworks.searchFrameworks(book, shipped, input),
  'frameworks.inUse': ({ book }) => frameworks.listInUse(book),
  'frameworks.adopt': ({ book, frameworks: shipped }, input) =>
    frameworks.adoptFrameworkIndicator(book, shipped, input),
  'frameworks.addOwn': ({ book }, input) => frameworks.addOwnFrameworkIndicator(book, input),

  'fits.list': ({ book }, input) => fits.listFits(book, input),
  'fits.set': ({ book }, input) => fits.setFit(book, input),
  'fits.setShipped': ({ book, frameworks: shipped }, input) => fits.setShippedFit(book, shipped, input),
  'fits.remove': ({ book }, { id }) => fits.removeFit(book, id),

  'results.ofYear': ({ book }, input) => resultsOfYear(book, input),
  'results.questions': ({ book }, { yearId }) => yearQuestions(book, yearId),
  'socialBenefit.ofYear': ({ book }, { yearId }) => socialBenefitOfYear(book, yearId),

  ...evidenceHandlers,
  ...actionHandlers,

  ...storyHandlers,

  ...claimHandlers,
  ...aspectHandlers,
  ...narrativeHandlers,

  'chapters.list': ({ book }, { yearId }) => chapters.listChapters(book, yearId),
  'chapters.set': ({ book }, input) => chapters.setChapter(book, input),
  'chapters.reorder': ({ book }, input) => chapters.reorderChapters(book, input),

  'experiences.list': ({ book }, input) => listExperiences(book, input),
  'experiences.get': ({ book }, { id }) => experiences.getExperience(book, id),
  'experiences.add': ({ book }, input) => experiences.addExperience(book, input),
  'experiences.addMany': ({ book }, input) => experiences.addExperiences(book, input),
  'experiences.change': ({ book }, input) => experiences.changeExperience(book, input),
  'experiences.remove': ({ book }, { id }) => experiences.removeExperience(book, id),
  'experiences.themes': ({ book }) => listThemes(book),
  'experiences.renameTheme': ({ book }, input) => renameTheme(book, input),
  'experiences.setThemes': ({ book }, input) => experiences.setThemesOf(book, input),
  'experiences.setLinks': ({ book }, input) => experiences.setLinksOf(book, input),
  'experiences.addStep': ({ book }, input) => cases.addStep(book, input),
  'experiences.changeStep': ({ book }, input) => cases.changeStep(book, input),
  'experiences.removeStep': ({ book }, { id }) => cases.removeStep(book, id),
  'experiences.openCase': ({ book }, { id }) => cases.openCase(book, id),
  'experiences.changeCase': ({ book }, input) => cases.changeCase(book, input),
  'experiences.closeCase': ({ book }, input) => cases.closeCase(book, input),
  'experiences.reopenCase': ({ book }, { id }) => cases.reopenCase(book, id),

  'experiences.export': async ({ book, work }, input) => {
    const { exportExperiences } = await import('./daybook/export-list')
    return exportExperiences(book, input, work)
  },
  'experiences.slips': async ({ book, work }, input) => {
    const { writeSlips } = await import('./daybook/slips')
    return writeSlips(book, input, work)
  },

  'filters.list': ({ book }, input) => filters.listFilters(book, input),
  'filters.save': ({ book }, input) => filters.saveFilter(book, input),
  'filters.change': ({ book }, input) => filters.changeFilter(book, input),
  'filters.remove': ({ book }, { id }) => filters.removeFilter(book, id),

  'consultations.list': ({ book }, input) => listConsultations(book, input),
  'consultations.get': ({ book }, { id }) => getConsultationInFull(book, id),
  'consultations.add': ({ book }, input) => consultations.addConsultation(book, input),
  'consultations.repeat': ({ book }, input) => consultations.repeatConsultation(book, input),
  'consultations.change': ({ book }, input) => consultations.changeConsultation(book, input),
  'consultations.setStakeholders': ({ book }, input) => consultations.setStakeholders(book, input),
  'consultations.remove': ({ book }, { id }) => consultations.removeConsultation(book, id),
  'consultations.addQuestion': ({ book }, input) => questions.addQuestion(book, input),
  'consultations.changeQuestion': ({ book }, input) => questions.changeQuestion(book, input),
  'consultations.reorderQuestions': ({ book }, input) => questions.reorderQuestions(book, input),
  'consultations.removeQuestion': ({ book }, { id }) => questions.removeQuestion(book, id),
  'consultations.feed': ({ book }, input) => questions.feed(book, input),
  'consultations.setCounts': ({ book }, input) => setCounts(book, input),
  'consultations.counts': ({ book }, { questionId }) => listCounts(book, questionId),
  'consultations.addOpenAnswers': ({ book }, input) => addOpenAnswers(book, input),
  'consultations.responses': ({ book }, input) => responses.listResponses(book, input),
  'consultations.addResponse': ({ book }, input) => responses.addResponse(book, input),
  'consultations.changeResponse': ({ book }, input) => responses.changeResponse(book, input),
  'consultations.removeResponse': ({ book }, { id }) => responses.removeResponse(book, id),

  ...peopleHandlers,

  'plan.ofYear': ({ book }, { yearId }) => planOfYear(book, yearId),
  'plan.set': ({ book }, input) => setPlanLine(book, input),

  'journal.list': ({ book }, { id, ...page }) =>
    book.listChanges({ ...page, ids: id === undefined ? undefined : [id] }),
  'journal.history': ({ book }, input) => historyOf(book, input),
  'journal.next': ({ book }) => book.nextUndoAndRedo(),
  'journal.undo': ({ book }) => book.undo(),
  'journal.redo': ({ book }) => book.redo(),

  // Word, Excel and the charts are most of the engine's code; a book opens without waiting for them.
  'accounts.quotes': ({ book }, { yearId }) => quotesOfYear(book, yearId),
  'accounts.document': async ({ book, resources, work }, input) => {
    const { accountsDocument } = await import('./accounts/document')
    return accountsDocument(book, resources, input, work)
  },
  'accounts.export': async ({ book, resources, work }, input) => {
    const { exportAccounts } = await import('./accounts/export')
    return exportAccounts(book, resources, input, work)
  },
}

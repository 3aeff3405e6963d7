import { z } from 'zod'
import { Removed } from '../model/change'
import {
  ExperienceFilter,
  ExperiencePlace,
  ListedExperience,
  SavedFilter,
  Theme,
  ThemeName,
  WholeExperience,
} from '../model/daybook'
import { CaseStep, CaseStepFields, CaseTold, Experience, ExperienceFields } from '../model/experience'
import { ExportedFile } from '../model/export'
import { Day, Id, Name, Prose, WholeNumber } from '../model/primitives'
import { byId, changeOf, nothing, optionalShape, read, strict, task, write } from './procedure'

const ids = z.array(Id).max(200)
const themes = z.array(ThemeName).max(50)
const place = SavedFilter.shape.place

const NewExperience = z.strictObject({
  ...ExperienceFields.shape,
  themes: themes.default([]),
  outcomeIds: ids.default([]),
  indicatorIds: ids.default([]),
  objectiveIds: ids.default([]),
  evidenceIds: ids.default([]),
})

/** The daybook: what people said and what was seen, what was done about negatives, saved filters. */
export const daybookContract = {
  'experiences.list': read(
    'Experiences that pass all filters, newest first, a page at a time, with how many there are and how many have an open case.',
    z.strictObject({
      filter: ExperienceFilter.default(ExperienceFilter.parse({})),
      after: ExperiencePlace.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      experiences: z.array(ListedExperience),
      /** Give this as `after` for the next page; null at the end. */ next: ExperiencePlace.nullable(),
      /** How many that pass stand above this page. */ newer: WholeNumber,
      total: WholeNumber,
      openCases: WholeNumber,
    }),
  ),
  'experiences.get': read(
    'One experience with its themes, links, case and what may be published of it today.',
    byId,
    WholeExperience,
  ),
  'experiences.add': write(
    'Notes an experience, with its themes (new ones are made), links and evidence, as one change. A negative opens a case.',
    NewExperience,
    WholeExperience,
  ),
  'experiences.addMany': write(
    'Notes many experiences as one change: all or none.',
    z.strictObject({ experiences: z.array(NewExperience).min(1).max(5000) }),
    z.array(Experience.pick({ id: true, reference: true })),
  ),
  'experiences.change': write(
    'Changes what was noted. A tone that becomes negative opens a case.',
    changeOf(ExperienceFields),
    WholeExperience,
  ),
  'experiences.remove': write('Removes an experience with its links and what was done about it.', byId, Removed),

  'experiences.themes': read(
    'The themes in use, by name, with how many experiences have each.',
    nothing,
    z.array(Theme.extend({ count: WholeNumber })),
  ),
  'experiences.renameTheme': write(
    'Renames a theme wherever it is; under the name of another theme, the two become one.',
    z.strictObject({ id: Id, name: ThemeName }),
    Theme,
  ),
  'experiences.setThemes': write(
    'Says which themes an experience has, all of them by name; new ones are made.',
    z.strictObject({ id: Id, themes }),
    WholeExperience,
  ),
  'experiences.setLinks': write(
    'Says to which outcomes, indicators and objectives it belongs and what is evidence of it; what is left out stays.',
    z.strictObject({
      id: Id,
      outcomeIds: ids.optional(),
      indicatorIds: ids.optional(),
      objectiveIds: ids.optional(),
      evidenceIds: ids.optional(),
    }),
    WholeExperience,
  ),

  'experiences.addStep': write(
    'Adds what was done about an experience, or is to be done; opens a case where there is none.',
    strict(CaseStepFields),
    CaseStep,
  ),
  'experiences.changeStep': write(
    'Changes a step of a case.',
    changeOf(CaseStepFields.omit({ experienceId: true })),
    CaseStep,
  ),
  'experiences.removeStep': write('Takes a step of a case away.', byId, Removed),
  'experiences.openCase': write('Opens a case where there is none.', byId, WholeExperience),
  'experiences.changeCase': write(
    'Says what changed because of it, and whether the person was told.',
    z.strictObject({
      id: Id,
      caseChanged: Prose.unwrap().optional(),
      caseTold: CaseTold.optional(),
      caseToldOn: Day.nullable().optional(),
    }),
    WholeExperience,
  ),
  'experiences.closeCase': write(
    'Closes a case, today or on a day, and says besides whether the person was told: something must be said of what was done or what changed.',
    z.strictObject({ id: Id, on: Day.optional(), caseTold: CaseTold.optional() }),
    WholeExperience,
  ),
  'experiences.reopenCase': write('Opens a closed case again.', byId, WholeExperience),

  'experiences.export': task(
    'Writes the experiences that pass all filters as an Excel workbook for internal use: words without consent are in it.',
    z.strictObject({ filter: ExperienceFilter.default(ExperienceFilter.parse({})), excel: z.string().min(1) }),
    ExportedFile.extend({ experiences: WholeNumber }),
  ),
  'experiences.slips': task(
    'Writes a page of paper slips to cut (Word), a sheet to type experiences into (Excel), or both.',
    z
      .strictObject({ word: z.string().min(1).optional(), excel: z.string().min(1).optional() })
      .refine((it) => it.word !== undefined || it.excel !== undefined, 'Say where to write: word, excel or both'),
    z.object({ word: ExportedFile.nullable(), excel: ExportedFile.nullable() }),
  ),

  'filters.list': read('Saved filters of a place, by name.', z.strictObject({ place }), z.array(SavedFilter)),
  'filters.save': write(
    'Saves a filter under a name; one of that name is replaced.',
    z.strictObject({ place, name: Name.max(80), filter: ExperienceFilter }),
    SavedFilter,
  ),
  'filters.change': write('Renames a saved filter or sets what it holds.', changeFilter(), SavedFilter),
  'filters.remove': write('Removes a saved filter.', byId, Removed),
} as const

function changeFilter() {
  return z.strictObject({ ...optionalShape(z.object({ name: Name.max(80), filter: ExperienceFilter })), id: Id })
}

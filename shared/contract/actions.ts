import { z } from 'zod'
import {
  ActionFields,
  ActionLinks,
  ActionState,
  ActionToReport,
  IndicatorLook,
  IndicatorLookFields,
  IndicatorTrail,
  IndicatorUse,
  ListedAction,
  WholeAction,
} from '../model/action'
import { Removed } from '../model/change'
import { Id, Prose, WholeNumber } from '../model/primitives'
import { byId, changeOf, ofYear, optionalShape, read, write } from './procedure'

/** Actions and learning: what was looked at, concluded and decided, and what came of it. */
export const actionContract = {
  'actions.list': read(
    'Actions by the day they are due, those without one last; filters combine.',
    z.strictObject({
      /** Of the accounts of this year. */
      yearId: Id.optional(),
      states: z.array(ActionState).optional(),
      /** Who does it, whatever the case. */
      who: z.string().max(500).optional(),
      overdue: z.boolean().optional(),
      /** That came from this. */
      indicatorId: Id.optional(),
      readingId: Id.optional(),
      experienceId: Id.optional(),
      consultationId: Id.optional(),
    }),
    z.array(ListedAction),
  ),
  'actions.get': read('One action with what it came from and how later accounts report on it.', byId, WholeAction),
  'actions.add': write(
    'Adds an action, with what it came from, as one change.',
    z.strictObject({ ...ActionFields.shape, ...optionalShape(ActionLinks) }),
    WholeAction,
  ),
  'actions.change': write(
    'Changes an action. One that becomes done gets today’s day where none is said; one dropped says why.',
    changeOf(ActionFields),
    WholeAction,
  ),
  'actions.setLinks': write(
    'Says what an action came from; what is left out stays.',
    z.strictObject({ id: Id, ...optionalShape(ActionLinks) }),
    WholeAction,
  ),
  'actions.remove': write('Removes an action on which no accounts report, with its links.', byId, Removed),
  'actions.report': write(
    'Says in a later year’s accounts what became of an action; empty words take that back.',
    z.strictObject({ actionId: Id, yearId: Id, words: Prose.unwrap() }),
    ActionToReport,
  ),
  'actions.openFromEarlier': read(
    'Actions of earlier years that this year’s accounts are asked to report on, with what they say: all of the year before, and of years before that those not finished by then.',
    ofYear,
    z.array(ActionToReport),
  ),

  'looks.add': write(
    'Notes that indicators’ figures were looked at, and what was concluded: one or many, as one change.',
    z.strictObject({
      ...IndicatorLookFields.omit({ indicatorId: true }).shape,
      indicatorIds: z.array(Id).min(1).max(500),
    }),
    z.array(IndicatorLook),
  ),
  'looks.change': write(
    'Changes what is said of a look.',
    changeOf(IndicatorLookFields.omit({ indicatorId: true, yearId: true })),
    IndicatorLook,
  ),
  'looks.remove': write('Takes a look back.', byId, Removed),
  'looks.ofIndicator': read(
    'When an indicator was looked at, in every year, newest first.',
    z.strictObject({ indicatorId: Id }),
    z.array(IndicatorLook),
  ),
  'looks.trail': read(
    'The way of an indicator from collecting to using in a year: collected, looked at, concluded, acted.',
    z.strictObject({ indicatorId: Id, yearId: Id }),
    IndicatorTrail,
  ),
  'looks.ofYear': read('How far each indicator in use came in a year, in their order.', ofYear, z.array(IndicatorUse)),
  'looks.unused': read(
    'What was collected in a year and never looked at, concluded from, acted upon or told as a live figure; and how many came how far.',
    ofYear,
    z.object({
      unused: z.array(IndicatorUse),
      counts: z.object({
        collected: WholeNumber,
        looked: WholeNumber,
        concluded: WholeNumber,
        acted: WholeNumber,
      }),
    }),
  ),
} as const

import { z } from 'zod'
import { ChangedNarrative, LiveFigure, Narrative, NarrativeChapter, Suggestion } from '../model/narrative'
import { Id, Prose } from '../model/primitives'
import { ofYear, read, write } from './procedure'

const place = z.string().trim().min(1).max(200)
const atPlace = z.strictObject({ yearId: Id, place })

/** The texts of the accounts, chapter by chapter, and the figures that stand live in them. */
export const narrativeContract = {
  'narrative.places': read(
    'The chapters of a year’s accounts in their order, each with its texts: how long, how many live figures, how many not as read.',
    ofYear,
    z.array(NarrativeChapter),
  ),
  'narrative.get': read('One text of the accounts, and what its live figures say now.', atPlace, Narrative),
  'narrative.write': write(
    'Writes a text of the accounts, where it belongs; a closed year refuses.',
    z.strictObject({ ...atPlace.shape, text: Prose.unwrap() }),
    Narrative,
  ),
  'narrative.figures': read(
    'What live figures say now, by their references (“I-12 2024”, “C-01 rate”).',
    z.strictObject({ yearId: Id, references: z.array(z.string().max(1000)).max(1000) }),
    z.array(LiveFigure),
  ),
  'narrative.suggest': read(
    'What can stand live in a text, by words or a number as they are typed; most likely first.',
    z.strictObject({ yearId: Id, typed: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }),
    z.array(Suggestion),
  ),
  'narrative.changed': read(
    'The texts in which figures changed, went or may not be shown since they were read, with these figures.',
    ofYear,
    z.array(ChangedNarrative),
  ),
  'narrative.accept': write(
    'Brings live figures of a text to what they say now: those named, or all (null).',
    z.strictObject({ ...atPlace.shape, references: z.array(z.string().max(1000)).max(1000).nullable().default(null) }),
    Narrative,
  ),
} as const

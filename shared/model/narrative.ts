import { z } from 'zod'
import { ChapterPart } from './chapter'
import { WholeNumber } from './primitives'

/**
 * A live figure today: `changed` when it says something else than the text did when it was last read; `gone` when what it
 * follows, or its reading, is there no longer (the words as read stay); `not-shown` when it may not be printed.
 */
export const LiveState = z.enum(['as-read', 'changed', 'gone', 'not-shown'])
export type LiveState = z.infer<typeof LiveState>

export const LiveFigure = z.object({
  /** As it stands in the text: `I-12`, `I-12 2024, Women`, `C-01 rate`, `chart I-12`, `E-012`. */
  reference: z.string(),
  /** What it says now; where it is gone or not shown, what the text last said. */
  words: z.string(),
  /** What the text says: the words as last read. The same as `words` where no text was asked about. */
  read: z.string(),
  state: LiveState,
  /** What it is: the name of the indicator, the benchmark, the asking. */
  title: z.string(),
  /** What it rests on, or why it is gone or not shown: "2025 · 73,385 visits". */
  detail: z.string(),
})
export type LiveFigure = z.infer<typeof LiveFigure>

/** A text people write for the accounts, named as `narrative.get` takes it: `foreword`, `objective/<id>/lead`. */
export const NarrativePlace = z.object({
  place: z.string(),
  label: z.string(),
  hint: z.string(),
  words: WholeNumber,
  figures: WholeNumber,
  /** Figures that are not as they were read: changed, gone or not shown. */
  changed: WholeNumber,
})
export type NarrativePlace = z.infer<typeof NarrativePlace>

export const NarrativeChapter = z.object({
  /** As `chapters.list` names it. */
  key: z.string(),
  title: z.string(),
  part: ChapterPart,
  included: z.boolean(),
  places: z.array(NarrativePlace),
})
export type NarrativeChapter = z.infer<typeof NarrativeChapter>

export const Narrative = z.object({
  place: z.string(),
  label: z.string(),
  hint: z.string(),
  chapterTitle: z.string(),
  /** The text as it is stored: see `shared/rules/prose`. */
  text: z.string(),
  /** What stands live in it, in the order it is read. */
  figures: z.array(LiveFigure),
})
export type Narrative = z.infer<typeof Narrative>

export const Suggestion = z.object({
  reference: z.string(),
  /** What would stand in the text. */
  words: z.string(),
  title: z.string(),
  detail: z.string(),
  kind: z.enum(['figure', 'comparison', 'rate', 'quote', 'chart', 'picture']),
})
export type Suggestion = z.infer<typeof Suggestion>

export const ChangedNarrative = z.object({
  place: z.string(),
  label: z.string(),
  chapterKey: z.string(),
  chapterTitle: z.string(),
  /** Those that are not as they were read. */
  figures: z.array(LiveFigure),
})
export type ChangedNarrative = z.infer<typeof ChangedNarrative>

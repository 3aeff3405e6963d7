import type { ICharacterStyleOptions } from 'docx'
import type { TextStyle } from '../../../../shared/model/document'
import { colour, sans } from './house'

const half = (pt: number) => pt * 2

/** Named, so that a reader can change all references or all missed results at once. */
export const characterStyles: ICharacterStyleOptions[] = [
  { id: 'Strong', name: 'Strong', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { bold: true } },
  { id: 'Emphasis', name: 'Emphasis', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { italics: true } },
  { id: 'ResultMissed', name: 'Result Missed', basedOn: 'DefaultParagraphFont', run: { bold: true } },
  { id: 'Problem', name: 'Problem', basedOn: 'DefaultParagraphFont', run: { bold: true, color: colour.rust } },
  {
    id: 'Reference',
    name: 'Reference',
    basedOn: 'DefaultParagraphFont',
    run: { font: sans, size: half(7.5), color: colour.grey },
  },
  {
    id: 'CaptionLabel',
    name: 'Caption Label',
    basedOn: 'DefaultParagraphFont',
    run: { bold: true, color: colour.blue },
  },
  { id: 'CoverLabel', name: 'Cover Label', basedOn: 'DefaultParagraphFont', run: { bold: true } },
  /** The entries of the contents; they look like the line they stand in. */
  { id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont', run: {} },
]

export const characterStyleOf: Record<TextStyle, string | undefined> = {
  plain: undefined,
  strong: 'Strong',
  emphasis: 'Emphasis',
  missed: 'ResultMissed',
  problem: 'Problem',
  reference: 'Reference',
}

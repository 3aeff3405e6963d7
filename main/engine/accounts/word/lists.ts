import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import { colour, sans, serif } from './house'
import { marginColumn, millimetres } from './page'

export const chapterList = 'chapters'
export const appendixList = 'appendices'
export const bulletList = 'bullets'
export const numberList = 'numbers'

/** Chapters and their paragraphs: the number hangs in the margin, "5" far out and "5.1" close to the text. */
function outline(reference: string, format: 'decimal' | 'upperLetter', headingStyle: string, textStyle: string) {
  return {
    reference,
    levels: [
      {
        level: 0,
        format: format === 'decimal' ? LevelFormat.DECIMAL : LevelFormat.UPPER_LETTER,
        text: '%1',
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.TAB,
        style: {
          style: headingStyle,
          run: { font: serif, color: colour.blue },
          paragraph: { indent: { left: 0, hanging: marginColumn } },
        },
      },
      {
        level: 1,
        format: LevelFormat.DECIMAL,
        text: '%1.%2',
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.TAB,
        style: {
          style: textStyle,
          run: { font: sans, size: 16, color: colour.grey, bold: false, italics: false },
          paragraph: { indent: { left: 0, hanging: millimetres(12) } },
        },
      },
    ],
  }
}

export const lists: INumberingOptions = {
  config: [
    outline(chapterList, 'decimal', 'Heading1', 'NumberedText'),
    outline(appendixList, 'upperLetter', 'AppendixHeading', 'AppendixText'),
    {
      reference: numberList,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: {
            run: { font: sans, color: colour.blue },
            paragraph: { indent: { left: millimetres(6), hanging: millimetres(6) } },
          },
        },
      ],
    },
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: {
            run: { font: sans, color: colour.blue },
            paragraph: { indent: { left: millimetres(5), hanging: millimetres(5) } },
          },
        },
      ],
    },
  ],
}

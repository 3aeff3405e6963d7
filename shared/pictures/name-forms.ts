import type { LabelForm } from './label-room'
import { linesHeight, linesWidth } from './lettering'
import type { Lettering, PicturePalette } from './palette'
import type { MapStakeholder } from './stakeholder-marks'
import { textWidth, wrapText } from './text-width'

/**
 * Ways to set a name: whole, in two lines, in three, and its reference as the last resort.
 * @param widest a name wider than this is broken at once
 * @param withSize whether the number of people stands below
 */
export function nameForms(
  stakeholder: Pick<MapStakeholder, 'name' | 'reference' | 'sizeWords'>,
  lettering: Lettering,
  palette: PicturePalette,
  widest: number,
  withSize = false,
): LabelForm[] {
  const { label: size, small } = palette.sizes
  const note =
    withSize && stakeholder.sizeWords !== ''
      ? (wrapText(stakeholder.sizeWords, size * 10, small, lettering.face, 1)[0] ?? '')
      : ''
  const form = (lines: string[], cost: number): LabelForm => ({
    lines,
    ...(note ? { note } : {}),
    width: Math.max(linesWidth(lines, size, lettering), textWidth(note, small, palette.lettering.label.face)),
    height: linesHeight(lines.length, size) + (note ? linesHeight(1, small) : 0),
    cost,
    reference: false,
  })
  // A name of thousands of letters is no name: it is cut here and told whole in the words of the drawing.
  const whole = stakeholder.name.slice(0, 400)
  const forms: LabelForm[] = []
  if (textWidth(whole, size, lettering.face) <= widest) forms.push(form([whole], 0))
  // Two lines, then three, four, five; never a form that would cut the name while another keeps it whole.
  for (const [maxLines, width] of [
    [2, size * 11],
    [3, size * 9],
    [4, size * 9],
    [5, size * 11],
  ] as const) {
    const lines = wrapText(whole, Math.min(widest, width), size, lettering.face, maxLines)
    const cut = lines.some((line) => line.endsWith('…'))
    if (lines.length === maxLines && !cut) forms.push(form(lines, 4 * (maxLines - 1)))
  }
  if (forms.length === 0) forms.push(form(wrapText(whole, Math.min(widest, size * 11), size, lettering.face, 3), 4))
  const reference = [stakeholder.reference]
  forms.push({
    lines: reference,
    width: linesWidth(reference, size, lettering),
    height: linesHeight(1, size),
    cost: 30,
    reference: true,
  })
  return forms
}

import { FairbookError } from '../../shared/model/error'
import type { DefinitionFields } from '../../shared/model/indicator'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { linesOfScale, scaleOfLines } from './scale-lines'

type Props = {
  definition: DefinitionFields
  onChange: (fields: Partial<DefinitionFields>) => Promise<unknown>
  keptAs: string
}

/** The answers of a scale, and what figure is made of them. */
export function ScaleFields({ definition, onChange, keptAs }: Props) {
  const { scale, scaleFigure, shareFrom } = definition
  const save = async (text: string) => {
    const read = scaleOfLines(text)
    if ('problem' in read) throw new FairbookError('wrong-input', read.problem)
    // A share counted from an answer that is gone is counted from the best one.
    await onChange({ scale: read.scale, shareFrom: Math.min(shareFrom, read.scale.length - 1) })
  }
  return (
    <>
      <TextField
        label="The answers"
        hint="One a line, worst first as on the questionnaire; behind “=” what it counts for."
        multiline
        rows={5}
        value={linesOfScale(scale)}
        onSave={save}
        keptAs={`${keptAs}.scale`}
      />
      <ChoiceField
        label="What figure is made of the answers?"
        value={scaleFigure}
        options={[
          { value: 'mean', label: 'The mean of what they count for', hint: '7.6 on a scale from 0 to 10.' },
          { value: 'share', label: 'The share of good answers', hint: '74% agree.' },
        ]}
        onSave={(figure) =>
          onChange({
            scaleFigure: figure,
            shareFrom: figure === 'share' ? Math.max(0, scale.length - 2) : 0,
            decimals: figure === 'share' ? 0 : 1,
          })
        }
      />
      {scaleFigure === 'share' && (
        <ChoiceField
          label="Good from which answer on?"
          value={String(shareFrom)}
          options={scale.map(({ label }, place) => ({ value: String(place), label }))}
          as="list"
          onSave={(place) => onChange({ shareFrom: Number(place) })}
        />
      )}
    </>
  )
}

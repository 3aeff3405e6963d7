import type { DefinitionFields } from '../../shared/model/indicator'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { kindChoices } from './kind-choice'
import { ofKind } from './of-kind'
import { ScaleFields } from './scale-fields'

type Props = {
  definition: DefinitionFields
  onChange: (fields: Partial<DefinitionFields>) => Promise<unknown>
  /** Under this name text that can't be saved is kept. */
  keptAs: string
}

/** What is measured and how, all of it open to change. */
export function MeasureFields({ definition, onChange, keptAs }: Props) {
  const { kind } = definition
  return (
    <>
      <ChoiceField
        label="How will the answer look?"
        value={kind}
        options={kindChoices}
        as="radio"
        onSave={(next) => onChange(ofKind(next, definition))}
      />
      <TextField
        label="What do you count or ask, exactly?"
        hint="So that somebody else would come to the same figure. In the sample: “Share of those answering the users’ survey who were active for 150 minutes or more in the last seven days, by their own report.”"
        multiline
        rows={3}
        value={definition.definition}
        onSave={(words) => onChange({ definition: words })}
        keptAs={`${keptAs}.definition`}
      />
      {kind === 'scale' && <ScaleFields definition={definition} onChange={onChange} keptAs={keptAs} />}
      {kind === 'number' && (
        <TextField
          label="In what unit?"
          hint="As it is read behind the figure: “visits”, “hours”, “kWh a visit”."
          value={definition.unit}
          onSave={(unit) => onChange({ unit })}
          keptAs={`${keptAs}.unit`}
        />
      )}
    </>
  )
}

import type { ObjectiveInYear } from '../../shared/model/objective'
import { useWrite } from '../client/queries'
import { SwitchField } from '../components/fields/switch-field'
import { TextField } from '../components/fields/text-field'

type Props = { objective: ObjectiveInYear; year: { id: string; label: string }; named?: boolean }

/** Whether a year's account reports on an objective, and why not. */
export function ReportedField({ objective, year, named = false }: Props) {
  const setInYear = useWrite('objectives.setInYear').mutateAsync
  const { id, inYear } = objective
  const included = inYear?.included ?? true
  const set = (fields: { included?: boolean; reason?: string }) =>
    setInYear({ objectiveId: id, yearId: year.id, ...fields })
  return (
    <>
      <SwitchField
        label={named ? `${objective.code}  ${objective.title}` : `In the account of ${year.label}`}
        value={included}
        onSave={(on) => set({ included: on })}
      />
      {!included && (
        <TextField
          label={named ? `Why is ${objective.code} left out?` : 'Why is it left out?'}
          hint="The reason stands in the account. In the sample, teenagers were too few to report without pointing at someone."
          multiline
          value={inYear?.reason ?? ''}
          onSave={(reason) => set({ reason })}
          keptAs={`objective.${id}.${year.id}.reason`}
        />
      )}
    </>
  )
}

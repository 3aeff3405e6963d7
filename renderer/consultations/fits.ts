import type { DefinitionFields } from '../../shared/model/indicator'
import type { Question } from '../../shared/model/question'

/** Whether answers of this kind can make readings of an indicator of that kind. */
export function fits(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  definition: Pick<DefinitionFields, 'kind' | 'scale'>,
): boolean {
  switch (kind) {
    case 'text':
      return false
    case 'number':
      return definition.kind === 'number' || definition.kind === 'money'
    case 'multiple':
      return definition.kind === 'percentage' || definition.kind === 'number'
    default:
      if (definition.kind === 'scale') return definition.scale.length === options.length
      return definition.kind === 'percentage' || definition.kind === 'number'
  }
}

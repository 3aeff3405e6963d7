import { contract, type ProcedureName } from '../../shared/contract'
import { FairbookError } from '../../shared/model/error'
import { explained } from './book/sqlite-errors'
import { type Desk, handlers } from './handlers'
import { fieldsOf, plainWords, unfitText, wrongInput } from './wrong-input'

/**
 * Calls a procedure by name with input of any origin: looks the name up, parses the input, runs the
 * function. The only door into the engine, for the window, the command line and tests alike.
 * @throws FairbookError `unknown-procedure`, `wrong-input` with the fields named, or what the procedure found
 */
export async function call(desk: Desk, name: string, input: unknown): Promise<unknown> {
  if (!isProcedure(name))
    throw new FairbookError('unknown-procedure', `There is no procedure named “${name}”.`, { procedure: name })
  const parsed = contract[name].input.safeParse(input ?? {}, { error: plainWords })
  if (!parsed.success)
    throw new FairbookError('wrong-input', wrongInput(parsed.error), {
      procedure: name,
      fields: fieldsOf(parsed.error),
    })
  const unfit = unfitText(parsed.data)
  if (unfit !== null) {
    throw new FairbookError(
      'wrong-input',
      `${unfit}: there is a sign in this text that can’t be kept or printed, perhaps from copying. Type that part again. Nothing was changed.`,
      { procedure: name, fields: [unfit] },
    )
  }
  try {
    // The name has chosen both the parser and the handler, so they agree; the compiler can't follow that through a union.
    const handle = handlers[name] as (desk: Desk, input: unknown) => unknown
    return await handle(desk, parsed.data)
  } catch (error) {
    throw explained(error)
  }
}

/** Whether a name is in the contract; names like `constructor` are not. */
export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name)
}

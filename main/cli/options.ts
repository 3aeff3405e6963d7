import { type Command, Option } from 'commander'
import { Name } from '../../shared/model/primitives'
import { UsageError } from './endings'
import { computersUser } from './places'

/** Adds `--as NAME`: in whose name changes are made. */
export function addPersonOption(command: Command): Command {
  return command.addOption(
    new Option('--as <name>', 'in whose name changes are made (default: your user name on this computer)').argParser(
      personNamed,
    ),
  )
}

/** The person of a command: the one named, else the computer's user. */
export function personOf(options: { as?: string }): string {
  return options.as ?? computersUser()
}

function personNamed(name: string): string {
  const parsed = Name.safeParse(name)
  if (!parsed.success) throw new UsageError(`--as: ${parsed.error.issues[0]?.message ?? 'Give a name'}.`)
  return parsed.data
}

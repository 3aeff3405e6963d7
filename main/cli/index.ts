import { Command } from 'commander'
import { keepMemorySmall } from '../engine/small-memory'
import { addCall } from './commands/call'
import { addExport } from './commands/export'
import { addInfo } from './commands/info'
import { addLogo } from './commands/logo'
import { addNew } from './commands/new'
import { addProcedures } from './commands/procedures'
import { addSample } from './commands/sample'
import { addVerify } from './commands/verify'
import { ending } from './endings'
import { stopWhenTold } from './terminal'

/** The command line: the same engine as behind the window, without a window. */
const program = new Command('fairbook')
  .description('Social accounting from the command line: the same books and the same engine as in the window.')
  .exitOverride()
  .showHelpAfterError('(--help tells more)')
  .addHelpText('after', '\nExit code 0: done. 1: refused, or something is wrong. 2: the command was not understood.')

for (const add of [addSample, addNew, addInfo, addProcedures, addCall, addExport, addLogo, addVerify]) add(program)

keepMemorySmall()
stopWhenTold()

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = ending(error)
}

import { readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { FairbookError } from '../../../shared/model/error'
import { largestLogo } from '../../../shared/model/logo'
import { fileProblem } from '../../engine/files/file-problem'
import { UsageError } from '../endings'
import { withBook } from '../open-session'
import { addPersonOption, personOf } from '../options'
import { fromWhereCalled } from '../places'
import { print } from '../terminal'

type Options = { remove?: boolean; as?: string }

/** `fairbook logo FILE PICTURE`, `fairbook logo FILE --remove` */
export function addLogo(program: Command): void {
  addPersonOption(
    program
      .command('logo')
      .summary('set the organisation’s logo, or take it away')
      .description('Keeps a PNG or JPEG picture up to 512 kB in the book. It stands on the cover of the accounts.')
      .argument('<file>', 'the book')
      .argument('[picture]', 'the picture')
      .option('--remove', 'take the logo away'),
  ).action(async (file: string, picture: string | undefined, options: Options) => {
    if ((picture === undefined) === (options.remove !== true)) throw new UsageError('Name a picture, or say --remove.')
    await withBook(file, personOf(options), async (book) => {
      if (picture === undefined) await book.ask('organisation.removeLogo', {})
      else await book.ask('organisation.setLogo', { picture: base64Of(fromWhereCalled(picture)) })
    })
    await print(picture === undefined ? 'There is no logo now.' : 'The logo is set.')
  })
}

function base64Of(path: string): string {
  try {
    if (statSync(path).size > largestLogo)
      throw new FairbookError('wrong-input', 'The picture is larger than 512 kB. Nothing was changed.')
    return readFileSync(path).toString('base64')
  } catch (error) {
    throw error instanceof FairbookError ? error : fileProblem(error, path)
  }
}

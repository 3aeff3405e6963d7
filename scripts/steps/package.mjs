// Packages the program: `npm run package` as an unpacked folder in dist/, `npm run package -- --win` and the
// like as the installers of electron-builder.yml.
import { packageProgram } from '../lib/packaging.mjs'

const given = process.argv.slice(2)
process.exit(await packageProgram(given.length > 0 ? given : ['--dir']))

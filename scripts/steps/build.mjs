import { build } from '../lib/built.mjs'

process.exit(await build())

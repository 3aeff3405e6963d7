#!/usr/bin/env node
// Runs one step of the project on a machine that may have nothing yet: installs the packages when they
// are missing, finds a Node new enough, and hands over to scripts/steps/<step>.mjs under that Node.
// Uses built-ins only and runs on Node 18 or newer.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { nodeEnvironment } from './lib/node-runtime.mjs'
import { root } from './lib/places.mjs'
import { runToEnd, stop } from './lib/run.mjs'

const [step = '', ...args] = process.argv.slice(2)
const script = join(root, 'scripts', 'steps', `${step}.mjs`)
if (!/^[a-z]+$/.test(step) || !existsSync(script)) {
  const steps = readdirSync(join(root, 'scripts', 'steps')).map((name) => name.replace('.mjs', ''))
  stop(`There is no step "${step}". There are: ${steps.join(', ')}.`, 2)
}

await ensureInstalled()
const { node, env } = nodeEnvironment()
await runToEnd(node, [script, ...args], { env, cwd: process.cwd() })

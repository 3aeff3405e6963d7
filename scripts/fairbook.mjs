#!/usr/bin/env node
// The `fairbook` command of the package: `npm run fairbook`, wherever it is called from.
process.argv.splice(2, 0, 'fairbook')
await import('./bootstrap.mjs')

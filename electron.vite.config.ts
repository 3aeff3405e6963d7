import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { quickDocx } from './scripts/lib/quick-docx.mjs'

const here = import.meta.dirname

/** Native packages cannot be bundled; everything else is, so that the packaged program carries nothing it does not use. */
const native = ['electron', 'better-sqlite3', /^@resvg\/resvg-js/]

/** Says beside the built code how it is to be read: when packaged, the engine stands apart from our package.json. */
const asModules: Plugin = {
  name: 'fairbook:as-modules',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' })
  },
}

export default defineConfig({
  main: {
    plugins: [asModules, quickDocx],
    build: {
      externalizeDeps: false,
      target: 'node22',
      reportCompressedSize: false,
      rolldownOptions: {
        // The engine and the command line also run under plain Node, without any Electron.
        input: {
          index: resolve(here, 'main/app/index.ts'),
          engine: resolve(here, 'main/engine/index.ts'),
          cli: resolve(here, 'main/cli/index.ts'),
        },
        external: native,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: resolve(here, 'main/preload/index.ts') },
        external: ['electron'],
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      reportCompressedSize: false,
      // Less than half to read and parse before the first page shows.
      minify: true,
      // Read from the disk beside it, not over a network.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { build } from 'vite'
import { findNode } from '../../scripts/lib/node-runtime.mjs'
import type { EchoHosts } from './echo/main'
import { electronPath, expect, test } from './harness'

/** Lives in the Electron main process, put there by echo/main.ts. */
declare const hosts: EchoHosts

/** Builds the small program of echo/ into a folder Electron can be started with. */
async function buildEcho(folder: string): Promise<void> {
  const here = import.meta.dirname
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: { main: join(here, 'echo', 'main.ts'), engine: join(here, 'echo', 'engine.ts') },
        external: ['electron'],
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'echo', version: '1.0.0', type: 'module', main: 'main.js' }),
  )
}

for (const host of ['utility', 'node'] as const) {
  test(`the engine answers, is killed and is noticed to be gone: ${host} process`, async ({ folder }) => {
    await buildEcho(folder)
    const app = await electron.launch({
      executablePath: await electronPath(),
      args: ['--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'settings')}`, folder],
      env: { ...process.env, FAIRBOOK_NODE: findNode() ?? '' } as Record<string, string>,
    })
    try {
      await app.evaluate(({ app }) => app.whenReady())
      const heard = () => app.evaluate(() => hosts.heard)
      await app.evaluate((_electron, [host, script]) => hosts.start(host, script), [
        host,
        join(folder, 'engine.js'),
      ] as const)
      // Sent before the process can be listening: nothing may get lost.
      const input = { words: 'Übung 🏊', figures: [1, 2.5, null] }
      await app.evaluate((_electron, input) => hosts.send({ type: 'call', id: 1, procedure: 'echo', input }), input)
      await expect.poll(heard).toEqual([{ type: 'ready' }, { type: 'answer', id: 1, result: input }])

      const pid = await app.evaluate(() => hosts.pid())
      process.kill(Number(pid), 'SIGKILL')
      await expect.poll(() => app.evaluate(() => hosts.exits)).toBe(1)
      // Speaking to one that is gone does no harm.
      await app.evaluate(() => hosts.send({ type: 'call', id: 2, procedure: 'echo', input: {} }))
      await app.evaluate(() => hosts.kill())
      expect(await heard()).toHaveLength(2)

      await app.evaluate((_electron, [host, script]) => hosts.start(host, script), [
        host,
        join(folder, 'engine.js'),
      ] as const)
      await app.evaluate(() => hosts.send({ type: 'call', id: 3, procedure: 'echo', input: 'again' }))
      await expect.poll(heard).toContainEqual({ type: 'answer', id: 3, result: 'again' })
      await app.evaluate(() => hosts.kill())
      await expect.poll(() => app.evaluate(() => hosts.exits)).toBe(2)
    } finally {
      await app.close()
    }
  })
}

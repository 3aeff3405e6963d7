import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SettingsFile } from '../../main/app/settings'

let folder: string
const file = () => join(folder, 'person', 'settings.json')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairbook-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('remembers what was set, in a folder it makes', () => {
  new SettingsFile(file()).set({ person: 'Ana Zoë 🏊', theme: 'dark' })
  expect(new SettingsFile(file()).get()).toEqual({
    person: 'Ana Zoë 🏊',
    theme: 'dark',
    recents: [],
    window: null,
    noteAnywhere: false,
  })
})

it('begins afresh when the file cannot be read, and keeps it aside', () => {
  new SettingsFile(file()).set({ person: 'Ana' })
  writeFileSync(file(), '{ "person": 12')
  expect(new SettingsFile(file()).get().person).toBe('')
  expect(readFileSync(`${file()}.unreadable`, 'utf8')).toBe('{ "person": 12')
})

it('fills in what a file of an earlier version does not have', () => {
  new SettingsFile(file()).set({ person: 'Ana' })
  writeFileSync(file(), '{ "person": "Ana" }')
  expect(new SettingsFile(file()).get()).toEqual({
    person: 'Ana',
    theme: 'system',
    recents: [],
    window: null,
    noteAnywhere: false,
  })
})

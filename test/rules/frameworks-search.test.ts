import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FrameworkFile } from '../../shared/model/framework'
import { searchFrameworkItems } from '../../shared/rules/framework-search'

const folder = join(import.meta.dirname, '../../resources/frameworks')
const frameworks = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => FrameworkFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

const codes = (query: string, limit = 20) => searchFrameworkItems(frameworks, query, limit).map((hit) => hit.item.code)

const small = [
  {
    code: 'house',
    title: 'House set',
    items: [
      { code: 'H-1', shortName: 'Café visits', wording: 'People who came to the café', themes: ['leisure'] },
      { code: 'H-2', shortName: 'Meals', wording: 'Meals served in the café', themes: ['health'] },
      { code: 'H-10', shortName: 'Volunteering', wording: 'Hours given', themes: ['third sector'] },
    ],
  },
] as const

const smallCodes = (query: string, limit = 10) =>
  searchFrameworkItems(small, query, limit).map((hit) => [hit.item.code, hit.match])

describe('finding the item that fits', () => {
  test.each(['NI 8', 'ni 8', 'ni8', 'NI-8'])('the code %s finds its item first', (query) => {
    expect(codes(query)[0]).toBe('NI 8')
  })

  test('a goal comes before its targets, and a target is found by its number', () => {
    expect(codes('SDG 3').slice(0, 2)).toEqual(['SDG 3', 'SDG 3.1'])
    expect(codes('sdg3.4')[0]).toBe('SDG 3.4')
    expect(codes('3.4')[0]).toBe('SDG 3.4')
    expect(codes('ons1')[0]).toBe('ONS-1')
  })

  test('words in any order, as beginnings', () => {
    expect(codes('sport participation')).toContain('NI 8')
    expect(codes('particip spor')).toContain('NI 8')
    expect(codes('sport participation')).toEqual(codes('participation sport'))
    expect(codes('volunt')).toEqual(expect.arrayContaining(['NI 6', 'CLS-1', 'AL-5', 'PS-7']))
  })

  test('every word must be found', () => {
    expect(codes('sport zebra')).toEqual([])
  })

  test('questions as people put them: little words are passed over, common endings forgiven', () => {
    expect(codes('volunteers in the community')).toEqual(expect.arrayContaining(['NI 6', 'CLS-1']))
    expect(codes('lonely')).toEqual(expect.arrayContaining(['CLS-12', 'CLS-13', 'LON-1']))
    expect(codes('which national indicator fits volunteering?')[0]).toBe('NI 6')
    expect(codes('of the')).not.toEqual([])
  })

  test('the set narrows: a word of its title counts', () => {
    const found = searchFrameworkItems(frameworks, 'national indicator volunteering', 20)
    expect(found[0]?.item.code).toBe('NI 6')
    expect(found.every((hit) => hit.framework.code === 'national-indicators-2008')).toBe(true)
  })

  test('accents and case make no difference', () => {
    expect(smallCodes('CAFE')).toEqual(smallCodes('café'))
    expect(smallCodes('cafe\u0301')).toEqual(smallCodes('café'))
  })

  test('code before name before wording before set, and it says which', () => {
    expect(smallCodes('café')).toEqual([
      ['H-1', 'name'],
      ['H-2', 'wording'],
    ])
    expect(smallCodes('H-1')).toEqual([
      ['H-1', 'code'],
      ['H-10', 'code'],
    ])
    expect(smallCodes('leisure')).toEqual([['H-1', 'set']])
    expect(smallCodes('house')).toEqual([
      ['H-1', 'set'],
      ['H-2', 'set'],
      ['H-10', 'set'],
    ])
  })

  test('nothing asked, nothing found; never more than asked for', () => {
    expect(codes('')).toEqual([])
    expect(codes('  – ?')).toEqual([])
    expect(codes('health', 3)).toHaveLength(3)
    expect(codes('health', 0)).toEqual([])
  })

  test('takes under 5 ms on all shipped items', () => {
    const queries = [
      'h',
      'health',
      'volunteering community',
      'adults england sport',
      'SDG 3.4',
      'people in the area',
      'zebra',
    ]
    const times = Array.from({ length: 140 }, (_, index) => {
      const query = queries[index % queries.length] ?? 'h'
      const start = performance.now()
      searchFrameworkItems(frameworks, query, 20)
      return performance.now() - start
    }).sort((a, b) => a - b)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(5)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../../shared/model/experience'
import { consentOn, publishableOn } from '../../shared/rules/consent'
import { allLeftOut, nothingLeft, partsNotIn, withoutParts } from '../../shared/rules/withholding'

const day = '2025-06-30'
const said = {
  words: 'It is warm.',
  person: 'Maria Kowalska',
  described: 'Woman, 80s',
  withheld: [] as string[],
  consent: 'named' as Consent,
  consentUntil: null as string | null,
}

describe('consent', () => {
  it.each<[Consent, string | null, string]>([
    ['not-asked', null, 'not-asked'],
    ['no', '2025-01-01', 'no'],
    ['anonymous', null, 'anonymous'],
    ['anonymous', day, 'anonymous'],
    ['anonymous', '2025-06-29', 'lapsed'],
    ['named', '2025-07-01', 'named'],
    ['named', '2025-06-29', 'lapsed'],
  ])('%s until %s is %s on the day', (consent, consentUntil, state) => {
    expect(consentOn({ consent, consentUntil }, day)).toBe(state)
  })

  it('to be named lets all of it out, and who said it: the person, or how they are described', () => {
    expect(publishableOn({ ...said, withheld: ['warm'] }, day)).toEqual({
      may: 'named',
      words: 'It is warm.',
      by: 'Maria Kowalska',
    })
    expect(publishableOn({ ...said, person: '' }, day)).toMatchObject({ by: 'Woman, 80s' })
  })

  it('to be anonymous leaves the name and what is marked out of the words and of the description', () => {
    const experience = {
      ...said,
      consent: 'anonymous' as const,
      words: 'Maria’s class at number 9: “I, MARIA  KOWALSKA, come by myself”',
      described: 'Maria’s neighbour, number 9',
      withheld: ['Number 9'],
    }
    expect(publishableOn(experience, day)).toEqual({
      may: 'anonymous',
      words: '[…]’s class at […]: “I, […], come by myself”',
      by: '[…]’s neighbour, […]',
    })
  })

  it('publishes nothing where leaving out leaves nothing, nor a description of which nothing is left', () => {
    const anonymous = { ...said, consent: 'anonymous' as const }
    expect(publishableOn({ ...anonymous, words: 'Maria!' }, day)).toEqual({ may: 'nothing', why: 'nothing-left' })
    expect(publishableOn({ ...anonymous, described: 'Kowalska' }, day)).toMatchObject({ by: '' })
  })

  it('that was not given, was refused or has lapsed publishes nothing, whatever else is said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Consent>('not-asked', 'no', 'anonymous', 'named'),
        fc.string(),
        fc.string(),
        fc.array(fc.string()),
        (consent, words, person, withheld) => {
          const experience = { ...said, words, person, withheld, consent, consentUntil: '2025-06-29' }
          expect(publishableOn(experience, day).may).toBe('nothing')
        },
      ),
    )
  })
})

describe('what is left out', () => {
  it.each([
    ['in any case', 'The BARBER in Elm Street', ['the barber'], '[…] in Elm Street'],
    ['with other accents', 'Café Zoë is next door', ['cafe zoe'], '[…] is next door'],
    ['with letters in two parts', 'at Cafe\u0301 Anna', ['café'], 'at […] Anna'],
    ['with another apostrophe', 'at O’Neill’s', ["o'neill's"], 'at […]'],
    ['over a line end', 'my son\n  Tom', ['my son Tom'], '[…]'],
    ['with a soft hyphen in it', 'in Hart\u00adlepool', ['Hartlepool'], 'in […]'],
    ['with ß as ss', 'in der HAUPTSTRASSE', ['Hauptstraße'], 'in der […]'],
    ['with İ, which is two letters in lower case', 'İİ at İzmir', ['izmir'], 'İİ at […]'],
    ['where parts overlap', 'the red house by the church', ['red house by', 'house by the church'], 'the […]'],
    ['where it stands inside a word', 'Hillside Hilltop', ['hill'], '[…]side […]top'],
    ['twice', 'Tom, and Tom again', ['tom'], '[…], and […] again'],
    ['where cutting makes it anew', 'a b secret c d', ['secret', 'b […] c'], 'a […] d'],
    ['except marks alone', 'Well… yes [no]', ['…', '[', ' '], 'Well… yes [no]'],
  ])('stands in it no more %s', (_, text, parts, left) => {
    expect(withoutParts(text, parts, '')).toBe(left)
  })

  it.each([
    ['Mrs Anne-Marie O’Dell', 'Anne-Marie O’Dell said: mrs odd, anne', '[…] O’[…] said: mrs odd, […]'],
    ['Dr. J. Okafor', 'J says OKAFOR', 'J says […]'],
    ['Will Young', 'I will, young or old', 'I […], […] or old'],
    ['Al', 'Al also', '[…] also'],
    ['the mother of Tom', 'the son of Tom, the mother', 'the son of […], the […]'],
    ['泳者', '泳者さん', '[…]さん'],
    ['Maria Kowalska', 'write to mariakowalska@example.org', 'write to […]@example.org'],
    ['', 'anyone', 'anyone'],
  ])('of the name %s is each word by itself', (person, text, left) => {
    expect(withoutParts(text, [], person)).toBe(left)
  })

  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', 'ß', 'İ', ' ', '\n', '’', '-', '[', '…', ']'),
    maxLength: 30,
  })
  const part = fc.string({
    unit: fc.constantFrom('a', 'b', 'É', 'SS', 'i', ' ', "'", '-', '[…]'),
    minLength: 1,
    maxLength: 5,
  })
  const wholeWord = /[\p{L}\p{N}]+/gu
  const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)
  const plain = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/’/g, "'").replace(/\s+/g, ' ')

  it('stands in it no more, whatever the text and the parts', () => {
    fc.assert(
      fc.property(letters, fc.array(part, { maxLength: 4 }), part, (text, parts, person) => {
        const left = plain(withoutParts(text, parts, person))
        for (const one of parts.map((one) => plain(one).trim()).filter(hasLetter)) expect(left).not.toContain(one)
        const names = (plain(person).match(wholeWord) ?? []).filter((one) => one.length > 1)
        for (const one of left.match(wholeWord) ?? []) expect(names).not.toContain(one)
      }),
      { numRuns: 2000 },
    )
  })

  it('is told to be all of it just where nothing is left', () => {
    const sign = fc.constantFrom('a', 'b', 'É', 'K', 'ﬁ', ' ', '-', '.')
    const short = fc.string({ unit: sign, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(short, fc.array(short, { maxLength: 3 }), short, (text, parts, person) => {
        expect(allLeftOut(text, parts, person)).toBe(nothingLeft(withoutParts(text, parts, person)))
      }),
      { numRuns: 2000 },
    )
    expect(allLeftOut('Ann, Ann Lee!', [], 'Ann Lee')).toBe(true)
  })

  it('is all that changes: what is left stood in the text in this order', () => {
    fc.assert(
      fc.property(letters, fc.array(part, { maxLength: 3 }), (text, parts) => {
        let from = 0
        for (const piece of withoutParts(text.replaceAll(/[[\]…]/g, ''), parts, '').split('[…]')) {
          const at = text.replaceAll(/[[\]…]/g, '').indexOf(piece, from)
          expect(at).toBeGreaterThanOrEqual(0)
          from = at + piece.length
        }
      }),
    )
  })

  it('is said to be missing where it is not in the words', () => {
    expect(partsNotIn('The Barber’s shop', ["the barber's", 'Elm Street'])).toEqual(['Elm Street'])
  })
})

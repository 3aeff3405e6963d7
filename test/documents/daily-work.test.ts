import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it, onTestFinished } from 'vitest'
import { gatherYear } from '../../main/engine/accounts/gather'
import { workOf } from '../../main/engine/work'
import { newBook } from '../engine/open-book'
import { leaveOutLibreOffice, readBack, recalculated, rowsOf, written as workbookOf } from './excel-tools'
import { dailyBook, unsaid } from './fixtures/daily-book'
import { built, errorsIn, plain, textOf, written } from './word-tools'
import { faultsIn } from './wrong-words'

const work = workOf(new AbortController().signal, () => {})

/** The year on a day after some consent has run out. */
async function dailyYear() {
  const opened = await newBook()
  const filled = await dailyBook(opened.ask)
  return {
    ...opened,
    ...filled,
    year: { ...(await gatherYear(opened.book, filled.yearId, work)), today: '2026-02-03' },
  }
}

const chapterOf = (document: Awaited<ReturnType<typeof built>>, id: string) =>
  plain((document.chapters.find((one) => one.id === id)?.blocks ?? []).map(textOf).join('\n'))

/** All that stands in a file, every part of it, without marks of formatting in between. */
async function allIn(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')))
  const bare = parts.map((part) => part.replace(/<[^>]*>/g, ''))
  return [...parts, ...bare].join('\n').toLowerCase()
}

describe('what was not allowed to be told', () => {
  it.each(['full', 'published'] as const)('stands in no part of Word or Excel, %s', async (edition) => {
    const { year } = await dailyYear()
    const { bytes } = await written(year, edition)
    const files = { word: await allIn(bytes), excel: await allIn(await workbookOf(year, edition)) }
    for (const [file, all] of Object.entries(files)) {
      expect(all).toContain('stay for the tea')
      for (const words of Object.values(unsaid)) expect(all, `${file}: ${words}`).not.toContain(words.toLowerCase())
      expect(all).not.toMatch(/marguerite|oyelaran/)
    }
  })

  it('is not repeated by what we wrote about it', async () => {
    const { year } = await dailyYear()
    const experiences = year.daily.experiences.map((one) =>
      one.words.includes(unsaid.refused)
        ? { ...one, caseState: 'open' as const, caseChanged: `She said: ${one.words}` }
        : one,
    )
    const cases = chapterOf(await built({ ...year, daily: { ...year.daily, experiences } }), 'cases')
    expect(cases).toContain('She said: […]')
    expect(cases).not.toContain(unsaid.refused)
  })

  it('is followed up all the same, in our own words', async () => {
    const { year } = await dailyYear()
    const cases = chapterOf(await built(year), 'cases')
    expect(cases).toContain('About price and showers, from Swimmers, 12 May 2025')
    expect(cases).toContain('Rang […] and mended the mixer (Dee Hart, 1 June 2025).')
    expect(cases).toContain('The showers run warm again.')
    expect(cases).toContain('Closed 3 June 2025. Told back 2 June 2025.')
    expect(cases).toContain(
      'Three things that people told us went wrong, or that we saw go wrong, are followed up here: one is closed, two still open.',
    )
    const published = chapterOf(await built(year, 'published'), 'cases')
    expect(published).not.toContain('Dee Hart')
    expect(published).toContain('mended the mixer (June 2025)')
  })
})

describe('quotes', () => {
  it('stand in the chapter of what they belong to, with who, when and why', async () => {
    const { year } = await dailyYear()
    const objective = chapterOf(await built(year), 'objective-A')
    expect(objective).toContain('“I come for the water and stay for the tea.”')
    expect(objective).toContain(
      'Ann Wray, on a comment card, 12 May 2025. Quoted with consent. Chosen because it says what many said.',
    )
    expect(objective).toContain('“It is dear for us […].”')
    expect(objective).toContain(
      'Woman in her 80s, 12 May 2025. Quoted with consent, without the name. Chosen because […] spoke for others. D-0002',
    )
    const published = chapterOf(await built(year, 'published'), 'objective-A')
    expect(published).toContain('Ann Wray, on a comment card, May 2025. Quoted with consent.')
    expect(published).not.toMatch(/Chosen because|D-000/)
  })

  it('that the text of the chapter quotes already do not stand there twice', async () => {
    const { year } = await dailyYear()
    const objectives = year.objectives.map((one) => ({
      ...one,
      inYear: one.inYear && { ...one.inYear, whatHappened: 'One said "I come for the water and stay for the tea".' },
    }))
    const objective = chapterOf(await built({ ...year, objectives }), 'objective-A')
    expect(objective.match(/stay for the tea/g)).toHaveLength(1)
    expect(objective).toContain('What is quoted in the text above stands in the daybook D-0001, with consent.')
    expect(objective).toContain('“It is dear for us […].”')
  })

  it('are declared to be a sample of the balance, which is told in numbers', async () => {
    const { year } = await dailyYear()
    const voices = chapterOf(await built(year), 'voices')
    expect(voices).toContain(
      'In 2025 we noted eight things that were said to us or that we saw: two positive, one mixed, three negative, one neutral and one without a tone noted.',
    )
    expect(voices).toContain(
      'The three quotes in these accounts are an illustrative sample of this balance of opinion, not a count of it: two positive and one mixed.',
    )
    expect(voices).toContain('the only warm place')
    expect(voices).not.toContain('Read them beside these numbers')
  })

  it('that may not stand there are named for us alone, with the reason', async () => {
    const { ask, yearId } = await dailyYear()
    expect(await ask('accounts.quotes', { yearId })).toMatchObject({
      standing: 3,
      keptBack: [
        { reference: 'D-0003', why: 'not-asked' },
        { reference: 'D-0004', why: 'lapsed' },
      ],
      written: [],
    })
    // Written into a text by hand, no rule takes it out: so somebody is told.
    await ask('years.change', { id: yearId, foreword: `One of them said: "${unsaid.refused}!"` })
    expect(await ask('accounts.quotes', { yearId })).toMatchObject({ written: [{ reference: 'D-0007', why: 'no' }] })
  })

  it('that are all positive are said to be', async () => {
    const { year } = await dailyYear()
    const experiences = year.daily.experiences.map((one) => (one.tone === 'mixed' ? { ...one, quoted: false } : one))
    const voices = chapterOf(await built({ ...year, daily: { ...year.daily, experiences } }), 'voices')
    expect(voices).toContain(
      'Both quotes chosen are positive, while four things noted were negative or mixed. Read them beside these numbers.',
    )
  })
})

describe('acts of asking', () => {
  it('stand with their numbers, what must be minded, and those that did not come about', async () => {
    const { year } = await dailyYear()
    const gathering = chapterOf(await built(year), 'gathering')
    expect(gathering).toContain('C-01 | Users’ survey, by Dee Hart, Oct 2025. E-003 | Swimmers and The council | 5,240')
    expect(gathering).toMatch(/5,240 \| 600 \| 214 \| 36% \| ± 6\.6/)
    expect(gathering).toContain('Isserlis')
    expect(gathering).toContain('Talks at the gate, interviews, 4 July 2025.')
    expect(gathering).toContain('under 5')
    expect(gathering).toContain('Letters to suppliers. Given up: the list was lost.')
    expect(gathering).toContain('Neighbours’ door-knock. Planned until 1 April 2026, not done yet.')
    expect(gathering).toContain('Users’ survey. People who left were not asked.')
    expect(gathering).toContain('Users’ survey. The form is one page shorter.')
    // Three of the council, and so the rest too, which would tell them by subtraction.
    expect(gathering).toMatch(/Swimmers \| 5,240 \| 580 \| not shown \| – .*The council \| 20 \| 20 \| not shown/)
    expect(gathering).not.toContain('211')
    expect(gathering).not.toContain('Other figures that rest on people')
  })
})

describe('evidence', () => {
  it('has a register, and readings without any are listed', async () => {
    const { year } = await dailyYear()
    const register = chapterOf(await built(year), 'evidence')
    expect(register).toContain(
      'E-002 | Till rolls. | Paper: Green folder, office shelf | 31 Dec 2025 | The till | A record or document | Visits to the pool R-0001',
    )
    expect(register).toContain('Accident book. Confidential.')
    // A reading that this book works out from people's answers is proved by them.
    expect(register).toContain('Both readings of 2025 rest on evidence, or on answers that this book counts')
    const evidenceLinks = year.daily.evidenceLinks.filter(({ target }) => target !== 'reading')
    const bare = { ...year, daily: { ...year.daily, evidenceLinks } }
    const open = chapterOf(await built(bare), 'evidence')
    expect(open).toContain('Readings without evidence')
    expect(open).toContain('Visits to the pool I-01 · R-0001')
    expect(open).not.toContain('Swimmers who come back I-02 · R-')
    const objective = chapterOf(await built(year), 'objective-A')
    expect(objective).toContain('R-0001 · E-002')
    const published = chapterOf(await built(year, 'published'), 'evidence')
    expect(published).toContain('Confidential. | Paper')
    // A source may be a member of staff; only a page on the web was published by whoever it is from.
    for (const words of ['Accident', 'drawer', 'Green folder', 'E-00', 'The till'])
      expect(published).not.toContain(words)
  })
})

describe('the files', () => {
  it.each(['full', 'published'] as const)('are without a fault, %s', { timeout: 60_000 }, async (edition) => {
    const folder = mkdtempSync(join(tmpdir(), 'fairbook-daily-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const { ask, yearId } = await dailyYear()
    const [word, excel] = [join(folder, 'accounts.docx'), join(folder, 'accounts.xlsx')]
    await ask('accounts.export', { yearId, edition, word, excel })
    expect(await errorsIn(readFileSync(word))).toEqual([])
    expect(await errorsIn(readFileSync(excel), 'accounts.xlsx')).toEqual([])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(excel)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Consultations', 'Questions and answers', 'Daybook', 'What went wrong', 'Evidence']),
    )
  })

  it('every sentence is said as one says it', async () => {
    const { year } = await dailyYear()
    for (const edition of ['full', 'published'] as const) {
      const { chapters } = await built(year, edition)
      const said = chapters.flatMap(({ blocks }) => blocks.flatMap((block) => textOf(block).split('\n'))).map(plain)
      expect(said.flatMap((words) => faultsIn(words).map((fault) => [fault, words]))).toEqual([])
    }
  })

  it('Excel leads from everything to its row, and works out the shares', async () => {
    const { year } = await dailyYear()
    const book = readBack(await workbookOf(year))
    const answers = rowsOf(book, 'Questions and answers')
    expect(
      answers.map((row) => [row.Answer?.cell?.v, row.Count?.cell?.v, row.Share?.cell?.f, row.Reading?.cell?.v]),
    ).toEqual([
      ['Yes', 150, 'F6/G6', expect.stringMatching(/^R-/)],
      ['No', 60, 'F7/G7', undefined],
      ['In their own words', 'under 5', undefined, undefined],
    ])
    expect(answers[0]?.Share?.cell?.v).toBeCloseTo(150 / 210, 12)
    const linked = [
      'Consultations',
      'Questions and answers',
      'Daybook',
      'What went wrong',
      'Evidence',
      'Readings',
    ].flatMap((sheet) =>
      Object.values(book.Sheets[sheet] ?? {}).filter(
        (it) => /^#'.+'!A\d+$/.test(it?.l?.Target ?? '') && it.v !== '← Contents',
      ),
    )
    expect(linked.length).toBeGreaterThan(15)
    for (const link of linked) {
      const [, sheet = '', address = ''] = /^#'(.+)'!(A\d+)$/.exec(link.l.Target) ?? []
      const there = String(book.Sheets[sheet]?.[address]?.v)
      if (link.v !== 'Open' && link.v !== 'Closed') expect(String(link.v)).toContain(there)
      else expect(there).toMatch(/^D-/)
    }
    const grounds = rowsOf(book, 'Readings').map((row) => [row['Ref.']?.cell?.v, row.Grounds?.cell?.v])
    expect(grounds).toContainEqual(['R-0001', 'A record or document'])
    const fed = year.readings.find(({ questionId }) => questionId !== undefined)?.reference
    expect(grounds).toContainEqual([fed, 'Answers to a survey'])
    const published = readBack(await workbookOf(year, 'published'))
    expect(rowsOf(published, 'Daybook').map((row) => row['Ref.']?.cell?.v)).toEqual(['D-0001', 'D-0002', 'D-0005'])
    // A day can say who it was.
    for (const sheet of ['Daybook', 'What went wrong'])
      for (const row of rowsOf(published, sheet)) expect(row.When?.cell?.v).toMatch(/^[A-Z][a-z]+.2025$/)
    expect(rowsOf(published, 'Evidence').map((row) => row.Name?.cell?.v)).toEqual([
      'Letter of […]',
      'Till rolls',
      'Confidential',
    ])
  })
})

describe.skipIf(leaveOutLibreOffice)('worked out anew by LibreOffice', () => {
  it('shares and checks come to what was written', { timeout: 180_000 }, async () => {
    const { year } = await dailyYear()
    const bytes = await workbookOf(year)
    const [ours, theirs] = [readBack(bytes), readBack(await recalculated(bytes))]
    for (const sheet of ['Questions and answers', 'Contents'])
      for (const [address, it] of Object.entries(ours.Sheets[sheet] ?? {})) {
        if (it?.f === undefined) continue
        const found = theirs.Sheets[sheet]?.[address]?.v
        if (typeof it.v === 'number') expect(found, `${sheet} ${address}`).toBeCloseTo(it.v, 12)
        else expect(found, `${sheet} ${address}`).toBe(it.v)
      }
    const checks = Object.values(ours.Sheets.Contents ?? {}).map((it) => it?.v)
    expect(checks).toEqual(expect.arrayContaining(['Cases', 'Evidence']))
  })
})

describe('a year without daily work', () => {
  it('has no chapter, no sheet of it, and the fingerprint it always had', async () => {
    const { ask, book } = await newBook()
    const [year] = await ask('years.list', {})
    const yearId = year?.id ?? ''
    const before = await gatherYear(book, yearId, work)
    const {
      daily,
      today: _,
      chapters: __,
      chapterWords,
      live,
      pictures,
      logo: ___,
      aspects,
      erasures,
      results,
      socialBenefit,
      fingerprint,
      ...stored
    } = before
    const { fingerprintOf } = await import('../../main/engine/accounts/fingerprint')
    expect(aspects).toBeNull()
    expect([chapterWords, live, pictures, erasures]).toEqual([[], {}, {}, 0])
    expect(fingerprint).toBe(fingerprintOf(stored))
    const document = await built(before)
    for (const id of ['voices', 'cases', 'key-aspects', 'evidence', 'plan'])
      expect(document.chapters.map((one) => one.id)).not.toContain(id)
    expect(readBack(await workbookOf(before)).SheetNames).not.toContain('Daybook')
    expect([daily.experiences, results.length, socialBenefit.length]).toBeDefined()
  })

  it('has another fingerprint with each thing noted', async () => {
    const { ask, book } = await newBook()
    const [year] = await ask('years.list', {})
    const yearId = year?.id ?? ''
    const fingerprint = async () => (await gatherYear(book, yearId, work)).fingerprint
    const seen = [await fingerprint()]
    const noted = await ask('experiences.add', { happenedOn: '2025-03-01', words: 'Cold' })
    seen.push(await fingerprint())
    await ask('experiences.addStep', { experienceId: noted.record.id, what: 'Heated' })
    seen.push(await fingerprint())
    const asked = await ask('consultations.add', { yearId, name: 'Survey', method: 'survey', stakeholderIds: [] })
    seen.push(await fingerprint())
    await ask('evidence.addReference', {
      form: 'paper',
      name: 'Forms',
      place: 'Shelf',
      for: [{ target: 'consultation', targetId: asked.record.id, whereabouts: '' }],
    })
    seen.push(await fingerprint())
    // Of another year, so no part of this one.
    await ask('experiences.add', { happenedOn: '2026-03-01', words: 'Warm' })
    expect(await fingerprint()).toBe(seen.at(-1))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

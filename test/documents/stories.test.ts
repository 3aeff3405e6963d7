import { describe, expect, it } from 'vitest'
import { fillBook } from '../engine/fill-book'
import { newBook } from '../engine/open-book'

const words = '**Doris** Hill swims a mile.\n\n- She came every week\n\n[“The water was cold”](D-0001)'

describe('stories in the accounts', () => {
  it.each([
    ['named', 'yes', /Doris/],
    ['anonymous', 'yes', /She came every week/],
    ['no', 'no', /nothing/],
    ['not-asked', 'no', /nothing/],
  ] as const)('with consent “%s” stand there: %s', async (consent, stands, has) => {
    const { ask } = await newBook()
    const { yearId, outcomeId } = await fillBook(ask)
    await ask('experiences.add', { happenedOn: '2025-03-02', words: 'The water was cold today.', tone: 'negative' })
    await ask('stories.add', {
      yearId,
      title: 'A mile for Doris',
      words,
      person: 'Doris Hill',
      tone: 'positive',
      consent,
      chosen: true,
      outcomeIds: [outcomeId],
    })
    const document = await ask('accounts.document', { yearId })
    const all = JSON.stringify(document)
    const box = document.chapters
      .find(({ id }) => id === 'objective-A')
      ?.blocks.find((block) => block.type === 'box' && JSON.stringify(block).includes('T-01'))
    expect(box !== undefined).toBe(stands === 'yes')
    if (stands === 'yes') expect(JSON.stringify(box)).toMatch(has)
    if (stands === 'yes') expect(all).toContain('The one story chosen is positive, while one thing noted was negative')
    if (consent !== 'named') expect(all).not.toMatch(/Doris/)
    if (stands === 'no') expect(all).not.toMatch(/every week|A mile/)
    // Nobody allowed the words quoted in it.
    expect(all).not.toMatch(/water was cold/)
  })
})

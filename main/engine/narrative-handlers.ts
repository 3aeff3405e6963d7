import type { narrativeContract } from '../../shared/contract/narrative'
import type { Handlers } from './handlers'
import { changedNarratives, figuresNow, getNarrative, narrativePlaces } from './narrative/read'
import { suggestFigures } from './narrative/suggest'
import { acceptFigures, writeNarrative } from './narrative/write'

/** The procedures about the texts of the accounts and the functions that do them. */
export const narrativeHandlers: Pick<Handlers, keyof typeof narrativeContract> = {
  'narrative.places': ({ book }, { yearId }) => narrativePlaces(book, yearId),
  'narrative.get': ({ book }, { yearId, place }) => getNarrative(book, yearId, place),
  'narrative.write': ({ book }, input) => writeNarrative(book, input),
  'narrative.figures': ({ book }, { yearId, references }) => figuresNow(book, yearId, references),
  'narrative.suggest': ({ book }, input) => suggestFigures(book, input),
  'narrative.changed': ({ book }, { yearId }) => changedNarratives(book, yearId),
  'narrative.accept': ({ book }, input) => acceptFigures(book, input),
}

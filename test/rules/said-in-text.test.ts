import { expect, it } from 'vitest'
import { standsInText } from '../../shared/rules/said-in-text'

it.each([
  ['She wrote: “I come for the water —\nand stay for the tea.”', 'I come for the water and stay for the tea', true],
  ['She came for the water.', 'I come for the water and stay for the tea', false],
  ['It was very cold', 'Very cold', false],
])('%s: %s', (text, words, stands) => expect(standsInText(text, words)).toBe(stands))

import { numberWords } from '../../shared/rules/number-words'

export const wordsWords = (words: number): string => `${numberWords(words)} ${words === 1 ? 'word' : 'words'}`

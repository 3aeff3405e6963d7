import { useRead } from './queries'

/** The language in which this book writes and reads numbers and days (BCP 47). */
export const useLanguage = (): string => useRead('organisation.get', {}).data?.language ?? 'en-GB'

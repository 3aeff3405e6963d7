import type { Edition } from '../../../shared/model/edition'
import { dayWords } from '../../../shared/rules/date-words'
import { leftOutOf } from '../../../shared/rules/edition'
import { shortPeriod } from '../../../shared/rules/short-period'

type InEdition = { edition: Edition }

/** Whether an edition tells the days of what people said: for everybody only the month, since a day can say who it was. */
export const tellsDays = ({ edition }: InEdition): boolean => !leftOutOf[edition].auditing

const told = (words: string, where: InEdition) => (tellsDays(where) ? words : words.replace(/^\d+./, ''))

/** A day as the edition tells it: "12 May 2025", or "May 2025". */
export const toldDay = (day: string, where: InEdition): string => told(dayWords(day), where)

/** The same for a narrow column: "3 Sept 2025", or "Sept 2025". */
export const toldShortDay = (day: string, where: InEdition): string => told(shortPeriod(day, day), where)

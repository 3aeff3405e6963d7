import type { actionContract } from '../../shared/contract/actions'
import type { Handlers } from './handlers'
import { getAction, listActions } from './records/actions/list'
import { actionsToReport, reportOnAction } from './records/actions/reports'
import { addAction, changeAction, removeAction, setLinksOfAction } from './records/actions/writing'
import { addLooks, changeLook, looksOfIndicator, removeLook } from './records/looks/looks'
import { trailOf, unusedInYear, usesInYear } from './records/looks/use'

/** The procedures about actions and learning, and the functions that do them. */
export const actionHandlers: Pick<Handlers, keyof typeof actionContract> = {
  'actions.list': ({ book }, input) => listActions(book, input),
  'actions.get': ({ book }, { id }) => getAction(book, id),
  'actions.add': ({ book }, input) => addAction(book, input),
  'actions.change': ({ book }, input) => changeAction(book, input),
  'actions.setLinks': ({ book }, input) => setLinksOfAction(book, input),
  'actions.remove': ({ book }, { id }) => removeAction(book, id),
  'actions.report': ({ book }, input) => reportOnAction(book, input),
  'actions.openFromEarlier': ({ book }, { yearId }) => actionsToReport(book, yearId),
  'looks.add': ({ book }, input) => addLooks(book, input),
  'looks.change': ({ book }, input) => changeLook(book, input),
  'looks.remove': ({ book }, { id }) => removeLook(book, id),
  'looks.ofIndicator': ({ book }, { indicatorId }) => looksOfIndicator(book, indicatorId),
  'looks.trail': ({ book }, input) => trailOf(book, input),
  'looks.ofYear': ({ book }, { yearId }) => usesInYear(book, yearId),
  'looks.unused': ({ book }, { yearId }) => unusedInYear(book, yearId),
}

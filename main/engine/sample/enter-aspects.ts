import type { AspectLine, AspectsOfYear } from '../../../shared/model/aspect'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { AspectSource } from './source-aspects'
import type { SampleSource, YearSource } from './source-files'

/** The key aspects of a year: begun in the first, brought along since; then reworded, answered anew or found still so. */
export async function enterAspects(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  { label }: YearSource,
): Promise<void> {
  const yearId = keys.get('year', label)
  let now = await call('aspects.ofYear', { yearId })
  if (now.template === null) now = (await call('aspects.begin', { yearId })).record
  for (const aspect of source.aspects) {
    const { reworded } = aspect
    if (reworded?.from !== label) continue
    const { id } = lineOf(now, aspect.item)
    now = (await call('aspects.changeItem', { yearId, id, wording: reworded.wording })).record
    await call('aspects.note', { templateId: now.template?.id ?? '', note: reworded.why })
  }
  const stillSo: string[] = []
  for (const aspect of source.aspects) {
    const said = aspect.years[label]
    if (said === undefined) continue
    const itemId = lineOf(now, wordingIn(aspect, label)).id
    if (Object.keys(said).length === 0) stillSo.push(itemId)
    else await call('aspects.answer', { yearId, itemId, ...said })
  }
  if (stillSo.length > 0) await call('aspects.confirm', { yearId, itemIds: stillSo })
  now = await call('aspects.ofYear', { yearId })
  for (const aspect of source.aspects) {
    const { answer } = lineOf(now, wordingIn(aspect, label))
    if (answer !== null) keys.set('aspect', `${aspect.key} ${label}`, answer.id)
  }
}

const wordingIn = ({ item, reworded }: AspectSource, label: string): string =>
  reworded !== undefined && reworded.from <= label ? reworded.wording : item

function lineOf({ sections }: AspectsOfYear, wording: string): AspectLine {
  const line = sections.flatMap(({ items }) => items).find((one) => one.wording === wording)
  if (line === undefined) throw new Error(`key-aspects.json speaks of “${wording}”, which the checklist does not have.`)
  return line
}

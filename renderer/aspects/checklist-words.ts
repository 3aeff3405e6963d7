import type { AspectVersion } from '../../shared/model/aspect'
import { agree, countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'

/** What becomes of the years, this one and others, when the checklist of a year is changed. */
export function checklistWords(year: string, { version, years }: Pick<AspectVersion, 'version' | 'years'>): string {
  const others = years.map(({ label }) => label).filter((label) => label !== year)
  if (others.length > 0)
    return `Version ${version}, under which ${listWords(others)} ${agree(others.length, 'was', 'were')} answered too. The first change here makes version ${version + 1} for ${year}; ${listWords(others)} ${agree(others.length, 'keeps', 'keep')} version ${version}, and what is answered in ${year} comes along.`
  return version === 1
    ? `Version 1, for ${year}. The next year begins with it; what is changed there leaves ${year} as it is.`
    : `Version ${version}, for ${year}. The years before keep the versions they were answered under.`
}

/** What a version has that the one before has not, in a sentence; empty for the first. */
export function versionWords({ version, added, removed, reworded }: AspectVersion): string {
  if (version === 1) return ''
  const parts = [
    ...(added.length === 0 ? [] : [`${countOf(added.length, 'item', 'items')} added`]),
    ...(removed.length === 0 ? [] : [`${countOf(removed.length, 'removed', 'removed')}`]),
    ...(reworded.length === 0 ? [] : [`${countOf(reworded.length, 'reworded', 'reworded')}`]),
  ]
  return parts.length === 0 ? 'Other sections or another order.' : `${listWords(parts)}.`
}

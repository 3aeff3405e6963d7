import { useState } from 'react'
import { agree, capital, countOf, inLetters } from '../../shared/rules/count-words'
import type { CallOutput } from '../client/bridge'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import { AddEvidence } from './add-evidence'
import { EmptyEvidence } from './empty-evidence'
import styles from './evidence.module.css'
import { EvidencePanel } from './evidence-panel'
import { EvidenceViews } from './evidence-views'
import { type Filter, noFilter } from './filter'
import { Filters } from './filters'
import { RegisterActs } from './register-acts'
import { RegisterTable } from './register-table'

type Props = { organisation: string; chosen: string | null }

/** The register: every piece of evidence by its number, and one of them beside it. */
export function RegisterPage({ organisation, chosen }: Props) {
  const counted = useRead('evidence.list', { limit: 1 })
  const [filter, setFilter] = useState<Filter>(noFilter)
  const { choose } = useNavigation()
  const pick = (id: string | null) => choose({ place: 'evidence', view: 'register', chosen: id })
  const counts = counted.data?.counts
  return (
    <RegisterActs organisation={organisation} confidential={counts?.confidential ?? 0} onChoose={pick}>
      {({ menu, line }) => (
        <Page
          title="Evidence"
          sentence={counts === undefined ? '' : sentence(counts)}
          filled
          action={
            <div className={styles.acts}>
              {counts !== undefined && counts.all > 0 && menu}
              <AddEvidence onAdded={pick} />
            </div>
          }
          panel={chosen === null ? null : <EvidencePanel key={chosen} id={chosen} onClose={() => pick(null)} />}
        >
          <EvidenceViews view="register" />
          <Answered of={{ counted }}>
            {(held) =>
              held.counted.counts.all === 0 ? (
                <EmptyEvidence />
              ) : (
                <>
                  <Filters counts={held.counted.counts} filter={filter} onFilter={setFilter} />
                  {line}
                  <RegisterTable filter={filter} onFilter={setFilter} chosen={chosen} onChoose={pick} />
                </>
              )
            }
          </Answered>
        </Page>
      )}
    </RegisterActs>
  )
}

/** "Twenty-five pieces of evidence; three are for nothing yet." */
function sentence({ all, unused, missing, changed }: CallOutput<'evidence.list'>['counts']): string {
  if (all === 0) return 'What proves what the account says.'
  const pieces = capital(countOf(all, 'piece of evidence', 'pieces of evidence'))
  const use =
    unused === 0
      ? agree(all, 'it is for something', 'each is for something')
      : unused === all
        ? agree(all, 'it is for nothing yet', 'none is for anything yet')
        : `${inLetters(unused)} ${agree(unused, 'is', 'are')} for nothing yet`
  const faulty = missing + changed
  const faults =
    faulty === 0
      ? ''
      : ` ${capital(countOf(faulty, 'file is', 'files are'))} no longer as ${agree(faulty, 'it was', 'they were')} attached.`
  return `${pieces}; ${use}.${faults}`
}

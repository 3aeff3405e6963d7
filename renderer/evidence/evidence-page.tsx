import { useState } from 'react'
import { agree, capital, countOf, inLetters } from '../../shared/rules/count-words'
import type { CallOutput } from '../client/bridge'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type EvidenceView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { AddEvidence } from './add-evidence'
import { EmptyEvidence } from './empty-evidence'
import { EvidencePanel } from './evidence-panel'
import { type Filter, noFilter } from './filter'
import { Filters } from './filters'
import { RegisterTable } from './register-table'

type Props = PageProps & { view: EvidenceView; chosen: string | null }

/** What proves what the account says: the register, and the readings nothing stands behind. */
export function EvidencePage({ book, chosen, view }: Props) {
  const counted = useRead('evidence.list', { limit: 1 })
  const { choose } = useNavigation()
  const pick = (id: string | null) => choose({ place: 'evidence', view, chosen: id })
  return (
    <FieldsLocked value={book.readOnly}>
      <Page
        title="Evidence"
        sentence={counted.data === undefined ? '' : sentence(counted.data.counts)}
        filled
        action={<AddEvidence onAdded={pick} />}
        panel={chosen === null ? null : <EvidencePanel key={chosen} id={chosen} onClose={() => pick(null)} />}
      >
        <Answered of={{ counted }}>
          {(held) =>
            held.counted.counts.all === 0 ? (
              <EmptyEvidence />
            ) : (
              <Register counts={held.counted.counts} chosen={chosen} onChoose={pick} />
            )
          }
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

type Counts = CallOutput<'evidence.list'>['counts']

function Register(props: { counts: Counts; chosen: string | null; onChoose: (id: string) => void }) {
  const [filter, setFilter] = useState<Filter>(noFilter)
  return (
    <>
      <Filters counts={props.counts} filter={filter} onFilter={setFilter} />
      <RegisterTable filter={filter} onFilter={setFilter} chosen={props.chosen} onChoose={props.onChoose} />
    </>
  )
}

/** "Twenty-five pieces of evidence; three are for nothing yet." */
function sentence({ all, unused, missing, changed }: Counts): string {
  if (all === 0) return 'What proves what the account says.'
  const pieces = capital(countOf(all, 'piece of evidence', 'pieces of evidence'))
  const use =
    unused === 0
      ? 'each is for something'
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

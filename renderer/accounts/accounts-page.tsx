import { Button, SegmentedControl } from '@mantine/core'
import { useId, useRef } from 'react'
import type { PlannedChapter } from '../../shared/model/chapter'
import type { Edition } from '../../shared/model/edition'
import type { ExportReport } from '../../shared/model/export'
import { yearStatusWords } from '../../shared/model/year'
import { periodWords } from '../../shared/rules/date-words'
import { call } from '../client/bridge'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { Mark, Status } from '../components/status'
import { sizeWords } from '../components/time-words'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import type { PageProps } from '../frame/workbench'
import styles from './accounts.module.css'
import { BeforeHandingOver } from './before-handing-over'
import { ChapterList } from './chapter-list'
import { type ExportKind, type ExportState, exportKinds, useExports } from './exports'
import { ReadingPane } from './reading-pane'
import { suggestedName } from './suggested-name'
import { useDocument } from './use-document'

const documents = {
  word: { title: 'Word', save: 'Save as Word…' },
  excel: { title: 'Excel', save: 'Save as Excel…' },
} as const satisfies Record<ExportKind, { title: string; save: string }>

const editionAbout = {
  full: 'Everything, with the references that lead each figure to its source. For those who keep and audit the book.',
  published:
    'For everybody: without references, the list of single readings, open questions and the auditor’s columns. What was missed, corrected or left out stays.',
} as const satisfies Record<Edition, string>

/** The social accounts of the year: their chapters, as pages, and as documents to hand over. */
export function AccountsPage({ book, name, year }: PageProps) {
  const closed = year.status === 'approved' || year.status === 'published'
  return (
    <Page
      title="Accounts"
      sentence={`The social accounts of ${name} for ${periodWords(year.startsOn, year.endsOn)}. ${yearStatusWords[year.status]}.`}
      action={
        <div className={styles.documents}>
          {exportKinds.map((kind) => (
            <AccountsFile key={kind} kind={kind} name={name} year={year} />
          ))}
        </div>
      }
      filled
    >
      <FieldsLocked value={book.readOnly || closed}>
        <Written year={year} />
      </FieldsLocked>
    </Page>
  )
}

function Written({ year }: { year: PageProps['year'] }) {
  const { edition, setEdition } = useExports()
  const { query, words } = useDocument(year.id, edition)
  const reads = {
    chapters: useRead('chapters.list', { yearId: year.id }),
    years: useRead('years.list', {}),
    objectives: useRead('objectives.list', { yearId: year.id }),
  }
  const pane = useRef<HTMLElement>(null)
  const { go } = useNavigation()
  const show = ({ id }: PlannedChapter) =>
    pane.current
      ?.querySelector(`[role="group"] [data-chapter="${CSS.escape(id)}"]`)
      ?.closest('[role="group"]')
      ?.scrollIntoView({ block: 'start' })
  return (
    <div className={styles.accounts}>
      <div className={styles.side}>
        <section aria-labelledby="edition">
          <h2 id="edition">Edition</h2>
          <SegmentedControl<Edition>
            aria-labelledby="edition"
            fullWidth
            value={edition}
            onChange={setEdition}
            data={[
              { value: 'full', label: 'Full' },
              { value: 'published', label: 'Published' },
            ]}
          />
          <p className={styles.about}>{editionAbout[edition]}</p>
        </section>
        <section aria-labelledby="chapters">
          <div className={styles.chaptersHead}>
            <h2 id="chapters">Chapters</h2>
            <Button variant="subtle" onClick={() => go({ place: 'accounts', writing: '' })}>
              Write
            </Button>
          </div>
          <Answered of={reads}>
            {({ chapters, years, objectives }) => {
              const texts = years.find(({ id }) => id === year.id)
              if (texts === undefined) return null
              const held = { year: texts, objectives, edition, shown: query.data?.chapters }
              return <ChapterList yearId={year.id} chapters={chapters} held={held} onShow={show} />
            }}
          </Answered>
        </section>
        <BeforeHandingOver year={year} />
      </div>
      {query.data === undefined && query.isPending ? (
        <p role="status" className={styles.about}>
          {words === '' ? 'Writing the pages' : words}…
        </p>
      ) : (
        <Answered of={{ document: query }}>
          {({ document }) => <ReadingPane document={document} busy={query.isFetching} pane={pane} />}
        </Answered>
      )}
    </div>
  )
}

type DocumentProps = { kind: ExportKind; name: string; year: PageProps['year'] }

function AccountsFile({ kind, name, year }: DocumentProps) {
  const { states, running, start, edition } = useExports()
  const { title, save } = documents[kind]
  const heading = useId()
  const busy = running && states[kind].state !== 'running'
  return (
    <section className={styles.document} aria-labelledby={heading}>
      <h2 id={heading} className={styles.unseen}>
        {title}
      </h2>
      <Button
        variant={kind === 'word' ? 'filled' : 'default'}
        {...(running ? { 'data-disabled': true } : {})}
        aria-disabled={running}
        title={busy ? 'The other document is being written' : undefined}
        onClick={() => {
          if (!running) void start(kind, year, suggestedName(name, year.label, edition, kind))
        }}
      >
        {save}
      </Button>
      <div className={styles.state}>
        <State kind={kind} state={states[kind]} />
      </div>
    </section>
  )
}

function State({ kind, state }: { kind: ExportKind; state: ExportState }) {
  switch (state.state) {
    case 'idle':
      return null
    case 'running':
      return <Running kind={kind} state={state} />
    case 'done':
      return <Finished kind={kind} report={state.result} />
    case 'stopped':
      return <p role="status">Stopped. Nothing was written, and a file that was there before is as it was.</p>
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          <Mark kind="wrong" />
          <span>{state.problem.message}</span>
        </p>
      )
  }
}

function Running({ kind, state }: { kind: ExportKind; state: Extract<ExportState, { state: 'running' }> }) {
  const { cancel } = useExports()
  const { words, done, total, cancelling } = state
  const said = cancelling ? 'Stopping…' : `${words}…`
  return (
    <div className={styles.running}>
      <p role="status">{said}</p>
      <progress
        className={styles.progress}
        aria-label={`Writing ${documents[kind].title}`}
        max={Math.max(total, 1)}
        value={total > 0 ? done : 0}
      />
      <Button variant="default" disabled={cancelling} onClick={() => cancel(kind)}>
        Cancel
      </Button>
    </div>
  )
}

function Finished({ kind, report }: { kind: ExportKind; report: ExportReport }) {
  const { yearLabels } = useExports()
  const { trouble } = useNotices()
  const file = report[kind]
  if (file === null) return null
  const pages = kind === 'excel' || report.pages === null ? '' : `, ${report.pages} pages`
  return (
    <div className={styles.written}>
      <p role="status">
        <Status kind="met">
          {yearLabels[kind]} is written{pages}, {sizeWords(file.bytes)}
        </Status>
      </p>
      <p className={styles.path}>{file.path}</p>
      <div className={styles.after}>
        <Button variant="default" onClick={() => call('export.open', { path: file.path }).catch(trouble)}>
          Open
        </Button>
        <Button variant="default" onClick={() => call('export.show', { path: file.path }).catch(trouble)}>
          Show in folder
        </Button>
      </div>
    </div>
  )
}

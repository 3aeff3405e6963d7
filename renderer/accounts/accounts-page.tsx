import { Button } from '@mantine/core'
import { useId } from 'react'
import { yearStatusWords } from '../../shared/model/year'
import { periodWords } from '../../shared/rules/date-words'
import { Page } from '../components/page'
import { Mark, Status } from '../components/status'
import { sizeWords } from '../components/time-words'
import { useNotices } from '../frame/notices'
import type { PageProps } from '../frame/workbench'
import styles from './accounts.module.css'
import { BeforeHandingOver } from './before-handing-over'
import { type ExportKind, type ExportState, exportKinds, useExports } from './exports'
import { suggestedName } from './suggested-name'

const documents = {
  word: {
    title: 'Word',
    about:
      'The account to read, print and hand over: chapters, the stakeholder map, a chart for each objective, the social benefit table, and where every figure comes from.',
    save: 'Save as Word…',
  },
  excel: {
    title: 'Excel',
    about:
      'The workbook behind it, for whoever checks it: every reading and benchmark on its own sheet, comparisons as live formulas, and the same references as on the pages.',
    save: 'Save as Excel…',
  },
} as const satisfies Record<ExportKind, { title: string; about: string; save: string }>

/** The social accounts of the year as documents. */
export function AccountsPage({ name, year }: PageProps) {
  return (
    <Page
      title="Accounts"
      sentence={`The social accounts of ${name} for ${periodWords(year.startsOn, year.endsOn)}. ${yearStatusWords[year.status]}.`}
    >
      <div className={styles.documents}>
        {exportKinds.map((kind) => (
          <AccountsDocument key={kind} kind={kind} name={name} year={year} />
        ))}
      </div>
      <BeforeHandingOver year={year} />
    </Page>
  )
}

type DocumentProps = { kind: ExportKind; name: string; year: PageProps['year'] }

function AccountsDocument({ kind, name, year }: DocumentProps) {
  const { states, running, start } = useExports()
  const { title, about, save } = documents[kind]
  const heading = useId()
  const busy = running && states[kind].state !== 'running'
  return (
    <section className={styles.document} aria-labelledby={heading}>
      <div className={styles.words}>
        <h2 id={heading}>{title}</h2>
        <p>{about}</p>
      </div>
      <Button
        variant={kind === 'word' ? 'filled' : 'default'}
        {...(running ? { 'data-disabled': true } : {})}
        aria-disabled={running}
        title={busy ? 'The other document is being written' : undefined}
        onClick={() => {
          if (!running) void start(kind, year, suggestedName(name, year.label, kind))
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
    case 'written':
      return <Written kind={kind} state={state} />
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

type Of<S extends ExportState['state']> = { kind: ExportKind; state: Extract<ExportState, { state: S }> }

function Running({ kind, state }: Of<'running'>) {
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

function Written({ kind, state }: Of<'written'>) {
  const { open, show } = useExports()
  const { trouble } = useNotices()
  const pages = state.pages === null ? '' : `, ${state.pages} pages`
  return (
    <div className={styles.written}>
      <p role="status">
        <Status kind="met">
          {state.yearLabel} is written{pages}, {sizeWords(state.bytes)}
        </Status>
      </p>
      <p className={styles.path}>{state.path}</p>
      <div className={styles.after}>
        <Button variant="default" onClick={() => open(kind).catch(trouble)}>
          Open
        </Button>
        <Button variant="default" onClick={() => show(kind).catch(trouble)}>
          Show in folder
        </Button>
      </div>
    </div>
  )
}

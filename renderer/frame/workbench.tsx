import type { BookInfo } from '../../shared/model/book'
import { AccountsPage } from '../accounts/accounts-page'
import { type ExportKind, ExportsProvider, useExports } from '../accounts/exports'
import { suggestedName } from '../accounts/suggested-name'
import { WritingPage } from '../accounts/writing/writing-page'
import { ActionsPage } from '../actions/actions-page'
import { AspectsPage } from '../aspects/aspects-page'
import { BenchmarksPage } from '../benchmarks/benchmarks-page'
import { useCommand, useEngineReady } from '../client/events'
import { useRead } from '../client/queries'
import { ConsultationPage } from '../consultations/consultation-page'
import { ConsultationsPage } from '../consultations/consultations-page'
import { DataProtectionPage } from '../data-protection/data-protection-page'
import { DaybookPage } from '../daybook/daybook-page'
import { NotePanel } from '../daybook/note-panel'
import { NotingProvider } from '../daybook/noting'
import { EvidencePage } from '../evidence/evidence-page'
import { TakingInProvider } from '../evidence/taking-in'
import { TakingInLine } from '../evidence/taking-in-line'
import { WindowDrop } from '../evidence/window-drop'
import { BookHistory } from '../history/book-history'
import { HomePage } from '../home/home-page'
import { IndicatorPage } from '../indicators/indicator-page'
import { BookLikeThis } from '../new-book/like-this'
import { OutcomesPage } from '../outcomes/outcomes-page'
import { PurposePage } from '../purpose/purpose-page'
import { ReadingsPage } from '../readings/readings-page'
import { StakeholdersPage } from '../stakeholders/stakeholders-page'
import { StoriesPage } from '../stories/stories-page'
import { StoryPage } from '../stories/story-page'
import { Tour } from '../tour/tour'
import { TourProvider } from '../tour/tour-state'
import { PersonOnce } from '../welcome/person-once'
import { Bar } from './bar'
import { NavigationProvider, useNavigation } from './navigation'
import { NoticeLine, NoticesProvider } from './notices'
import { places } from './places'
import { useRegionKeys } from './regions'
import { Sidebar } from './sidebar'
import { useWayKeys } from './way-keys'
import styles from './workbench.module.css'

/** The window with a book open: sidebar, bar, page and panel. */
export function Workbench({ opened }: { opened: BookInfo }) {
  return (
    <NavigationProvider>
      <NoticesProvider>
        <ExportsProvider>
          <TakingInProvider>
            <TourProvider>
              <Frame opened={opened} />
            </TourProvider>
          </TakingInProvider>
        </ExportsProvider>
      </NoticesProvider>
    </NavigationProvider>
  )
}

function Frame({ opened }: { opened: BookInfo }) {
  const book = useRead('book.info', {}).data ?? opened
  const organisation = useRead('organisation.get', {}).data
  const name = organisation?.shortName || organisation?.name || book.organisation
  const { yearId, go } = useNavigation()
  const year = book.years.find(({ id }) => id === yearId) ?? book.years.at(-1)
  const ready = useEngineReady()
  const { start, edition } = useExports()
  useRegionKeys()
  useWayKeys()

  const exportFromMenu = (kind: ExportKind) => {
    if (year === undefined) return
    go({ place: 'accounts' })
    void start(kind, year, suggestedName(name, year.label, edition, kind))
  }
  useCommand('data-protection', () => go(places['data-protection'].start))
  useCommand('export-word', () => exportFromMenu('word'))
  useCommand('export-excel', () => exportFromMenu('excel'))

  // A book has a year from its first moment.
  if (year === undefined) return null
  return (
    <div className={styles.window}>
      <Sidebar book={book} name={name} yearId={year.id} />
      <div className={styles.work}>
        <Bar book={book} ready={ready} />
        <NoticeLine />
        <TakingInLine />
        <NotingProvider bookId={book.id} yearId={year.id}>
          <div className={styles.page}>
            <Page name={name} book={book} year={year} />
            <NotePanel readOnly={book.readOnly} />
          </div>
        </NotingProvider>
        <Tour />
      </div>
      <BookLikeThis />
      <BookHistory />
      {!book.readOnly && <PersonOnce />}
      {!book.readOnly && <WindowDrop />}
    </div>
  )
}

export type PageProps = {
  book: BookInfo
  /** The organisation's short name. */
  name: string
  year: BookInfo['years'][number]
}

function Page(props: PageProps) {
  const { location } = useNavigation()
  switch (location.place) {
    case 'home':
      return <HomePage {...props} />
    case 'purpose':
      return <PurposePage {...props} view={location.view} chosen={location.chosen} />
    case 'stakeholders':
      return <StakeholdersPage {...props} view={location.view} chosen={location.chosen} />
    case 'outcomes':
      return <OutcomesPage {...props} view={location.view} chosen={location.chosen} />
    case 'readings':
      return <ReadingsPage {...props} by={location.by} indicatorId={location.indicatorId} />
    case 'benchmarks':
      return <BenchmarksPage {...props} chosen={location.chosen} />
    case 'aspects':
      return <AspectsPage {...props} view={location.view} chosen={location.chosen} />
    case 'indicator':
      return <IndicatorPage {...props} id={location.id} form={location.form} />
    case 'accounts':
      return location.writing === undefined ? (
        <AccountsPage {...props} />
      ) : (
        <WritingPage {...props} chapter={location.writing} />
      )
    case 'consultations':
      return <ConsultationsPage {...props} view={location.view} chosen={location.chosen} />
    case 'consultation':
      return <ConsultationPage key={location.id} {...props} {...location} />
    case 'daybook':
      return <DaybookPage {...props} filter={location.filter} chosen={location.chosen} />
    case 'stories':
      return <StoriesPage {...props} view={location.view} chosen={location.chosen} />
    case 'story':
      return <StoryPage key={location.id} {...props} id={location.id} />
    case 'evidence':
      return <EvidencePage {...props} view={location.view} chosen={location.chosen} />
    case 'data-protection':
      return <DataProtectionPage {...props} view={location.view} names={location.names} />
    case 'actions':
      return <ActionsPage {...props} view={location.view} chosen={location.chosen} />
  }
}

import { useKeepInStep } from './client/events'
import { useDesktop } from './client/queries'
import { AboutDialog } from './components/about-dialog'
import { Answered } from './components/answers'
import { Workbench } from './frame/workbench'
import { EarlierCopies } from './welcome/earlier-copies'
import { Welcome } from './welcome/welcome'

/** What a window shows: its book, or the welcome page when it has none. */
export function Window() {
  useKeepInStep()
  const book = useDesktop('window.book')
  return (
    <>
      <Answered of={{ book }}>
        {({ book: open }) => (open === null ? <Welcome /> : <Workbench key={open.id + open.path} opened={open} />)}
      </Answered>
      <EarlierCopies />
      <AboutDialog />
    </>
  )
}

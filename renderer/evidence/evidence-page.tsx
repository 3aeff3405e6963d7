import { FieldsLocked } from '../components/fields/locked'
import type { EvidenceView } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { RegisterPage } from './register-page'
import { WithoutPage } from './without-page'

type Props = PageProps & { view: EvidenceView; chosen: string | null }

/** What proves what the account says: the register, and the readings nothing stands behind. */
export function EvidencePage({ book, name, year, view, chosen }: Props) {
  return (
    <FieldsLocked value={book.readOnly}>
      {view === 'register' ? <RegisterPage organisation={name} chosen={chosen} /> : <WithoutPage year={year} />}
    </FieldsLocked>
  )
}

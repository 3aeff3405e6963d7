import { SegmentedControl } from '@mantine/core'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type ProtectionView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import styles from './data-protection.module.css'
import { Keeping } from './keeping'
import { PersonView } from './person-view'

type Props = PageProps & { view: ProtectionView; names: readonly string[] }

const sentences = {
  person: 'What this book holds about one person: to find it, to hand it over, to erase it.',
  keeping: 'After how many years somebody looks again at what names people.',
} as const satisfies Record<ProtectionView, string>

/** What is held about a person, and how long things are kept. */
export function DataProtectionPage({ book, year, view, names }: Props) {
  const { go } = useNavigation()
  return (
    <FieldsLocked value={book.readOnly}>
      <Page title="Data protection" sentence={sentences[view]}>
        <SegmentedControl<ProtectionView>
          className={styles.views ?? ''}
          aria-label="What is shown of data protection"
          value={view}
          onChange={(next) => go({ place: 'data-protection', view: next, names: [] })}
          data={[
            { value: 'person', label: 'One person' },
            { value: 'keeping', label: 'How long things are kept' },
          ]}
        />
        {view === 'person' ? <PersonView key={names.join('\n')} names={names} /> : <Keeping year={year} />}
      </Page>
    </FieldsLocked>
  )
}

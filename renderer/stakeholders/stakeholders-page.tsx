import { SegmentedControl } from '@mantine/core'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { capital, countOf, inLetters } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { type StakeholderView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { EmptyStakeholders } from './empty-stakeholders'
import { StakeholderDrawing } from './stakeholder-drawing'
import { StakeholderList } from './stakeholder-list'
import { StakeholderPanel } from './stakeholder-panel'
import styles from './stakeholders.module.css'

type Props = PageProps & { view: StakeholderView; chosen: string | null }

/** Everyone who affects or is affected: as a list, by influence and interest, and as a network. */
export function StakeholdersPage({ name, year, view, chosen }: Props) {
  const { go, choose } = useNavigation()
  const reads = {
    stakeholders: useRead('stakeholders.list', { yearId: year.id }),
    relationships: useRead('relationships.list', {}),
  }
  const all = reads.stakeholders.data
  const pick = (id: string | null) => choose({ place: 'stakeholders', view, chosen: id })
  const one = all?.find(({ id }) => id === chosen)
  return (
    <Page
      title="Stakeholders"
      sentence={all === undefined ? '' : sentence(all, year.label)}
      filled={view !== 'list'}
      panel={
        one === undefined ? null : (
          <StakeholderPanel
            key={one.id}
            stakeholder={one}
            others={all ?? []}
            relationships={reads.relationships.data ?? []}
            organisation={name}
            year={year}
            onClose={() => pick(null)}
          />
        )
      }
    >
      <Answered of={reads}>
        {({ stakeholders, relationships }) =>
          stakeholders.length === 0 ? (
            <EmptyStakeholders />
          ) : (
            <>
              <SegmentedControl<StakeholderView>
                className={styles.views}
                aria-label="How stakeholders are shown"
                value={view}
                onChange={(next) => go({ place: 'stakeholders', view: next, chosen })}
                data={[
                  { value: 'list', label: 'List' },
                  { value: 'influence', label: 'Influence and interest' },
                  { value: 'network', label: 'Network' },
                ]}
              />
              {view === 'list' ? (
                <StakeholderList stakeholders={stakeholders} yearLabel={year.label} chosen={chosen} onChoose={pick} />
              ) : (
                <StakeholderDrawing
                  view={view}
                  organisation={name}
                  stakeholders={stakeholders}
                  relationships={relationships}
                  chosen={chosen}
                  onChoose={pick}
                />
              )}
            </>
          )
        }
      </Answered>
    </Page>
  )
}

/** "Fourteen groups; thirteen are in this year's account." */
function sentence(all: StakeholderInYear[], label: string): string {
  if (all.length === 0) return `Nobody stands in ${label} yet.`
  const included = all.filter(({ inYear }) => inYear?.included === true).length
  const groups = capital(countOf(all.length, 'group', 'groups'))
  return `${groups}; ${inLetters(included)} ${included === 1 ? 'is' : 'are'} in the account of ${label}.`
}

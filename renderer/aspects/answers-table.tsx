import { Button } from '@mantine/core'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import type { AspectsOfYear } from '../../shared/model/aspect'
import { numberWords } from '../../shared/rules/number-words'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { useNotices } from '../frame/notices'
import styles from './answers.module.css'
import { AspectRow } from './aspect-row'
import { sectionWords } from './aspect-words'
import { goOnFrom, moveAmongRows } from './row-keys'
import type { AnswerChange } from './typed-answer'

type Props = {
  year: { id: string; label: string }
  aspects: AspectsOfYear
  /** Id of the item beside the list. */
  chosen: string | null
  onChoose: (id: string) => void
}

/** The key aspects of a year, section by section, typed into; last year's answers beside them. */
export function AnswersTable({ year, aspects, chosen, onChoose }: Props) {
  const answer = useWrite('aspects.answer').mutateAsync
  const confirm = useWrite('aspects.confirm').mutateAsync
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const list = useRef<HTMLTableElement>(null)
  const { before, sections } = aspects
  const columns = before === null ? 4 : 5
  const yearId = year.id

  // The panel beside the list makes the rows narrower and taller: the chosen one stays in sight.
  useLayoutEffect(() => {
    if (chosen !== null) list.current?.querySelector(`[data-item="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const say = useCallback(
    (itemId: string, change: AnswerChange) => answer({ yearId, itemId, ...change }),
    [answer, yearId],
  )
  const still = useCallback(
    (itemId: string, by: 'key' | 'button') => {
      if (list.current !== null) goOnFrom(list.current, itemId, by)
      void confirm({ yearId, itemIds: [itemId] }).catch(trouble)
    },
    [confirm, trouble, yearId],
  )
  const allStill = (itemIds: string[]) => {
    if (list.current !== null && itemIds.length > 0) goOnFrom(list.current, itemIds.at(-1) ?? '', 'key')
    void confirm({ yearId, itemIds }).catch(trouble)
  }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('tr[data-brought]') : null
    const typing = event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey
    if (event.key.toLowerCase() === 's' && !typing && row?.dataset.item !== undefined && !locked) {
      event.preventDefault()
      still(row.dataset.item, 'key')
    } else moveAmongRows(event)
  }
  return (
    <div className={styles.place}>
      <WideTable labelledBy="aspects">
        <table
          ref={list}
          className={`${table.table} ${styles.answers}`}
          aria-labelledby="aspects"
          data-alone={before === null || undefined}
          onKeyDown={press}
        >
          <caption id="aspects" className={styles.unseen}>
            Key aspects of {year.label}
          </caption>
          <colgroup>
            <col data-column="wording" />
            <col data-column="answer" />
            <col data-column="details" />
            {before !== null && <col data-column="since" />}
            <col data-column="more" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Key aspect</th>
              <th scope="col">{year.label}</th>
              <th scope="col">Details</th>
              {before !== null && <th scope="col">{before.label}, and since</th>}
              <th scope="col">
                <span className={styles.unseen}>More</span>
              </th>
            </tr>
          </thead>
          {sections.map(({ id, title, description, items }) => {
            const brought = items.filter((item) => item.answer?.brought === true).map((item) => item.id)
            return (
              <tbody key={id}>
                <tr data-block>
                  <th scope="rowgroup" colSpan={columns} className={styles.section}>
                    <div className={styles.sectionHead}>
                      <h2>{title}</h2>
                      <p className={styles.small}>{sectionWords(items)}</p>
                      {brought.length > 1 && !locked && (
                        <Button
                          variant="subtle"
                          className={styles.allStill ?? ''}
                          aria-label={`All ${numberWords(brought.length)} still so: ${title}`}
                          onClick={() => allStill(brought)}
                        >
                          All {numberWords(brought.length)} still so
                        </Button>
                      )}
                    </div>
                    {description !== '' && <p className={styles.small}>{description}</p>}
                  </th>
                </tr>
                {items.map((line) => (
                  <AspectRow
                    key={line.id}
                    line={line}
                    compared={before !== null}
                    chosen={line.id === chosen}
                    onAnswer={say}
                    onStill={still}
                    onOpen={onChoose}
                  />
                ))}
              </tbody>
            )
          })}
        </table>
      </WideTable>
      {!locked && (
        <p className={styles.keys}>
          Y, N or A answers yes, no or not applicable; Delete takes it back. The arrows up and down, and Enter, go from
          row to row, Tab on to the details.{' '}
          {before !== null && `S says “still so” of what came along from ${before.label} and goes on to the next.`}
        </p>
      )}
    </div>
  )
}

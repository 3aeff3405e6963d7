import type { AspectVersion } from '../../shared/model/aspect'
import { capital } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import styles from './checklist.module.css'
import { versionWords } from './checklist-words'

/** The versions of the checklist, newest first: the years answered under each, and what changed in it. */
export function Versions({ versions }: { versions: readonly AspectVersion[] }) {
  const note = useWrite('aspects.note').mutateAsync
  if (versions.length < 2) return null
  return (
    <section className={styles.versions} aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul>
        {versions.map((one) => (
          <li key={one.id} className={styles.version}>
            <h3>
              Version {one.version}
              <span className={styles.small}> {listWords(one.years.map(({ label }) => label))}</span>
            </h3>
            {one.version > 1 && <p>{capital(versionWords(one))}</p>}
            <Items of="Added" items={one.added} />
            <Items of="Removed" items={one.removed} />
            {one.reworded.length > 0 && (
              <dl className={styles.changes}>
                <dt>Reworded</dt>
                {one.reworded.map(({ before, now }) => (
                  <dd key={now}>
                    <span className={styles.small}>{before}</span>
                    <br />
                    {now}
                  </dd>
                ))}
              </dl>
            )}
            {one.version > 1 && (
              <TextField
                label={`Why is version ${one.version} different?`}
                value={one.note}
                multiline
                onSave={(text) => note({ templateId: one.id, note: text })}
                keptAs={`aspectTemplate.${one.id}.note`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Items({ of, items }: { of: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <dl className={styles.changes}>
      <dt>{of}</dt>
      {items.map((words) => (
        <dd key={words}>{words}</dd>
      ))}
    </dl>
  )
}

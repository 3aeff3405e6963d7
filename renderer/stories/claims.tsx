import { Button } from '@mantine/core'
import { useState } from 'react'
import { claimStandingWords, type ListedClaim } from '../../shared/model/told-claim'
import { capital, countOf } from '../../shared/rules/count-words'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { Status } from '../components/status'
import { EvidenceOf } from '../evidence/evidence-of'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { ReadingFinder } from './reading-finder'
import styles from './stories.module.css'

type Props = { yearId: string; label: string; chosen: string | null }

/** The sentences of the account that are marked as claims, with what each rests on; and those to mark. */
export function Claims({ yearId, label, chosen }: Props) {
  const claims = useRead('claims.list', { yearId })
  const sentences = useRead('claims.sentences', { yearId })
  const locked = useFieldsLocked()
  return (
    <Answered of={{ claims, sentences }}>
      {(held) => {
        const bare = held.claims.filter((claim) => !grounded(claim)).length
        return (
          <>
            <p className={styles.second}>
              {held.claims.length === 0
                ? `No sentence of the account of ${label} is marked as a claim yet. A claim states something that a reader may doubt; whoever audits the account picks some and follows them to what they rest on.`
                : `${capital(countOf(held.claims.length, 'claim is', 'claims are'))} marked; ${bare === 0 ? 'each rests on something' : `${countOf(bare, 'rests', 'rest')} on nothing that can be shown`}.`}
            </p>
            <ul className={styles.lines}>
              {held.claims.map((claim) => (
                <Claim key={claim.id} claim={claim} open={claim.id === chosen} yearId={yearId} />
              ))}
            </ul>
            {!locked && (
              <section className={styles.balance} aria-labelledby="to-mark">
                <h2 id="to-mark">Mark a sentence</h2>
                {held.sentences.length === 0 && (
                  <p className={styles.second}>Nothing is written for the account of {label} yet.</p>
                )}
                {held.sentences.map((text) => (
                  <details key={text.place}>
                    <summary>
                      {text.where}{' '}
                      <span className={styles.quiet}>{countOf(text.sentences.length, 'sentence', 'sentences')}</span>
                    </summary>
                    <ul className={styles.sentences}>
                      {text.sentences
                        .filter(({ claimId }) => claimId === null)
                        .map(({ words }) => (
                          <Sentence key={words} yearId={yearId} place={text.place} words={words} />
                        ))}
                    </ul>
                  </details>
                ))}
              </section>
            )}
          </>
        )
      }}
    </Answered>
  )
}

const grounded = ({ figures, readings, evidence }: ListedClaim) => figures.length + readings.length + evidence > 0

function Sentence({ yearId, place, words }: { yearId: string; place: string; words: string }) {
  const mark = useWrite('claims.mark')
  const { trouble } = useNotices()
  return (
    <li className={styles.link}>
      <span className={styles.sentence}>{words}</span>
      <Button
        variant="subtle"
        disabled={mark.isPending}
        aria-label={`Mark as a claim: ${words}`}
        onClick={() => void mark.mutateAsync({ yearId, place, words }).catch(trouble)}
      >
        Mark
      </Button>
    </li>
  )
}

function Claim({ claim, open, yearId }: { claim: ListedClaim; open: boolean; yearId: string }) {
  const { id, reference, words, where, standing, figures, readings, evidence } = claim
  const [shown, setShown] = useState(open)
  const { go } = useNavigation()
  const grounds = [
    figures.length === 0 ? '' : `figures ${figures.map((figure) => figure.reference).join(', ')}`,
    readings.length === 0 ? '' : readings.map((reading) => reading.reference).join(', '),
    evidence === 0 ? '' : countOf(evidence, 'piece of evidence', 'pieces of evidence'),
  ].filter((part) => part !== '')
  return (
    <li className={styles.line}>
      <span>
        <span className={styles.sentence}>{words}</span>
        <span className={styles.below}>
          {reference} · {where}
          {standing === 'as-marked' ? '' : ` · ${claimStandingWords[standing]}`}
        </span>
        <span className={styles.below}>
          {grounds.length === 0 ? (
            <Status kind="check">Rests on nothing that can be shown</Status>
          ) : (
            <Status kind={standing === 'gone' ? 'check' : 'met'}>Rests on {grounds.join('; ')}</Status>
          )}
        </span>
      </span>
      <button
        type="button"
        className={`${styles.lead} ${styles.act}`}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Close' : 'What it rests on'}
        <span className={styles.unseen}> of {reference}</span>
      </button>
      {shown && (
        <div className={styles.details}>
          {readings.length > 0 && (
            <ul className={styles.links}>
              {readings.map((reading) => (
                <li key={reading.id}>
                  <button
                    type="button"
                    className={styles.lead}
                    onClick={() => go({ place: 'indicator', id: reading.indicatorId })}
                  >
                    {reading.title}, {reading.where} <span className={styles.quiet}>{reading.reference}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Grounds claim={claim} yearId={yearId} />
          <EvidenceOf target="claim" id={id} words={reference} />
        </div>
      )}
    </li>
  )
}

/** Readings named for it, a note, and taking the mark away. */
function Grounds({ claim, yearId }: { claim: ListedClaim; yearId: string }) {
  const { id, reference, readings, note } = claim
  const locked = useFieldsLocked()
  const change = useWrite('claims.change').mutateAsync
  const setReadings = useWrite('claims.setReadings').mutateAsync
  const remove = useWrite('claims.remove').mutateAsync
  const { offerUndo, trouble } = useNotices()
  const takeAway = async () => {
    try {
      const { change: made } = await remove({ id })
      if (made !== null) offerUndo(`${reference} is no longer marked.`, made.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <>
      <ReadingFinder
        yearId={yearId}
        except={readings.map((reading) => reading.id)}
        onChoose={(readingId) =>
          void setReadings({ id, readingIds: [...readings.map((reading) => reading.id), readingId] }).catch(trouble)
        }
      />
      <TextField
        label="Note"
        multiline
        value={note}
        onSave={(text) => change({ id, note: text })}
        keptAs={`claim.${id}.note`}
      />
      {!locked && (
        <Button variant="subtle" onClick={() => void takeAway()}>
          Take the mark away
        </Button>
      )}
    </>
  )
}

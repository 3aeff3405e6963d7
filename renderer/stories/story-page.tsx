import type { WholeStory } from '../../shared/model/told-story'
import { isClosed } from '../../shared/model/year'
import { capital, countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { plainProse } from '../../shared/rules/prose/plain'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import { SwitchField } from '../components/fields/switch-field'
import { TextField } from '../components/fields/text-field'
import { Page } from '../components/page'
import { Removal } from '../components/removal'
import { ConsentFields, WhoseFields } from '../components/voice-fields'
import { Published } from '../daybook/published'
import { ToneChoice } from '../daybook/tone'
import { EvidenceOf } from '../evidence/evidence-of'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import type { PageProps } from '../frame/workbench'
import { HistoryButton } from '../history/history-button'
import { LeftOut } from './left-out'
import { MadeFrom } from './made-from'
import styles from './stories.module.css'
import { consentWordsOf, inAccounts } from './story-words'
import { TellsOf } from './tells-of'

/** One story: its words; whose it is and what they allow; of what it tells, what proves it, and why this one. */
export function StoryPage({ book, year, id }: PageProps & { id: string }) {
  const story = useRead('stories.get', { id })
  const one = story.data
  const ofYear = book.years.find((each) => each.id === one?.yearId) ?? year
  return (
    <FieldsLocked value={book.readOnly || isClosed(ofYear)}>
      <Page
        title={one?.title ?? ''}
        sentence={one === undefined ? '' : sentence(one, ofYear.label)}
        action={one === undefined ? null : <HistoryButton id={one.id} title={one.title} />}
      >
        <Answered of={{ story }}>{(held) => <Parts story={held.story} />}</Answered>
      </Page>
    </FieldsLocked>
  )
}

function Parts({ story }: { story: WholeStory }) {
  const { id, yearId } = story
  const change = useWrite('stories.change').mutateAsync
  const remove = useWrite('stories.remove').mutateAsync
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const kept = (field: string) => `story.${id}.${field}`
  const save = (part: Omit<Parameters<typeof change>[0], 'id'>) => change({ ...part, id })
  return (
    <div className={styles.columns}>
      <div>
        <section className={styles.part} aria-label="The story">
          <div className={styles.fields}>
            <TextField label="Title" value={story.title} onSave={(title) => save({ title })} keptAs={kept('title')} />
            <TextField
              label="The story"
              hint="An empty line begins a paragraph, ## a heading, - a list, > a quote; [61%](I-04) is a figure that follows the book."
              prose
              rows={14}
              value={story.words}
              onSave={(words) => save({ words })}
              keptAs={kept('words')}
            />
          </div>
          <LeftOut story={story} />
          <Published experience={{ ...story, publishable: asRead(story.publishable) }} />
        </section>
        <section className={styles.part} aria-labelledby="story-evidence">
          <h2 id="story-evidence">Pictures and other evidence</h2>
          <EvidenceOf target="story" id={id} words={`${story.reference}, ${story.title}`} />
        </section>
      </div>
      <div>
        <section className={styles.part} aria-labelledby="story-account">
          <h2 id="story-account">In the account</h2>
          <div className={styles.fields}>
            <SwitchField
              label="Tell this story"
              hint="As far as consent allows, on the day the account is written."
              value={story.chosen}
              onSave={(chosen) => save({ chosen })}
            />
            {story.chosen && (
              <TextField
                label="Why this one?"
                value={story.chosenBecause}
                onSave={(chosenBecause) => save({ chosenBecause })}
                keptAs={kept('chosenBecause')}
              />
            )}
          </div>
        </section>
        <section className={styles.part} aria-labelledby="story-tells">
          <h2 id="story-tells">What it tells of</h2>
          <TellsOf story={story} />
        </section>
        <section className={styles.part} aria-labelledby="story-whose">
          <h2 id="story-whose">Whose it is</h2>
          <div className={styles.fields}>
            <ChoiceField
              label="Whose words?"
              value={story.kind}
              options={[
                { value: 'said', label: 'Their own, told or written down with them' },
                { value: 'seen', label: 'Ours: what we saw happen' },
              ]}
              onSave={(kind) => save({ kind })}
            />
            <WhoseFields voice={story} onSave={save} keptAs={kept} yearId={yearId} />
            <DayField
              label="When was it told?"
              value={story.toldOn}
              onSave={(toldOn) => save({ toldOn })}
              keptAs={kept('toldOn')}
            />
            <ToneChoice
              value={story.tone}
              named
              locked={locked}
              onChoose={(tone) => void save({ tone }).catch(trouble)}
            />
          </div>
        </section>
        <section className={styles.part} aria-labelledby="story-consent">
          <h2 id="story-consent">Consent</h2>
          <div className={styles.fields}>
            <ConsentFields voice={story} onSave={save} keptAs={kept} />
          </div>
        </section>
        <MadeFrom story={story} />
        <Removal
          what="story"
          name={story.reference}
          hanging={[]}
          hangs=""
          onRemove={() => remove({ id })}
          onGone={() => go({ place: 'stories', view: 'list', chosen: null })}
        />
      </div>
    </div>
  )
}

/** What may be published of it, as it reads. */
const asRead = (publishable: WholeStory['publishable']): WholeStory['publishable'] =>
  publishable.may === 'nothing' ? publishable : { ...publishable, words: plainProse(publishable.words) }

/** "T-01 in the account of 2025, told on 3 May 2025. 312 words. Kept back: consent not asked." */
function sentence(story: WholeStory, label: string): string {
  const told = story.toldOn === null ? '' : `, told on ${dayWords(story.toldOn)}`
  const standing = inAccounts(story)
  const why = standing.kind === 'check' ? `: ${consentWordsOf(story).toLowerCase()}` : ''
  return `${story.reference}, a story of ${label}${told}. ${capital(countOf(story.length, 'word', 'words'))}. ${standing.words}${why}.`
}

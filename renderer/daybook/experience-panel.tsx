import type { WholeExperience } from '../../shared/model/daybook'
import { toneWords } from '../../shared/model/experience'
import { dayWords } from '../../shared/rules/date-words'
import { DoAboutIt } from '../actions/do-about-it'
import { useWrite } from '../client/queries'
import { SwitchField } from '../components/fields/switch-field'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { Mark } from '../components/status'
import { EvidenceOf } from '../evidence/evidence-of'
import { CaseOf } from './case-of'
import { caseLine } from './daybook-words'
import { Facts } from './facts'
import { LinksOf } from './links-of'
import styles from './panel.module.css'
import { Published } from './published'
import { ThemesOf } from './themes-of'
import { ToneMark } from './tone'
import { VerbatimField } from './verbatim-field'

type Props = { experience: WholeExperience; yearId: string; onClose: () => void }

/** All the book knows of one thing that was said or seen, to be changed where it stands. */
export function ExperiencePanel({ experience, yearId, onClose }: Props) {
  const { id, reference, caseState, tone } = experience
  const change = useWrite('experiences.change').mutateAsync
  const remove = useWrite('experiences.remove').mutateAsync
  const hasCase = caseState !== 'none'
  return (
    <SidePanel
      title={titleOf(experience)}
      mark={
        caseState === 'open' ? (
          <span className={styles.open}>
            <Mark kind="open" />
          </span>
        ) : (
          <ToneMark tone={tone} />
        )
      }
      reference={reference}
      historyOf={id}
      onClose={onClose}
    >
      <VerbatimField experience={experience} />
      <Published experience={experience} />
      <Facts experience={experience} yearId={yearId} />
      {hasCase ? <CaseOf experience={experience} /> : null}
      <PanelPart title="What it belongs to">
        <ThemesOf experience={experience} />
        <LinksOf experience={experience} yearId={yearId} />
      </PanelPart>
      <PanelPart title="In the accounts">
        <div className={styles.fields}>
          <SwitchField
            label="Quote this"
            hint="As far as consent allows, on the day the account is written."
            value={experience.quoted}
            onSave={(quoted) => change({ id, quoted })}
          />
          {experience.quoted && (
            <TextField
              label="Why this one?"
              value={experience.quotedBecause}
              onSave={(quotedBecause) => change({ id, quotedBecause })}
              keptAs={`experience.${id}.quotedBecause`}
            />
          )}
        </div>
      </PanelPart>
      <PanelPart title="What you decided because of it">
        <DoAboutIt of={{ experienceId: id }} yearId={yearId} />
      </PanelPart>
      <PanelPart title="Evidence">
        <EvidenceOf target="experience" id={id} words={reference} />
      </PanelPart>
      {!hasCase && <CaseOf experience={experience} />}
      <Removal
        what="note"
        name={reference}
        hanging={[]}
        hangs=""
        {...(experience.caseSteps.length === 0 ? {} : { goesWith: 'What was done about it goes with it.' })}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}

/** "Negative, open 9 days", "Positive, 11 January 2026". */
function titleOf(experience: WholeExperience): string {
  const { tone, happenedOn } = experience
  const state = caseLine(experience)
  if (tone === 'not-said') return state ?? `Noted for ${dayWords(happenedOn)}`
  const lower = state === null ? dayWords(happenedOn) : state.charAt(0).toLowerCase() + state.slice(1)
  return `${toneWords[tone]}, ${lower}`
}

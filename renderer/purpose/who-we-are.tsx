import type { Organisation } from '../../shared/model/organisation'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { Keeping } from './keeping'
import { LogoField } from './logo-field'
import { Parts, writtenPart } from './parts'
import styles from './purpose.module.css'

type Part = 'for' | 'history' | 'facts' | 'keeping'

type Props = {
  organisation: Organisation
  /** The part that is shown; the first when it is none of them. */
  shown: string | null
  onShow: (part: Part) => void
}

/** The organisation in its own words, and the plain facts about it. */
export function WhoWeAre({ organisation, shown, onShow }: Props) {
  const { mission, vision, values, history, governance, name, legalForm, place } = organisation
  const parts = [
    { part: 'for' as const, name: 'What we are for', ...writtenPart([mission, vision, values]) },
    { part: 'history' as const, name: 'How we came to be', ...writtenPart([history, governance]) },
    { part: 'facts' as const, name: 'Name, legal form and logo', ...writtenPart([name, legalForm, place]) },
    { part: 'keeping' as const, name: 'How the book is kept', mark: 'met' as const, state: 'set' },
  ]
  const part = parts.find((one) => one.part === shown)?.part ?? 'for'
  const title = parts.find((one) => one.part === part)?.name
  return (
    <Parts label="Parts of who we are" parts={parts} shown={part} onShow={onShow}>
      <h2 className={styles.partTitle}>{title}</h2>
      {part === 'keeping' ? (
        <Keeping organisation={organisation} />
      ) : (
        <Written key={part} organisation={organisation} part={part} />
      )}
    </Parts>
  )
}

function Written({ organisation, part }: { organisation: Organisation; part: Exclude<Part, 'keeping'> }) {
  const change = useWrite('organisation.change').mutateAsync
  const field = (name: keyof Organisation) => ({
    value: organisation[name],
    onSave: (text: string) => change({ [name]: text }),
    keptAs: `organisation.${name}`,
  })
  const nothingYet = organisation.mission === '' && organisation.vision === '' && organisation.values === ''
  if (part === 'for')
    return (
      <div className={styles.fields}>
        {nothingYet && (
          <p className={styles.teach}>
            Everything in the account is measured against what the organisation is there for. The sample’s mission is
            one sentence, “To keep swimming and meeting within reach of everyone who lives nearby”; begin with yours, in
            the words you use when somebody asks.
          </p>
        )}
        <TextField label="Mission" hint="What are you there for?" prose {...field('mission')} autoFocus={nothingYet} />
        <TextField label="Vision" hint="What would be so, if it were done?" prose {...field('vision')} />
        <TextField
          label="Values"
          hint="What guides you on the way? An empty line begins the next one."
          prose
          rows={3}
          {...field('values')}
        />
      </div>
    )
  if (part === 'history')
    return (
      <div className={styles.fields}>
        <TextField
          label="History"
          hint="How did it begin, and what has it come through since?"
          prose
          rows={5}
          {...field('history')}
        />
        <TextField
          label="How we are governed"
          hint="Who decides, who elects them, and who may become a member?"
          prose
          rows={5}
          {...field('governance')}
        />
      </div>
    )
  return (
    <div className={styles.fields}>
      <TextField label="Name" {...field('name')} />
      <div className={styles.pair}>
        <TextField
          label="Short name"
          hint="For headings. Left empty, the full name stands there."
          {...field('shortName')}
        />
        <TextField label="Founded" hint="1994, or “in the spring of 1994”" {...field('foundedIn')} />
      </div>
      <TextField label="Legal form" hint="Charity, community interest company, club…" {...field('legalForm')} />
      <TextField label="Registration" hint="Charity or company number, and where" {...field('registration')} />
      <TextField label="Place" hint="Town, village or neighbourhood" {...field('place')} />
      <LogoField name={organisation.name} />
    </div>
  )
}

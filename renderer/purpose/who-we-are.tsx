import type { ReactNode } from 'react'
import type { Organisation } from '../../shared/model/organisation'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { Keeping } from './keeping'
import styles from './purpose.module.css'

/** The organisation in its own words, and the plain facts about it. */
export function WhoWeAre({ organisation }: { organisation: Organisation }) {
  const change = useWrite('organisation.change').mutateAsync
  const field = (name: keyof Organisation) => ({
    value: organisation[name],
    onSave: (text: string) => change({ [name]: text }),
    keptAs: `organisation.${name}`,
  })
  const nothingYet = organisation.mission === '' && organisation.vision === '' && organisation.values === ''
  return (
    <div>
      {nothingYet && (
        <p className={styles.teach}>
          Everything in the account is measured against what the organisation is there for. The sample’s mission is one
          sentence, “To keep swimming and meeting within reach of everyone who lives nearby”; begin with yours, in the
          words you use when somebody asks.
        </p>
      )}
      <Section title="What we are for">
        <TextField label="Mission" hint="What are you there for?" prose {...field('mission')} autoFocus={nothingYet} />
        <TextField label="Vision" hint="What would be so, if it were done?" prose {...field('vision')} />
        <TextField
          label="Values"
          hint="What guides you on the way? An empty line begins the next one."
          prose
          rows={3}
          {...field('values')}
        />
      </Section>
      <Section title="How we came to be">
        <TextField label="History" prose rows={4} {...field('history')} />
        <TextField
          label="How we are governed"
          hint="Who decides, who elects them, and who may become a member."
          prose
          rows={4}
          {...field('governance')}
        />
      </Section>
      <Section title="The organisation">
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
        <TextField label="Place" {...field('place')} />
      </Section>
      <Section title="How the book is kept">
        <Keeping organisation={organisation} />
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

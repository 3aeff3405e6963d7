import { join } from 'node:path'
import { ask } from './bridge-calls'
import { expect, type Workbench } from './harness'
import { goTo, goToSocialBenefit, openSample, panelOf } from './sample-window'

/**
 * A page in a state worth seeing. `accessibility.test.ts` looks at each in both themes, two sizes and at twice
 * the zoom; `npm run screens` takes its picture for docs/screens. To add one, add an entry below: go to the
 * place and wait for what makes the state. Entries follow each other in one window.
 */
export type State = {
  /** Of its pictures, and in a failing test: `stakeholders-network`. */
  name: string
  /** One line under its picture. */
  shows: string
  reach(window: Workbench): Promise<void>
  /** Puts away what would stand in the way of the next one: a popover, a dialog. */
  leave?(window: Workbench): Promise<void>
}

const pressEscape = ({ page }: Workbench) => page.keyboard.press('Escape')

/** On the welcome page, before anybody gave a name. */
const welcome: State[] = [
  {
    name: 'welcome',
    shows: 'The first minute: look around in the sample, begin a new book, or open one',
    reach: async ({ page }) => {
      await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible()
    },
  },
  {
    name: 'new-book',
    shows: 'A new book, and what is said when its organisation has no name yet',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Begin a new book' }).click()
      await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
      await expect(page.getByText('Write the name of the organisation.')).toBeVisible()
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Cancel' }).click(),
  },
  {
    name: 'name',
    shows: 'The one question before the first change: in whose name it is made',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Look around in the sample' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Cancel' }).click(),
  },
]

/** In the sample, a pool and community centre with three years of accounts. */
const inTheSample: State[] = [
  {
    name: 'home',
    shows: 'Home: what to do next, the year’s course, and the key results',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()
    },
  },
  {
    name: 'help',
    shows: 'Help for a page: one paragraph, one example',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.getByRole('button', { name: 'Help for this page' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    name: 'tour',
    shows: 'The ten-minute tour of the sample, below a page that stays usable',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.getByRole('button', { name: 'Take the ten-minute tour' }).click()
      await expect(page.getByRole('region', { name: 'Tour' })).toBeVisible()
    },
    leave: ({ page }) => page.getByRole('button', { name: 'End the tour' }).click(),
  },
  {
    name: 'own-book',
    shows: 'A book of one’s own from the structure of this one',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.getByRole('button', { name: 'Begin your own from its structure…' }).click()
      await expect(page.getByRole('dialog')).toContainText('How much of it?')
    },
    leave: pressEscape,
  },
  {
    name: 'find',
    shows: 'Find or do anything: what the book has of a word, by reference and by name',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or do anything' }).fill('swim')
      await expect(page.getByRole('option', { name: /^Swimmers/ }).first()).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    name: 'purpose-who-we-are',
    shows: 'Purpose: who the organisation is and what it is there for',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await expect(page.getByRole('textbox', { name: /mission/i }).first()).toBeVisible()
    },
  },
  {
    name: 'purpose-name-and-logo',
    shows: 'Purpose: name, legal form, and the place of the logo on the cover',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('button', { name: /^Name, legal form and logo/ }).press('Enter')
      await page.getByRole('group', { name: 'Logo' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'purpose-objectives',
    shows: 'Purpose: objectives and their activities, typed like a list in a letter, one of them opened',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('radio', { name: 'What we set out to do' }).press('Space')
      await page
        .getByRole('textbox', { name: /^Activity/ })
        .first()
        .press('Control+Enter')
      await expect(page.getByRole('complementary')).toBeVisible()
    },
  },
  {
    name: 'purpose-year',
    shows: 'Purpose: what the account of this year covers and how it was made',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('radio', { name: 'The year 2025' }).press('Space')
      await expect(page.getByRole('button', { name: 'Begin the next year…' })).toBeVisible()
    },
  },
  {
    name: 'purpose-chapter',
    shows: 'Purpose: an objective’s chapter in the account of the year',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('radio', { name: 'The year 2025' }).press('Space')
      await page.getByRole('button', { name: /^A +Open to all/ }).click()
      await expect(page.getByRole('textbox', { name: 'What happened' })).toBeVisible()
    },
  },
  {
    name: 'purpose-next-year',
    shows: 'Purpose: what comes along into the next year, before it is begun',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('radio', { name: 'The year 2025' }).press('Space')
      await page.getByRole('button', { name: 'Begin the next year…' }).click()
      await expect(page.getByRole('heading', { name: 'Begin the next year' })).toBeVisible()
    },
  },
  {
    name: 'stakeholders-list',
    shows: 'Stakeholders as a list, with everything about one of them',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await page.getByRole('button', { name: 'Swimmers', exact: true }).click()
      await expect(page.getByRole('complementary')).toContainText('Relationships')
    },
  },
  {
    name: 'history',
    shows: 'The history of one stakeholder: who changed what, and what was there before',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await page.getByRole('button', { name: 'Swimmers', exact: true }).click()
      await page.getByRole('button', { name: 'History of Swimmers' }).click()
      await expect(page.getByRole('dialog')).toContainText('Added the stakeholder Swimmers')
    },
    leave: pressEscape,
  },
  {
    name: 'stakeholders-left-out',
    shows: 'A stakeholder about to be left out of the year: the reason is asked for first',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await page.getByRole('button', { name: 'Local suppliers', exact: true }).click()
      await page.getByRole('complementary').getByRole('button', { name: 'Leave out of 2025' }).click()
      await expect(page.getByRole('textbox', { name: 'Why are they left out?' })).toBeFocused()
    },
    leave: pressEscape,
  },
  {
    name: 'stakeholders-influence',
    shows: 'Stakeholders by influence and interest',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await page.getByRole('radio', { name: 'Influence and interest' }).press('Space')
      await expect(page.getByRole('button', { name: /^Swimmers \(/ })).toBeVisible()
    },
  },
  {
    name: 'stakeholders-network',
    shows: 'The network of relationships around the organisation, one stakeholder chosen',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await page.getByRole('radio', { name: 'Network' }).press('Space')
      await page.getByRole('button', { name: /^GP link workers \(/ }).press('Space')
      await expect(page.getByRole('complementary')).toContainText('Relationships')
    },
  },
  {
    name: 'indicator',
    shows: 'One indicator: its figures, the line over the years, what it rests on, and why it is asked',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.getByRole('main').getByRole('button', { name: 'Swimmers active 150 minutes a week' }).click()
      await expect(page.getByRole('heading', { name: 'What it rests on' })).toBeVisible()
    },
  },
  {
    name: 'indicator-questions',
    shows: 'An indicator in plain questions; mending the words and measuring differently told apart',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.getByRole('main').getByRole('button', { name: 'Swimmers active 150 minutes a week' }).click()
      await page.getByRole('button', { name: 'Edit' }).click()
      await page.getByRole('button', { name: /^More/ }).click()
      await expect(page.getByRole('button', { name: 'Measure it differently…' })).toBeVisible()
    },
  },
  {
    name: 'outcomes',
    shows: 'Outcomes and indicators: the chosen chain as a sentence, and all of them as one table',
    reach: async ({ page }) => {
      await goTo(page, 'Outcomes and indicators')
      await page.getByRole('gridcell', { name: /^Indicator: Swimmers active 150/ }).click()
      await expect(page.getByRole('list', { name: 'The chosen chain' })).toContainText('61% of 214')
    },
  },
  {
    name: 'outcomes-panel',
    shows: 'Everything about one outcome, in plain questions',
    reach: async ({ page }) => {
      await goTo(page, 'Outcomes and indicators')
      await page.getByRole('list', { name: 'The chosen chain' }).getByRole('button').nth(2).click()
      await expect(page.getByRole('complementary')).toContainText('Did you mean it to happen?')
    },
  },
  {
    name: 'framework-finder',
    shows: 'The finder of national indicators: wording, published figures, and how ours fits',
    reach: async ({ page }) => {
      await goTo(page, 'Outcomes and indicators')
      await page.getByRole('button', { name: 'Find a national indicator' }).click()
      await page.getByRole('combobox', { name: 'What is it about?' }).fill('volunt')
      await expect(page.getByRole('option', { name: /CLS-1 / })).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    name: 'social-benefit',
    shows: 'The social benefit table, and what is behind one line of it',
    reach: async ({ page }) => {
      await goToSocialBenefit(page)
      await page.getByRole('button', { name: /Swimmers active 150/ }).click()
      await expect(page.getByRole('complementary')).toContainText('How it is known')
    },
  },
  {
    name: 'readings',
    shows: 'Readings of a year by months, a figure chosen and its source in the foot',
    reach: async ({ page }) => {
      await goTo(page, 'Readings')
      await page.getByRole('radio', { name: 'Months' }).press('Space')
      await page.getByRole('gridcell', { name: '6,098' }).click()
      await expect(page.getByRole('combobox', { name: 'Source', exact: true })).toHaveValue('Till and turnstile')
    },
  },
  {
    name: 'benchmarks',
    shows: 'Benchmarks: what a figure is compared with, drawn and in words',
    reach: async ({ page }) => {
      await goTo(page, 'Benchmarks')
      await page.getByRole('option', { name: /Swimmers active 150/ }).click()
      await expect(page.getByRole('button', { name: 'Change England', exact: true })).toBeVisible()
    },
  },
  {
    name: 'benchmarks-new',
    shows: 'Benchmarks: a national figure, not kept before it says where it was published',
    reach: async ({ page }) => {
      await goTo(page, 'Benchmarks')
      await page.getByRole('option', { name: /Swimmers active 150/ }).click()
      await page.getByRole('button', { name: 'A national figure' }).click()
      await page.getByRole('button', { name: 'Compare with it', exact: true }).click()
      await expect(page.getByText('Say where it was published')).toBeVisible()
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Leave it' }).click(),
  },
  {
    name: 'aspects',
    shows: 'Key aspects: answers of a year typed into, those of the year before beside them',
    reach: async ({ page }) => {
      await goToAspects(page)
      await page.getByRole('button', { name: /^More about: How many people work full-time/ }).click()
      await expect(panelOf(page, /^How many people work full-time/)).toContainText('The day it was so')
    },
    leave: pressEscape,
  },
  {
    name: 'aspects-checklist',
    shows: 'The checklist of key aspects: reworded, put in order, added to',
    reach: async ({ page }) => {
      await goToAspects(page)
      await page.getByRole('radio', { name: 'The checklist' }).press('Space')
      await page.getByRole('button', { name: /^How it is answered: How many people work full-time/ }).click()
      await expect(panelOf(page, /^How many people work full-time/)).toContainText('In which section?')
    },
    leave: pressEscape,
  },
  {
    name: 'consultations',
    shows: 'Consultations: whom, when, how many answered, and what must be minded',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await expect(page.getByRole('table', { name: 'Consultations of 2025' })).toBeVisible()
    },
  },
  {
    name: 'consultation-whom',
    shows: 'One consultation: what and whom, and how it went at a glance',
    reach: async ({ page }) => {
      await goToSurvey(page)
      await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible()
    },
  },
  {
    name: 'consultation-question',
    shows: 'Its questions as on the paper, what was answered, and the indicator that one feeds',
    reach: async ({ page }) => {
      await goToSurvey(page, 'Questions')
      await page.getByRole('button', { name: 'How question 4 is answered' }).click()
      await expect(panelOf(page, /were you active for 150 minutes/)).toContainText('It makes R-')
    },
    leave: pressEscape,
  },
  {
    name: 'consultation-counts',
    shows: 'Entering what was answered, as counts',
    reach: async ({ page }) => {
      await goToSurvey(page, 'Answers')
      await expect(page.getByRole('textbox', { name: 'Agree, question 1', exact: true })).toBeVisible()
    },
  },
  {
    name: 'consultation-findings',
    shows: 'What came of a consultation: its scales side by side, and what is said of it',
    reach: async ({ page }) => {
      await goToSurvey(page, 'What came of it')
      await expect(page.getByRole('img', { name: /^The answers side by side/ })).toBeVisible()
    },
  },
  {
    name: 'consultation-papers',
    shows: 'Entering what was answered one paper after the other, with the running counts',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await page.getByRole('button', { name: 'Class questionnaire, November 2025' }).click()
      await page.getByRole('radio', { name: 'Answers', exact: true }).press('Space')
      await expect(page.getByRole('heading', { name: 'Paper 42' })).toBeVisible()
    },
  },
  {
    name: 'plan',
    shows: 'The social accounting plan: how each reading is to be got, by whom and by when',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await page.getByRole('radio', { name: 'The plan' }).press('Space')
      await expect(page.getByRole('grid', { name: 'The social accounting plan of 2025' })).toBeVisible()
    },
  },
  {
    name: 'plan-calendar',
    shows: 'The year by month: consultations and the days on which readings are due',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await page.getByRole('radio', { name: 'Calendar' }).press('Space')
      await expect(page.getByRole('heading', { name: 'October 2025' })).toBeVisible()
    },
  },
  {
    name: 'stories-halves',
    shows: 'Numbers beside stories: outcomes that lack their other half, each with where it is mended',
    reach: async ({ page }) => {
      await goTo(page, 'Stories')
      await page.getByRole('radio', { name: 'Numbers beside stories' }).press('Space')
      await expect(page.getByRole('heading', { name: 'Figures without a voice' })).toBeVisible()
    },
  },
  {
    name: 'stories-claims',
    shows: 'Claims: the sentences of the account, to be marked',
    reach: async ({ page }) => {
      await goTo(page, 'Stories')
      await page.getByRole('radio', { name: 'Claims' }).press('Space')
      await expect(page.getByRole('heading', { name: 'Mark a sentence' })).toBeVisible()
    },
  },
  {
    name: 'evidence-register',
    shows: 'The register of evidence: what each piece is, and what it is for',
    reach: async ({ page }) => {
      await goTo(page, 'Evidence')
      await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeVisible()
    },
  },
  {
    name: 'evidence-picture',
    shows: 'A photographed letter: what it is, and what it is evidence for',
    reach: async ({ page }) => {
      await goToEvidence(page, 'Letter to the manager, 13 October 2025')
      await expect(page.getByRole('complementary').getByRole('img', { name: /^Letter/ })).toBeVisible()
    },
  },
  {
    name: 'evidence-pdf',
    shows: 'A PDF in the register, its first page',
    reach: async ({ page }) => {
      await goToEvidence(page, 'Gas bills, four quarters of 2025')
      // It has a size of its own once it is drawn.
      await expect(page.getByRole('complementary').getByRole('img', { name: /page 1$/ })).toHaveAttribute('width')
    },
  },
  {
    name: 'evidence-table',
    shows: 'A table from another program, its first rows, and the figures that rest on it',
    reach: async ({ page }) => {
      await goToEvidence(page, 'Till and turnstile, month by month, 2025')
      await expect(page.getByRole('complementary').getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'evidence-text',
    shows: 'A text in the register, as it was written',
    reach: async ({ page }) => {
      await goToEvidence(page, 'Email from the two trainers')
      await expect(page.getByRole('complementary').getByRole('group', { name: 'Preview' })).toBeVisible()
    },
  },
  {
    name: 'actions',
    shows: 'Actions: what was decided because of what was learned, and what earlier years are asked about',
    reach: async ({ page }) => {
      await goTo(page, 'Actions')
      await expect(page.getByRole('textbox', { name: 'What will be done?' })).toBeVisible()
    },
  },
  {
    name: 'actions-using',
    shows: 'From collecting to using: what was looked at, and what was collected and never used',
    reach: async ({ page }) => {
      await goTo(page, 'Actions')
      await page.getByRole('radio', { name: 'From collecting to using' }).press('Space')
      await expect(page.getByRole('heading', { name: 'How far each came' })).toBeVisible()
    },
  },
  {
    name: 'evidence-without',
    shows: 'What the readings of a year rest on, and those for which nothing can be shown',
    reach: async ({ page }) => {
      await goTo(page, 'Evidence')
      await page.getByRole('radio', { name: 'Readings without evidence' }).press('Space')
      await page.getByRole('table', { name: 'Readings without evidence' }).locator('[data-row]').first().click()
      await expect(page.getByRole('complementary').getByRole('heading', { name: 'Evidence' })).toBeVisible()
    },
  },
  {
    name: 'accounts',
    shows: 'Accounts: chapters to switch and move, two editions, and the year as pages',
    reach: async ({ page }) => {
      await goTo(page, 'Accounts')
      await expect(page.getByRole('group', { name: 'Page 5', exact: true })).toBeAttached({ timeout: 30_000 })
    },
  },
  {
    name: 'accounts-writing',
    shows: 'Writing a chapter: its texts under one toolbar, beside the page as it will print',
    reach: async ({ page }) => {
      await goTo(page, 'Accounts')
      await page.getByRole('button', { name: 'Write', exact: true }).click()
      await page
        .getByRole('navigation', { name: 'Chapters' })
        .getByRole('button', { name: /Open to all/ })
        .click()
      await expect(page.getByRole('textbox', { name: 'What we did', exact: true })).toBeVisible()
    },
  },
  {
    name: 'accounts-figures',
    shows: '# and a few letters: figures, charts and quotes to put into the sentence',
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: 'What we did', exact: true }).focus()
      await page.keyboard.type(' #swim')
      await expect(page.getByRole('listbox', { name: 'Figures and quotes' })).toBeVisible()
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Escape')
      for (const _ of ' #swim') await page.keyboard.press('Backspace')
    },
  },
  {
    name: 'accounts-changed-figure',
    shows:
      'A figure that changed since the text was read: what it was, what it is now, and the word that it reads right',
    reach: async ({ page }) => {
      const years = (await ask(page, 'book.info', {})).years
      const text = 'We had hoped for more: [70,000](I-01) swims.'
      await ask(page, 'narrative.write', { yearId: years.at(-1)?.id ?? '', place: 'conclusion', text })
      await page
        .getByRole('navigation', { name: 'Chapters' })
        .getByRole('button', { name: /to look at/ })
        .first()
        .click()
      await page.locator('[data-live="I-01"]').first().click()
      await expect(page.getByRole('button', { name: 'It reads right' }).last()).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    name: 'daybook-note',
    shows: 'Note something: the line over any page, from anywhere',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await page.keyboard.press('Control+j')
      await page.keyboard.type('- "The showers were so cold my boy cried."')
      await expect(page.getByRole('radio', { name: 'Negative' })).toBeChecked()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: 'Note something' })).toContainText('Noted as D-')
    },
    leave: pressEscape,
  },
  {
    name: 'daybook',
    shows: 'The daybook: what was said and seen, by day, with filters that combine',
    reach: async ({ page }) => {
      await goTo(page, 'Daybook')
      await expect(page.getByRole('listbox', { name: 'What was noted' }).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'daybook-negative',
    shows: 'The daybook: a negative, open until something was done about it',
    reach: async ({ page }) => {
      await goTo(page, 'Daybook')
      await page
        .getByRole('option', { name: /The showers were so cold my boy cried/ })
        .first()
        .click()
      await expect(page.getByRole('complementary', { name: /^Negative/ })).toBeVisible()
    },
  },
  {
    name: 'daybook-nothing-like-this',
    shows: 'The daybook filtered down to nothing',
    reach: async ({ page }) => {
      await goTo(page, 'Daybook')
      await page.getByRole('searchbox', { name: 'Find in the daybook' }).fill('zeppelin')
      await expect(page.getByText('Nothing in the daybook is like this.')).toBeVisible()
    },
  },
  {
    name: 'data-protection',
    shows: 'Data protection before a name is typed: what the law asks',
    reach: async ({ page, chooseFromMenu }) => {
      await chooseFromMenu('data-protection')
      await expect(page.getByRole('heading', { name: 'What the law asks' })).toBeVisible()
    },
  },
  {
    name: 'data-protection-person',
    shows: 'Everything the book holds about one person, ticked, with how each would be erased',
    reach: async (window) => {
      await lookFor(window, 'Nasreen Malik')
      await expect(window.page.getByRole('combobox', { name: /would be erased$/ }).first()).toBeVisible()
    },
  },
  {
    name: 'data-protection-erase',
    shows: 'What an erasure would do, said before it is done',
    reach: async (window) => {
      await lookFor(window, 'Nasreen Malik')
      await window.page.getByRole('button', { name: 'Erase…' }).click()
      await expect(window.page.getByRole('heading', { name: 'Stays without the name' })).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    name: 'data-protection-keeping',
    shows: 'How long what names people is kept, and why',
    reach: async ({ page, chooseFromMenu }) => {
      await chooseFromMenu('data-protection')
      await page.getByRole('radio', { name: 'How long things are kept' }).press('Space')
      await expect(page.getByRole('group', { name: 'Stories' })).toBeVisible()
    },
  },
]

/** In a book that holds nothing but its organisation and its first year. */
const inANewBook: State[] = [
  {
    name: 'empty-home',
    shows: 'Home of a new book: where to begin',
    reach: async ({ page }) => {
      await goTo(page, 'Home')
      await expect(page.getByRole('heading', { name: 'Nothing stands in this year yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-objectives',
    shows: 'Purpose before the first objective',
    reach: async ({ page }) => {
      await goTo(page, 'Purpose')
      await page.getByRole('radio', { name: 'What we set out to do' }).press('Space')
      await expect(page.getByRole('heading', { name: 'No objectives yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-stakeholders',
    shows: 'Stakeholders before the first one',
    reach: async ({ page }) => {
      await goTo(page, 'Stakeholders')
      await expect(page.getByRole('heading', { name: 'No stakeholders yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-outcomes',
    shows: 'Outcomes and indicators before the first chain',
    reach: async ({ page }) => {
      await goTo(page, 'Outcomes and indicators')
      await expect(page.getByRole('heading', { name: 'No chain yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-social-benefit',
    shows: 'The social benefit table before the first chain',
    reach: async ({ page }) => {
      await goToSocialBenefit(page)
      await expect(page.getByRole('heading', { name: 'No chain yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-consultations',
    shows: 'Consultations before the first one',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await expect(page.getByRole('heading', { name: 'No consultations in' })).toBeVisible()
    },
  },
  {
    name: 'empty-daybook',
    shows: 'The daybook before the first note',
    reach: async ({ page }) => {
      await goTo(page, 'Daybook')
      await expect(page.getByRole('heading', { name: 'Nothing is noted yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-plan',
    shows: 'The plan before anything is measured',
    reach: async ({ page }) => {
      await goTo(page, 'Consultations')
      await page.getByRole('radio', { name: 'The plan' }).press('Space')
      await expect(page.getByRole('heading', { name: 'Nothing to plan yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-stories',
    shows: 'Stories before the first one',
    reach: async ({ page }) => {
      await goTo(page, 'Stories')
      await expect(page.getByRole('heading', { name: /^No stories in/ })).toBeVisible()
    },
  },
  {
    name: 'empty-evidence',
    shows: 'The register of evidence before the first piece',
    reach: async ({ page }) => {
      await goTo(page, 'Evidence')
      await expect(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-aspects',
    shows: 'Key aspects before they are begun',
    reach: async ({ page }) => {
      await goTo(page, 'Key aspects')
      await expect(page.getByRole('heading', { name: /^No key aspects in/ })).toBeVisible()
    },
  },
  {
    name: 'empty-benchmarks',
    shows: 'Benchmarks before anything is measured',
    reach: async ({ page }) => {
      await goTo(page, 'Benchmarks')
      await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
    },
  },
  {
    name: 'empty-readings',
    shows: 'Readings before anything is measured',
    reach: async ({ page }) => {
      await goTo(page, 'Readings')
      await expect(page.getByRole('heading', { name: /^Nothing is measured in/ })).toBeVisible()
    },
  },
]

/** Looks for a name on the page of data protection. */
async function lookFor({ page, chooseFromMenu }: Workbench, name: string): Promise<void> {
  await chooseFromMenu('data-protection')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Look everywhere' }).click()
  await page.getByRole('button', { name: 'All are the same person' }).click()
}

/** Goes to the sample's survey of swimmers, and to a part of its page. */
async function goToSurvey(page: Workbench['page'], part = 'What and whom'): Promise<void> {
  await goTo(page, 'Consultations')
  await page.getByRole('button', { name: 'Users’ survey, October 2025' }).click()
  await page.getByRole('radio', { name: part, exact: true }).press('Space')
}

/** Goes to the key aspects, and begins them where the year has none. */
async function goToAspects(page: Workbench['page']): Promise<void> {
  await goTo(page, 'Key aspects')
  const begin = page.getByRole('button', { name: 'Begin the key aspects' })
  const answers = page.getByRole('table', { name: /^Key aspects of/ })
  await expect(begin.or(answers)).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await expect(answers).toBeVisible()
}

/** Goes to one piece of evidence in the register. */
async function goToEvidence(page: Workbench['page'], name: string): Promise<void> {
  await goTo(page, 'Evidence')
  await page.getByRole('radio', { name: 'Register', exact: true }).press('Space')
  await page.getByRole('searchbox', { name: 'Show only evidence with these words' }).fill(name)
  await page.getByRole('button', { name, exact: true }).click()
  await expect(panelOf(page, name)).toBeVisible()
}

/** Every state, in the order in which the window comes by. */
export const everyState: readonly State[] = [...welcome, ...inTheSample, ...inANewBook]

/** Takes a window that was just started through every state, and looks at each. */
export async function throughEveryState(window: Workbench, look: (state: State) => Promise<void>): Promise<void> {
  const through = async (states: readonly State[]) => {
    for (const state of states) {
      await state.reach(window)
      await look(state)
      await state.leave?.(window)
    }
  }
  await through(welcome)
  await openSample(window.page)
  await through(inTheSample)
  await window.chooseFromMenu('close-book')
  await beginThornby(window)
  await through(inANewBook)
}

async function beginThornby({ page, folder, answerDialogs }: Workbench): Promise<void> {
  await answerDialogs({ save: [join(folder, 'Thornby Village Hall.fairbook')] })
  await page.getByRole('button', { name: 'Begin a new book' }).click()
  await page.getByRole('textbox', { name: 'What is the organisation called?' }).fill('Thornby Village Hall')
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('heading', { name: /^Thornby Village Hall in/ })).toBeVisible()
}

import { useQueries } from '@tanstack/react-query'
import type { Organisation } from '../../shared/model/organisation'
import { call } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { type Choice, ChoiceField } from '../components/fields/choice-field'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import styles from './purpose.module.css'

const languages = ['en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN']
const currencies = ['GBP', 'EUR', 'USD', 'CAD', 'AUD', 'NZD', 'ZAR', 'INR', 'CHF', 'DKK', 'NOK', 'SEK', 'PLN']

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' })
const currencyNames = new Intl.DisplayNames('en-GB', { type: 'currency' })

/** Language and currency of the book. The currency stays as it is once there are amounts in it. */
export function Keeping({ organisation }: { organisation: Organisation }) {
  const change = useWrite('organisation.change').mutateAsync
  const locked = useFieldsLocked()
  const settled = useHasAmounts()
  const { language, currency } = organisation
  return (
    <div className={styles.pair}>
      <ChoiceField
        label="Language of numbers and dates"
        value={language}
        options={choices(languages, language, languageNames)}
        onSave={(code) => change({ language: code })}
        as="list"
      />
      <FieldsLocked value={locked || settled}>
        <ChoiceField
          label="Currency"
          hint={
            settled
              ? 'There are amounts in the book already, so it stays as it is.'
              : 'Choose it before the first amount is entered; after that it stays.'
          }
          value={currency}
          options={choices(currencies, currency, currencyNames)}
          onSave={(code) => change({ currency: code })}
          as="list"
        />
      </FieldsLocked>
    </div>
  )
}

function choices(codes: readonly string[], current: string, names: Intl.DisplayNames): Choice<string>[] {
  const all = codes.includes(current) ? codes : [current, ...codes]
  return all.map((value) => ({ value, label: names.of(value) ?? value }))
}

/** Whether any reading is an amount of money. */
function useHasAmounts(): boolean {
  const indicators = useRead('indicators.list', {}).data ?? []
  const inMoney = indicators.filter(({ definitions }) => definitions.some(({ kind }) => kind === 'money'))
  return useQueries({
    queries: inMoney.map(({ id: indicatorId }) => {
      const input = { indicatorId, limit: 1, corrected: true }
      return { queryKey: ['book', 'readings.list', input], queryFn: () => call('readings.list', input) }
    }),
    combine: (answers) => answers.some(({ data }) => (data?.total ?? 0) > 0),
  })
}

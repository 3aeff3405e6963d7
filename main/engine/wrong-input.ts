import type { z } from 'zod'

const mostNamed = 5

type Issue = z.core.$ZodRawIssue

/** What is wrong with one field, for a bookkeeper. Where a schema has words of its own, those are used instead. */
export function plainWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing'
        : `This must be ${typeWords[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `This must be ${oneOf(issue.values)}`
    case 'invalid_union':
      return `This must be ${oneOf(choices(issue))}`
    case 'too_big':
      return `This may be at most ${amount(issue.maximum, issue.origin)}${issue.inclusive === false ? ', and less than that' : ''}`
    case 'too_small':
      return issue.inclusive === false
        ? `This must be more than ${amount(issue.minimum, issue.origin)}`
        : `This must be at least ${amount(issue.minimum, issue.origin)}`
    case 'invalid_format':
      return issue.format === 'uuid'
        ? 'This is not an id, as the lists give them'
        : issue.format === 'datetime'
          ? 'Give the moment as 2025-03-31T12:00:00Z'
          : 'This is not written as it should be'
    case 'unrecognized_keys':
      return `There is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here`
    case 'not_multiple_of':
      return 'This must be a whole number'
    default:
      return 'This does not fit here'
  }
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named fields',
  record: 'a group of named fields',
  null: 'null',
}

function amount(limit: number | bigint, origin: string): string {
  const number = limit.toLocaleString('en-GB')
  if (origin === 'string') return `${number} ${limit === 1 ? 'letter' : 'letters'} long`
  if (origin === 'array') return `${number} ${limit === 1 ? 'item' : 'items'} long`
  return number
}

function choices(issue: Extract<Issue, { code: 'invalid_union' }>): unknown[] {
  // zod gives the kinds of a value that can be told by its `kind`; for other unions each branch says its own.
  if ('options' in issue && Array.isArray(issue.options)) return issue.options
  return (issue.errors ?? []).flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === 'invalid_value' ? inner.values : inner.code === 'invalid_type' ? [typeWords[inner.expected]] : [],
    ),
  )
}

function oneOf(values: readonly unknown[]): string {
  const words = [...new Set(values.filter((value) => value !== undefined).map(String))]
  if (words.length === 0) return 'written in another way'
  return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Every field at fault, by its path: `value.numerator`. */
export function fieldsOf(error: z.ZodError): string[] {
  return [
    ...new Set(
      error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => [...issue.path, key].join('.'))
          : [issue.path.join('.')],
      ),
    ),
  ]
}

/** What is wrong with an input, in one line: the first few fields by name, and how many more there are. */
export function wrongInput(error: z.ZodError, kept = 'Nothing was changed.'): string {
  // A misspelt field comes first: it is why another one is missing.
  const lines = error.issues
    .toSorted((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'))
    .slice(0, mostNamed)
    .map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`)
  const more = error.issues.length - lines.length
  return `${lines.join('. ')}${more > 0 ? ` (and ${more} more)` : ''}. ${kept}`
}

/**
 * The first field of an input whose text a book or a document could not hold: control characters, which
 * XML forbids, and halves of characters, which no file can hold. Null when all texts are fit.
 */
export function unfitText(input: unknown, path = ''): string | null {
  if (typeof input === 'string') return input.isWellFormed() && !unwritable.test(input) ? null : path
  if (typeof input !== 'object' || input === null) return null
  for (const [key, value] of Object.entries(input)) {
    const found = unfitText(value, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

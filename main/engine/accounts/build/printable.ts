/**
 * The same content without what no document can hold: control characters and halves of letters, which come
 * in by pasting and would make a file that Word calls damaged. Answers its argument where there is none.
 */
export function printable<Content>(content: Content): Content {
  // JSON writes exactly these as escapes, so one look tells whether there is anything to do.
  const json = JSON.stringify(content)
  if (!/\\u(?:00[01]|d[89a-f])|[\ufffe\uffff]/i.test(json)) return content
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? withoutControls(value) : value))
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters to be taken out
  return text.replace(/\p{Surrogate}/gu, '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

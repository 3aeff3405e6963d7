/** The kind and number of a chart or a picture, by its reference; null for a figure in a sentence. */
export function parsePlacedReference(reference: string): { kind: 'chart' | 'picture'; number: number } | null {
  const found = /^(chart I|E)-(\d{1,9})$/.exec(reference)
  return found === null ? null : { kind: found[1] === 'E' ? 'picture' : 'chart', number: Number(found[2]) }
}

/** How the rules put an answer behind a question about an odd figure: "71% of 19 is … Kept: the forms are gone." */
const answered = ' Kept: '

/** Why a figure that was questioned was kept; null while the question is open. */
export function keptWhy(question: string): string | null {
  const at = question.indexOf(answered)
  return at === -1 ? null : question.slice(at + answered.length)
}

/** The question without its answer. */
export function questionAlone(question: string): string {
  const at = question.indexOf(answered)
  return at === -1 ? question : question.slice(0, at)
}

import type { Evidence } from '../../../shared/model/evidence'
import { asFileName } from '../../../shared/rules/as-file-name'

/** Windows stops at 260 letters for a path with all its folders. */
const mostBytes = 110

/** Under which name a file of the register is written: `E-007 letter from the Year 5 teacher.pdf`. */
export function registerName({ reference, name, fileName }: Pick<Evidence, 'reference' | 'name' | 'fileName'>): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName ?? '')?.[0] ?? ''
  const words = name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, name.length - ending.length) : name
  return `${asFileName(`${reference} ${words}`, mostBytes)}${ending}`
}

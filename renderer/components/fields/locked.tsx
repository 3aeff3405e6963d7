import { createContext, use } from 'react'

/** True around fields that can only be read: a book opened for reading, a year that is closed. */
export const FieldsLocked = createContext(false)

export const useFieldsLocked = (): boolean => use(FieldsLocked)

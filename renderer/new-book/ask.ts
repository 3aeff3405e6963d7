import { asking } from '../client/asked'

/** Opens the form for one's own book from this book's structure, from anywhere in the window. */
export const askForOwnBook = asking()

/** Whether a path is that of a book, by its ending. */
export const isBookPath = (path: string): boolean => path.toLowerCase().endsWith('.fairbook')

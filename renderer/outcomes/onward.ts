/** Where the choice goes once a cell is done. */
export type Onward = 'stay' | 'below' | 'above' | 'next' | 'before'

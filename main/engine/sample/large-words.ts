/** The words that the large book is made of. Everything in it is invented. */

export const areas = [
  'swimming',
  'lessons',
  'the gym',
  'the library',
  'the youth club',
  'the lunch club',
  'the repair shop',
  'the garden',
  'the nursery',
  'the hall',
] as const

export const groups = [
  'Users',
  'Families',
  'Older people',
  'Young people',
  'Staff',
  'Volunteers',
  'Neighbours',
  'Partners',
  'Funders',
  'Suppliers',
] as const

export const changes = [
  'take part more often',
  'feel well',
  'know more people',
  'learn something they can use',
  'are safe',
  'can afford it',
  'are heard',
  'come back',
] as const

export const measures = {
  number: ['Visits', 'People on the register', 'Sessions held', 'Hours given', 'Calls answered', 'Meals served'],
  percentage: ['Share who came back', 'Share at the low price', 'Share answered in time', 'Share who finished'],
  money: ['Income', 'Spending', 'Grants', 'Cost of running'],
  scale: ['How satisfied they are', 'How welcome they feel', 'How easy it is to use'],
  'yes-no': ['Every check was done', 'Every report was on time'],
  judgement: ['What they say of it', 'How it looks to a visitor'],
} as const

export const judgements = [
  'Better than the month before.',
  'Much as it was.',
  'Busy, and it shows in the wear.',
  'Quieter than we would like.',
] as const

export const grounds = [
  'From the notes of the month’s meeting.',
  'From talks at the desk, read back to those who spoke.',
  'From a walk round with the list.',
] as const

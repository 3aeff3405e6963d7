/** What the invented experiences of the large book are put together from. */

export const openings = [
  'I come here with my sister every week and',
  'As a parent of two I must say that',
  'Since my operation',
  'I have been a member for years, and',
  'We were a bit late on Thursday and',
  'After the session on Saturday',
  'A man at the desk told us that',
  'My neighbour talked me into it, and now',
  'To be honest,',
  'When the bus did not come',
  'For the first time since the winter',
  'Before the holidays',
] as const

export const praise = [
  'the staff could not have been kinder',
  'I sleep better and my back hurts less',
  'my daughter swims without armbands now',
  'somebody knew my name the second time I came',
  'I have made two friends in the café',
  'the price for pensioners is what lets me come',
  'the volunteers stayed on until everybody was home',
  'it is the only hour in the week that is mine',
] as const

export const trouble = [
  'the changing rooms were cold and the floor was wet',
  'nobody answered the phone for three days',
  'the lift was out of order, so my father had to wait outside',
  'we were turned away although we had booked',
  'the music was far too loud for the older ones',
  'the form asked for things I did not want to write down',
  'the lockers took my pound and would not open',
  'the car park was full by nine and we drove home again',
] as const

export const neutral = [
  'they have moved the noticeboard beside the door',
  'there were more people than last month',
  'the timetable changed again',
  'we used the side entrance',
  'the evening session was half full',
] as const

export const closings = [
  'I wanted somebody to know.',
  'We shall come again.',
  'Please pass it on to whoever decides.',
  'It was the same in the spring.',
  'That is all I have to say about it.',
  'Thank you for asking.',
  'I told the young woman at the desk.',
] as const

export const themes = [
  'Access',
  'Booking',
  'Café',
  'Changing rooms',
  'Children',
  'Cleanliness',
  'Company',
  'Health',
  'Information',
  'Noise',
  'Opening hours',
  'Parking',
  'Price',
  'Staff',
  'Timetable',
  'Volunteers',
  'Warmth',
] as const

export const firstNames = ['Ann', 'Bilal', 'Carys', 'Dev', 'Ewa', 'Femi', 'Grace', 'Hamid', 'Iris', 'Jon'] as const
export const lastNames = ['Abara', 'Barlow', 'Choudhury', 'Dunne', 'Eriksen', 'Fairley', 'Gwynne', 'Hart'] as const
export const steps = [
  'Rang back',
  'Had it looked at',
  'Talked about it at the team meeting',
  'Wrote to say sorry',
] as const

import { findArticleDay } from './article-day.ts'

const never = '0000-00-00 00:00:00'
const dates = (date: string, dateGmt: string, publicationDate: string) =>
  findArticleDay({ date, dateGmt, publicationDate })

it.each([
  ['the clock of the site before that of Greenwich', '2019-05-04 00:30:00', '2019-05-03 22:30:00', '', '2019-05-04'],
  ['Greenwich when the site says nothing', never, '2019-05-03 22:30:00', '', '2019-05-03'],
  ['the feed when both are zero', never, never, 'Fri, 03 May 2019 23:30:00 -0500', '2019-05-04'],
  ['nothing for zeros', never, never, 'Mon, 30 Nov -0001 00:00:00 +0000', null],
  ['nothing for days that are not in the calendar', '2019-02-31 10:00:00', '', '', null],
  ['nothing for other writing', 'yesterday', '03/05/2019', '2019', null],
  ['nothing for years of nobody', '0201-05-03 10:00:00', '9999-12-31 10:00:00', '', null],
])('takes %s', (_what, date, dateGmt, publicationDate, day) => {
  expect(dates(date, dateGmt, publicationDate)).toBe(day)
})

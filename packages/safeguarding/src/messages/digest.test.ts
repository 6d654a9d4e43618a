import { toDigest } from './digest.ts'
import { messageCampaign } from './message-campaign.ts'
import { aMessage } from './testing/a-message.ts'

const campaign = messageCampaign.parse({
  _id: 'campaign-1',
  title: 'Letters, of light',
  allowedFields: ['country', 'firstName'],
})

const approved = (fields: Parameters<typeof aMessage>[0]) =>
  aMessage({ state: 'approved', decidedBy: 'user-7', decidedAt: '2026-11-20T10:00:00.000Z', ...fields })

const messages = [
  approved({ text: 'Later.', receivedOn: '2026-11-03', decidedAt: '2026-11-22T10:00:00.000Z', sender: { age: 8 } }),
  approved({
    text: 'Peace to Ruth Jones.',
    redactedText: 'Peace to ….',
    receivedOn: '2026-11-02',
    sender: { firstName: '=Eva', country: 'Wales', age: 31 },
  }),
  aMessage({ text: 'It waits.' }),
  aMessage({ text: 'It is rejected.', state: 'rejected', decidedAt: '2026-11-20T10:00:00.000Z' }),
  aMessage({ text: 'It is merged.', state: 'merged', decidedAt: '2026-11-20T10:00:00.000Z' }),
  approved({ text: 'Of another campaign.', campaign: 'campaign-2' }),
]

it('holds what is sent, as CSV', () => {
  expect(toDigest({ campaign, messages }, 'csv')).toEqual({
    count: 2,
    upTo: '2026-11-22T10:00:00.000Z',
    text: [
      'campaign,day,text,firstName,country',
      `"Letters, of light",2026-11-02,Peace to ….,'=Eva,Wales`,
      '"Letters, of light",2026-11-03,Later.,,',
      '',
    ].join('\r\n'),
  })
})

it('holds what is sent, as NDJSON', () => {
  const { text } = toDigest({ campaign, messages }, 'ndjson')
  expect(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      campaign: 'Letters, of light',
      day: '2026-11-02',
      text: 'Peace to ….',
      firstName: '=Eva',
      country: 'Wales',
    },
    { campaign: 'Letters, of light', day: '2026-11-03', text: 'Later.' },
  ])
})

it('starts where the last one ended', () => {
  const since = '2026-11-20T10:00:00.000Z'
  const { count, text, upTo } = toDigest({ campaign, messages, since }, 'ndjson')
  expect([count, text.includes('Later.'), upTo]).toEqual([1, true, '2026-11-22T10:00:00.000Z'])
  expect(toDigest({ campaign, messages, since: upTo ?? '' }, 'csv')).toEqual({
    count: 0,
    upTo: null,
    text: 'campaign,day,text,firstName,country\r\n',
  })
})

it('names nobody who must not be named', () => {
  const both = `${toDigest({ campaign, messages }, 'csv').text}${toDigest({ campaign, messages }, 'ndjson').text}`
  expect(both).not.toMatch(/message-|campaign-1|user-7|Ruth|rejected|merged|waits|another|31/)
})

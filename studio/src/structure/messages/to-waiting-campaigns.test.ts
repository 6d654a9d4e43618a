import { toWaitingCampaigns } from './to-waiting-campaigns.ts'

const message = (campaign: string, receivedOn: string) => ({ campaign, receivedOn })

test('messages are counted by campaign, and the campaign that waits longest comes first', () => {
  const messages = [message('a', '2026-05-03'), message('b', '2026-05-01'), message('a', '2026-05-02')]
  expect(toWaitingCampaigns(messages, [{ _id: 'a', title: 'To a mother' }])).toEqual([
    { id: 'b', title: 'Campaign without a title', count: 1, since: '2026-05-01' },
    { id: 'a', title: 'To a mother', count: 2, since: '2026-05-02' },
  ])
})

test('where nothing waits there is no campaign', () => {
  expect(toWaitingCampaigns([], [{ _id: 'a', title: 'To a mother' }])).toEqual([])
})

import { callToActionSubtitle } from './call-to-action-preview.ts'
import { messageCampaignSubtitle } from './message-campaign-preview.ts'
import { prayerPointSubtitle } from './prayer-point-preview.ts'
import { storySubtitle } from './story-preview.ts'

const today = '2026-05-01'

describe('a story', () => {
  const now = new Date('2026-05-01T12:00:00')
  const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString()

  it.each([
    [{ risk: 'low', publishedOn: '2026-04-02', country: 'Egypt' }, '2 Apr 2026 · Egypt'],
    [{ risk: 'medium', country: 'Jordan', anotherCountry: 'Syria' }, 'Jordan, Syria'],
    [{ risk: 'high', publishedOn: '2026-04-02', country: 'Egypt' }, 'high risk · 2 Apr 2026 · Egypt'],
    [{ risk: 'notAssessed' }, 'risk not assessed'],
    [{}, 'risk not assessed'],
    [{ risk: 'low', publishAt: noon('2026-05-03') }, 'embargo until 3 May 2026'],
    [{ risk: 'low', publishAt: noon('2026-04-30') }, ''],
    [{ risk: 'low', unpublishAt: noon('2026-06-01') }, 'taken down on 1 Jun 2026'],
    [{ risk: 'low', unpublishAt: noon('2026-04-30') }, 'past its last day'],
    [{ risk: 'low', reviewBy: '2026-05-02' }, ''],
    [{ risk: 'low', reviewBy: '2026-05-01' }, 'review due'],
    [{ risk: 'high', reviewBy: '2026-01-01', publishAt: 'soon' }, 'high risk · review due'],
  ])('%j reads “%s”', (selection, subtitle) => expect(storySubtitle(selection, now)).toBe(subtitle))
})

describe('a call to action', () => {
  it.each([
    [{ kind: 'give' }, 'Give · running'],
    [{ kind: 'sign', endsOn: '2026-05-03', country: 'Egypt' }, 'Sign · running until 3 May 2026 · Egypt'],
    [{ kind: 'write', startsOn: '2026-05-01', endsOn: '2026-05-01' }, 'Write · running until 1 May 2026'],
    [{ kind: 'pray', startsOn: '2026-05-02' }, 'Pray · starts on 2 May 2026'],
    [{ kind: 'give', startsOn: '2026-03-01', endsOn: '2026-04-30' }, 'Give · ended on 30 Apr 2026'],
    [{ kind: 'dance' }, 'running'],
  ])('%j reads “%s”', (selection, subtitle) => expect(callToActionSubtitle(selection, today)).toBe(subtitle))
})

describe('a prayer point', () => {
  it.each([
    [{ date: '2026-05-03', country: 'Iraq' }, '3 May 2026 · Iraq'],
    [{ schedule: 'dated' }, 'no day chosen yet'],
    [{ schedule: 'dayOfMonth', dayOfMonth: 5 }, 'day 5 of every month'],
    [{ schedule: 'dayOfMonth' }, 'no day of the month chosen yet'],
    [{ schedule: 'rolling', date: '2026-05-03', general: true }, 'any day · any story'],
    [{}, 'any day'],
    [{ schedule: 'rolling', answeredOn: '2026-04-01', country: 'Jordan' }, 'answered on 1 Apr 2026 · any day · Jordan'],
  ])('%j reads “%s”', (selection, subtitle) => expect(prayerPointSubtitle(selection)).toBe(subtitle))
})

describe('a message campaign', () => {
  it.each([
    [{ general: true }, 'open · any story'],
    [{ closesOn: '2026-05-03', country: 'Syria', anotherCountry: 'Iraq' }, 'open until 3 May 2026 · Syria, Iraq'],
    [{ opensOn: '2026-05-02', closesOn: '2026-06-01' }, 'opens on 2 May 2026'],
    [{ closesOn: '2026-04-30' }, 'closed on 30 Apr 2026'],
  ])('%j reads “%s”', (selection, subtitle) => expect(messageCampaignSubtitle(selection, today)).toBe(subtitle))
})

import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { aConsent } from '../../private-records/testing/records.ts'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { ConsentCard, type FoundConsent } from './consent-card.tsx'

const today = '2026-06-15'

function show(consent: FoundConsent, { mayChange = true } = {}) {
  const done: string[] = []
  const note = (what: string) => () => void done.push(what)
  const change = {
    onRecord: note('record'),
    onChoose: note('choose'),
    onWithdraw: note('withdraw'),
    onDetach: note('detach'),
  }
  const otherStories = [{ id: 's', title: 'The lamp', isPublic: true }]
  render(
    <ConsentCard
      consent={consent}
      today={today}
      otherStories={consent.state === 'found' ? otherStories : []}
      change={mayChange ? change : null}
    />,
    { wrapper: inTheme('light') },
  )
  return done
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test.each<[FoundConsent, string, string[]]>([
  [{ state: 'none' }, 'No consent on record.', ['Record consent', 'Choose a record']],
  [{ state: 'loading' }, 'Looking for the record…', ['Record consent', 'Choose a record']],
  [{ state: 'missing' }, 'does not exist', ['Record consent', 'Choose a record', 'Take the record away']],
  [
    { state: 'found', record: aConsent({ expiresOn: '2027-06-15' }) },
    'Valid until 15 June 2027.',
    ['Record a new consent', 'Choose a record', 'Withdraw consent', 'Take the record away'],
  ],
  [
    { state: 'found', record: aConsent({ withdrawnAt: '2026-06-01T09:00:00Z' }) },
    'Withdrawn on 1 June 2026',
    ['Record a new consent', 'Choose a record', 'Take the record away'],
  ],
])('%j is said and can be changed', async (consent, sentence, offered) => {
  show(consent)
  expect(screen.getByRole('status')).toHaveTextContent(sentence)
  expect(buttons()).toEqual(offered)
  expect(await findAccessibilityProblems()).toEqual([])
})

test('says how the consent was given, and which other stories use it', () => {
  show({ state: 'found', record: aConsent({ note: 'The woman with the radio' }) })
  const status = within(screen.getByRole('status'))
  expect(
    status.getByText('Given by the person, spoken, before a witness, in Arabic, on 10 January 2026.'),
  ).toBeVisible()
  expect(status.getByText('“The woman with the radio”')).toBeVisible()
  expect(status.getByText('Also used by “The lamp”.')).toBeVisible()
})

test('who may not see records gets a plain sentence, and no button', () => {
  show({ state: 'hidden' }, { mayChange: false })
  expect(screen.getByRole('status')).toHaveTextContent('Only editors see it; ask one of them')
  expect(buttons()).toEqual([])
})

test('each button does what it says', async () => {
  const done = show({ state: 'found', record: aConsent() })
  for (const button of screen.getAllByRole('button')) await userEvent.click(button)
  expect(done).toEqual(['record', 'choose', 'withdraw', 'detach'])
})

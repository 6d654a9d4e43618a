import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import type { WaitingCampaign } from './to-waiting-campaigns.ts'
import { WaitingMessages } from './waiting-messages.tsx'

const campaign: WaitingCampaign = { id: 'a', title: 'To a mother', count: 12, since: '2026-05-03' }

function open(campaigns: WaitingCampaign[], address: string | null = '/studio/moderation') {
  let opened = 0
  render(<WaitingMessages campaigns={campaigns} address={address} onOpen={() => (opened += 1)} />, {
    wrapper: inTheme('light'),
  })
  return { opened: () => opened }
}

test('it says how many wait, for whom and since when', async () => {
  open([campaign, { ...campaign, id: 'b', title: 'To a pastor', count: 1 }])
  expect(screen.getByRole('heading', { name: '13 messages wait' })).toBeVisible()
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('To a mother12 waiting, the oldest since 3 May 2026')
  expect(await findAccessibilityProblems()).toEqual([])
})

test('the way to them does not load the Studio anew', async () => {
  const { opened } = open([campaign])
  await userEvent.click(screen.getByRole('link', { name: 'Open the moderation desk' }))
  expect(opened()).toBe(1)
})

test('where nothing waits, it says so and still leads there', () => {
  open([])
  expect(screen.getByText('No message waits for you.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Open the moderation desk' })).toHaveAttribute('href', '/studio/moderation')
})

test('a Studio without the desk shows no way to it', () => {
  open([campaign], null)
  expect(screen.queryByRole('link')).toBeNull()
})

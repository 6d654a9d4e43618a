import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import type { StoryWithConsent } from './group-by-consent.ts'
import { WithdrawConsentDialog } from './withdraw-consent-dialog.tsx'

const stories: StoryWithConsent[] = [
  { id: 'a', title: 'The lamp', isPublic: true },
  { id: 'b', title: 'The bread', isPublic: true },
  { id: 'c', title: 'Not yet', isPublic: false },
]

function show(shown: readonly StoryWithConsent[] | null, onWithdraw = async (_note: string) => undefined) {
  const withdrawn: string[] = []
  render(
    <WithdrawConsentDialog
      stories={shown}
      onWithdraw={async (note) => {
        await onWithdraw(note)
        withdrawn.push(note)
      }}
      onClose={() => undefined}
    />,
    { wrapper: inTheme('light') },
  )
  return withdrawn
}

test('says which stories leave the site, asks twice, and withdraws', async () => {
  const withdrawn = show(stories)
  expect(screen.getByText('These stories leave the site at once:')).toBeVisible()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'The lamp',
    'The bread',
    'Not yet',
  ])
  expect(await findAccessibilityProblems()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(withdrawn).toEqual([])
  await userEvent.type(screen.getByRole('textbox'), 'She asked us.')
  expect(await findAccessibilityProblems()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw, and take 2 stories off the site' }))
  await waitFor(() => expect(withdrawn).toEqual(['She asked us.']))
})

test('does not let anybody go on before it is known which stories use it', () => {
  show(null)
  expect(screen.getByRole('button', { name: 'Go on' })).toBeDisabled()
})

test('says when the site does not change', async () => {
  show([])
  expect(screen.getByText(/the site does not change/)).toBeVisible()
})

test('a consent that could not be withdrawn is said to stand', async () => {
  show(stories, () => Promise.reject(new Error('The lake did not answer.')))
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  await userEvent.click(screen.getByRole('button', { name: /^Withdraw, and/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The consent still stands: The lake did not answer.')
})

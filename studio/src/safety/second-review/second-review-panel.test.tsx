import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { reviewPoints } from './review-points.ts'
import { type ReviewInput, reviewStateOf } from './review-state.ts'
import { SecondReviewPanel, type SecondReviewPanelProps } from './second-review-panel.tsx'

const now = 'a'.repeat(64)
const anEntry = (fields: object = {}) => ({
  _key: 'k1',
  by: 'anna',
  byName: 'Anna Editor',
  at: '2026-11-20T09:30:00Z',
  fingerprint: now,
  ...fields,
})
type Entry = ReturnType<typeof anEntry>

interface Shown extends Partial<Omit<ReviewInput<Entry>, 'userId'>>, Partial<Omit<SecondReviewPanelProps, 'review'>> {}

function show({ risk = 'high', entries = [], authors = ['writer'], ...more }: Shown = {}) {
  const props = { userId: 'ben', fingerprint: now, maySign: true, changes: new Map(), ...more }
  const signed: string[] = []
  const withdrawn: string[] = []
  const { rerender } = render(<Panel />, { wrapper: inTheme('light') })
  function Panel({ fingerprint = props.fingerprint }) {
    return (
      <SecondReviewPanel
        onSign={async (note) => void signed.push(note)}
        onWithdraw={async (key) => void withdrawn.push(key)}
        {...props}
        fingerprint={fingerprint}
        review={reviewStateOf({ risk, entries, authors, userId: props.userId, fingerprint })}
      />
    )
  }
  return { signed, withdrawn, change: (fingerprint: string) => rerender(<Panel fingerprint={fingerprint} />) }
}

const tickAll = async (user: ReturnType<typeof userEvent.setup>) => {
  for (const box of screen.getAllByRole('checkbox')) await user.click(box)
}

test('somebody signs after ticking every point, not before', async () => {
  const user = userEvent.setup()
  const { signed } = show()
  expect(screen.getAllByRole('checkbox')).toHaveLength(reviewPoints.length)
  const button = screen.getByRole('button', { name: 'Sign off' })
  expect(button).toBeDisabled()
  await tickAll(user)
  await user.type(screen.getByRole('textbox'), ' Looked at it twice. ')
  await user.click(button)
  await waitFor(() => expect(signed).toEqual(['Looked at it twice.']))
})

test('the form can be worked with the keyboard alone', async () => {
  const user = userEvent.setup()
  const { signed } = show()
  for (const _point of reviewPoints) {
    await user.tab()
    await user.keyboard(' ')
  }
  await user.tab()
  await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(signed).toEqual(['']))
})

test('what was ticked does not count for a story that changed in the meantime', async () => {
  const user = userEvent.setup()
  const { change } = show()
  await tickAll(user)
  change('c'.repeat(64))
  for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked()
})

test('an author is told before they begin that somebody else must sign', () => {
  show({ userId: 'writer' })
  expect(screen.getByText(/You wrote part of this; somebody else must sign/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sign off' })).toBeNull()
})

test('who may not write sign-offs is told whom to ask', () => {
  show({ maySign: false })
  expect(screen.getByText(/Only editors sign stories off/)).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a sign-off that counts says whose it is, and only they withdraw it', async () => {
  show({ entries: [anEntry()] })
  expect(screen.getByRole('status')).toHaveTextContent(/Signed by Anna Editor on 20 November 2026/)
  expect(screen.queryByRole('button', { name: 'Withdraw my sign-off' })).toBeNull()
})

test('one’s own sign-off can be withdrawn', async () => {
  const { withdrawn } = show({ entries: [anEntry()], userId: 'anna' })
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw my sign-off' }))
  expect(withdrawn).toEqual(['k1'])
})

test('a void sign-off says what changed since', () => {
  show({ entries: [anEntry({ fingerprint: 'b'.repeat(64) })], changes: new Map([['k1', ['Title', 'Text']]]) })
  expect(screen.getByRole('status')).toHaveTextContent(/The story changed after it was signed off/)
  expect(screen.getByRole('listitem')).toHaveTextContent('Void: the story changed since. Changed: Title and Text.')
})

test('a sign-off that is not recorded says so', async () => {
  const user = userEvent.setup()
  show({ onSign: () => Promise.reject(new Error('The lake did not answer.')) })
  await tickAll(user)
  await user.click(screen.getByRole('button', { name: 'Sign off' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The lake did not answer.')
})

test.each<[string, Shown]>([
  ['to sign', {}],
  ['signed and void', { entries: [anEntry(), anEntry({ _key: 'k2', fingerprint: 'b'.repeat(64) })], userId: 'anna' }],
  ['not needed', { risk: 'low' }],
])('is accessible: %s', async (_what, shown) => {
  show(shown)
  expect(await findAccessibilityProblems()).toEqual([])
})

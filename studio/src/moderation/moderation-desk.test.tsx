import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import { createMemoryMessages, waitingMessages } from './testing/memory-desk.tsx'
import { articles, focusedText, focusFirst, openDesk, reopenDesk, states } from './testing/open-desk.tsx'

test('a message is shown with its hints: numbered in the words, and told below', async () => {
  openDesk(['Write to me at mary@example.org, I am Mary Smith.'])
  const article = screen.getByRole('article', { name: 'Sender0' })
  expect(article.querySelector('p')?.textContent).toMatch(/\(hint 1: Write to me|\(hint 1: write to me/i)
  expect(within(article).getByRole('list', { name: /hints/ })).toHaveTextContent('“Mary Smith” may be a full name')
  expect(article).toHaveAccessibleDescription('3 hints')
  expect(await findAccessibilityProblems()).toEqual([])
})

test('approving with the button decides, and the next message is at hand', async () => {
  const { memory, user } = openDesk(['One.', 'Two.', 'Three.'])
  await user.click(within(screen.getByRole('article', { name: 'Sender1' })).getByRole('button', { name: 'Approve' }))
  expect(memory.get('message-0001')).toMatchObject({
    state: 'approved',
    decidedBy: 'user-1',
    decidedAt: '2026-11-20T10:00:00.000Z',
  })
  expect(screen.getByRole('status')).toHaveTextContent('Approved.')
  expect(articles()).toHaveLength(2)
  expect(focusedText()).toBe('Three.')
  expect(screen.getByRole('tab', { name: 'Waiting (2)' })).toBeInTheDocument()
})

test('a whole queue is decided with the keyboard alone', async () => {
  const { memory, user } = openDesk(['One.', 'Two.', 'Three.', 'Four is long and has many words in it.'])
  focusFirst()
  await user.keyboard('a')
  expect(focusedText()).toBe('Two.')
  await user.keyboard('jk{ArrowDown}')
  expect(focusedText()).toBe('Three.')
  await user.keyboard('r')
  expect(screen.getByRole('radio', { name: 'Says too much about the sender' })).toHaveFocus()
  await user.keyboard('[ArrowDown][Enter]')
  expect(memory.get('message-0002')).toMatchObject({ state: 'rejected', reason: 'Contact details or links' })
  expect(focusedText()).toBe('Four is long and has many words in it.')
  await user.keyboard('u')
  expect(memory.get('message-0002')).toMatchObject({ state: 'waiting' })
  expect(memory.get('message-0002')).not.toHaveProperty('purgeOn')
  expect(states(memory)).toEqual(['approved', 'waiting', 'waiting', 'waiting'])
})

test('keys are letters again while somebody types', async () => {
  const { memory, user } = openDesk(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('e')
  const field = screen.getByRole('textbox', { name: 'What is sent instead' })
  expect(field).toHaveFocus()
  await user.clear(field)
  await user.keyboard('area jerk u?')
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(memory.get('message-0000')).toMatchObject({ state: 'waiting', redactedText: 'area jerk u?', text: 'One.' })
  expect(states(memory)).toEqual(['waiting', 'waiting'])
})

test('single keys can be turned off, for good', async () => {
  const { memory, user, view } = openDesk(['One.', 'Two.'])
  await user.click(screen.getByRole('button', { name: 'Keyboard' }))
  expect(screen.getByRole('region', { name: 'Keyboard' })).toHaveTextContent('Approve')
  await user.click(screen.getByRole('checkbox', { name: 'Use single keys' }))
  focusFirst()
  await user.keyboard('ajr')
  expect(states(memory)).toEqual(['waiting', 'waiting'])
  expect(focusedText()).toBe('One.')
  await user.keyboard('{ArrowDown}')
  expect(focusedText()).toBe('Two.')
  view.unmount()
  const second = reopenDesk(['One.'])
  focusFirst()
  await second.user.keyboard('a')
  expect(states(second.memory)).toEqual(['waiting'])
})

test.each(['{Control>}a{/Control}', '{Meta>}r{/Meta}', '{Alt>}u{/Alt}'])('%s belongs to the browser', async (keys) => {
  const { memory, user } = openDesk(['One.'])
  focusFirst()
  await user.keyboard(keys)
  expect(states(memory)).toEqual(['waiting'])
  expect(screen.queryByRole('radio')).toBeNull()
})

test('hundreds of messages come in pages, and the keys go through all of them', async () => {
  const { user } = openDesk(
    Array.from({ length: 45 }, (_, n) => `Message number ${n} of ${'many different '.repeat(n % 7)}words ${n * 7919}.`),
  )
  expect(articles()).toHaveLength(20)
  expect(screen.getByText('Page 1 of 3')).toBeInTheDocument()
  focusFirst()
  await user.keyboard('j'.repeat(20))
  expect(screen.getByText('Page 2 of 3')).toBeInTheDocument()
  expect(focusedText()).toMatch(/^Message number 20 /)
  await user.click(screen.getByRole('button', { name: 'Next page' }))
  expect(articles()[0]?.querySelector('p')?.textContent).toMatch(/^Message number 40 /)
})

test('an empty queue says so, and takes the focus of the last message', async () => {
  const { user } = openDesk(['One.'])
  focusFirst()
  await user.keyboard('a')
  expect(document.activeElement).toHaveTextContent(/^Nothing waits/)
})

test.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme, with everything open', async (scheme) => {
  const { MemoryDesk } = createMemoryMessages(waitingMessages(['One with mary@example.org', 'Two.', 'Two!']))
  const user = userEvent.setup()
  render(<MemoryDesk />, { wrapper: inTheme(scheme) })
  await user.click(screen.getByRole('button', { name: 'Digest' }))
  expect(await findAccessibilityProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Keyboard' }))
  await user.click(screen.getAllByRole('button', { name: 'Redact…' })[0] ?? document.body)
  expect(await findAccessibilityProblems()).toEqual([])
})

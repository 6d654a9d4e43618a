import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import { createMemoryMessages, waitingMessages } from './testing/memory-desk.tsx'

beforeEach(() => localStorage.clear())

function open(texts: readonly string[]) {
  const { memory, MemoryDesk } = createMemoryMessages(waitingMessages(texts))
  const user = userEvent.setup()
  const view = render(<MemoryDesk />, { wrapper: inTheme('light') })
  return { memory, user, view }
}

const articles = () => screen.queryAllByRole('article')
const focusFirst = () => act(() => articles()[0]?.focus())
const focusedText = () => document.activeElement?.querySelector('p')?.textContent
const states = (memory: { all(): readonly { state: string }[] }) => memory.all().map(({ state }) => state)

test('a message is shown with its hints: numbered in the words, and told below', async () => {
  open(['Write to me at mary@example.org, I am Mary Smith.'])
  const article = screen.getByRole('article', { name: 'Sender0' })
  expect(article.querySelector('p')?.textContent).toMatch(/\(hint 1: Write to me|\(hint 1: write to me/i)
  expect(within(article).getByRole('list', { name: /hints/ })).toHaveTextContent('“Mary Smith” may be a full name')
  expect(article).toHaveAccessibleDescription('3 hints')
  expect(await findAccessibilityProblems()).toEqual([])
})

test('approving with the button decides, and the next message is at hand', async () => {
  const { memory, user } = open(['One.', 'Two.', 'Three.'])
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
  const { memory, user } = open(['One.', 'Two.', 'Three.', 'Four is long and has many words in it.'])
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
  const { memory, user } = open(['One.', 'Two.'])
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
  const { memory, user, view } = open(['One.', 'Two.'])
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
  const second = open(['One.'])
  focusFirst()
  await second.user.keyboard('a')
  expect(states(second.memory)).toEqual(['waiting'])
})

test.each(['{Control>}a{/Control}', '{Meta>}r{/Meta}', '{Alt>}u{/Alt}'])('%s belongs to the browser', async (keys) => {
  const { memory, user } = open(['One.'])
  focusFirst()
  await user.keyboard(keys)
  expect(states(memory)).toEqual(['waiting'])
  expect(screen.queryByRole('radio')).toBeNull()
})

test('a rejection needs a reason, common or not', async () => {
  const { memory, user } = open(['One.'])
  await user.click(screen.getByRole('button', { name: 'Reject…' }))
  await user.click(screen.getByRole('button', { name: 'Reject' }))
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain(
    'Choose a reason, or write one. It is kept with the message until the message is deleted.',
  )
  await user.click(screen.getByRole('radio', { name: 'Another reason' }))
  await user.type(screen.getByRole('textbox', { name: 'The reason' }), 'In another language')
  expect(await findAccessibilityProblems()).toEqual([])
  await user.keyboard('{Enter}')
  expect(memory.get('message-0000')).toMatchObject({
    state: 'rejected',
    reason: 'In another language',
    purgeOn: '2026-12-20',
  })
  await user.click(screen.getByRole('tab', { name: 'Rejected (1)' }))
  expect(screen.getByRole('article')).toHaveTextContent(
    'Rejected by user-1 on 20 November 2026: “In another language”. Deleted for good on 20 December 2026.',
  )
})

test('Escape closes a form, and leads back to the message', async () => {
  const { user } = open(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('jr{Escape}')
  expect(screen.queryByRole('radio')).toBeNull()
  expect(focusedText()).toBe('Two.')
})

test('selected words are covered, and what the hints mark', async () => {
  const text = 'Peace to you. I am Mary Smith.'
  const { memory, user } = open([text])
  await user.click(screen.getByRole('button', { name: 'Redact…' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is sent instead' })
  await user.click(screen.getByRole('button', { name: 'Cover the selected words' }))
  expect(
    screen
      .getAllByRole('alert')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain('Nothing is selected')
  act(() => field.setSelectionRange(0, 5))
  await user.click(screen.getByRole('button', { name: 'Cover the selected words' }))
  expect(field).toHaveValue('… to you. I am Mary Smith.')
  await user.click(screen.getByRole('button', { name: 'Cover what the hints mark' }))
  expect(field).toHaveValue('Peace to you. I am ….')
  expect(await findAccessibilityProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(memory.get('message-0000')).toMatchObject({ text, redactedText: 'Peace to you. I am ….' })
  expect(screen.getByRole('article')).toHaveTextContent('This is sent instead')
  await user.click(screen.getByRole('button', { name: 'Redact…' }))
  await user.click(screen.getByRole('button', { name: 'Back to the words as they came' }))
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(memory.get('message-0000')).not.toHaveProperty('redactedText')
})

test('duplicates are shown together, and the one that is kept counts them', async () => {
  const same = 'We pray for you every evening in our family.'
  const { memory, user } = open([same, 'Be strong and do not be afraid.', `${same} Amen.`, same.toUpperCase()])
  const first = screen.getByRole('article', { name: 'Sender0' })
  await waitFor(() => expect(first).toHaveTextContent('2 duplicates'))
  expect(within(screen.getByRole('article', { name: 'Sender1' })).queryByRole('button', { name: /Merge/ })).toBeNull()
  await user.click(within(first).getByRole('button', { name: 'Merge duplicates…' }))
  expect(screen.getByRole('group', { name: /nearly the same/ })).toBeInTheDocument()
  expect(await findAccessibilityProblems()).toEqual([])
  await user.click(screen.getByRole('radio', { name: /Sender2/ }))
  await user.click(screen.getByRole('button', { name: 'Keep one, which counts 3' }))
  expect(memory.get('message-0002')).toMatchObject({ state: 'waiting', copies: 3 })
  for (const id of ['message-0000', 'message-0003']) {
    expect(memory.get(id)).toMatchObject({ state: 'merged', mergedInto: 'message-0002', purgeOn: '2026-12-20' })
  }
  expect(screen.getByRole('article', { name: 'Sender2' })).toHaveFocus()
  await user.keyboard('u')
  expect(states(memory)).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
  expect(memory.get('message-0002')).toMatchObject({ copies: 1 })
})

test('who does not agree that they are the same leaves one out', async () => {
  const { memory, user } = open(['Peace be with you all.', 'Peace be with you all!', 'peace be with you, all'])
  await waitFor(() => expect(articles()[0]).toHaveTextContent('2 duplicates'))
  focusFirst()
  await user.keyboard('m')
  await user.click(screen.getAllByRole('checkbox', { name: 'Merge this one into it' })[0] ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Keep one, which counts 2' }))
  expect(states(memory)).toEqual(['waiting', 'waiting', 'merged'])
})

test('everything without hints is approved at once, after a question', async () => {
  const { memory, user } = open(['One.', 'My number is +44 20 7946 0958.', 'Three.'])
  await user.click(await screen.findByRole('button', { name: 'Approve all without hints (2)…' }))
  expect(states(memory)).toEqual(['waiting', 'waiting', 'waiting'])
  expect(screen.getByRole('button', { name: 'Approve 2 messages' })).toHaveFocus()
  expect(await findAccessibilityProblems()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Approve 2 messages' }))
  expect(states(memory)).toEqual(['approved', 'waiting', 'approved'])
  expect(screen.getByRole('status')).toHaveTextContent('Approved 2 messages without hints.')
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(states(memory)).toEqual(['waiting', 'waiting', 'waiting'])
})

test('progress is told while many are approved', async () => {
  const { memory, user } = open(['One.', 'Two is here.', 'Three is too.'])
  await user.click(await screen.findByRole('button', { name: /without hints \(3\)/ }))
  const release = memory.hold()
  await user.click(screen.getByRole('button', { name: 'Approve 3 messages' }))
  expect(screen.getByRole('progressbar', { name: 'Approving 0 of 3' })).toHaveAttribute('max', '3')
  await act(async () => release())
  await waitFor(() => expect(states(memory)).toEqual(['approved', 'approved', 'approved']))
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
})

test('what a colleague decides leaves the list by itself', async () => {
  const { memory } = open(['One.', 'Two.'])
  act(() =>
    memory.change('message-0000', { state: 'approved', decidedBy: 'user-2', decidedAt: '2026-11-20T09:00:00Z' }),
  )
  expect(articles()).toHaveLength(1)
  expect(screen.getByRole('tab', { name: 'Approved (1)' })).toBeInTheDocument()
})

test('two moderators at once: the second one is told, and nothing of the first is lost', async () => {
  const { memory, user } = open(['One.', 'Two.'])
  const release = memory.hold()
  focusFirst()
  await user.keyboard('a')
  act(() => memory.change('message-0000', { state: 'rejected', reason: 'Spam', decidedBy: 'user-2' }))
  await act(async () => release())
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/A colleague has changed this message/))
  expect(memory.get('message-0000')).toMatchObject({ state: 'rejected', decidedBy: 'user-2' })
})

test('who has a form open is told that a colleague was faster', async () => {
  const { memory, user } = open(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('r')
  act(() => memory.change('message-0000', { state: 'approved', decidedBy: 'user-2' }))
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByRole('alert')).toHaveTextContent(
    'A colleague has approved this message in the meantime. Nothing of yours was written.',
  )
  await waitFor(() => expect(focusedText()).toBe('Two.'))
})

test('who writes other words for a message that a colleague has just changed is told, and keeps what was written', async () => {
  const { memory, user } = open(['One.'])
  focusFirst()
  await user.keyboard('e')
  await user.type(screen.getByRole('textbox'), ' More.')
  act(() => memory.change('message-0000', { redactedText: 'Other.' }))
  expect(screen.getByRole('alert')).toHaveTextContent('A colleague has just changed this message.')
  expect(screen.getByRole('textbox')).toHaveValue('One. More.')
})

test('who is quicker than the answers decides on what they have just written themselves', async () => {
  const { memory, user } = open(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('a')
  const release = memory.hold()
  await user.keyboard('e')
  await user.type(screen.getByRole('textbox'), ' More.')
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await user.keyboard('au')
  expect(memory.get('message-0001')).toMatchObject({ state: 'waiting' })
  await act(async () => release())
  await waitFor(() =>
    expect(memory.get('message-0001')).toMatchObject({ state: 'waiting', redactedText: 'Two. More.' }),
  )
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Taken back: Approved.'))
  expect(memory.get('message-0000')).toMatchObject({ state: 'approved' })
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
})

test('undoing what a colleague has changed since is refused in plain words', async () => {
  const { memory, user } = open(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('a')
  act(() => memory.change('message-0000', { redactedText: 'Other.' }))
  await user.click(screen.getByRole('button', { name: 'Undo: Approved.' }))
  expect(screen.getByRole('alert')).toHaveTextContent(/A colleague has changed this message/)
  expect(memory.get('message-0000')).toMatchObject({ state: 'approved', redactedText: 'Other.' })
})

test('a message comes back when its decision could not be written', async () => {
  const { memory, user } = open(['One.', 'Two.'])
  const release = memory.hold(new Error('The content lake does not answer.'))
  focusFirst()
  await user.keyboard('a')
  expect(articles()).toHaveLength(1)
  await act(async () => release())
  await waitFor(() => expect(articles()).toHaveLength(2))
  expect(screen.getByRole('alert')).toHaveTextContent('The content lake does not answer.')
})

test('hundreds of messages come in pages, and the keys go through all of them', async () => {
  const { user } = open(
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
  const { user } = open(['One.'])
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

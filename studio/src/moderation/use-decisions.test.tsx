import { act, screen, waitFor } from '@testing-library/react'
import { findAccessibilityProblems } from '../testing/in-theme.tsx'
import { articles, focusedText, focusFirst, openDesk, states } from './testing/open-desk.tsx'

test('everything without hints is approved at once, after a question', async () => {
  const { memory, user } = openDesk(['One.', 'My number is +44 20 7946 0958.', 'Three.'])
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
  const { memory, user } = openDesk(['One.', 'Two is here.', 'Three is too.'])
  await user.click(await screen.findByRole('button', { name: /without hints \(3\)/ }))
  const release = memory.hold()
  await user.click(screen.getByRole('button', { name: 'Approve 3 messages' }))
  expect(screen.getByRole('progressbar', { name: 'Approving 0 of 3' })).toHaveAttribute('max', '3')
  await act(async () => release())
  await waitFor(() => expect(states(memory)).toEqual(['approved', 'approved', 'approved']))
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
})

test('what a colleague decides leaves the list by itself', async () => {
  const { memory } = openDesk(['One.', 'Two.'])
  act(() =>
    memory.change('message-0000', { state: 'approved', decidedBy: 'user-2', decidedAt: '2026-11-20T09:00:00Z' }),
  )
  expect(articles()).toHaveLength(1)
  expect(screen.getByRole('tab', { name: 'Approved (1)' })).toBeInTheDocument()
})

test('two moderators at once: the second one is told, and nothing of the first is lost', async () => {
  const { memory, user } = openDesk(['One.', 'Two.'])
  const release = memory.hold()
  focusFirst()
  await user.keyboard('a')
  act(() => memory.change('message-0000', { state: 'rejected', reason: 'Spam', decidedBy: 'user-2' }))
  await act(async () => release())
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/A colleague has changed this message/))
  expect(memory.get('message-0000')).toMatchObject({ state: 'rejected', decidedBy: 'user-2' })
})

test('who has a form open is told that a colleague was faster', async () => {
  const { memory, user } = openDesk(['One.', 'Two.'])
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
  const { memory, user } = openDesk(['One.'])
  focusFirst()
  await user.keyboard('e')
  await user.type(screen.getByRole('textbox'), ' More.')
  act(() => memory.change('message-0000', { redactedText: 'Other.' }))
  expect(screen.getByRole('alert')).toHaveTextContent('A colleague has just changed this message.')
  expect(screen.getByRole('textbox')).toHaveValue('One. More.')
})

test('who is quicker than the answers decides on what they have just written themselves', async () => {
  const { memory, user } = openDesk(['One.', 'Two.'])
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
  const { memory, user } = openDesk(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('a')
  act(() => memory.change('message-0000', { redactedText: 'Other.' }))
  await user.click(screen.getByRole('button', { name: 'Undo: Approved.' }))
  expect(screen.getByRole('alert')).toHaveTextContent(/A colleague has changed this message/)
  expect(memory.get('message-0000')).toMatchObject({ state: 'approved', redactedText: 'Other.' })
})

test('a message comes back when its decision could not be written', async () => {
  const { memory, user } = openDesk(['One.', 'Two.'])
  const release = memory.hold(new Error('The content lake does not answer.'))
  focusFirst()
  await user.keyboard('a')
  expect(articles()).toHaveLength(1)
  await act(async () => release())
  await waitFor(() => expect(articles()).toHaveLength(2))
  expect(screen.getByRole('alert')).toHaveTextContent('The content lake does not answer.')
})

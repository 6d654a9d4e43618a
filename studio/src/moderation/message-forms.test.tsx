import { act, screen, waitFor, within } from '@testing-library/react'
import { findAccessibilityProblems } from '../testing/in-theme.tsx'
import { articles, focusedText, focusFirst, openDesk, states } from './testing/open-desk.tsx'

test('a rejection needs a reason, common or not', async () => {
  const { memory, user } = openDesk(['One.'])
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
  const { user } = openDesk(['One.', 'Two.'])
  focusFirst()
  await user.keyboard('jr{Escape}')
  expect(screen.queryByRole('radio')).toBeNull()
  expect(focusedText()).toBe('Two.')
})

test('selected words are covered, and what the hints mark', async () => {
  const text = 'Peace to you. I am Mary Smith.'
  const { memory, user } = openDesk([text])
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
  const { memory, user } = openDesk([same, 'Be strong and do not be afraid.', `${same} Amen.`, same.toUpperCase()])
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
  const { memory, user } = openDesk(['Peace be with you all.', 'Peace be with you all!', 'peace be with you, all'])
  await waitFor(() => expect(articles()[0]).toHaveTextContent('2 duplicates'))
  focusFirst()
  await user.keyboard('m')
  await user.click(screen.getAllByRole('checkbox', { name: 'Merge this one into it' })[0] ?? document.body)
  await user.click(screen.getByRole('button', { name: 'Keep one, which counts 2' }))
  expect(states(memory)).toEqual(['waiting', 'waiting', 'merged'])
})

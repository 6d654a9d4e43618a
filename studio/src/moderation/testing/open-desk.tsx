import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { inTheme } from '../../testing/in-theme.tsx'
import { createMemoryMessages, waitingMessages } from './memory-desk.tsx'

/** A desk with a message for each text, as somebody sees it who works at it. Only in tests. */
export function openDesk(texts: readonly string[]) {
  localStorage.clear()
  return reopenDesk(texts)
}

/** The same, with the settings of the desk before. */
export function reopenDesk(texts: readonly string[]) {
  const { memory, MemoryDesk } = createMemoryMessages(waitingMessages(texts))
  const user = userEvent.setup()
  const view = render(<MemoryDesk />, { wrapper: inTheme('light') })
  return { memory, user, view }
}

export const articles = () => screen.queryAllByRole('article')

export const focusFirst = () => act(() => articles()[0]?.focus())

/** The words of the message that has the focus. */
export const focusedText = () => document.activeElement?.querySelector('p')?.textContent

export const states = (memory: { all(): readonly { readonly state: string }[] }) =>
  memory.all().map(({ state }) => state)

import { ThemeProvider } from '@sanity/ui'
import { buildTheme } from '@sanity/ui/theme'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { ImportNoteList } from './import-note-list.tsx'

const notes = [
  {
    _key: 'prayer',
    reason: 'This prayer is about another country.',
    excerpt: 'Be near to the women who mourn.',
    suggestion: 'Link it to a story about that country.',
    document: { _type: 'reference', _ref: 'prayer-1', _weak: true },
  },
  {
    _key: 'photo',
    reason: 'The photo itself is not in the file.',
    excerpt: 'A man at a river',
  },
]

const linkTo = (id: string) => <a href={`/${id}`}>Open</a>

test('each note says why it needs somebody, which words it is about and what to do', () => {
  render(<ImportNoteList notes={notes} onDecided={() => undefined} renderLink={linkTo} />, { wrapper: Theme })
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain(
    'This prayer is about another country.“Be near to the women who mourn.”Link it to a story about that country.',
  )
})

test('a note leads to the document it is about', () => {
  render(<ImportNoteList notes={notes} onDecided={() => undefined} renderLink={linkTo} />, { wrapper: Theme })
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/prayer-1'])
})

test('a note without a suggestion stands without one', () => {
  render(<ImportNoteList notes={notes} onDecided={() => undefined} renderLink={linkTo} />, { wrapper: Theme })
  expect(screen.getAllByRole('listitem')[1]?.textContent).toBe(
    'The photo itself is not in the file.“A man at a river”Decided',
  )
})

test('ticking a note off tells which one', async () => {
  const decided: string[] = []
  render(<ImportNoteList notes={notes} onDecided={(key) => decided.push(key)} renderLink={linkTo} />, {
    wrapper: Theme,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Decided: The photo itself is not in the file.' }))
  expect(decided).toEqual(['photo'])
})

test('where the story is only to be read, nothing can be ticked off', () => {
  render(<ImportNoteList notes={notes} onDecided={null} renderLink={linkTo} />, { wrapper: Theme })
  expect(screen.queryByRole('button')).toBeNull()
})

function Theme({ children }: { readonly children: ReactNode }) {
  return <ThemeProvider theme={buildTheme()}>{children}</ThemeProvider>
}

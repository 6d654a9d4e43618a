import { ThemeProvider } from '@sanity/ui'
import { buildTheme } from '@sanity/ui/theme'
import { render, screen } from '@testing-library/react'
import type { ComponentProps, ReactNode } from 'react'
import { ReferenceList } from './reference-list.tsx'

function show(props: Partial<ComponentProps<typeof ReferenceList>>) {
  render(
    <ReferenceList
      title="Points to this document"
      documents={[]}
      emptyText="Nothing does."
      renderLink={(id, type) => <a href={`/${type}/${id}`}>{id}</a>}
      {...props}
    />,
    { wrapper: Theme },
  )
}

const aDocument = { type: 'story', isPublished: false, hasDraft: false, releases: [] }

test('each document is named, opened by its name, and shown with its states', () => {
  show({
    documents: [
      { ...aDocument, id: 'a', isPublished: true },
      { ...aDocument, id: 'b', hasDraft: true },
      { ...aDocument, id: 'c', isPublished: true, hasDraft: true, releases: ['r1', 'r2'] },
    ],
  })
  expect(screen.getByRole('heading', { name: 'Points to this document (3)' })).toBeVisible()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'aPublished',
    'bDraft',
    'cPublishedChanged sinceIn 2 releases',
  ])
  expect(screen.getByRole('link', { name: 'b' })).toHaveAttribute('href', '/story/b')
})

test('what is pointed to and not there is named', () => {
  show({ missingIds: ['gone'] })
  expect(screen.getByRole('listitem')).toHaveTextContent('Not there any more: gone')
})

test('an empty list says so; one that is not known yet does not', () => {
  show({})
  expect(screen.getByText('Nothing does.')).toBeVisible()
  show({ documents: undefined, title: 'Another' })
  expect(screen.getByText('Asking the content lake…')).toBeVisible()
  expect(screen.getAllByText('Nothing does.')).toHaveLength(1)
})

function Theme({ children }: { readonly children: ReactNode }) {
  return <ThemeProvider theme={buildTheme()}>{children}</ThemeProvider>
}

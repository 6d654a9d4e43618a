import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { LiveContent } from '../live/live-content.tsx'
import type { WorkEntry, WorkGroup } from './work-group.ts'
import { WorkList } from './work-list.tsx'

const entry = (id: string): WorkEntry => ({ kind: 'document', id, type: 'story', note: `Note of ${id}` })
const group = (id: string, entries: WorkEntry[], hint?: string): WorkGroup => ({
  id,
  title: `Group ${id}`,
  entries,
  ...(hint === undefined ? {} : { hint }),
})

function open(groups: readonly WorkGroup[]) {
  render(
    <WorkList
      groups={groups}
      emptyText="Nothing waits."
      renderEntry={({ id, note }) => <a href={`/${id}`}>{note}</a>}
    />,
    { wrapper: inTheme('light') },
  )
}

test('each group stands under its heading, which counts it, and empty ones are left out', async () => {
  open([group('a', [entry('one'), entry('two')], 'Do this.'), group('b', []), group('c', [entry('three')])])
  const first = within(screen.getByRole('region', { name: 'Group a (2)' }))
  expect(first.getAllByRole('link').map((link) => link.textContent)).toEqual(['Note of one', 'Note of two'])
  expect(first.getByText('Do this.')).toBeVisible()
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Group a (2)', 'Group c (1)'])
  expect(await findAccessibilityProblems()).toEqual([])
})

test('where nothing is to do, it says so', () => {
  open([group('a', [])])
  expect(screen.getByText('Nothing waits.')).toBeVisible()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a long group shows its beginning, and the rest when asked', async () => {
  open([
    group(
      'a',
      Array.from({ length: 60 }, (_entry, index) => entry(`story-${index}`)),
    ),
  ])
  expect(screen.getAllByRole('link')).toHaveLength(50)
  await userEvent.click(screen.getByRole('button', { name: 'Show 10 more' }))
  expect(screen.getAllByRole('link')).toHaveLength(60)
  expect(screen.queryByRole('button')).toBeNull()
})

test('what did not come says why, and can be asked for again', async () => {
  let asked = 0
  const retry = () => {
    asked += 1
  }
  render(<LiveContent live={{ state: 'failed', message: 'No connection.', retry }}>{() => null}</LiveContent>, {
    wrapper: inTheme('light'),
  })
  expect(screen.getByRole('alert')).toHaveTextContent('No connection.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(asked).toBe(1)
  expect(await findAccessibilityProblems()).toEqual([])
})

test('what is on its way says so', () => {
  render(<LiveContent live={{ state: 'loading' }}>{() => 'found'}</LiveContent>, { wrapper: inTheme('light') })
  expect(screen.getByRole('status')).toHaveTextContent('One moment')
})

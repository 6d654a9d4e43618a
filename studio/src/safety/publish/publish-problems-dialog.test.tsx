import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { PublishProblemsDialog } from './publish-problems-dialog.tsx'

const aFinding = (fields: Partial<ShownFinding> = {}): ShownFinding => ({
  severity: 'blocking',
  rule: 'phone-number',
  path: ['standfirst'],
  message: 'Remove the telephone number.',
  documentId: null,
  ...fields,
})
const aWarning = aFinding({ severity: 'warning', rule: 'review-due', path: ['reviewBy'], message: 'Look at it again.' })

function show(findings: readonly ShownFinding[]) {
  const done: string[] = []
  render(
    <PublishProblemsDialog
      action="Publish"
      findings={findings}
      isBusy={false}
      describe={({ path }) => String(path[0] ?? '')}
      renderLink={(id) => <a href={`/${id}`}>Open that document</a>}
      onOpen={({ path }) => done.push(`open ${String(path[0])}`)}
      onClose={() => done.push('close')}
      onConfirm={() => done.push('confirm')}
    />,
    { wrapper: inTheme('light') },
  )
  return done
}

test('what must be solved stands before what is to be looked at, and nothing can be published', async () => {
  show([aWarning, aFinding()])
  expect(screen.getByRole('dialog', { name: 'This cannot be published yet' })).toBeVisible()
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Must be solved (1)',
    'Please look at (1)',
  ])
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
  expect(await findAccessibilityProblems()).toEqual([])
})

test('a finding leads to its field', async () => {
  const done = show([aFinding()])
  await userEvent.click(screen.getByRole('button', { name: 'Go to “standfirst”' }))
  expect(done).toEqual(['open standfirst'])
})

test('a finding about another document leads to that one', () => {
  show([aFinding({ documentId: 'prayer-1' })])
  expect(screen.getByRole('link', { name: 'Open that document' })).toHaveAttribute('href', '/prayer-1')
  expect(screen.queryByRole('button', { name: /^Go to/ })).toBeNull()
})

test('a finding about the whole document leads nowhere', () => {
  show([aFinding({ path: [] })])
  expect(screen.queryByRole('button', { name: /^Go to/ })).toBeNull()
})

test('warnings let publish only somebody who says that they have looked', async () => {
  const done = show([aWarning])
  const publish = screen.getByRole('button', { name: 'Publish' })
  expect(publish).toBeDisabled()
  await userEvent.click(screen.getByRole('checkbox', { name: 'I have looked at this.' }))
  await userEvent.click(publish)
  expect(done).toEqual(['confirm'])
  expect(await findAccessibilityProblems()).toEqual([])
})

test('where nothing is to be looked at, one press is enough', async () => {
  const done = show([])
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }))
  expect(done).toEqual(['confirm'])
})

test('the keyboard reaches everything, and Escape closes', async () => {
  const done = show([aWarning])
  const reached: (string | null)[] = []
  for (let step = 0; step < 8; step++) {
    await userEvent.tab()
    reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null)
  }
  expect(reached).toEqual(expect.arrayContaining(['Go to “reviewBy”', 'Not now']))
  await userEvent.keyboard('{Escape}')
  expect(done).toEqual(['close'])
})

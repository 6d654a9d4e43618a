import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { checklistOf } from './checklist-of.ts'
import { SafetyChecklist } from './safety-checklist.tsx'

const phone: ShownFinding = {
  severity: 'blocking',
  rule: 'phone-number',
  path: ['standfirst'],
  message: 'Remove the telephone number.',
  documentId: null,
}
const title: ShownFinding = { ...phone, rule: null, path: ['title'], message: 'Give the story a title.' }

function show(findings: readonly ShownFinding[], lake: 'asking' | 'known' | 'unknown' = 'known') {
  const opened: string[] = []
  const document = { _type: 'story', risk: 'low' }
  render(
    <SafetyChecklist
      checklist={checklistOf({ document, findings, isLakeAsked: lake === 'known' })}
      lake={lake}
      describe={({ path }) => String(path[0])}
      renderLink={() => null}
      onOpen={({ path }) => opened.push(String(path[0]))}
    />,
    { wrapper: inTheme('dark') },
  )
  return opened
}

const group = (name: RegExp) => within(screen.getByRole('region', { name }))

test('each rule stands in its group, with why and how where it is broken', async () => {
  const opened = show([phone, title])
  expect(screen.getByRole('status')).toHaveTextContent('2 things must be solved before readers can see this.')
  const broken = group(/^Must be solved \(1\)/).getByRole('listitem')
  expect(broken).toHaveTextContent('There is no telephone number')
  expect(broken).toHaveTextContent('Remove the telephone number.')
  await userEvent.click(within(broken).getByRole('button', { name: 'Go to “standfirst”' }))
  expect(opened).toEqual(['standfirst'])
  expect(group(/^Passed/).getByText('There are no map coordinates')).toBeVisible()
  expect(group(/^Nothing to look at here/).getByText('A second person signed off a story of high risk')).toBeVisible()
  expect(group(/^Apart from safety/).getByText('Give the story a title.')).toBeVisible()
  expect(await findAccessibilityProblems()).toEqual([])
})

test('everything that asks for something stands above what is passed', () => {
  show([phone, title])
  const names = screen.getAllByRole('heading').map(({ textContent }) => textContent?.replace(/ \(\d+\)$/, ''))
  expect(names).toEqual(['Must be solved', 'Apart from safety', 'Passed', 'Nothing to look at here'])
})

test('what only the lake knows is not said to be passed before it answered', () => {
  show([], 'asking')
  expect(screen.getByRole('status')).toHaveTextContent('Nothing stands against publishing so far.')
  expect(group(/^Not known yet/).getByText('No name stands there that must never be published')).toBeVisible()
})

test('says when nothing stands against publishing', () => {
  show([])
  expect(screen.getByRole('status')).toHaveTextContent('Nothing stands against publishing this.')
  expect(screen.queryByRole('region', { name: /^Not known yet/ })).toBeNull()
})

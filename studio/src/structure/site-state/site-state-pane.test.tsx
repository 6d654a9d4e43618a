import { render, screen } from '@testing-library/react'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { SiteStatePane } from './site-state-pane.tsx'

test.each(['light', 'dark'] as const)('shows what the site tells of itself, and leads to it (%s)', async (scheme) => {
  render(<SiteStatePane />, { wrapper: inTheme(scheme) })
  const address = 'http://localhost:3000/status'
  expect(screen.getByTitle('State of the site')).toHaveAttribute('src', address)
  expect(screen.getByRole('link', { name: 'Open in a new window' })).toHaveAttribute('href', address)
  expect(screen.getByText(/If nothing shows here, the site does not answer/)).toBeVisible()
  expect(await findAccessibilityProblems()).toEqual([])
})

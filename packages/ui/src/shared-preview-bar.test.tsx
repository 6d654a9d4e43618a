import { render, screen } from '@testing-library/react'
import { SharedPreviewBar } from './shared-preview-bar.tsx'
import { english } from './testing/content.ts'

test('whoever was given a preview is told that it is not published, and until when they can see it', () => {
  render(<SharedPreviewBar endsAt={new Date('2026-11-23T14:05:09Z')} language={english} />)
  expect(screen.getByRole('complementary', { name: 'Preview' })).toHaveTextContent(
    'Preview, not published. Works until 23 November 2026 at 14:05 UTC. Please do not pass it on.',
  )
})

import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SiteLayout } from './site-layout.tsx'
import { english, someSettings } from './testing/content.ts'

const show = (path: string, changes = {}) =>
  render(
    <SiteLayout settings={someSettings(changes)} path={path} language={english}>
      <h1>A page</h1>
    </SiteLayout>,
  )

test('a page has one banner, one main part and one footer', () => {
  show('/', { organisation: 'The trust', footerNote: 'Names are changed.' })
  expect(screen.getByRole('banner')).toBeInTheDocument()
  expect(within(screen.getByRole('main')).getByRole('heading', { name: 'A page' })).toBeInTheDocument()
  expect(screen.getByRole('contentinfo')).toHaveTextContent('The trust')
  expect(screen.getByRole('contentinfo')).toHaveTextContent('Names are changed.')
})

test('the first stop of the keyboard leads past the navigation', async () => {
  show('/')
  await userEvent.tab()
  expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus()
  expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveAttribute('href', '#content')
  expect(screen.getByRole('main')).toHaveAttribute('id', 'content')
})

test.each([
  ['/stories', 'Stories', 'page'],
  ['/stories/the-lighthouse', 'Stories', 'true'],
  ['/prayer', 'Prayer', 'page'],
])('on %s the navigation says where the reader is', (path, name, current) => {
  show(path)
  const navigation = screen.getByRole('navigation', { name: 'Main' })
  expect(within(navigation).getByRole('link', { name })).toHaveAttribute('aria-current', current)
  expect(navigation.querySelectorAll('[aria-current]')).toHaveLength(1)
})

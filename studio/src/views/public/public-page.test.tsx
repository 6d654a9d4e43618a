import { ThemeProvider } from '@sanity/ui'
import { buildTheme } from '@sanity/ui/theme'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ComponentProps, ReactNode } from 'react'
import type { Look } from './look-as-reader.ts'
import { PublicPage } from './public-page.tsx'

// jsdom measures nothing; the sizes themselves are tested apart.
beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

const address = 'https://site.example/stories/a'
const seen: Look = {
  state: 'seen',
  address,
  status: 200,
  html: '<!DOCTYPE html><html><head></head><body><p>As readers have it</p></body></html>',
  renderedAt: new Date('2026-11-22T11:59:00Z'),
  lookedAt: new Date('2026-11-22T12:00:00Z'),
}
const pages = [
  { title: 'The lighthouse', href: '/stories/a' },
  { title: 'All stories', href: '/stories' },
]

function show(props: Partial<ComponentProps<typeof PublicPage>> = {}) {
  render(
    <PublicPage
      address={address}
      look={seen}
      onLookAgain={() => undefined}
      publishedAt={undefined}
      pages={pages}
      path="/stories/a"
      onChoosePage={() => undefined}
      {...props}
    />,
    { wrapper: Theme },
  )
}

const frame = () => screen.getByTitle<HTMLIFrameElement>(/^What readers get at/)
const momentsShown = () => Array.from(document.querySelectorAll('time'), ({ dateTime }) => dateTime)

test('the page stands there with its status, its address, and when it was rendered and looked at', () => {
  show()
  expect(screen.getByRole('status')).toHaveTextContent('200: readers see this page.')
  expect(screen.getByText(`Address: ${address}`)).toBeVisible()
  expect(momentsShown()).toEqual(['2026-11-22T11:59:00.000Z', '2026-11-22T12:00:00.000Z'])
  expect(frame().srcdoc).toContain('As readers have it')
})

test('the frame can run no script, open no window, send no form and go nowhere else', () => {
  show()
  expect(frame().getAttribute('sandbox')).toBe('allow-same-origin')
  expect(frame()).not.toHaveAttribute('src')
})

test('where readers see nothing, that is said plainly, with the page that they get instead', () => {
  show({ look: { ...seen, status: 404, renderedAt: null, html: '<p>Not here</p>' } })
  expect(screen.getByRole('status')).toHaveTextContent('404: readers see nothing here.')
  expect(frame().srcdoc).toContain('Not here')
  expect(momentsShown()).toEqual(['2026-11-22T12:00:00.000Z'])
})

test('a site that does not answer shows no page at all', () => {
  show({ look: { state: 'unreachable', address, lookedAt: new Date() } })
  expect(screen.getByRole('status')).toHaveTextContent('The site did not answer')
  expect(screen.queryByTitle(/^What readers get/)).toBeNull()
})

test('a page that is older than the last publish is called that', () => {
  show({ publishedAt: '2026-11-22T12:30:00Z' })
  expect(screen.getByRole('status')).toHaveTextContent('older than the last publish')
})

test('before the first look nothing is claimed', () => {
  show({ look: null })
  expect(screen.getByRole('status')).toHaveTextContent('Looking…')
  expect(momentsShown()).toEqual([])
})

test('the width, the page and another look are chosen with the keyboard', async () => {
  const asked: string[] = []
  const user = userEvent.setup()
  show({ onLookAgain: () => asked.push('again'), onChoosePage: (path) => asked.push(path) })
  expect(screen.getByRole('button', { name: 'Phone' })).toHaveAttribute('aria-pressed', 'true')
  await user.tab()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Desktop' })).toHaveAttribute('aria-pressed', 'true')
  expect(frame().title).toBe('What readers get at /stories/a, as wide as a desktop')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Page' }), '/stories')
  await user.click(screen.getByRole('button', { name: 'Look again' }))
  expect(asked).toEqual(['/stories', 'again'])
})

test('nothing of it stands in the way of assistive technology', async () => {
  show()
  const { violations } = await axe.run(document.body, {
    iframes: false,
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  })
  expect(violations).toEqual([])
})

function Theme({ children }: { readonly children: ReactNode }) {
  return <ThemeProvider theme={buildTheme()}>{children}</ThemeProvider>
}

import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createLanguage } from './languages/create-language.ts'
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
  ['/prayer/in/syria', 'Prayer', 'true'],
  ['/search', 'Search', 'page'],
])('on %s the navigation says where the reader is', (path, name, current) => {
  show(path)
  const navigation = screen.getByRole('navigation', { name: 'Main' })
  expect(within(navigation).getByRole('link', { name })).toHaveAttribute('aria-current', current)
  expect(navigation.querySelectorAll('[aria-current]')).toHaveLength(1)
})

test('the same page is offered in each language, by the name that its readers call it', () => {
  render(
    <SiteLayout settings={someSettings()} path="/ar/stories/the-lamp" language={createLanguage('ar')}>
      <h1>A page</h1>
    </SiteLayout>,
  )
  const choice = screen.getByRole('navigation', { name: 'اللغات' })
  const links = within(choice).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.lang, link.dir])).toEqual([
    ['English', '/stories/the-lamp', 'en', 'ltr'],
    ['Français', '/fr/stories/the-lamp', 'fr', 'ltr'],
    ['العربية', '/ar/stories/the-lamp', 'ar', 'rtl'],
  ])
  expect(links.map((link) => link.getAttribute('hreflang'))).toEqual(['en', 'fr', 'ar'])
  expect(links.filter((link) => link.hasAttribute('aria-current')).map(({ lang }) => lang)).toEqual(['ar'])
})

test('the quick way out comes right after the way past the navigation', async () => {
  render(
    <SiteLayout settings={someSettings()} path="/" language={english} exit={<a href="https://example.org/">Exit</a>}>
      <h1>A page</h1>
    </SiteLayout>,
  )
  await userEvent.tab()
  await userEvent.tab()
  expect(screen.getByRole('link', { name: 'Exit' })).toHaveFocus()
})

test('what the site says of itself in another language than the page is marked as such', () => {
  render(
    <SiteLayout
      settings={someSettings({ organisation: 'The trust', language: 'en' })}
      path="/ar"
      language={createLanguage('ar')}
    >
      <h1>A page</h1>
    </SiteLayout>,
  )
  expect(screen.getByText('The trust')).toHaveAttribute('lang', 'en')
  expect(screen.getByText('The trust')).toHaveAttribute('dir', 'ltr')
  expect(screen.getByText(/ملفات تعريف الارتباط/)).not.toHaveAttribute('lang')
})

import { render, screen } from '@testing-library/react'
import { CallToAction } from './call-to-action.tsx'
import { aCall, editAttribute, english } from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

const sharing = { title: 'The lighthouse & the sea', url: 'https://vigil.example/stories/the-lighthouse' }

const show = (changes: Parameters<typeof aCall>[0], preview = {}) =>
  render(<CallToAction call={aCall(changes)} headingLevel={3} sharing={sharing} language={english} {...preview} />)

const url = 'https://give.example/lamp?from=site'

test('a call to give leads to its address, with each suggested amount', () => {
  show({ kind: 'give', title: 'Winter lamps', url, currency: 'GBP', suggestedAmounts: [15, 7.5] })
  expect(screen.getByRole('heading', { level: 3, name: 'Winter lamps' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Give' })).toHaveAttribute('href', url)
  expect(screen.getByRole('link', { name: 'Give £15' })).toHaveAttribute('href', `${url}&amount=15`)
  expect(screen.getByRole('link', { name: 'Give £7.50' })).toHaveAttribute('href', `${url}&amount=7.5`)
})

test('a call that opens another site says which, before anybody presses', () => {
  show({ kind: 'give', url: 'https://www.give.example/lamp', currency: 'GBP', suggestedAmounts: [15] })
  expect(screen.getByText(/open another website: give\.example/)).toBeInTheDocument()
})

test('an amount stands where the address of the giving page wants it, and nowhere when none is chosen', () => {
  const configured = 'https://give.example/lamp?fund=3&sum=AMOUNT'
  show({ kind: 'give', url: configured, currency: 'EUR', suggestedAmounts: [20] })
  expect(screen.getByRole('link', { name: 'Give €20' })).toHaveAttribute(
    'href',
    'https://give.example/lamp?fund=3&sum=20',
  )
  expect(screen.getByRole('link', { name: 'Give' })).toHaveAttribute('href', 'https://give.example/lamp?fund=3')
})

test('a giving page that has the amount in its path is opened by amounts alone', () => {
  show({ kind: 'give', url: 'https://give.example/AMOUNT/lamp', currency: 'EUR', suggestedAmounts: [20] })
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://give.example/20/lamp'])
})

test('a call to write leads to the form of its campaign, on this site', () => {
  show({ kind: 'write', url, campaignSlug: 'families' })
  expect(screen.getByRole('link')).toHaveAttribute('href', '/write/families')
  expect(screen.queryByText(/another website/)).not.toBeInTheDocument()
})

test('amounts without a currency are not shown', () => {
  show({ kind: 'give', url, suggestedAmounts: [15] })
  expect(screen.getAllByRole('link')).toHaveLength(1)
})

test('a page that is visited is not told where its visitor came from', () => {
  show({ kind: 'write', url, buttonLabel: 'Write a card' })
  expect(screen.getByRole('link', { name: 'Write a card' }).getAttribute('rel')?.split(' ')).toEqual(
    expect.arrayContaining(['noreferrer', 'noopener']),
  )
})

test('a call to share offers plain links that carry the title and the address of the page', () => {
  show({ kind: 'share' })
  const mail = screen.getByRole('link', { name: 'Share by e-mail' }).getAttribute('href') ?? ''
  expect(mail).toMatch(/^mailto:\?subject=The%20lighthouse%20%26%20the%20sea&body=/)
  expect(decodeURIComponent(mail)).toContain(sharing.url)
  expect(screen.getByRole('link', { name: 'Share on WhatsApp' }).getAttribute('href')).toContain(
    encodeURIComponent(sharing.url),
  )
})

test('a call to pray leads to the prayer page', () => {
  show({ kind: 'pray' })
  expect(screen.getByRole('link', { name: 'Pray with us' })).toHaveAttribute('href', '/prayer')
})

test('a call that is over says since when, and offers nothing', () => {
  show({ kind: 'give', title: 'Winter lamps', url, hasEnded: true, endsOn: '2026-03-31' })
  expect(screen.getByText('This ended on 31 March 2026.')).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

test('a call that is over says what became of it', () => {
  show({ kind: 'sign', hasEnded: true, expiredText: 'The letter has been handed over.' })
  expect(screen.getByText('The letter has been handed over.')).toBeInTheDocument()
})

test('what becomes of a call is not said before it is over', () => {
  show({ kind: 'sign', url, expiredText: 'The letter has been handed over.' })
  expect(screen.queryByText('The letter has been handed over.')).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Sign' })).toHaveAttribute('href', url)
})

test('a call whose time has not come is not shown', () => {
  const { container } = show({ kind: 'give', url, isUpcoming: true })
  expect(container).toBeEmptyDOMElement()
})

test.each(['give', 'write', 'sign', 'learn'] as const)(
  'a half-written call to %s has a title and no dead link',
  (kind) => {
    show({ kind })
    expect(screen.getByRole('heading')).not.toBeEmptyDOMElement()
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
  },
)

test('in a preview, the title and the text of a call lead to their fields', () => {
  show({ _id: 'lamps', title: 'Winter lamps', text: 'Keep one burning.' }, { editAttribute })
  expect(findEditTarget(screen.getByRole('heading', { name: 'Winter lamps' }))).toBe('callToAction lamps title')
  expect(findEditTarget(screen.getByText('Keep one burning.'))).toBe('callToAction lamps text')
})

test('in a preview, the title that stands in for a missing one leads to where it is written', () => {
  show({ _id: 'lamps', kind: 'give' }, { editAttribute })
  expect(findEditTarget(screen.getByRole('heading', { name: 'Please give' }))).toBe('callToAction lamps title')
})

test('readers are not told where a call is edited', () => {
  const { container } = show({ title: 'Winter lamps', text: 'Keep one burning.' })
  expect(screen.getByText('Keep one burning.')).toBeInTheDocument()
  expect(container.querySelector('[data-sanity]')).toBeNull()
})

import { render, screen, within } from '@testing-library/react'
import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import { createLanguage } from './languages/create-language.ts'
import { type WriteViewProps, nothingWritten, WriteView } from './write-view.tsx'
import { untranslated } from './testing/content.ts'

const english = createLanguage('en')
const arabic = createLanguage('ar')

const aCampaign = (changes: Partial<MessageCampaignContent> = {}): MessageCampaignContent => ({
  ...{ _id: 'campaign', ...untranslated, title: 'Write to keepers of lamps', slug: 'lamps', introduction: null },
  ...{ guidance: null, opensOn: null, closesOn: null, maxLength: 280, allowedFields: [], forbids: [], countries: [] },
  ...{ hasEnded: false, isUpcoming: false, ...changes },
})
const values = { text: 'Peace.', firstName: 'Ruth', age: '', profession: '', country: '' }

const show = (changes: Partial<WriteViewProps> = {}) =>
  render(<WriteView campaign={aCampaign()} state={nothingWritten} canWrite language={english} {...changes} />)
const check = (changes = {}) =>
  ({ step: 'check', values, warnings: [], notice: null, token: 'a.b', ...changes }) as const

test('the form asks for the message and for what the campaign allows, and for nothing else', () => {
  show({ campaign: aCampaign({ allowedFields: ['firstName', 'country'] }) })
  expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('name'))).toEqual([
    'text',
    'firstName',
    'country',
  ])
  expect(screen.getByLabelText('Your message')).toHaveAccessibleDescription(/Up to 280 characters/)
})

test('the browser neither suggests nor remembers what is typed, and no text stands in the place of a label', () => {
  const { container } = show({ campaign: aCampaign({ allowedFields: ['firstName', 'age', 'profession', 'country'] }) })
  for (const field of container.querySelectorAll('input, textarea')) {
    expect(field).toHaveAttribute('autocomplete', 'off')
    expect(field).not.toHaveAttribute('placeholder')
  }
})

test('the field that must stay empty is there for programs alone', () => {
  const { container } = show()
  const trap = container.querySelector('[name="subject"]')
  expect(trap?.closest('[aria-hidden="true"]')).not.toBeNull()
  expect(trap).toHaveAttribute('tabindex', '-1')
})

test('what must not be in a message stands beside the form', () => {
  show({ campaign: aCampaign({ guidance: 'Be kind.', forbids: ['links', 'surnames', 'something new'] }) })
  const guidance = screen.getByRole('complementary')
  expect(within(guidance).getByText('Be kind.')).toBeInTheDocument()
  expect(
    within(guidance)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining('postcard'),
    'Up to 280 characters.',
    expect.stringContaining('First names only'),
    'No links.',
  ])
})

test('what is wrong is said first, leads to its field, and is said there again; what was typed is there', () => {
  show({
    campaign: aCampaign({ allowedFields: ['age'] }),
    state: {
      ...{ step: 'write', values: { ...values, age: 'old' } },
      problems: [
        { field: 'text', kind: 'tooLong', length: 300, max: 280 },
        { field: 'age', kind: 'wrong' },
      ],
    },
  })
  const summary = screen.getByRole('alert', { name: 'There is a problem' })
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#message-text', '#message-age'])
  const text = screen.getByLabelText('Your message')
  expect(text).toBeInvalid()
  expect(text).toHaveAccessibleDescription(/it has 300 characters, and 280 are possible/)
  expect(text).toHaveValue('Peace.')
  expect(screen.getByLabelText('Age')).toHaveValue('old')
})

test('before it is sent the message stands there as others will read it, and goes along unseen', () => {
  const { container } = show({ campaign: aCampaign({ allowedFields: ['firstName'] }), state: check() })
  expect(screen.getByRole('heading', { name: 'Read it once more' })).toBeInTheDocument()
  expect(container.querySelector('blockquote')).toHaveTextContent('Peace.')
  const hidden = [...container.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]
  expect(hidden.map(({ name, value }) => [name, value])).toEqual([
    ['text', 'Peace.'],
    ['firstName', 'Ruth'],
    ['token', 'a.b'],
  ])
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('value'))).toEqual(['send', 'change'])
})

test('what may harm somebody is shown again, and can be sent all the same', () => {
  show({ state: check({ warnings: [{ kind: 'surname', found: 'Mary Smith' }] }) })
  expect(screen.getByText('“Mary Smith” may be a full name. First names are enough.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Send it as it is' })).toBeInTheDocument()
})

test.each([
  [{ kind: 'unavailable' } as const, /has not been sent/],
  [{ kind: 'busy', seconds: 1 } as const, /wait 1 second,/],
])('a message that cannot be taken now (%j) can be sent again, changed and saved', (notice, words) => {
  show({ state: check({ notice }) })
  expect(screen.getByRole('alert')).toHaveTextContent(words)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('value'))).toEqual([
    'send',
    'change',
    'save',
  ])
})

test.each([
  ['has ended', { campaign: aCampaign({ hasEnded: true, closesOn: '2026-03-31' }) }, /since 31 March 2026/],
  ['has not begun', { campaign: aCampaign({ isUpcoming: true, opensOn: '2026-12-01' }) }, /from 1 December 2026/],
  ['cannot be taken messages for', { canWrite: false }, /cannot take messages right now/],
])('a campaign that %s has no form, and gives back what was written', (_, changes, words) => {
  show({ ...changes, state: { step: 'write', values, problems: [] } })
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(screen.getByText('Peace.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save my text as a file' })).toBeInTheDocument()
})

test('in Arabic the form is in Arabic, and the texts of the campaign say that they are not', () => {
  show({ language: arabic, campaign: aCampaign({ allowedFields: ['firstName'] }) })
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
  expect(screen.getByLabelText('الاسم الأول')).toBeInTheDocument()
  expect(screen.getByRole('button')).toHaveTextContent('اقرأ رسالتك قبل الإرسال')
})

import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import { SharePreviewPanel } from './share-preview-panel.tsx'

const address = 'https://site.example/api/preview-link?token=secret'
const link = {
  _id: 'drafts.preview-link-1',
  _type: 'vigil.previewLink',
  documentId: 'drafts.story',
  publishedId: 'story',
  endsAt: '2026-11-23T12:00:00.000Z',
  madeBy: 'u1',
  madeByName: 'Ruth',
} as const

function open(props: Partial<ComponentProps<typeof SharePreviewPanel>> = {}) {
  const user = userEvent.setup()
  render(
    <SharePreviewPanel links={[]} make={async () => address} end={async () => undefined} warning={null} {...props} />,
    { wrapper: inTheme('light') },
  )
  return user
}

test('a link is made for the chosen time and copied, with the keyboard alone, and that is announced', async () => {
  const asked: number[] = []
  const user = open({
    make: async (hours) => {
      asked.push(hours)
      return address
    },
  })
  await user.tab()
  expect(screen.getByRole('radio', { name: '1 day' })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('textbox', { name: 'Link to the preview' })).toHaveValue(address)
  expect(asked).toEqual([168])

  await user.tab()
  await user.tab()
  expect(screen.getByRole('button', { name: 'Copy' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('status')).toHaveTextContent('Copied.')
  expect(await navigator.clipboard.readText()).toBe(address)
})

test('where the browser keeps its clipboard to itself, the link is selected and the keys are told', async () => {
  const user = open()
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(screen.getByRole('button', { name: 'Make link' }))
  await user.click(await screen.findByRole('button', { name: 'Copy' }))
  expect(await screen.findByText(/Ctrl\+C/)).toBeVisible()
  const input = screen.getByRole('textbox')
  expect(input instanceof HTMLInputElement && [input.selectionStart, input.selectionEnd]).toEqual([0, address.length])
})

test('links that work tell who made them and can be ended', async () => {
  const ended: string[] = []
  const user = open({
    links: [link],
    end: async (id) => {
      ended.push(id)
    },
  })
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Made by Ruth, works until .*2026/)
  await user.click(screen.getByRole('button', { name: /^End now: link made by Ruth/ }))
  expect(ended).toEqual([link._id])
})

test('nothing of it stands in the way of assistive technology', async () => {
  const user = open({ links: [link], warning: 'The risk of this story is high.' })
  await user.click(screen.getByRole('button', { name: 'Make link' }))
  await screen.findByRole('textbox')
  expect(screen.getByRole('radiogroup', { name: 'How long should it work?' })).toBeVisible()
  expect(await findAccessibilityProblems()).toEqual([])
})

test('what goes wrong is said', async () => {
  const user = open({ make: async () => Promise.reject(new Error('You may not write drafts.')) })
  await user.click(screen.getByRole('button', { name: 'Make link' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The link could not be made. You may not write drafts.')
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a warning stands before the button', () => {
  open({ warning: 'The risk of this story is high.' })
  const warning = screen.getByText('The risk of this story is high.')
  const button = screen.getByRole('button', { name: 'Make link' })
  expect(warning.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

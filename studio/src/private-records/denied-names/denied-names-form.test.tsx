import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { DeniedNamesForm } from './denied-names-form.tsx'

const names = () => screen.getByRole('textbox', { name: 'Names, one on each line' })
const send = () => userEvent.click(screen.getByRole('button', { name: 'Add to the list' }))

function show(answer: () => Promise<string> = async () => '2 names are added.') {
  const sent: unknown[] = []
  render(
    <DeniedNamesForm
      purpose="add"
      onSend={(list, reason) => {
        sent.push([list, reason])
        return answer()
      }}
    />,
    { wrapper: inTheme('dark') },
  )
  return sent
}

test('sends the names, forgets them at once, and says what was done', async () => {
  const sent = show()
  await userEvent.type(names(), 'Anna Example{Enter}Ben Example')
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason, without the name' }), 'Family of a source')
  await send()
  expect(sent).toEqual([[['Anna Example', 'Ben Example'], 'Family of a source']])
  expect(names()).toHaveValue('')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 names are added.'))
})

test('forgets the names also when they could not be sent, and repeats none of them', async () => {
  show(() => Promise.reject(new Error('The lake did not answer.')))
  await userEvent.type(names(), 'Anna Example')
  await send()
  expect(await screen.findByRole('alert')).toHaveTextContent('The list was not changed: The lake did not answer.')
  expect(names()).toHaveValue('')
  expect(document.body).not.toHaveTextContent('Anna Example')
})

test.each([
  ['nothing', '{Enter}', 'Write at least one name.'],
  ['too many words', 'Ben{Enter}One two three four five six seven', 'Name 2 cannot be kept'],
  ['no letters', '!!!', 'Name 1 cannot be kept'],
])('refuses %s, without repeating it', async (_what, typed, message) => {
  const sent = show()
  await userEvent.type(names(), typed)
  await send()
  expect(screen.getByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('alert')).not.toHaveTextContent('seven')
  expect(sent).toEqual([])
  expect(await findAccessibilityProblems()).toEqual([])
})

import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../../testing/in-theme.tsx'
import { emptyConsent } from './consent-draft.ts'
import { ConsentForm } from './consent-form.tsx'

const today = '2026-06-15'

function show(onSave: (fields: unknown) => Promise<void> = async () => undefined) {
  const saved: unknown[] = []
  render(
    <ConsentForm
      initial={emptyConsent(today)}
      today={today}
      saveText="Record consent"
      onSave={async (fields) => {
        await onSave(fields)
        saved.push(fields)
      }}
      onCancel={() => undefined}
    />,
    { wrapper: inTheme('light') },
  )
  return saved
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Record consent' }))

test('records what was filled in', async () => {
  const saved = show()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who gave the consent' }), 'a parent')
  await userEvent.type(screen.getByRole('textbox', { name: 'Language' }), 'Arabic')
  await userEvent.click(screen.getByRole('checkbox', { name: 'print' }))
  await userEvent.type(screen.getByLabelText('Last day, if it has one'), '2027-06-15')
  await submit()
  await waitFor(() =>
    expect(saved).toEqual([
      {
        givenBy: 'parent',
        form: 'written',
        language: 'Arabic',
        recordedOn: today,
        uses: ['website', 'print'],
        expiresOn: '2027-06-15',
      },
    ]),
  )
})

test('says once above and once at each field what must be mended, and leads there', async () => {
  const saved = show()
  await userEvent.click(screen.getByRole('checkbox', { name: 'the website' }))
  await submit()
  const summary = screen.getByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('Write in which language it was explained and given.')
  const language = screen.getByRole('textbox', { name: 'Language' })
  expect(language).toBeInvalid()
  expect(language).toHaveAccessibleDescription('Write in which language it was explained and given.')
  expect(screen.getByRole('group', { name: 'For what' })).toHaveAccessibleDescription('Choose at least one use.')
  await userEvent.click(screen.getByRole('link', { name: /language/ }))
  expect(language).toHaveFocus()
  expect(saved).toEqual([])
  expect(await findAccessibilityProblems()).toEqual([])
})

test('a record that the lake refuses is not lost', async () => {
  show(() => Promise.reject(new Error('The lake did not answer.')))
  const language = screen.getByRole('textbox', { name: 'Language' })
  await userEvent.type(language, 'Arabic')
  await submit()
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was saved: The lake did not answer.')
  expect(language).toHaveValue('Arabic')
})

test('asks for no name, and says so', async () => {
  show()
  expect(screen.getByText(/Write no real name here/)).toBeVisible()
  expect(screen.queryByLabelText(/^name$/i)).toBeNull()
  expect(await findAccessibilityProblems()).toEqual([])
})

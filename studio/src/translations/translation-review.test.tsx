import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { TranslationState } from '@vigil/safeguarding/translations/translations-of'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import { TranslationReview } from './translation-review.tsx'

interface Situation {
  readonly state: TranslationState
  readonly missing?: readonly string[]
  readonly isEmpty?: boolean
  readonly language?: string
  readonly mayChange?: boolean
}

/** Opens the card and says which buttons there are; those that cannot be pressed in brackets. */
function open({ state, missing = [], isEmpty = false, language = 'fr', mayChange = true }: Situation) {
  const said: string[] = []
  const say = (what: string) => () => void said.push(what)
  const change = { onBegin: say('begin'), onReviewed: say('reviewed'), onInReview: say('inReview') }
  render(
    <TranslationReview
      language={language}
      state={state}
      missing={missing}
      isEmpty={isEmpty}
      change={mayChange ? change : null}
    />,
    { wrapper: inTheme('light') },
  )
  const buttons = screen
    .queryAllByRole('button')
    .map((button) => (button.hasAttribute('disabled') ? `(${button.textContent})` : button.textContent))
  return { said, buttons }
}

const compared = 'I have compared both: reviewed'
const lookedAgain = 'I have looked again: both agree'
const back = 'Back to review'
const begin = 'Begin with the texts of the original'

test.each<[Situation, string[]]>([
  [{ state: 'inReview', isEmpty: true, missing: ['Title'] }, [begin]],
  [{ state: 'inReview' }, [compared]],
  [{ state: 'inReview', missing: ['Title'] }, [`(${compared})`]],
  [{ state: 'inReview', language: '' }, [`(${compared})`]],
  [{ state: 'changed' }, [lookedAgain, back]],
  [{ state: 'incomplete', missing: ['Claims'] }, [`(${lookedAgain})`, back]],
  [{ state: 'shown' }, [back]],
  [{ state: 'shown', mayChange: false }, []],
])('a translation as %j offers %j', async (situation, expected) => {
  expect(open(situation).buttons).toEqual(expected)
  expect(await findAccessibilityProblems()).toEqual([])
})

test.each<[TranslationState, string, string]>([
  ['inReview', compared, 'reviewed'],
  ['changed', lookedAgain, 'reviewed'],
  ['changed', back, 'inReview'],
  ['shown', back, 'inReview'],
])('one that is %s is called so by “%s”', async (state, name, expected) => {
  const { said } = open({ state })
  await userEvent.click(screen.getByRole('button', { name }))
  expect(said).toEqual([expected])
})

test('what is missing is named, and who gets what is said', () => {
  open({ state: 'incomplete', missing: ['Content warning', 'Claims'] })
  expect(screen.getByRole('status')).toHaveTextContent('Readers of French get the original')
  expect(screen.getByRole('status')).toHaveTextContent('Still missing: Content warning, Claims.')
})

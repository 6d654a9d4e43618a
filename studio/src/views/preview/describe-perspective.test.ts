import { describePerspective } from './describe-perspective.ts'

test.each([
  [['published'], /^What is published/],
  [['drafts'], /^Drafts/],
  [['rSpring', 'drafts'], /^A release/],
  [[], /^Drafts/],
])('the perspective %j is told in words', (stack, words) => {
  expect(describePerspective(stack)).toMatch(words)
})

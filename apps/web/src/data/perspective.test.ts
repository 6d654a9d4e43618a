import { parsePerspective } from './perspective.ts'

test.each(['drafts', 'published', 'rSpring,drafts', 'r1,r2,drafts'])(
  'the perspective "%s" is taken as it is',
  (cookie) => {
    expect(parsePerspective(cookie)).toBe(cookie)
  },
)

test.each([undefined, '', 'raw', 'drafts,', '*', 'a b', '["drafts"]', 'x'.repeat(201)])(
  '%j is no perspective, so drafts are shown',
  (cookie) => {
    expect(parsePerspective(cookie)).toBe('drafts')
  },
)

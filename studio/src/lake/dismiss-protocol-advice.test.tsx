import { dismissProtocolAdvice } from './dismiss-protocol-advice.ts'

test('the advice about HTTP/1.1 counts as read', () => {
  dismissProtocolAdvice(new Date('2026-06-01T00:00:00Z'))
  expect(sessionStorage.getItem('sanity-studio.network.check.snooze')).toBe('2026-06-01T00:00:00.000Z')
})

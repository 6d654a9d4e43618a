import { aCallToAction } from '@vigil/fixtures/documents'
import { callStageOf } from './call-stage.ts'

it.each([
  ['without days', {}, 'running'],
  ['on its first day', { startsOn: '2026-06-15', endsOn: '2026-07-01' }, 'running'],
  ['on its last day', { startsOn: '2026-06-01', endsOn: '2026-06-15' }, 'running'],
  ['before its first day', { startsOn: '2026-06-16' }, 'planned'],
  ['after its last day', { startsOn: '2026-05-01', endsOn: '2026-06-14' }, 'expired'],
  ['whose days are the wrong way round and over', { startsOn: '2026-07-01', endsOn: '2026-06-14' }, 'expired'],
])('a call %s is what its days say', (_what, days, stage) => {
  expect(callStageOf(aCallToAction(days), '2026-06-15')).toBe(stage)
})

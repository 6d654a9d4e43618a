import { fitFrame } from './fit-frame.ts'

test.each([
  ['a desktop in half its width is drawn half as large', { width: 640, height: 600 }, 'desktop', 1280, 1200, 0.5],
  ['a phone in a wide room keeps its size', { width: 900, height: 800 }, 'phone', 390, 800, 1],
  ['a phone in a narrow room shrinks', { width: 195, height: 300 }, 'phone', 390, 700, 0.5],
  ['before the room is measured nothing shrinks', { width: 0, height: 0 }, 'desktop', 1280, 800, 1],
] as const)('%s', (_what, room, device, width, height, scale) => {
  expect(fitFrame(room, device)).toEqual({ width, height, scale })
})

import { clipTo, fitInto, growBy, toBox, toNewBox, toStep } from './box-geometry.ts'

const picture = { width: 200, height: 100 }

test('a box is the same whichever corner somebody started from', () => {
  const box = { left: 10, top: 20, width: 30, height: 40 }
  expect(toBox({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(box)
  expect(toBox({ x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(box)
})

test.each([
  ['in whole pixels', { left: 1.4, top: 2.6, width: 20.5, height: 30.2 }, { left: 1, top: 3, width: 21, height: 30 }],
  ['moved inside', { left: -5, top: 90, width: 20, height: 20 }, { left: 0, top: 80, width: 20, height: 20 }],
  ['not larger than the picture', { left: 0, top: 0, width: 999, height: 999 }, { left: 0, top: 0, ...picture }],
  ['not too small to be seen', { left: 5, top: 5, width: 0, height: 1 }, { left: 5, top: 5, width: 8, height: 8 }],
])('a box is %s', (_, box, fitted) => {
  expect(fitInto(picture, box)).toEqual(fitted)
})

test('a tiny picture is filled by any box', () => {
  expect(fitInto({ width: 3, height: 4 }, { left: 1, top: 1, width: 1, height: 1 })).toEqual({
    left: 0,
    top: 0,
    width: 3,
    height: 4,
  })
})

test('growing stops at the edge of the picture, shrinking before nothing is left', () => {
  const box = { left: 150, top: 50, width: 20, height: 20 }
  expect(growBy(picture, box, { x: 100, y: -100 })).toEqual({ left: 150, top: 50, width: 50, height: 8 })
})

test('clipping widens to whole pixels and keeps what is inside', () => {
  expect(clipTo(picture, { left: -5, top: 10.5, width: 10, height: 1 })).toEqual({
    left: 0,
    top: 10,
    width: 5,
    height: 2,
  })
  expect(clipTo(picture, { left: 200, top: 0, width: 10, height: 10 })).toBeNull()
})

test('new areas do not hide each other', () => {
  expect(toNewBox(picture, 0)).toEqual({ left: 75, top: 38, width: 50, height: 25 })
  expect(toNewBox(picture, 1)).not.toEqual(toNewBox(picture, 0))
})

test('an arrow key moves by a hundredth of the picture, and by a pixel at least', () => {
  expect([toStep(picture), toStep({ width: 5, height: 3 })]).toEqual([2, 1])
})

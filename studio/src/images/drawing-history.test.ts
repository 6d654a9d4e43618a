import { applyDrawingAction, createDrawingHistory, cutKey, type DrawingAction } from './drawing-history.ts'

const box = { left: 10, top: 20, width: 30, height: 40 }
const add: DrawingAction = { type: 'add', shape: 'rectangle', fill: 'solid', box }

const after = (...actions: DrawingAction[]) =>
  actions.reduce(applyDrawingAction, createDrawingHistory({ width: 400, height: 300 }))

it('adds an area and selects it', () => {
  const { present, selected } = after(add)
  expect(present.areas).toEqual([{ ...box, key: 'area-1', shape: 'rectangle', fill: 'solid' }])
  expect(selected).toBe('area-1')
})

it('puts an area that was not drawn in the middle of the picture', () => {
  const { present } = after({ type: 'add', shape: 'ellipse', fill: 'mosaic' })
  expect(present.areas).toMatchObject([
    { left: 150, top: 113, width: 100, height: 75, shape: 'ellipse', fill: 'mosaic' },
  ])
})

it('never uses the key of a removed area again', () => {
  const { present } = after(add, { type: 'remove', key: 'area-1' }, add)
  expect(present.areas.map(({ key }) => key)).toEqual(['area-2'])
})

it('keeps areas inside the picture', () => {
  const { present } = after(add, { type: 'place', key: 'area-1', box: { ...box, left: 900 } })
  expect(present.areas).toMatchObject([{ left: 370 }])
})

it('goes back and forth step by step', () => {
  const moved: DrawingAction = { type: 'place', key: 'area-1', box: { ...box, left: 50 } }
  expect(after(add, moved, { type: 'undo' }).present.areas).toMatchObject([box])
  expect(after(add, moved, { type: 'undo' }, { type: 'undo' }).present.areas).toEqual([])
  expect(after(add, moved, { type: 'undo' }, { type: 'undo' }, { type: 'undo' }).present.areas).toEqual([])
  expect(after(add, moved, { type: 'undo' }, { type: 'redo' }).present.areas).toMatchObject([{ left: 50 }])
  expect(after(add, { type: 'redo' }).present.areas).toHaveLength(1)
})

it('forgets what was undone once something else is done', () => {
  const { present, future } = after(add, { type: 'undo' }, { ...add, shape: 'ellipse' }, { type: 'redo' })
  expect([present.areas.map(({ shape }) => shape), future]).toEqual([['ellipse'], []])
})

it('takes a whole drag back at once, and two drags one by one', () => {
  const drag = (left: number, gesture: string): DrawingAction => ({
    type: 'place',
    key: 'area-1',
    box: { ...box, left },
    gesture,
  })
  const drags = [add, drag(11, 'a'), drag(12, 'a'), drag(13, 'a'), drag(14, 'b'), drag(15, 'b')]
  expect(after(...drags, { type: 'undo' }).present.areas).toMatchObject([{ left: 13 }])
  expect(after(...drags, { type: 'undo' }, { type: 'undo' }).present.areas).toMatchObject([{ left: 10 }])
})

it('takes an area that is drawn by dragging back at once', () => {
  const drawn = after(
    { ...add, gesture: 'a' },
    { type: 'place', key: 'area-1', box: { ...box, width: 90 }, gesture: 'a' },
  )
  expect(drawn.present.areas).toMatchObject([{ width: 90 }])
  expect(applyDrawingAction(drawn, { type: 'undo' }).present.areas).toEqual([])
})

it('does not count what changes nothing as a step', () => {
  const { past } = after(add, { type: 'place', key: 'area-1', box }, { type: 'remove', key: 'nobody' })
  expect(past).toHaveLength(1)
})

it('changes shape and fill', () => {
  const { present } = after(
    add,
    { type: 'restyle', key: 'area-1', shape: 'ellipse' },
    {
      type: 'restyle',
      key: 'area-1',
      fill: 'mosaic',
    },
  )
  expect(present.areas).toMatchObject([{ ...box, shape: 'ellipse', fill: 'mosaic' }])
})

it('keeps a part of the picture, which is placed and removed like an area', () => {
  const cut = after({ type: 'cut' })
  expect([cut.present.cut, cut.selected]).toEqual([{ left: 40, top: 30, width: 320, height: 240 }, cutKey])
  const placed = applyDrawingAction(cut, { type: 'place', key: cutKey, box })
  expect(placed.present.cut).toEqual(box)
  expect(applyDrawingAction(placed, { type: 'remove', key: cutKey }).present.cut).toBeNull()
})

it('selects nothing that is gone', () => {
  expect(after(add, { type: 'undo' }).selected).toBeNull()
  expect(after(add, { type: 'remove', key: 'area-1' }, { type: 'undo' }).selected).toBeNull()
})

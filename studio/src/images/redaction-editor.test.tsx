import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import { RedactionEditor } from './redaction-editor.tsx'
import { type DrawingBoard, useDrawing } from './use-drawing.ts'

const picture = { width: 1000, height: 500 }
let board: DrawingBoard

function Editor() {
  board = useDrawing(picture)
  return <RedactionEditor url="blob:picture" board={board} />
}

const stage = () => screen.getByRole('application', { name: 'The picture, with the areas on it' })
const onStage = (name: RegExp) => within(stage()).getByRole('button', { name })
const add = () => userEvent.click(screen.getByRole('button', { name: 'Add area' }))
const focus = (element: HTMLElement) => act(() => element.focus())
const areas = () => board.history.present.areas

beforeEach(() => {
  render(<Editor />, { wrapper: inTheme('light') })
})

it('adds, moves, resizes and removes an area with the keyboard alone', async () => {
  const user = userEvent.setup()
  focus(screen.getByRole('button', { name: 'Add area' }))
  await user.keyboard('{Enter}')
  expect(areas()).toMatchObject([{ left: 375, top: 188, width: 250, height: 125, shape: 'rectangle', fill: 'solid' }])

  focus(onStage(/^Area 1: rectangle, solid/))
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}')
  expect(areas()).toMatchObject([{ left: 395, top: 178 }])
  await user.keyboard('{Shift>}{ArrowDown}{ArrowLeft}{/Shift}')
  expect(areas()).toMatchObject([{ left: 395, top: 178, width: 240, height: 135 }])
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(areas()).toMatchObject([{ left: 394 }])
  await user.keyboard('{Delete}')
  expect(areas()).toEqual([])
})

it('says what is there and what changes', async () => {
  await add()
  const name = 'Area 1: rectangle, solid. 375 from the left, 188 from the top, 250 wide, 125 high'
  expect(onStage(/^Area 1/)).toHaveAccessibleName(name)
  expect(onStage(/^Area 1/)).toHaveAccessibleDescription(/Arrow keys move/)
  focus(onStage(/^Area 1/))
  await userEvent.keyboard('{ArrowLeft}')
  expect(screen.getByRole('status')).toHaveTextContent('Area 1: rectangle, solid: 365 from the left')
})

it('draws an ellipse with a mosaic', async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Draw' }), 'Ellipse')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cover with' }), 'Coarse mosaic')
  expect(screen.getByText(/A mosaic still shows rough shapes/)).toBeVisible()
  await add()
  expect(areas()).toMatchObject([{ shape: 'ellipse', fill: 'mosaic' }])
})

it('takes numbers instead of dragging, once they are typed to the end', async () => {
  await add()
  const width = screen.getByRole('spinbutton', { name: 'Width' })
  await userEvent.clear(width)
  await userEvent.type(width, '120')
  expect(areas()).toMatchObject([{ width: 250 }])
  await userEvent.tab()
  expect(areas()).toMatchObject([{ width: 120 }])
  const left = screen.getByRole('spinbutton', { name: 'From the left' })
  await userEvent.clear(left)
  await userEvent.type(left, '5000{Enter}')
  expect(areas()).toMatchObject([{ left: 880 }])
  expect(left).toHaveValue(880)
})

it('lists the areas, to choose and to remove', async () => {
  await add()
  await add()
  const list = screen.getByRole('list', { name: 'Areas' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(within(list).getByRole('button', { name: /^Area 1: rectangle, solid\./ }))
  expect(board.history.selected).toBe('area-1')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Shape' }), 'Ellipse')
  expect(areas().map(({ shape }) => shape)).toEqual(['ellipse', 'rectangle'])
  await userEvent.click(within(list).getByRole('button', { name: 'Remove Area 2: rectangle, solid' }))
  expect(areas()).toHaveLength(1)
})

it('goes back and forth, by button and by key', async () => {
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await add()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(areas()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Redo' }))
  expect(areas()).toHaveLength(1)
  focus(onStage(/^Area 1/))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(areas()).toEqual([])
  focus(screen.getByRole('button', { name: 'Add area' }))
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(areas()).toHaveLength(1)
})

it('cuts the picture to a part, for good', async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Draw' }), 'Part to keep')
  expect(screen.getByText(/is cut off for good, unlike with the crop/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Cut to a part' }))
  expect(board.history.present.cut).toEqual({ left: 100, top: 50, width: 800, height: 400 })
  focus(onStage(/^The part to keep/))
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(board.history.present.cut).toMatchObject({ width: 790 })
})

it('zooms, and fits again', async () => {
  const fit = screen.getByRole('button', { name: 'Zoom to fit' })
  expect(fit).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }))
  expect(fit).toBeEnabled()
  await userEvent.click(fit)
  expect(fit).toBeDisabled()
})

it('has nothing that axe finds', async () => {
  await add()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Draw' }), 'Part to keep')
  await userEvent.click(screen.getByRole('button', { name: 'Cut to a part' }))
  expect(await findAccessibilityProblems()).toEqual([])
})

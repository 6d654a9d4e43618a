import type { Area, Box, Fill, Shape } from './area.ts'

export const shapeNames: Readonly<Record<Shape, string>> = { rectangle: 'Rectangle', ellipse: 'Ellipse' }
export const fillNames: Readonly<Record<Fill, string>> = { solid: 'solid', mosaic: 'mosaic' }

/** "Area 2: ellipse, solid" */
export function nameArea({ shape, fill }: Area, index: number): string {
  return `Area ${index + 1}: ${shapeNames[shape].toLowerCase()}, ${fillNames[fill]}`
}

/** "120 from the left, 80 from the top, 200 wide, 160 high" */
export function describeBox({ left, top, width, height }: Box): string {
  return `${left} from the left, ${top} from the top, ${width} wide, ${height} high`
}

/** A picture of the last publishes: a bar for each, as high as it took long. Who does not see it has the table. */

import type { Publish } from './publish-timer.ts'

const width = 360
const height = 120
const top = 20

/**
 * @param publishes oldest first, which stands where lines of the text begin
 * @param write a duration as the bar's inscription
 */
export function toPublishChart(
  publishes: readonly Publish[],
  { direction, write }: { direction: 'ltr' | 'rtl'; write: (milliseconds: number) => string },
): string {
  // Below a second nobody sees a difference, so one is the least that fills the height.
  const highest = Math.max(1000, ...publishes.map(({ took }) => took))
  const step = width / Math.max(8, publishes.length)
  const bars = publishes.map(({ took }, index) => {
    const fromStart = (index + 0.5) * step
    const middle = direction === 'rtl' ? width - fromStart : fromStart
    const tall = Math.max(2, (took / highest) * (height - top))
    return `<rect class="bar" x="${round(middle - step * 0.35)}" y="${round(height - tall)}" width="${round(step * 0.7)}" height="${round(tall)}"/><text x="${round(middle)}" y="${round(height - tall - 6)}">${write(took)}</text>`
  })
  return `<svg viewBox="0 0 ${width} ${height + 1}" aria-hidden="true" focusable="false">${bars.join('')}<line class="axis" x1="0" x2="${width}" y1="${height + 0.5}" y2="${height + 0.5}"/></svg>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

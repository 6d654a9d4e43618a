import { render, screen, within } from '@testing-library/react'
import { PrayerView } from './prayer-view.tsx'
import { aPoint, aPrayer } from './testing/content.ts'

test('each prayer point says for where and for which day it is', () => {
  render(
    <PrayerView
      prayerPoints={[aPoint({ date: '2026-11-18', countries: [{ _id: 'c', name: 'Syria' }] })]}
      prayers={[]}
    />,
  )
  const points = screen.getByRole('region', { name: 'Prayer points' })
  expect(within(points).getByRole('listitem')).toHaveTextContent('For all who keep watch.Syria18 November 2026')
})

test('a blank line in a prayer starts a new paragraph', () => {
  render(<PrayerView prayerPoints={[]} prayers={[aPrayer({ title: 'Night', body: 'Stay with us.\n\n \nAmen.' })]} />)
  expect(screen.getByRole('heading', { level: 3, name: 'Night' })).toBeInTheDocument()
  expect(screen.getByText('Stay with us.').tagName).toBe('P')
  expect(screen.getByText('Amen.').tagName).toBe('P')
})

test('a page without prayers says so', () => {
  render(<PrayerView prayerPoints={[]} prayers={[]} />)
  expect(screen.getByText('There is nothing here yet.')).toBeInTheDocument()
})

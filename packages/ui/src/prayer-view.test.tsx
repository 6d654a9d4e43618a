import { render, screen, within } from '@testing-library/react'
import { PrayerView } from './prayer-view.tsx'
import { aPoint, aPrayer, editAttribute, english } from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

test('each prayer point says for where and for which day it is', () => {
  render(
    <PrayerView
      language={english}
      prayerPoints={[
        aPoint({ date: '2026-11-18', countries: [{ _id: 'c', language: 'en', name: 'Syria', slug: null }] }),
      ]}
      prayers={[]}
    />,
  )
  const points = screen.getByRole('region', { name: 'Prayer points' })
  expect(within(points).getByRole('listitem')).toHaveTextContent('For all who keep watch.Syria18 November 2026')
})

test('a blank line in a prayer starts a new paragraph', () => {
  render(
    <PrayerView
      language={english}
      prayerPoints={[]}
      prayers={[aPrayer({ title: 'Night', body: 'Stay with us.\n\n \nAmen.' })]}
    />,
  )
  expect(screen.getByRole('heading', { level: 3, name: 'Night' })).toBeInTheDocument()
  expect(screen.getByText('Stay with us.').tagName).toBe('P')
  expect(screen.getByText('Amen.').tagName).toBe('P')
})

test('a page without prayers says so', () => {
  render(<PrayerView language={english} prayerPoints={[]} prayers={[]} />)
  expect(screen.getByText('There is nothing here yet.')).toBeInTheDocument()
})

const twoPointsAndAPrayer = {
  prayerPoints: [
    aPoint({ _id: 'keepers', text: 'For all who keep watch.' }),
    aPoint({ _id: 'cooks', text: 'For cooks.' }),
  ],
  prayers: [aPrayer({ _id: 'night', title: 'Night', body: 'Stay with us.\n\nAmen.' })],
}

test('in a preview, each point and each paragraph of a prayer leads to its field', () => {
  render(<PrayerView {...twoPointsAndAPrayer} language={english} editAttribute={editAttribute} />)
  expect(findEditTarget(screen.getByText('For all who keep watch.'))).toBe('prayerPoint keepers text')
  expect(findEditTarget(screen.getByText('For cooks.'))).toBe('prayerPoint cooks text')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Night' }))).toBe('prayer night title')
  expect(findEditTarget(screen.getByText('Stay with us.'))).toBe('prayer night body')
  expect(findEditTarget(screen.getByText('Amen.'))).toBe('prayer night body')
})

test('readers are not told where prayers are edited', () => {
  const { container } = render(<PrayerView {...twoPointsAndAPrayer} language={english} />)
  expect(screen.getByText('Amen.')).toBeInTheDocument()
  expect(container.querySelector('[data-sanity]')).toBeNull()
})

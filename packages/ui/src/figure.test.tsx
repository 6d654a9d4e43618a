import { render, screen } from '@testing-library/react'
import { Figure, Picture } from './figure.tsx'
import { aFigure, imageUrl } from './testing/content.ts'

const show = (changes = {}, props = {}) =>
  render(<Picture figure={aFigure(changes)} imageUrl={imageUrl} sizes="100vw" {...props} />)

test('a photo says what it shows and how large it is', () => {
  show()
  const image = screen.getByRole('img', { name: 'A lamp in a window' })
  expect(image).toHaveAttribute('width', '2000')
  expect(image).toHaveAttribute('height', '1000')
})

test('a cropped photo has the size of what is left of it', () => {
  show({ crop: { left: 0.25, right: 0.25, top: 0, bottom: 0.1 } })
  expect(screen.getByRole('img')).toHaveAttribute('width', '1000')
  expect(screen.getByRole('img')).toHaveAttribute('height', '900')
})

test('a photo that is cut to a shape has that shape', () => {
  show({}, { aspectRatio: 4 })
  const image = screen.getByRole('img')
  expect(image).toHaveAttribute('height', '500')
  expect(image.getAttribute('srcset')).toContain('/media/photo?w=480&shape=4 480w')
})

test('a small photo is not offered larger than it is', () => {
  show({ assetId: `image-${'a'.repeat(40)}-640x400-jpg` })
  expect(screen.getByRole('img')).toHaveAttribute('srcset', '/media/photo?w=480 480w, /media/photo?w=640 640w')
})

test('only the first photo of a page is loaded at once', () => {
  show()
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'lazy')
})

test('the first photo of a page does not wait', () => {
  show({}, { isFirst: true })
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'eager')
  expect(screen.getByRole('img')).toHaveAttribute('fetchpriority', 'high')
})

test('the blurred placeholder is not announced', () => {
  show({ placeholder: 'data:image/jpeg;base64,AAAA' })
  expect(screen.getAllByRole('img')).toHaveLength(1)
})

test('a photo without a description is decorative, not named after its file', () => {
  show({ alt: null })
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  expect(screen.getByRole('presentation')).toHaveAttribute('alt', '')
})

test('a caption is not the description, and both are there', () => {
  render(
    <Figure
      figure={aFigure({ caption: 'The keeper’s window.', credit: 'A. Friend' })}
      imageUrl={imageUrl}
      sizes="1px"
    />,
  )
  expect(screen.getByRole('figure')).toHaveTextContent('The keeper’s window. A. Friend')
  expect(screen.getByRole('img', { name: 'A lamp in a window' })).toBeInTheDocument()
})

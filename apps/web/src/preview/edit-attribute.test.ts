import { createEditAttribute } from './edit-attribute.ts'

const studioUrl = 'http://localhost:3333/studio'
const document = { id: 'story-the-lighthouse', type: 'story' }

test('in a preview, a part of the page names its document, its field and the Studio', () => {
  const attribute = createEditAttribute({ studioUrl }, 'drafts', document)?.('heroImage') ?? ''
  expect(attribute).toContain('id=story-the-lighthouse')
  expect(attribute).toContain('type=story')
  expect(attribute).toContain('path=heroImage')
  expect(decodeURIComponent(attribute)).toContain(studioUrl)
})

test('what readers get names nothing', () => {
  expect(createEditAttribute({ studioUrl }, 'published', document)).toBeUndefined()
})

test('without a Studio there is nothing to lead to', () => {
  expect(createEditAttribute({ studioUrl: null }, 'drafts', document)).toBeUndefined()
})

import { createEditAttribute } from './edit-attribute.ts'

const studioUrl = 'http://localhost:3333/studio'
const document = { id: 'story-the-lighthouse', type: 'story' }

test('in a preview, a part of the page names its document, its field and the Studio', () => {
  const attribute = createEditAttribute({ studioUrl }, 'drafts')?.(document, 'heroImage') ?? ''
  expect(attribute).toContain('id=story-the-lighthouse')
  expect(attribute).toContain('type=story')
  expect(attribute).toContain('path=heroImage')
  expect(decodeURIComponent(attribute)).toContain(studioUrl)
})

test('one function names every document of a page', () => {
  const editAttribute = createEditAttribute({ studioUrl }, 'rSpring,drafts')
  const attribute = editAttribute?.({ id: 'point-keepers', type: 'prayerPoint' }, 'text') ?? ''
  expect(attribute).toContain('id=point-keepers')
  expect(attribute).toContain('type=prayerPoint')
  expect(attribute).toContain('path=text')
})

test('what readers get names nothing', () => {
  expect(createEditAttribute({ studioUrl }, 'published')).toBeUndefined()
})

test('without a Studio there is nothing to lead to', () => {
  expect(createEditAttribute({ studioUrl: null }, 'drafts')).toBeUndefined()
})

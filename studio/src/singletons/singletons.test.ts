import type { DocumentActionComponent, DocumentActionsContext, NewDocumentOptionsContext } from 'sanity'
import { keepSingletons, withoutNewSingletons } from './singletons.ts'

const actions: DocumentActionComponent[] = (['publish', 'duplicate', 'unpublish', 'delete'] as const).map((action) =>
  Object.assign(() => null, { action }),
)

function actionsOf(schemaType: string) {
  const context: DocumentActionsContext = Object.assign(Object.create(null), { schemaType })
  const kept = keepSingletons(actions, context)
  return Array.isArray(kept) ? kept.map(({ action }) => action) : []
}

test.each(['homePage', 'siteSettings'])('of the %s no second can be made, and it cannot be taken away', (type) => {
  expect(actionsOf(type)).toEqual(['publish'])
})

test('other documents keep all actions', () => {
  expect(actionsOf('story')).toEqual(['publish', 'duplicate', 'unpublish', 'delete'])
})

test('the menus for new documents offer no singleton', () => {
  const options = ['story', 'homePage', 'siteSettings'].map((templateId) => ({ id: templateId, templateId }))
  const context: NewDocumentOptionsContext = Object.create(null)
  const offered = withoutNewSingletons(options, context)
  expect(Array.isArray(offered) && offered.map(({ templateId }) => templateId)).toEqual(['story'])
})

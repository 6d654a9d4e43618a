import type { Mutation } from '../../core/mutation.ts'
import type { Access, ActionInput } from '../lake.ts'

export const crashAccess: Access = {
  userId: 'crash',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] }],
}

/** How many write at the same time. */
export const writers = 6

/** One transaction of a writer. Which documents it changes can be told from its id. */
export interface CrashWork {
  readonly request: { readonly mutations: readonly Mutation[] } | { readonly actions: readonly ActionInput[] }
  readonly changed: readonly string[]
}

const text = 'x'.repeat(300)
const shared = ['shared-0', 'shared-1', 'shared-2']

/**
 * What a writer does in its n-th transaction, in a circle: documents that all writers fight for, its own documents with
 * references and slugs, and a story that goes through draft, publication and back.
 */
export function planWork(writer: number, n: number): CrashWork {
  const own = `own-${writer}`
  const story = `story-${writer}`
  const draft = `drafts.${story}`
  const action = (actionType: string, more: object): ActionInput => ({
    actionType: `sanity.action.document.${actionType}`,
    publishedId: story,
    ...more,
  })
  switch (n % 6) {
    case 0: {
      const mutations = shared.map((_id) => ({ createOrReplace: { _id, _type: 'trial', writer, n, text } }))
      return { request: { mutations }, changed: shared }
    }
    case 1: {
      const ids = [own, `${own}.b`, `versions.r${n % 5}.${own}`]
      const mutations = ids.map((_id) => ({
        createOrReplace: { _id, _type: `type-${n % 3}`, slug: { current: `s${n}` }, to: { _ref: 'shared-0' }, text },
      }))
      return { request: { mutations }, changed: ids }
    }
    case 2: {
      const _id = `versions.r${(n - 1) % 5}.${own}`
      const mutations = [{ delete: { id: _id } }, { patch: { id: own, set: { n, text: `${text}${n}` } } }]
      return { request: { mutations }, changed: [_id, own] }
    }
    case 3: {
      const mutations = [{ createOrReplace: { _id: draft, _type: 'trial', n, text } }]
      return { request: { mutations }, changed: [draft] }
    }
    case 4:
      return { request: { actions: [action('publish', { draftId: draft })] }, changed: [story, draft] }
    default:
      return { request: { actions: [action('unpublish', { draftId: draft })] }, changed: [draft, story] }
  }
}

/** The id of a transaction, which a restarted writer never gives again. */
export function toTransactionId(round: number, writer: number, n: number): string {
  return `r${round}-${writer}-${n}`
}

/** What a transaction of this id has to change. */
export function expectedChanges(transactionId: string): readonly string[] {
  const [, writer = '', n = ''] = transactionId.split('-')
  return planWork(Number(writer), Number(n)).changed
}

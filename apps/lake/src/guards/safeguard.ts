import type { PublishGuard } from '@vigil/lake/lake/lake'
import { findPublishProblems } from '@vigil/safeguarding/find-publish-problems'
import { isPrivateDataset, toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { toPrivateFacts } from '@vigil/safeguarding/private/private-facts'
import { safeguardAuthor } from '../roles.ts'
import type { FindDeniedNames } from '../denied-names/denied-name-list.ts'

/**
 * Keeps what could harm people from becoming public, whichever way it comes: the Studio, a script, a release, an import.
 * Warnings are for editors to weigh, in the Studio; only what is blocking stops here.
 */
export function createSafeguard(findDeniedNames: FindDeniedNames): PublishGuard {
  return (candidate) => {
    const { dataset, document, getDocument, now, authorsOf, peek, author } = candidate
    if (isPrivateDataset(dataset)) return []
    // It only takes things away from readers, and nothing may stand in its way.
    if (author === safeguardAuthor.id) return []
    const records = toPrivateDataset(dataset)
    const privateFacts = toPrivateFacts({
      get: (id) => peek(records, id),
      authorsOf,
      deniedNames: findDeniedNames(records, candidate),
    })
    return findPublishProblems(document, {
      getDocument,
      today: now.toISOString().slice(0, 10),
      now: now.toISOString(),
      privateFacts,
    })
      .filter(({ severity }) => severity === 'blocking')
      .map(({ path, message, rule }) => ({ documentId: document._id, path, message, rule }))
  }
}

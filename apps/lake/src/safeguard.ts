import type { PublishGuard } from '@vigil/lake/lake/lake'
import { findPublishProblems } from '@vigil/safeguarding/find-publish-problems'

/**
 * Keeps what could harm people from becoming public, whichever way it comes: the Studio, a script, an import.
 * Warnings are for editors to weigh, in the Studio; only what is blocking stops here.
 */
export const safeguard: PublishGuard = ({ document, getDocument, now }) =>
  findPublishProblems(document, { getDocument, today: now.toISOString().slice(0, 10) })
    .filter(({ severity }) => severity === 'blocking')
    .map(({ path, message }) => ({ documentId: document._id, path, message }))

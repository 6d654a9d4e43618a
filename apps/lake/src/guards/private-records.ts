import { commandLineAuthor } from '@vigil/lake/auth/create-auth'
import type { GuardFinding } from '@vigil/lake/core/errors'
import type { GuardCandidate, PublishGuard } from '@vigil/lake/lake/lake'
import { bannedImageDocument } from '@vigil/safeguarding/private/banned-image'
import { consentRecordDocument } from '@vigil/safeguarding/private/consent-record'
import { deniedNameDocument } from '@vigil/safeguarding/private/denied-name'
import { identityDocument } from '@vigil/safeguarding/private/identity'
import { messageDocument } from '@vigil/safeguarding/private/message'
import { isPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { signOffsDocument } from '@vigil/safeguarding/private/sign-offs'
import type { z } from 'zod'
import { findSignOffProblems } from './sign-off-problems.ts'

/** The kinds of private records. Whatever else somebody may think of does not belong among them. */
const recordTypes = new Map<string, z.ZodType>([
  ['consentRecord', consentRecordDocument],
  ['signOffs', signOffsDocument],
  ['deniedName', deniedNameDocument],
  ['identity', identityDocument],
  ['message', messageDocument],
  ['bannedImage', bannedImageDocument],
])

/**
 * Keeps private records in their shape, and people from speaking for others: the safety of stories stands on them.
 * The command line may write what it has read from elsewhere; it has the whole database in its hands anyway.
 */
export const guardPrivateRecords: PublishGuard = (candidate) => {
  const { dataset, document, author } = candidate
  if (!isPrivateDataset(dataset)) return []
  const shape = recordTypes.get(document._type)
  if (shape === undefined) {
    const known = [...recordTypes.keys()].join(', ')
    return [toFinding(candidate, '', `A private record is one of ${known}; “${document._type}” is none of them.`)]
  }
  const parsed = shape.safeParse(document)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) =>
      toFinding(candidate, path.join('.'), `This ${document._type} cannot be kept: ${path.join('.')} ${message}.`),
    )
  }
  if (author === commandLineAuthor.id) return []
  return [...findForgery(candidate)].map(({ path, message }) => toFinding(candidate, path, message))
}

function* findForgery({ document, before, author, now }: GuardCandidate) {
  if (document._type === 'signOffs') yield* findSignOffProblems(document, before, { author, now })
  if (document._type === 'consentRecord') yield* findConsentProblems(document, before, author)
}

function* findConsentProblems(
  document: GuardCandidate['document'],
  before: GuardCandidate['before'],
  author: string,
): Generator<{ readonly path: string; readonly message: string }> {
  const recordedBy = before === null ? author : before.recordedBy
  if (document.recordedBy !== recordedBy) {
    yield { path: 'recordedBy', message: 'A consent is noted in the name of whoever notes it, and stays so.' }
  }
  if (before?.withdrawnAt !== undefined && document.withdrawnAt !== before.withdrawnAt) {
    const message = 'A consent that was withdrawn stays withdrawn. When somebody agrees anew, record a new consent.'
    yield { path: 'withdrawnAt', message }
  }
}

function toFinding({ document }: GuardCandidate, path: string, message: string): GuardFinding {
  return { documentId: document._id, path, message, rule: 'private-record' }
}

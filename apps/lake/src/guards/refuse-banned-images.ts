import type { RefuseAsset } from '@vigil/lake/lake/lake'
import { bannedImageSentence, toBannedImageId } from '@vigil/safeguarding/private/banned-image'
import { isPrivateDataset, toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'

/** Refuses pictures that were replaced by redacted ones. The vault may keep them. */
export const refuseBannedImages: RefuseAsset = ({ dataset, sha1 }, { peek }) => {
  if (isPrivateDataset(dataset)) return null
  return peek(toPrivateDataset(dataset), toBannedImageId(sha1)) === null ? null : bannedImageSentence
}

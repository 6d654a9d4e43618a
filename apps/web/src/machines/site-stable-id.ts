import { getEnvironment } from '../environment'
import { createStableId, type StableId } from './stable-id'

/** Names for the documents of this site; the same wherever the site is at home. */
export function siteStableId(): StableId {
  const { projectId, dataset } = getEnvironment()
  return createStableId(projectId, dataset)
}

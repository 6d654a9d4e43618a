import type { PublishCandidate } from '../finding.ts'
import { isRecord } from '../is-record.ts'

/** Whether this shows a picture. A figure whose picture was removed shows nothing. */
export function isImage({ _type, asset, _sanityAsset }: PublishCandidate): boolean {
  if (typeof _sanityAsset === 'string') return _sanityAsset.startsWith('image@')
  if (!isRecord(asset)) return false
  return _type === 'figure' || _type === 'image' || (typeof asset._ref === 'string' && asset._ref.startsWith('image-'))
}

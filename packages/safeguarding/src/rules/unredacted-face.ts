import type { Rule } from '../finding.ts'
import { publicObjects } from '../public-values.ts'
import { isImage } from './images.ts'

/** A face is a name for whoever searches for it. */
export const unredactedFace: Rule = {
  name: 'unredacted-face',
  severity: 'warning',
  *find(story) {
    if (story._type !== 'story' || story.risk === 'low') return
    for (const { path, value } of publicObjects(story)) {
      if (!isImage(value) || value.faces === 'none' || value.faces === 'obscured') continue
      yield {
        path: `${path}.faces`,
        message:
          value.faces === 'visible'
            ? 'A face can be seen in this image, and the risk is not low. Obscure it with the redaction tool, or choose another image.'
            : 'Nobody has checked this image for faces, and the risk is not low. Look at it and choose what it shows.',
      }
    }
  },
}

import type { Rule } from '../finding.ts'
import { publicObjects } from '../public-values.ts'
import { isImage } from './images.ts'

const fileName = /^\S+\.(jpe?g|png|gif|webp|avif|heic|tiff?)$/i

/** Readers who cannot see a picture get its alternative text instead; without it they get nothing. */
export const imageWithoutAlt: Rule = {
  name: 'image-without-alt',
  severity: 'blocking',
  *find(document) {
    for (const { path, value } of publicObjects(document)) {
      if (!isImage(value)) continue
      const alt = typeof value.alt === 'string' ? value.alt.trim() : ''
      const altPath = path === '' ? 'alt' : `${path}.alt`
      if (alt === '') {
        yield {
          path: altPath,
          message:
            'This image has no alternative text. Describe what it shows in one sentence, for readers who cannot see it.',
        }
      } else if (fileName.test(alt)) {
        yield {
          path: altPath,
          message: 'The alternative text of this image is a file name. Describe what the image shows in one sentence.',
        }
      }
    }
  },
}

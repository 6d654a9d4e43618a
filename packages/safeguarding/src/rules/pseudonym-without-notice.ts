import type { Rule } from '../finding.ts'
import { itemsOf, textAt } from '../story.ts'

/** Readers are told when names are not the real ones: it is honest, and it keeps them from looking for somebody else. */
export const pseudonymWithoutNotice: Rule = {
  name: 'pseudonym-without-notice',
  severity: 'blocking',
  *find(story) {
    if (story._type !== 'story' || textAt(story, 'nameChangedNotice') !== '') return
    if (!itemsOf(story, 'people').some(({ value }) => value.isPseudonym === true)) return
    yield {
      path: 'nameChangedNotice',
      message:
        'A name in this story was changed, but readers are not told. Write the notice: “Names have been changed for security reasons.”',
    }
  },
}

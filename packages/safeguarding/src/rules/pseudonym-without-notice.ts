import type { PublishCandidate, Rule } from '../finding.ts'
import { itemsOf, textAt } from '../story.ts'
import { languageName } from '../translations/language-name.ts'
import { translationsOf } from '../translations/translations-of.ts'

/** Readers are told when names are not the real ones: it is honest, and it keeps them from looking for somebody else. */
export const pseudonymWithoutNotice: Rule = {
  name: 'pseudonym-without-notice',
  severity: 'blocking',
  *find(story) {
    if (story._type !== 'story') return
    if (!itemsOf(story, 'people').some(({ value }) => value.isPseudonym === true)) return
    if (textAt(story, 'nameChangedNotice') === '') {
      yield {
        path: 'nameChangedNotice',
        message:
          'A name in this story was changed, but readers are not told. Write the notice: “Names have been changed for security reasons.”',
      }
    }
    for (const { path, value, language } of translationsOf(story)) {
      // Names can be written in any script, so that whatever tells about people is taken to name them.
      if (textAt(value, 'nameChangedNotice') !== '' || !tellsOfPeople(value)) continue
      yield {
        path: `${path}.nameChangedNotice`,
        message: `A name in this story was changed, but readers of the ${languageName(language)} translation are not told. Write the notice in its language.`,
      }
    }
  },
}

function tellsOfPeople(translation: PublishCandidate): boolean {
  return textAt(translation, 'standfirst') !== '' || (Array.isArray(translation.body) && translation.body.length > 0)
}

import type { StoryContent } from '@vigil/content-queries/stories/story-page'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { Notice } from './notice.tsx'

export type StoryNoticesProps = {
  story: StoryContent
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** What readers are told of names that were changed: with the asterisk that marks them, where the text has any. */
export function NameNote({ story, language, editAttribute }: StoryNoticesProps) {
  const { hasChangedNames, nameChangedNotice } = story
  if (!hasChangedNames && nameChangedNotice === null) return null
  const textLanguage = nameChangedNotice === null ? language.locale : story.language
  return (
    <p
      className="name-note"
      {...inTextLanguage(textLanguage, language)}
      data-sanity={editAttribute?.({ id: story._id, type: 'story' }, 'nameChangedNotice')}
    >
      {hasChangedNames && '* '}
      {nameChangedNotice ?? language.text('reading.nameChanged')}
    </p>
  )
}

/** What is said of the people and of the sources of a story, and what is not. */
export function StoryNotices({ story, language, editAttribute }: StoryNoticesProps) {
  const { identityStatement, provenanceStatement } = story
  const document = { id: story._id, type: 'story' }
  const inText = inTextLanguage(story.language, language)
  if (!identityStatement && !provenanceStatement) return null
  return (
    <div className="story-notices">
      {identityStatement && (
        <Notice title={language.text('stories.aboutPeople')}>
          <p {...inText} data-sanity={editAttribute?.(document, 'identityStatement')}>
            {identityStatement}
          </p>
        </Notice>
      )}
      {provenanceStatement && (
        <Notice title={language.text('stories.aboutSources')}>
          <p {...inText} data-sanity={editAttribute?.(document, 'provenanceStatement')}>
            {provenanceStatement}
          </p>
        </Notice>
      )}
    </div>
  )
}

import { CalendarIcon } from '@sanity/icons/Calendar'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { HeartIcon } from '@sanity/icons/Heart'
import { ImagesIcon } from '@sanity/icons/Images'
import { LockIcon } from '@sanity/icons/Lock'
import { defineType } from '@sanity/types'
import { importSourceField } from '../fields/reusable-block-fields.ts'
import { translationGroup } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'
import { factFields } from './story/fact-fields.ts'
import { linkFields } from './story/link-fields.ts'
import { publishingFields } from './story/publishing-fields.ts'
import { safetyFields } from './story/safety-fields.ts'
import { storyPreview } from '../previews/story-preview.ts'
import { textFields } from './story/text-fields.ts'

/** A story of people at risk: the page that readers come for. */
export const storyType = defineType({
  name: 'story',
  title: 'Story',
  type: 'document',
  icon: DocumentTextIcon,
  validation: publishSafetyRules,
  groups: [
    { name: 'story', title: 'Story', icon: DocumentTextIcon, default: true },
    { name: 'images', title: 'Images', icon: ImagesIcon },
    { name: 'links', title: 'Links', icon: HeartIcon },
    { name: 'safety', title: 'Safety', icon: LockIcon },
    { name: 'facts', title: 'Facts', icon: CheckmarkCircleIcon },
    { name: 'publishing', title: 'Publishing', icon: CalendarIcon },
    translationGroup,
  ],
  fieldsets: [{ name: 'times', title: 'Times', options: { columns: 2 } }],
  fields: [
    ...textFields,
    ...linkFields,
    ...safetyFields,
    ...factFields,
    ...publishingFields,
    translationsField('story'),
    importSourceField,
  ],
  orderings: [
    { name: 'newest', title: 'Date, newest first', by: [{ field: 'publishedOn', direction: 'desc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    { name: 'review', title: 'To look at again, soonest first', by: [{ field: 'reviewBy', direction: 'asc' }] },
    { name: 'embargo', title: 'Embargo, ending soonest first', by: [{ field: 'publishAt', direction: 'asc' }] },
  ],
  preview: storyPreview,
})

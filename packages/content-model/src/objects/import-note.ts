import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { defineField, defineType } from '@sanity/types'

/** Something the importer could not decide alone. The Studio shows these as a list above the form. */
export const importNoteType = defineType({
  name: 'importNote',
  title: 'Note from the import',
  type: 'object',
  icon: WarningOutlineIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'excerpt',
      title: 'In the file',
      type: 'text',
      rows: 3,
      description: 'The words of the imported file that this note is about.',
    }),
    defineField({
      name: 'reason',
      title: 'Why it needs you',
      type: 'string',
      description: 'What the import could not decide by itself.',
    }),
    defineField({
      name: 'suggestion',
      title: 'Suggestion',
      type: 'string',
      description: 'What you could do about it.',
    }),
    defineField({
      name: 'document',
      title: 'Document',
      type: 'reference',
      weak: true,
      to: [{ type: 'prayerPoint' }, { type: 'prayer' }, { type: 'callToAction' }],
      description: 'The draft that the import made of these words, if it made one.',
    }),
  ],
  preview: { select: { title: 'reason', subtitle: 'excerpt' } },
})

import { defineField, defineType } from '@sanity/types'

/** Which file a document came from, so that importing the file again finds it instead of doubling it. */
export const importSourceType = defineType({
  name: 'importSource',
  title: 'Import source',
  type: 'object',
  hidden: true,
  readOnly: true,
  fields: [
    defineField({
      name: 'fileName',
      title: 'File name',
      type: 'string',
      description: 'The name of the imported file.',
    }),
    defineField({
      name: 'fingerprint',
      title: 'Fingerprint',
      type: 'string',
      description: 'Recognises the same text when it is imported again.',
    }),
    defineField({
      name: 'importedAt',
      title: 'Imported at',
      type: 'datetime',
      description: 'When the import made this document.',
    }),
  ],
})

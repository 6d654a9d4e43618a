import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { defineField, defineType } from '@sanity/types'

/** How an image was redacted: written by the redaction tool, read by editors, never shown to readers. */
export const redactionType = defineType({
  name: 'redaction',
  title: 'Redaction',
  type: 'object',
  icon: EyeClosedIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'method',
      title: 'Covered with',
      type: 'string',
      options: {
        list: [
          { value: 'solid', title: 'A solid colour' },
          { value: 'mosaic', title: 'A coarse mosaic' },
        ],
      },
      description: 'What the covered parts of the image were replaced with.',
    }),
    defineField({
      name: 'areas',
      title: 'Covered parts',
      type: 'number',
      description: 'How many parts of the image are covered.',
    }),
    defineField({
      name: 'redactedAt',
      title: 'Covered at',
      type: 'datetime',
      description: 'When the parts were covered.',
    }),
    defineField({
      name: 'original',
      title: 'The original',
      type: 'string',
      options: {
        list: [
          { value: 'destroyed', title: 'Was not kept' },
          { value: 'vault', title: 'Is in the private vault' },
        ],
      },
      description: 'What became of the image as it was before.',
    }),
    defineField({
      name: 'identity',
      title: 'Record in the vault',
      type: 'string',
      description: 'Which record of the private vault the original belongs to.',
      hidden: ({ value }) => value === undefined,
    }),
  ],
})

import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from '@sanity/types'
import { faceStates } from '../lists/face-states.ts'

/** A picture with the words it needs: what it shows, what to say below it, whose it is. */
export const figureType = defineType({
  name: 'figure',
  title: 'Image',
  type: 'image',
  icon: ImageIcon,
  description:
    'Before a picture is stored, cover what could harm somebody: faces, clothing, tattoos, number plates, papers, places that can be recognised.',
  // NB: new pictures come in through the redaction tool alone, which the Studio puts in place of its own uploads.
  options: { hotspot: true, disableNew: true },
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description:
        'What the image shows, in one sentence, as you would tell it on the telephone: “A woman sorts beans at a kitchen table, seen from behind.” No “image of”, no names, nothing that the picture itself hides. It is not the caption.',
      validation: (rule) => [
        rule
          .required()
          .error('Describe what the image shows in one sentence; readers who cannot see it hear this instead.'),
        rule.max(250).warning('Keep the alternative text below 250 characters; it is read out in one go.'),
      ],
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'The line below the image, if it needs one. Do not name people or places that must stay unknown.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description:
        'Who made the image, as readers see it. Leave it empty when naming the photographer would put anyone at risk.',
    }),
    defineField({
      name: 'faces',
      title: 'Faces',
      type: 'string',
      options: { list: [...faceStates], layout: 'radio' },
      description: 'Look closely, also at the background. Readers never see this answer.',
    }),
    defineField({
      name: 'redaction',
      title: 'Redaction',
      type: 'redaction',
      description: 'What the redaction tool covered in this image. It fills this in by itself.',
      // The input of the image says it in a sentence.
      hidden: () => true,
      readOnly: true,
    }),
  ],
  preview: { select: { title: 'alt', subtitle: 'caption', media: 'asset' } },
})

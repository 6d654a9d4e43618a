import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { countriesOfBlockField, generalField } from '../fields/reusable-block-fields.ts'
import { slugField } from '../fields/slug-field.ts'
import { translationGroup } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { textOf } from '../field-of.ts'
import { messageBans, messageFields } from '../lists/message-rules.ts'
import { messageCampaignPreview } from '../previews/message-campaign-preview.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** An invitation to write to people at risk, and the rules that keep what is written from harming them. */
export const messageCampaignType = defineType({
  name: 'messageCampaign',
  title: 'Message campaign',
  type: 'document',
  icon: EnvelopeIcon,
  validation: publishSafetyRules,
  groups: [
    { name: 'words', title: 'Campaign', icon: EnvelopeIcon, default: true },
    { name: 'rules', title: 'Rules for messages' },
    translationGroup,
  ],
  fieldsets: [{ name: 'days', title: 'Days', options: { columns: 2 } }],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'words',
      description: 'The line that readers see first: “Write to families in the Middle East”.',
      validation: (rule) => rule.required().error('Give the campaign a title; it is the line that readers see first.'),
    }),
    {
      ...slugField({ source: 'title', description: 'The end of the campaign’s address: /write/this-part.' }),
      group: 'words',
    },
    defineField({
      name: 'introduction',
      title: 'Introduction',
      type: 'text',
      rows: 4,
      group: 'words',
      description: 'To whom readers write, and what happens with their message.',
      validation: (rule) => rule.required().error('Write to whom readers write, and what happens with their message.'),
    }),
    defineField({
      name: 'guidance',
      title: 'Guidance',
      type: 'text',
      rows: 6,
      group: 'words',
      description: 'What helps and what could harm, in simple words. It stands next to the form while readers write.',
      validation: (rule) =>
        rule.required().error('Write what readers should say and leave out; it stands next to the form.'),
    }),
    defineField({
      name: 'opensOn',
      title: 'First day',
      type: 'date',
      group: 'words',
      fieldset: 'days',
      description: 'Readers can write from this day on. Without it: as soon as it is published.',
    }),
    defineField({
      name: 'closesOn',
      title: 'Last day',
      type: 'date',
      group: 'words',
      fieldset: 'days',
      description: 'After this day nobody can write any more. Without it: no end.',
      validation: (rule) =>
        rule
          .custom((closesOn, { parent }) => {
            const opensOn = textOf(parent, 'opensOn')
            return closesOn && opensOn !== '' && closesOn < opensOn
              ? 'The last day is before the first. Choose a later last day.'
              : true
          })
          .error(),
    }),
    { ...generalField, group: 'words' },
    { ...countriesOfBlockField, group: 'words' },
    defineField({
      name: 'maxLength',
      title: 'Longest message',
      type: 'number',
      group: 'rules',
      initialValue: 500,
      description: 'How many characters a message may have. Short ones are easier to translate and to carry.',
      validation: (rule) => [
        rule.required().error('Write how many characters a message may have; 500 is a good number.'),
        rule.integer().min(50).max(2000).error('Write a whole number from 50 to 2000 characters.'),
      ],
    }),
    defineField({
      name: 'allowedFields',
      title: 'What senders may tell about themselves',
      type: 'array',
      group: 'rules',
      of: [defineArrayMember({ type: 'string' })],
      initialValue: ['firstName', 'country'],
      options: { list: [...messageFields] },
      description: 'The form asks for these and nothing else. A full name or an address is never asked for.',
      validation: (rule) => rule.unique().error('This is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'forbids',
      title: 'What a message must not hold',
      type: 'array',
      group: 'rules',
      of: [defineArrayMember({ type: 'string' })],
      initialValue: messageBans.map(({ value }) => value),
      options: { list: [...messageBans] },
      description: 'Moderators are shown which messages seem to break this. Leave all of it on unless you know better.',
      validation: (rule) => rule.unique().error('This is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'forbiddenWords',
      title: 'Other words to leave out',
      type: 'array',
      group: 'rules',
      of: [defineArrayMember({ type: 'string' })],
      options: { layout: 'tags' },
      description: 'Words that would be dangerous to receive there. Moderators are shown the messages that hold one.',
      validation: (rule) => rule.unique().error('This word is listed twice. Remove one of them.'),
    }),
    translationsField('messageCampaign'),
  ],
  orderings: [
    { name: 'closesOn', title: 'Last day', by: [{ field: 'closesOn', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: messageCampaignPreview,
})

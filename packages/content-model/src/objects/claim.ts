import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { defineField, defineType } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { readableDate } from '../readable-date.ts'

/** A number or a statement that readers may rely on: what is said, as of when, and who says so. */
export const claimType = defineType({
  name: 'claim',
  title: 'Claim',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fieldsets: [
    { name: 'dates', title: 'Dates', options: { columns: 2 } },
    { name: 'source', title: 'Source' },
  ],
  fields: [
    defineField({
      name: 'text',
      title: 'Claim',
      type: 'text',
      rows: 2,
      description: 'One fact in one sentence: “About 400 people hold a copy.” Readers see it below the story.',
      validation: (rule) => rule.required().error('Write the claim in one sentence, or remove it.'),
    }),
    // NB: whether date and source are there is judged by the publishing rules, and said once, by them.
    defineField({
      name: 'asOf',
      title: 'As of',
      type: 'date',
      fieldset: 'dates',
      description: 'The day on which this was true. Readers see it with the claim.',
    }),
    defineField({
      name: 'reviewBy',
      title: 'Check again by',
      type: 'date',
      fieldset: 'dates',
      description: 'The day on which somebody should look whether it still holds. Readers never see it.',
      validation: (rule) =>
        rule
          .custom((reviewBy, { parent }) => {
            const asOf = textOf(parent, 'asOf')
            return reviewBy && asOf !== '' && reviewBy < asOf
              ? 'The day to check again is before the claim itself. Choose a later day.'
              : true
          })
          .error(),
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'string',
      fieldset: 'source',
      description: 'Who says so: a report, an office, a count of our own. Never a name that must stay unknown.',
    }),
    defineField({
      name: 'sourceUrl',
      title: 'Page of the source',
      type: 'url',
      fieldset: 'source',
      description: 'Where readers can check it, if there is such a page. An address that starts with https://.',
      hidden: ({ parent, value }) => fieldOf(parent, 'isSourceWithheld') === true && value === undefined,
      // NB: wide on purpose. Which addresses are safe is judged by the publishing rules, and said once, by them.
      validation: (rule) =>
        rule.uri({ scheme: [/./] }).error('Write the whole address of the source, starting with https://.'),
    }),
    defineField({
      name: 'isSourceWithheld',
      title: 'Readers are not told the source',
      type: 'boolean',
      fieldset: 'source',
      initialValue: false,
      description: 'Switch this on when naming the source would put anyone at risk. Readers then read just that.',
    }),
  ],
  preview: {
    select: { text: 'text', asOf: 'asOf', source: 'source', isSourceWithheld: 'isSourceWithheld' },
    prepare: (selection) => ({
      title: textOf(selection, 'text') || 'Claim without words',
      subtitle: [
        readableDate(textOf(selection, 'asOf')) || 'without a date',
        fieldOf(selection, 'isSourceWithheld') === true
          ? 'source withheld'
          : textOf(selection, 'source') || 'without a source',
      ].join(' · '),
    }),
  },
})

import { UlistIcon } from '@sanity/icons/Ulist'
import { defineField, defineType } from '@sanity/types'
import { countriesOfBlockField, generalField, importSourceField } from '../fields/reusable-block-fields.ts'
import { fieldOf, textOf } from '../field-of.ts'
import { prayerSchedules } from '../lists/prayer-schedules.ts'
import { prayerPointPreview } from '../previews/prayer-point-preview.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

const isScheduled = (parent: unknown, schedule: string): boolean => fieldOf(parent, 'schedule') === schedule

/** One thing to pray for, in a sentence or two. Stories, the prayer page and the diary show it. */
export const prayerPointType = defineType({
  name: 'prayerPoint',
  title: 'Prayer point',
  type: 'document',
  icon: UlistIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fieldsets: [{ name: 'answer', title: 'Answered', options: { collapsible: true, collapsed: true } }],
  fields: [
    ...inContent([
      defineField({
        name: 'text',
        title: 'Text',
        type: 'text',
        rows: 4,
        description: 'One thing to pray for, in a sentence or two. Name nobody who could be harmed by it.',
        validation: (rule) => [
          rule.required().error('Write what readers are asked to pray for.'),
          rule.max(400).warning('Keep a prayer point below 400 characters. Make two of it if there are two things.'),
        ],
      }),
      defineField({
        name: 'schedule',
        title: 'When',
        type: 'string',
        initialValue: 'rolling',
        options: { list: [...prayerSchedules], layout: 'radio', direction: 'horizontal' },
        description: 'On which days the prayer diary shows it.',
      }),
      defineField({
        name: 'date',
        title: 'Day',
        type: 'date',
        description: 'The day in the diary. The prayer page shows the newest day first.',
        hidden: ({ parent, value }) =>
          fieldOf(parent, 'schedule') !== undefined && !isScheduled(parent, 'dated') && value === undefined,
        validation: (rule) =>
          rule
            .custom((date, { parent }) =>
              isScheduled(parent, 'dated') && !date ? 'Choose the day on which the diary shows this.' : true,
            )
            .error(),
      }),
      defineField({
        name: 'dayOfMonth',
        title: 'Day of the month',
        type: 'number',
        description: 'A number from 1 to 31. In shorter months the last day stands for the days that are missing.',
        hidden: ({ parent, value }) => !isScheduled(parent, 'dayOfMonth') && value === undefined,
        validation: (rule) => [
          rule
            .custom((day, { parent }) =>
              isScheduled(parent, 'dayOfMonth') && day === undefined
                ? 'Write the day of the month, from 1 to 31.'
                : true,
            )
            .error(),
          rule.integer().min(1).max(31).error('Write the day of the month as a number from 1 to 31.'),
        ],
      }),
      defineField({
        name: 'answeredOn',
        title: 'Answered on',
        type: 'date',
        fieldset: 'answer',
        description: 'The day on which you learned that this prayer was answered. Leave it empty until then.',
        validation: (rule) =>
          rule
            .custom((answeredOn, { parent }) =>
              textOf(parent, 'answeredText') !== '' && !answeredOn ? 'Choose the day on which it was answered.' : true,
            )
            .error(),
      }),
      defineField({
        name: 'answeredText',
        title: 'How it was answered',
        type: 'text',
        rows: 3,
        fieldset: 'answer',
        description: 'One or two sentences that readers can give thanks for. Name nobody who could be harmed by it.',
        validation: (rule) =>
          rule
            .custom((answeredText, { parent }) =>
              textOf(parent, 'answeredOn') !== '' && !answeredText
                ? 'Write how it was answered, so that readers know what to give thanks for.'
                : true,
            )
            .warning(),
      }),
      generalField,
      countriesOfBlockField,
      importSourceField,
    ]),
    translationsField('prayerPoint'),
  ],
  orderings: [
    { name: 'newest', title: 'Day, newest first', by: [{ field: 'date', direction: 'desc' }] },
    { name: 'dayOfMonth', title: 'Day of the month', by: [{ field: 'dayOfMonth', direction: 'asc' }] },
    { name: 'answered', title: 'Answered, newest first', by: [{ field: 'answeredOn', direction: 'desc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: prayerPointPreview,
})

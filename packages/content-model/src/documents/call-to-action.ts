import { BellIcon } from '@sanity/icons/Bell'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { countriesOfBlockField, generalField, importSourceField } from '../fields/reusable-block-fields.ts'
import { fieldOf, textOf } from '../field-of.ts'
import { callToActionKinds, findCallToActionKind } from '../lists/call-to-action-kinds.ts'
import { currencies } from '../lists/currencies.ts'
import { callToActionPreview } from '../previews/call-to-action-preview.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

const asksToGive = (parent: unknown): boolean => fieldOf(parent, 'kind') === 'give'
const asksToWrite = (parent: unknown): boolean => fieldOf(parent, 'kind') === 'write'
const leadsSomewhere = (parent: unknown): boolean => findCallToActionKind(fieldOf(parent, 'kind'))?.needsUrl === true
/** The campaign's own form, on this site. */
const leadsToCampaign = (parent: unknown): boolean => asksToWrite(parent) && fieldOf(parent, 'campaign') !== undefined

/** Something readers can do: give, pray, write, share, sign, learn. It has its days, and is over when they are. */
export const callToActionType = defineType({
  name: 'callToAction',
  title: 'Call to action',
  type: 'document',
  icon: BellIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fieldsets: [
    { name: 'days', title: 'Days', options: { columns: 2 } },
    { name: 'amounts', title: 'Suggested amounts', options: { columns: 2 } },
  ],
  fields: [
    ...inContent([
      defineField({
        name: 'kind',
        title: 'Kind',
        type: 'string',
        options: {
          list: callToActionKinds.map(({ value, title }) => ({ value, title })),
          layout: 'radio',
          direction: 'horizontal',
        },
        description: 'What readers are asked to do.',
        validation: (rule) => rule.required().error('Choose what readers are asked to do.'),
      }),
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        description: 'The line that readers see first: “Write to a family in hiding”.',
        validation: (rule) => rule.required().error('Give the call a title; it is the line that readers see first.'),
      }),
      defineField({
        name: 'text',
        title: 'Text',
        type: 'text',
        rows: 4,
        description: 'One to three sentences that say why, and what happens then.',
      }),
      defineField({
        name: 'buttonLabel',
        title: 'Words on the button',
        type: 'string',
        description: 'Two or three words: “Send a message”. Without them the site uses words that fit the kind.',
        validation: (rule) =>
          rule.max(30).warning('Keep the words on the button below 30 characters; phones are narrow.'),
      }),
      defineField({
        name: 'campaign',
        title: 'Message campaign',
        type: 'reference',
        to: [{ type: 'messageCampaign' }],
        description: 'Readers write on this site, in the form of the campaign. Without it they go to the page below.',
        hidden: ({ parent, value }) => !asksToWrite(parent) && value === undefined,
      }),
      defineField({
        name: 'url',
        title: 'Page it leads to',
        type: 'url',
        description:
          'The address that the button opens, starting with https://. For gifts: a chosen amount is added as “amount=25”, or goes where the address says AMOUNT.',
        hidden: ({ parent, value }) => !leadsSomewhere(parent) && value === undefined,
        validation: (rule) => [
          rule
            .custom((url, { parent }) =>
              leadsSomewhere(parent) && !leadsToCampaign(parent) && !url
                ? 'Give the address of the page where readers can do this, starting with https://.'
                : true,
            )
            .error(),
          // NB: wide on purpose. Which addresses are safe is judged by the publishing rules, and said once, by them.
          rule
            .uri({ scheme: [/./] })
            .error('Write the whole address as it stands in a browser, starting with https://.'),
        ],
      }),
      defineField({
        name: 'suggestedAmounts',
        title: 'Amounts',
        type: 'array',
        of: [
          defineArrayMember({
            type: 'number',
            validation: (rule) => rule.greaterThan(0).error('Write an amount above zero.'),
          }),
        ],
        fieldset: 'amounts',
        description: 'Amounts that readers can choose from, smallest first. Three work best.',
        hidden: ({ parent, value }) => !asksToGive(parent) && value === undefined,
        validation: (rule) => [
          rule.unique().error('This amount is listed twice. Remove one of them.'),
          rule.max(6).warning('More than six amounts make it hard to choose. Keep the three that matter.'),
        ],
      }),
      defineField({
        name: 'currency',
        title: 'Currency',
        type: 'string',
        options: { list: [...currencies] },
        fieldset: 'amounts',
        description: 'The money that the amounts are in.',
        hidden: ({ parent, value }) => !asksToGive(parent) && value === undefined,
        validation: (rule) =>
          rule
            .custom((currency, { parent }) => {
              const amounts = fieldOf(parent, 'suggestedAmounts')
              const hasAmounts = asksToGive(parent) && Array.isArray(amounts) && amounts.length > 0
              return hasAmounts && !currency ? 'Choose the currency of the suggested amounts.' : true
            })
            .error(),
      }),
      defineField({
        name: 'startsOn',
        title: 'First day',
        type: 'date',
        fieldset: 'days',
        description: 'Readers see the call from this day on. Without it: as soon as it is published.',
      }),
      defineField({
        name: 'endsOn',
        title: 'Last day',
        type: 'date',
        fieldset: 'days',
        description: 'After this day the call is over and readers no longer see it. Without it: no end.',
        validation: (rule) =>
          rule
            .custom((endsOn, { parent }) => {
              const startsOn = textOf(parent, 'startsOn')
              return endsOn && startsOn !== '' && endsOn < startsOn
                ? 'The last day is before the first. Choose a later last day.'
                : true
            })
            .error(),
      }),
      defineField({
        name: 'expiredText',
        title: 'When it is over',
        type: 'text',
        rows: 2,
        fieldset: 'days',
        description: 'What readers see in its place after the last day: “Thank you, 300 stoves are on their way.”',
        hidden: ({ parent, value }) => fieldOf(parent, 'endsOn') === undefined && value === undefined,
      }),
      generalField,
      countriesOfBlockField,
      importSourceField,
    ]),
    translationsField('callToAction'),
  ],
  orderings: [
    { name: 'endsOn', title: 'Last day', by: [{ field: 'endsOn', direction: 'desc' }] },
    {
      name: 'kind',
      title: 'Kind',
      by: [
        { field: 'kind', direction: 'asc' },
        { field: 'title', direction: 'asc' },
      ],
    },
  ],
  preview: callToActionPreview,
})

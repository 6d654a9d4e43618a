import { ArrowRightIcon } from '@sanity/icons/ArrowRight'
import { defineField, defineType } from '@sanity/types'
import { explainSecondRedirect } from '../fields/explain-second-redirect.ts'
import { fieldOf, textOf } from '../field-of.ts'
import { redirectOrigins } from '../lists/redirect-origins.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** Leads readers from an address that they may still hold to the page that stands for it now. */
export const redirectType = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: ArrowRightIcon,
  validation: publishSafetyRules,
  // What was made by itself is kept right by itself.
  readOnly: ({ document }) => document?.origin === 'slugChange',
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: 'The part of the address after the name of the site: /stories/the-old-address.',
      validation: (rule) => [
        rule.custom((from) => explainPath(from)).error(),
        rule.custom(explainSecondRedirect).error(),
      ],
    }),
    defineField({
      name: 'to',
      title: 'New address',
      type: 'string',
      description: 'Where readers are led instead: a page of this site, starting with /.',
      validation: (rule) => [
        rule.custom((to) => explainPath(to)).error(),
        rule
          .custom((to, { parent }) =>
            to !== undefined && to === fieldOf(parent, 'from')
              ? 'The new address is the old one. Write where readers should be led instead.'
              : true,
          )
          .error(),
      ],
    }),
    defineField({
      name: 'isPermanent',
      title: 'For good',
      type: 'boolean',
      initialValue: true,
      description: 'Switch this off when the old address will be used again. Browsers remember what is for good.',
    }),
    defineField({
      name: 'origin',
      title: 'Made by',
      type: 'string',
      initialValue: 'editor',
      options: { list: [...redirectOrigins] },
      description: 'Who made this redirect. Those of changed addresses are made and kept right by themselves.',
      readOnly: true,
    }),
  ],
  orderings: [
    { name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] },
    { name: 'newest', title: 'Newest first', by: [{ field: '_createdAt', direction: 'desc' }] },
  ],
  preview: {
    select: { from: 'from', to: 'to', isPermanent: 'isPermanent', origin: 'origin' },
    prepare: (selection) => ({
      title: textOf(selection, 'from') || 'Redirect without an old address',
      subtitle: [
        `to ${textOf(selection, 'to') || 'nowhere yet'}`,
        fieldOf(selection, 'isPermanent') === false ? 'for a while' : '',
        redirectOrigins.find(({ value }) => value === fieldOf(selection, 'origin'))?.title.toLowerCase(),
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

function explainPath(path: string | undefined): true | string {
  if (!path) return 'Write the address, starting with /.'
  // NB: what is neither a path nor a page is refused by the publishing rules, and said once, by them.
  if (!/^(\/(?![/\\])|https:)/i.test(path)) return true
  if (/^\/[^\s?#\\]*$/.test(path)) return true
  return 'Write the part of the address after the name of the site: it starts with / and has no spaces, ? or #.'
}

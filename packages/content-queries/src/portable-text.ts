import { z } from 'zod'
import { callToActionFragment, callToActionResult } from './calls-to-action/call-to-action.ts'
import { figureFragment, figureResult } from './figure.ts'
import { prayerPointFragment, prayerPointResult } from './prayer/prayer-point.ts'
import { listOf, optional, optionalText } from './result-schema.ts'

/** The body of a story, every reusable block resolved. Needs `$today` and `$language`. */
export const bodyFragment = /* groq */ `
  _key,
  _type,
  _type == "block" => {
    style,
    listItem,
    level,
    children[]{ _key, _type, text, marks },
    markDefs[]{ _key, _type, href }
  },
  _type == "figure" => { ${figureFragment} },
  _type == "pullQuote" => { quote, attribution },
  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{ ${prayerPointFragment} } },
  _type == "callToActionCard" => { "callToAction": callToAction->{ ${callToActionFragment} } }
`

const key = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const spanResult = z.object({
  _type: z.literal('span'),
  _key: key,
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  marks: listOf(z.string()),
})

/** Where a link in a text may lead: a page of this site, or the web. Anything else is a link without a destination. */
const linkResult = z.object({
  _type: z.literal('link'),
  _key: key,
  href: z
    .string()
    .regex(/^(https?:\/\/|\/(?!\/))/, 'Expected an address starting with https://, http:// or /')
    .nullish()
    .transform((href) => href ?? null),
})

const blockResult = z
  .object({
    _type: z.literal('block'),
    _key: key,
    style: optionalText,
    listItem: optional(z.enum(['bullet', 'number'])),
    level: optional(z.number()),
    children: listOf(spanResult),
    markDefs: listOf(linkResult),
  })
  .transform(({ style, listItem, level, ...block }) => ({
    ...block,
    style: style ?? 'normal',
    ...(listItem && { listItem, level: level ?? 1 }),
  }))

const figureBlockResult = z.looseObject({ _type: z.literal('figure'), _key: key }).transform((block, context) => {
  const figure = figureResult.safeParse(block)
  if (figure.success) return { _type: block._type, _key: block._key, figure: figure.data }
  for (const issue of figure.error.issues)
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  return z.NEVER
})

export const bodyResult = listOf(
  z.discriminatedUnion('_type', [
    blockResult,
    figureBlockResult,
    z.object({ _type: z.literal('pullQuote'), _key: key, quote: optionalText, attribution: optionalText }),
    z.object({
      _type: z.literal('prayerList'),
      _key: key,
      heading: optionalText,
      prayerPoints: listOf(prayerPointResult),
    }),
    z.object({ _type: z.literal('callToActionCard'), _key: key, callToAction: optional(callToActionResult) }),
  ]),
)

/** One block of a story's body. */
export type BodyBlock = z.infer<typeof bodyResult>[number]

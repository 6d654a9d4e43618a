import { defineField } from '@sanity/types'

interface SlugFieldOptions {
  /** The field that the address is made of: `title`, `name`. */
  readonly source: string
  /** What the address is for, as editors read it. */
  readonly description: string
  /** Addresses that something else on the site has. Default: none. */
  readonly taken?: ReadonlySet<string>
}

/** The part of a page's address that names the document. */
export function slugField({ source, description, taken = noAddresses }: SlugFieldOptions) {
  return defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    description,
    options: { source, maxLength: 96 },
    // NB: one rule, not two. Each chain of rules brings Sanity's own slug checks along and would report them again;
    // and `required` would also report the field inside the slug, in words of its own.
    validation: (rule) => rule.custom((slug) => explainSlug(slug?.current, taken)).error(),
  })
}

const noAddresses: ReadonlySet<string> = new Set()

function explainSlug(current: string | undefined, taken: ReadonlySet<string>): true | string {
  if (!current) return 'Press “Generate” to make the address; without it there is no page to open.'
  if (taken.has(current)) return 'The site itself has a page at this address. Choose another one.'
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(current)) return true
  return 'Use only small letters a to z, digits and single hyphens in the address, or press “Generate”.'
}

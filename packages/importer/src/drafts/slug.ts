const longestSlug = 80

/** The part of a path that stands for a title: plain letters, digits and hyphens. Empty for a title without any. */
export function toSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/['’]|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return words.length <= longestSlug ? words : words.slice(0, longestSlug + 1).replace(/-[^-]*$/, '')
}

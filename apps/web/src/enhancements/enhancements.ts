/**
 * Little scripts that make a page quicker to use. Each is a module of its own in this folder, sent to browsers as it
 * stands but for its types; it loads nothing, sends nothing, keeps nothing, and a page is complete without it.
 */
export const enhancements = ['exit', 'share', 'write'] as const

export type Enhancement = (typeof enhancements)[number]

export function enhancementPath(name: Enhancement): string {
  return `/enhance/${name}.js`
}

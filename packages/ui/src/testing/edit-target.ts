/** What an editor who clicks on this element in a preview is led to: the nearest `data-sanity`, or null without any. */
export function findEditTarget(element: Element): string | null {
  return element.closest('[data-sanity]')?.getAttribute('data-sanity') ?? null
}

/** What the site's public front gave to somebody without any session. */
export type Look =
  | {
      readonly state: 'seen'
      /** Where it was found in the end: readers may have been led on. */
      readonly address: string
      readonly status: number
      readonly html: string
      /** When the site rendered it; null when it does not say. */
      readonly renderedAt: Date | null
      readonly lookedAt: Date
    }
  | { readonly state: 'unreachable'; readonly address: string; readonly lookedAt: Date }

interface LookOptions {
  readonly signal?: AbortSignal
  readonly clock?: () => Date
}

/**
 * Fetches a page as readers get it at this moment. No cookie goes along, so that it is no draft, and nothing that this
 * browser kept is shown in its place.
 */
export async function lookAsReader(
  address: string,
  { signal, clock = () => new Date() }: LookOptions = {},
): Promise<Look> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(signal && { signal }),
    })
    const html = await response.text()
    return {
      state: 'seen',
      address: response.url || address,
      status: response.status,
      html,
      renderedAt: toDate(response.headers.get('last-modified')),
      lookedAt: clock(),
    }
  } catch (error) {
    // Another look is on its way, and this one must not be taken for a silent site.
    if (signal?.aborted) throw error
    return { state: 'unreachable', address, lookedAt: clock() }
  }
}

function toDate(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}

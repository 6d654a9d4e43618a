/** As long as Sanity's own `parseBody` waits. */
const milliseconds = 3000

/**
 * Hosted Sanity may tell of a change a moment before all its machines answer with it. A lake knows it when it tells.
 *
 * @param apiHost null for hosted Sanity
 * @returns what waits for that moment; null where there is nothing to wait for
 */
export function toUntilConsistent(apiHost: string | null): (() => Promise<void>) | null {
  return apiHost === null ? () => new Promise((resolve) => setTimeout(resolve, milliseconds)) : null
}

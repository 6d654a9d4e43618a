/**
 * Answers the requests that the Studio makes to Sanity's other services: which version is the newest, whether feedback
 * can be sent. On the lake they must not leave the machine, and the lake's policy refuses them; but each refusal would
 * be an error in the console, where it hides the errors that matter. An empty answer is what the Studio takes for
 * “nothing to say”.
 *
 * @param origins the origins that the Studio may talk to: the lake's and the site's
 */
export function stayOnThisHost(origins: readonly string[]): void {
  const nativeFetch = globalThis.fetch
  const isAllowed = (url: URL) => !/^https?:$/.test(url.protocol) || origins.includes(url.origin)

  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, globalThis.location?.href)
    return isAllowed(url) ? nativeFetch(input, init) : Promise.resolve(Response.json({}))
  }
}

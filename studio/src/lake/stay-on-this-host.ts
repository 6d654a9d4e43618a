/**
 * Answers the requests that the Studio makes to Sanity's other services: which version is the newest, whether feedback
 * can be sent. On the lake they must not leave the machine, and the lake's policy refuses them; but each refusal would
 * be an error in the console, where it hides the errors that matter. An empty answer is what the Studio takes for
 * “nothing to say”.
 *
 * Hosts below the lake's own pass: the task form asks at `<project>.<host>`, and the lake's script leaves the project out.
 *
 * @param origins the origins that the Studio may talk to: the lake's and the site's
 */
export function stayOnThisHost(origins: readonly string[]): void {
  const nativeFetch = globalThis.fetch
  const hosts = origins.map((origin) => new URL(origin).host)
  const isAllowed = (url: URL) =>
    !/^https?:$/.test(url.protocol) ||
    origins.includes(url.origin) ||
    hosts.some((host) => url.host.endsWith(`.${host}`))

  globalThis.fetch = (input, init) => {
    const url = URL.parse(input instanceof Request ? input.url : String(input), globalThis.location?.href)
    // What is no address, such as `vigil.127.0.0.1`, is one that the lake's script makes right below.
    return url === null || isAllowed(url) ? nativeFetch(input, init) : Promise.resolve(Response.json({}))
  }
}

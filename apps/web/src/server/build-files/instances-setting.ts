import { EnvironmentError } from '../../environment.ts'

/**
 * Where the other instances of the site are, of `SITE_INSTANCES`; none when it is not set.
 *
 * @throws EnvironmentError when one of them is no address
 */
export function readInstances(variables: Readonly<Record<string, string | undefined>>): readonly URL[] {
  const words = (variables.SITE_INSTANCES ?? '').split(/[\s,]+/).filter((word) => word !== '')
  const urls = words.flatMap((word) => toOrigin(word) ?? [])
  if (urls.length === words.length) return urls
  throw new EnvironmentError(
    'Set SITE_INSTANCES to the addresses at which instances of the site reach each other, such as http://10.0.0.11:3000 http://10.0.0.12:3000, or leave it out.',
  )
}

/** An address and nothing behind it, nor a name and password in it. */
function toOrigin(text: string): URL | null {
  const url = URL.parse(text)
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  return isOrigin ? url : null
}

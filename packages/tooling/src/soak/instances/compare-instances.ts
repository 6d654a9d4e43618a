import type { Instance } from '../../system/started-instances.ts'

export interface CompareOptions {
  readonly instances: readonly Pick<Instance, 'url'>[]
  /** A site that has rendered everything anew. */
  readonly fresh: { readonly url: string }
  readonly paths: readonly string[]
  /** Those of the paths at which there was a page, and is none. */
  readonly unpublished: readonly string[]
}

/**
 * Looks at every path on every instance.
 *
 * Answers that remember when something was (entries deleted from Atom feeds, dates of the sitemaps' index, cancelled events
 * of calendars) differ from instance to instance as they should, and cannot be compared like this.
 *
 * @returns a sentence for each answer that is not the one of the fresh site
 */
export async function compareInstances(options: CompareOptions): Promise<string[]> {
  const { instances, fresh, paths, unpublished } = options
  const problems: string[] = []
  for (const path of paths) {
    const isGone = unpublished.includes(path)
    const expected = await read(fresh.url + path)
    const expectedStatus = isGone ? 404 : 200
    if (expected.status !== expectedStatus) problems.push(`${path} is ${expected.status} on the fresh site.`)
    for (const [index, { url }] of instances.entries()) {
      const { status, body } = await read(url + path)
      const where = `${path} of instance ${index + 1}`
      if (status !== (isGone ? 410 : 200)) problems.push(`${where} is ${status}.`)
      else if (!body.equals(expected.body)) problems.push(`${where} is another page: ${explain(body, expected.body)}`)
    }
  }
  return problems
}

async function read(url: string): Promise<{ status: number; body: Buffer }> {
  const response = await fetch(url)
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) }
}

/** Where two pages part. */
function explain(found: Buffer, expected: Buffer): string {
  const [ours, theirs] = [found.toString('utf8'), expected.toString('utf8')]
  let at = 0
  while (ours[at] === theirs[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80))
  return `${around(ours)} and not ${around(theirs)}.`
}

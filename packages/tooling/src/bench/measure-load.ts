import autocannon from 'autocannon'

interface Load {
  /** How many ask at the same time, each again as soon as it has its answer. */
  readonly connections: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Asks for one address as often as it is answered.
 * @returns answers in a second
 * @throws Error when one of them is not 2xx: what fails quickly would look fast
 */
export async function measureLoad(url: string, { connections, seconds, headers = {} }: Load): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { ...headers } })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} times other than 2xx, ${result.errors} errors.`)
  }
  return result.requests.average
}

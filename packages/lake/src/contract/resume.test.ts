import { connect, createServer, type Socket } from 'node:net'
import { createClient, type LiveEvent } from '@sanity/client'
import { until, useContractTarget } from './contract-target.ts'

const target = useContractTarget()

/** A wire to the lake that can be cut. */
async function aWire() {
  const { hostname, port } = new URL(target.config.apiHost ?? '')
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  target.onClose(() => {
    cut()
    server.close()
  })
  const address = server.address()
  const client = createClient({
    ...target.config,
    apiHost: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  })
  return { client, cut }
}

// Nobody can cut the wire to a hosted dataset from here.
const itEmbedded = process.env.CONTRACT_TARGET === 'hosted' ? it.skip : it

describe('a stream whose connection breaks', () => {
  itEmbedded(
    'goes on where it was: the listener hears what happened meanwhile, each once and in order',
    async () => {
      const { client, cut } = await aWire()
      const { aBook, id, type } = target
      const heard: string[] = []
      const subscription = client
        .listen(
          '*[_type == $type]',
          { type },
          { events: ['welcome', 'welcomeback', 'reset', 'mutation', 'reconnect'], enableResume: true },
        )
        .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type))
      await until(() => heard.includes('welcome'))
      await target.client.create(aBook({ _id: id('before') }))
      await until(() => heard.includes(id('before')))
      cut()
      await target.client.create(aBook({ _id: id('meanwhile1') }))
      await target.client.create(aBook({ _id: id('meanwhile2') }))
      await until(() => heard.includes(id('meanwhile2')))
      await target.client.create(aBook({ _id: id('after') }))
      await until(() => heard.includes(id('after')))
      subscription.unsubscribe()
      expect(heard.filter((each) => each !== 'reconnect')).toEqual([
        'welcome',
        id('before'),
        'welcomeback',
        id('meanwhile1'),
        id('meanwhile2'),
        id('after'),
      ])
    },
    20_000,
  )

  itEmbedded(
    'goes on where it was: live events carry the tags of what was published meanwhile, or say to start anew',
    async () => {
      const { client, cut } = await aWire()
      const { aBook, id } = target
      const { syncTags = [] } = await client.fetch('*[_id == $id][0]', { id: id('live') }, { filterResponse: false })
      const heard: LiveEvent[] = []
      const subscription = client.live.events({ includeDrafts: true }).subscribe((event) => heard.push(event))
      await until(() => heard.some(({ type }) => type === 'welcome'))
      await target.client.create(aBook({ _id: id('first') }))
      await until(() => heard.some(({ type }) => type === 'message'))
      cut()
      await target.client.create(aBook({ _id: id('live') }))
      const isTold = (event: LiveEvent) =>
        event.type === 'restart' || (event.type === 'message' && event.tags.some((tag) => syncTags.includes(tag)))
      await until(() => heard.some(isTold))
      subscription.unsubscribe()
    },
    20_000,
  )
})

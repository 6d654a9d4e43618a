import type { ListenEvent, LiveEvent, SanityDocument } from '@sanity/client'
import { until, useContractTarget } from './contract-target.ts'

const target = useContractTarget()

describe('listening', () => {
  it('welcomes, then tells of documents that appear, change and disappear', async () => {
    const { client, aBook, id, type } = target
    const heard: ListenEvent<SanityDocument>[] = []
    const subscription = client
      .listen<SanityDocument>(
        '*[_type == $type && shown == true]',
        { type },
        { events: ['welcome', 'mutation'], includePreviousRevision: true },
      )
      .subscribe((event) => heard.push(event))
    await until(() => heard.length === 1)
    await client.create(aBook({ _id: id('seen'), shown: true, n: 1 }))
    await client.patch(id('seen')).set({ n: 2 }).commit()
    await client.patch(id('seen')).set({ shown: false }).commit()
    await until(() => heard.length === 4)
    subscription.unsubscribe()
    const mutation = (transition: string) => ({ type: 'mutation', documentId: id('seen'), transition })
    expect(heard).toMatchObject([
      { type: 'welcome', listenerName: expect.any(String) },
      { ...mutation('appear'), result: { n: 1 } },
      { ...mutation('update'), previous: { n: 1 }, result: { n: 2 }, mutations: [{ patch: { set: { n: 2 } } }] },
      mutation('disappear'),
    ])
    const [, first, second] = heard
    if (first?.type !== 'mutation' || second?.type !== 'mutation') throw new Error('Two mutations were expected.')
    expect(second.previousRev).toBe(first.resultRev)
  })

  it('says nothing of documents that the query does not mean', async () => {
    const { client, aBook, id, type } = target
    const heard: string[] = []
    const subscription = client
      .listen('*[_type == $type && mark == "yes"]', { type }, { events: ['welcome', 'mutation'] })
      .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type))
    await until(() => heard.length === 1)
    await client.create(aBook({ _id: id('unmarked') }))
    await client.create(aBook({ _id: id('marked'), mark: 'yes' }))
    await until(() => heard.length === 2)
    subscription.unsubscribe()
    expect(heard).toEqual(['welcome', id('marked')])
  })

  it('to a query that is wrong ends with an error', async () => {
    const error = await new Promise((resolve) => target.client.listen('*[_type == ').subscribe({ error: resolve }))
    expect(error).toMatchObject({ name: expect.stringMatching(/Error$/) })
  })
})

describe('live events', () => {
  it('carry the tags of what was published', async () => {
    const { client, aBook, id } = target
    const { syncTags = [] } = await client.fetch('*[_id == $id][0]', { id: id('live') }, { filterResponse: false })
    const heard: LiveEvent[] = []
    const subscription = client.live.events({ includeDrafts: true }).subscribe((event) => heard.push(event))
    await until(() => heard.some(({ type }) => type === 'welcome'))
    await client.create(aBook({ _id: id('live') }))
    const tags = () => heard.flatMap((event) => (event.type === 'message' ? event.tags : []))
    await until(() => tags().some((tag) => syncTags.includes(tag)))
    subscription.unsubscribe()
    const [message] = heard.filter(({ type }) => type === 'message')
    // Who reconnects names it, so that nothing is missed.
    expect(message).toMatchObject({ id: expect.stringMatching(/./) })
  })
})

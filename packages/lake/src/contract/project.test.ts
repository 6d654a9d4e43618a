import { ClientError, createClient } from '@sanity/client'
import { useContractTarget } from './contract-target.ts'

const target = useContractTarget()

describe('the project', () => {
  it('is described', async () => {
    const { client, config } = target
    expect(await client.projects.getById(config.projectId)).toMatchObject({
      id: config.projectId,
      displayName: expect.any(String),
      members: expect.any(Array),
    })
  })

  it('is among those that somebody may see', async () => {
    const { client, config } = target
    const projects = await client.withConfig({ useProjectHostname: false }).projects.list()
    expect(projects.map(({ id }) => id)).toContain(config.projectId)
  })

  it('lists its datasets', async () => {
    const { client, config } = target
    expect((await client.datasets.list()).map(({ name }) => name)).toContain(config.dataset)
  })

  it('tells who is asking', async () => {
    expect(await target.client.users.getById('me')).toMatchObject({ id: expect.any(String), name: expect.any(String) })
  })

  it('that does not exist is an error', async () => {
    const client = createClient({ ...target.config, projectId: 'zzzzzzzz' })
    await expect(client.projects.getById('zzzzzzzz')).rejects.toBeInstanceOf(ClientError)
  })

  it('has no dataset of any name', async () => {
    const client = createClient({ ...target.config, dataset: 'no-such-dataset' })
    await expect(client.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
  })
})

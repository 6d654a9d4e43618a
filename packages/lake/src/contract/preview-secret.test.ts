import { createClient } from '@sanity/client'
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { createTestLake } from '../http/test-lake.ts'
import { startLakeServer } from '../server/lake-server.ts'
import { useContractTarget } from './contract-target.ts'

// What `defineEnableDraftMode` of next-sanity asks before it opens the drafts, and what the Studio writes for it.
const target = useContractTarget()

const urlOf = (secret: string) => {
  const url = new URL('https://site.example.org/api/draft')
  url.searchParams.set('sanity-preview-secret', secret)
  url.searchParams.set('sanity-preview-pathname', '/stories/one')
  return url.href
}

it('a secret of the Studio opens the drafts, and leads to where it was asked for', async () => {
  const { client, onClose } = target
  const { secret } = await createPreviewSecret(client, 'contract', 'https://studio.example.org/', 'somebody')
  onClose(() =>
    client.delete({ query: '*[_type == "sanity.previewUrlSecret" && secret == $secret]', params: { secret } }),
  )
  expect(await validatePreviewUrl(client, urlOf(secret))).toMatchObject({
    isValid: true,
    redirectTo: '/stories/one',
    studioOrigin: 'https://studio.example.org',
  })
})

it('a secret that nobody made opens nothing', async () => {
  expect(await validatePreviewUrl(target.client, urlOf('guessed'))).toMatchObject({ isValid: false })
})

// Nobody can move the clock of a hosted dataset.
const itEmbedded = process.env.CONTRACT_TARGET === 'hosted' ? it.skip : it

itEmbedded('a secret opens nothing after an hour', async () => {
  let now = new Date()
  const test = createTestLake({ clock: () => now })
  const server = await startLakeServer({ handler: test.handler, port: 0 })
  const client = createClient({
    ...target.config,
    apiHost: `http://127.0.0.1:${server.port}`,
    token: test.tokens.editor,
  })
  try {
    const { secret } = await createPreviewSecret(client, 'contract', 'https://studio.example.org/', 'somebody')
    expect(await validatePreviewUrl(client, urlOf(secret))).toMatchObject({ isValid: true })
    now = new Date(now.getTime() + 61 * 60_000)
    expect(await validatePreviewUrl(client, urlOf(secret))).toMatchObject({ isValid: false })
  } finally {
    const closed = server.close()
    test.close()
    await closed
  }
})

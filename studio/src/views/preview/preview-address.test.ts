import { createClient } from '@sanity/client'
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { toPreviewAddress } from './preview-address.ts'

/** The real check of the site, on a lake that knows one secret. */
const judge = (address: string) =>
  validatePreviewUrl(
    createClient({
      projectId: 'vigil',
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: false,
      token: 'may-preview',
      resolveFetch: () => async (input) => {
        const isKnown = new URL(input).searchParams.get('$secret') === '"s+/="'
        const secret = { _id: 'drafts.s', _updatedAt: '2026-01-01T00:00:00Z', secret: 's+/=', studioUrl: null }
        return Response.json({ result: { private: isKnown ? secret : null, public: null } })
      },
    }),
    address,
  )

const address = {
  siteOrigin: 'https://site.example',
  path: '/stories/a',
  secret: 's+/=',
  perspective: ['rSpring', 'drafts'],
}

test('the site is asked to show the page in the perspective of the Studio', async () => {
  expect(toPreviewAddress(address)).toMatch(/^https:\/\/site\.example\/api\/draft-mode\/enable\?/)
  expect(await judge(toPreviewAddress(address))).toMatchObject({
    isValid: true,
    redirectTo: '/stories/a?sanity-preview-perspective=rSpring%2Cdrafts',
    studioPreviewPerspective: 'rSpring,drafts',
  })
})

test('another secret opens nothing', async () => {
  expect(await judge(toPreviewAddress({ ...address, secret: 'guessed' }))).toMatchObject({ isValid: false })
})

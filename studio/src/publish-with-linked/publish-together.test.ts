import { createClient } from '@sanity/client'
import { publishTogether } from './publish-together.ts'

test('all drafts go into one request, each in the state the editor saw', async () => {
  const requests: unknown[] = []
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (input, init) => {
      requests.push({ path: new URL(input).pathname, body: JSON.parse(String(init?.body)) })
      return Response.json({ transactionId: 't' })
    },
  })

  await publishTogether(client, [
    { id: 'point', draftRevision: 'd1', publishedRevision: null },
    { id: 'story', draftRevision: 'd2', publishedRevision: 'p2' },
  ])

  const publish = 'sanity.action.document.publish'
  expect(requests).toEqual([
    {
      path: '/v2025-02-19/data/actions/production',
      body: {
        actions: [
          { actionType: publish, draftId: 'drafts.point', publishedId: 'point', ifDraftRevisionId: 'd1' },
          {
            actionType: publish,
            draftId: 'drafts.story',
            publishedId: 'story',
            ifDraftRevisionId: 'd2',
            ifPublishedRevisionId: 'p2',
          },
        ],
      },
    },
  ])
})

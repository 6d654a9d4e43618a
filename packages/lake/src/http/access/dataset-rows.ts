import {
  json,
  all,
  signedIn,
  editors,
  writers,
  draftReaders,
  except,
  type Expected,
  type MatrixRow,
} from './matrix-row.ts'

const query = (text: string, more = '') => `?query=${encodeURIComponent(text)}${more}`
const queries: readonly (readonly [what: string, search: string])[] = [
  ...['raw', 'drafts', 'published', 'soon,drafts', 'soon'].map(
    (perspective) => [`all in ${perspective}`, query('*', `&perspective=${perspective}`)] as const,
  ),
  ['how many there are', query('count(*)', '&perspective=raw')],
  ['those that refer to one', query('*[references("public")]{...}', '&perspective=raw')],
  [
    'by id',
    query('*[_id in ["drafts.hidden", "versions.soon.hidden", "drafts.public", "public"]]', '&perspective=raw'),
  ],
  ['by following references', query('{"a": {"_ref": "drafts.hidden"}, "b": {"_ref": "public"}}{"a": a->, "b": b->}')],
  ['by words', query('*[@ match text::query("planted")]', '&perspective=raw')],
  ['the versions of one', query('*[sanity::versionOf("hidden")]', '&perspective=raw')],
  ['the releases', query('releases::all()', '&perspective=raw')],
  ['images', query('*[_type == "sanity.imageAsset"]{_id, "usedBy": *[references(^._id)]._id}', '&perspective=raw')],
  ['with a source map', query('*[0...9]{title, text}', '&perspective=drafts&resultSourceMap=true')],
  ['what cannot be counted', query('*{"a": *{"b": *[references(^._id)]}}', '&perspective=raw')],
]
const ids = 'public,hidden,drafts.public,drafts.hidden,versions.soon.hidden,drafts.release-note,_.releases.soon,nothing'

/** What can be asked of a dataset. Nobody gets into the private one; in the public one they are readers. */
export function datasetRows(dataset: 'production' | 'open'): readonly MatrixRow[] {
  const open = dataset === 'open'
  const reading = (expected: Expected): Expected => (open ? except(expected, { nobody: expected.reader }) : expected)
  const data = (path: string) => () => `/v2025-02-19/data/${path.replace(':dataset', dataset)}`
  const at = (what: string) => `${what} in ${dataset}`
  const mutate = (what: string, mutation: object, expected: Expected, search = ''): MatrixRow => ({
    route: 'POST /:version/data/mutate/:dataset',
    what: at(what),
    path: data(`mutate/:dataset${search}`),
    init: json({ mutations: [mutation] }),
    expected: reading(expected),
  })
  const act = (what: string, action: object, expected: Expected): MatrixRow => ({
    route: 'POST /:version/data/actions/:dataset',
    what: at(what),
    path: data('actions/:dataset'),
    init: json({ actions: [action], dryRun: true }),
    expected: reading(expected),
  })
  const get = (route: string, what: string, path: string, expected = signedIn(200)): MatrixRow => ({
    ...{ route: `GET /:version/${route}`, what: at(what), path: data(path), expected: reading(expected) },
  })
  const history = (route: string, what: string, path: string) =>
    get(`data/history/:dataset/${route}`, what, `history/:dataset/${path}`)

  return [
    ...queries.map(([what, search]) => get('data/query/:dataset', what, `query/:dataset${search}`)),
    get('data/query/:dataset', 'a query that is none', `query/:dataset${query('*[')}`, signedIn(400)),
    {
      ...{ route: 'POST /:version/data/query/:dataset', what: at('all'), path: data('query/:dataset?perspective=raw') },
      ...{ init: json({ query: '*[_id match $id]', params: { id: '*' } }), expected: reading(signedIn(200)) },
    },
    get('data/export/:dataset', 'everything', 'export/:dataset'),
    get(
      'data/query/:dataset',
      'the address of an image',
      `query/:dataset${query('*[_type == "sanity.imageAsset"][0]', '&tag=import.asset.get-id')}`,
    ),
    get('data/doc/:dataset/:ids', 'documents', `doc/:dataset/${ids}`),
    get('data/doc/:dataset/:ids', 'documents without content', `doc/:dataset/${ids}?excludeContent=true`),
    get('data/references/:dataset/documents/:id/to', 'who refers to one', 'references/:dataset/documents/public/to'),
    get(
      'data/references/:dataset/documents/:id/to',
      'who refers to a draft',
      'references/:dataset/documents/drafts.hidden/to',
    ),
    mutate('write what is public', { createOrReplace: { _id: 'new', _type: 'story' } }, editors(200)),
    mutate('write a draft', { createOrReplace: { _id: 'drafts.new', _type: 'story' } }, writers(200)),
    mutate('write a version', { createOrReplace: { _id: 'versions.soon.new', _type: 'story' } }, writers(200)),
    mutate(
      'write a press release',
      { createOrReplace: { _id: 'drafts.n', _type: 'press' } },
      except(writers(200), { desk: 200 }),
    ),
    mutate('create a draft that may exist', { create: { _id: 'drafts.hidden', _type: 'story' } }, writers(409)),
    mutate(
      'create one with what it becomes',
      { createIfNotExists: { _id: 'drafts.hidden', _type: 'story' } },
      writers(200),
      '?returnDocuments=true',
    ),
    mutate(
      'change a draft at a revision',
      { patch: { id: 'drafts.hidden', ifRevisionID: 'tx-none', set: { a: 1 } } },
      // Who writes, but not this, is told what they would be told if it was not there.
      except(writers(409), { desk: 409 }),
    ),
    mutate(
      'change a version',
      { patch: { id: 'versions.soon.hidden', set: { a: 1 } } },
      except(writers(open ? 409 : 200), { desk: 409 }),
      '?dryRun=true',
    ),
    mutate(
      'change by query',
      { patch: { query: '*[!(_id in path("_.**"))]', set: { a: 1 } } },
      except(editors(200), { contributor: 403, desk: 403 }),
      '?dryRun=true&returnDocuments=true',
    ),
    mutate(
      'delete what drafts refer to',
      { delete: { id: 'public' } },
      except(editors(200), { desk: 200 }),
      '?dryRun=true',
    ),
    act(
      'publish',
      { actionType: 'sanity.action.document.publish', draftId: 'drafts.hidden', publishedId: 'hidden' },
      except(editors(200), { desk: 409 }),
    ),
    act(
      'discard',
      { actionType: 'sanity.action.document.version.discard', versionId: 'versions.soon.hidden' },
      except(writers(open ? 409 : 200), { desk: 409 }),
    ),
    act('make a release', { actionType: 'sanity.action.release.create', releaseId: 'later' }, editors(200)),
    history('transactions/:ids', 'transactions', `transactions/${ids}?effectFormat=mendoza`),
    history('transactions/:ids', 'transactions of a deleted draft', 'transactions/drafts.gone'),
    history('documents/:ids', 'documents as they last were', `documents/${ids},drafts.gone?lastRevision=true`),
    history('documents/:ids', 'documents at a revision', `documents/${ids}?revision=tx-drafts`),
    history('documents/:ids', 'documents at a time', `documents/${ids}?time=2026-01-01T00:00:00.000Z`),
    history('events/documents/:id', 'events of a document', 'events/documents/hidden'),
    history('events/documents/:id', 'events of a published one', 'events/documents/public'),
    history('events/releases/:id', 'events of a release', 'events/releases/soon'),
    ...['*', '*[_type == "story"]'].map(
      (text): MatrixRow => ({
        ...get(
          'data/listen/:dataset',
          `changes of ${text}`,
          `listen/:dataset${query(text, '&includePreviousRevision=true&effectFormat=mendoza')}`,
        ),
        isStream: true,
      }),
    ),
    { ...get('data/live/events/:dataset', 'live events', 'live/events/:dataset'), isStream: true },
    ...['tx-public', 'tx-drafts', 'tx-open-draft', 'tx-none'].map(
      (id): MatrixRow => ({
        ...get('data/live/events/:dataset', `live events since ${id}`, 'live/events/:dataset'),
        init: () => ({ headers: { 'last-event-id': id } }),
        isStream: true,
      }),
    ),
    {
      ...get(
        'data/live/events/:dataset',
        'live events of drafts',
        'live/events/:dataset?includeDrafts=true',
        draftReaders(200),
      ),
      isStream: true,
    },
    get('data/ping/:dataset', 'a ping', 'ping/:dataset', all(200)),
    {
      ...{ route: 'POST /:version/assets/images/:dataset', what: at('upload an image') },
      ...{ path: () => `/v1/assets/images/${dataset}`, init: () => ({ method: 'POST', body: tinyPng() }) },
      expected: reading(except(writers(200), { desk: 200 })),
    },
    {
      ...{ route: 'POST /:version/assets/files/:dataset', what: at('upload a file') },
      ...{ path: () => `/v1/assets/files/${dataset}?filename=a.txt`, init: () => ({ method: 'POST', body: 'words' }) },
      expected: reading(except(writers(200), { desk: 200 })),
    },
    {
      ...{ route: 'GET /:version/projects/:project/datasets/:dataset/acl', what: at('what one may do') },
      ...{ path: () => `/v1/projects/vigil/datasets/${dataset}/acl`, expected: reading(signedIn(200)) },
    },
    {
      ...{ route: 'GET /:version/projects/:project/datasets/:dataset/settings/indexing', what: at('settings') },
      ...{ path: () => `/v1/projects/vigil/datasets/${dataset}/settings/indexing`, expected: reading(signedIn(200)) },
    },
  ]
}

/** One red pixel. */
function tinyPng(): Uint8Array<ArrayBuffer> {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
  return Uint8Array.from(Buffer.from(base64, 'base64'))
}

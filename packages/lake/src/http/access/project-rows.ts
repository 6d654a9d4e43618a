import {
  json,
  signedIn,
  staff,
  draftReaders,
  administrators,
  except,
  api,
  type Expected,
  type MatrixRow,
} from './matrix-row.ts'
import type { Places } from './matrix-lake.ts'

const query = (text: string, more = '') => `?query=${encodeURIComponent(text)}${more}`
const project = '/v1/projects/vigil'
const media = (what: string, name: (places: Places) => string, expected: Expected): MatrixRow => ({
  route: 'GET /images/:project/:dataset/:name/:vanity?',
  what,
  path: (places) => `/images/vigil/production/${name(places)}`,
  expected,
})
/** The project, its datasets, and what pages show. */
export const projectRows: readonly MatrixRow[] = [
  api('GET /:version/projects', 'projects', '/v1/projects', signedIn(200)),
  api('GET /:version/projects/:project', 'the project', project, signedIn(200)),
  api('GET /:version/projects/:project/grants', 'grants on the project', `${project}/grants`, signedIn(200)),
  api(
    'GET /:version/projects/:project/user-applications',
    'applications',
    `${project}/user-applications`,
    signedIn(200),
  ),
  api(
    'GET /:version/projects/:project/new-content-release-allowed',
    'limits',
    `${project}/new-content-release-allowed`,
    staff(200),
  ),
  api(
    'GET /:version/projects/:project/datasets',
    'datasets',
    `${project}/datasets`,
    except(signedIn(200), { nobody: 200 }),
  ),
  api(
    'GET /:version/projects/:project/datasets',
    'datasets of comments',
    `${project}/datasets?datasetProfile=comments&addonFor=production`,
    except(signedIn(200), { nobody: 200 }),
  ),
  api('GET /:version/datasets', 'datasets', '/v1/datasets', except(signedIn(200), { nobody: 200 })),
  api(
    'PUT /:version/projects/:project/datasets/:dataset',
    'make a dataset',
    `${project}/datasets/new`,
    administrators(200),
    json({}, 'PUT'),
  ),
  api('PUT /:version/datasets/:dataset', 'make a dataset', '/v1/datasets/newer', administrators(200), json({}, 'PUT')),
  api(
    'PATCH /:version/projects/:project/datasets/:dataset',
    'open a dataset',
    `${project}/datasets/production`,
    administrators(200),
    json({ aclMode: 'private' }, 'PATCH'),
  ),
  api(
    'PATCH /:version/datasets/:dataset',
    'open a dataset',
    '/v1/datasets/production',
    administrators(200),
    json({ aclMode: 'private' }, 'PATCH'),
  ),
  api(
    'POST /:version/comments/:dataset/setup',
    'comments',
    '/v1/comments/production/setup',
    draftReaders(200),
    json({}),
  ),
  api(
    'GET /:version/data/query/:dataset',
    'comments',
    `/v1/data/query/production-comments${query('*')}`,
    except(draftReaders(200), { reader: 404, press: 404, desk: 404 }),
  ),
  api(
    'GET /:version/data/query/:dataset',
    'another private dataset',
    `/v1/data/query/other${query('*', '&perspective=raw')}`,
    signedIn(200),
  ),
  api(
    'GET /:version/data/query/:dataset',
    'a dataset that is not there',
    `/v1/data/query/none${query('*')}`,
    signedIn(404),
  ),
  media(
    'an image that is published',
    ({ publicImage }) => publicImage,
    except(signedIn(200), { press: 404, desk: 404 }),
  ),
  media(
    'an image that only a draft shows',
    ({ draftImage }) => draftImage,
    except(signedIn(404), { viewer: 200, contributor: 200, editor: 200, administrator: 200 }),
  ),
  media(
    'the same in another size',
    ({ draftImage }) => `${draftImage}?w=2&fm=webp`,
    except(signedIn(404), { viewer: 200, contributor: 200, editor: 200, administrator: 200 }),
  ),
  media('an image that is not there', () => `${'0'.repeat(40)}-4x3.png`, signedIn(404)),
  api(
    'GET /files/:project/:dataset/:name/:vanity?',
    'a file that is not there',
    `/files/vigil/production/${'0'.repeat(40)}.pdf`,
    signedIn(404),
  ),
]

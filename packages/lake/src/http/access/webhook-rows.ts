import { json, method, administrators, api, type MatrixRow } from './matrix-row.ts'

const hooks = '/v2021-10-04/hooks/projects/vigil'
const hookRoute = '/:version/hooks/projects/:project'
/** Webhooks: for administrators. */
export const webhookRows: readonly MatrixRow[] = [
  api(`GET ${hookRoute}`, 'webhooks', hooks, administrators(200)),
  api(`GET ${hookRoute}`, 'those of another project', '/v1/hooks/projects/other', administrators(404)),
  api(
    `POST ${hookRoute}`,
    'add one',
    hooks,
    administrators(201),
    json({ name: 'a', url: 'https://a.example', dataset: 'production', on: ['create'] }),
  ),
  api(`GET ${hookRoute}/:hook`, 'one', `${hooks}/{webhook}`, administrators(200)),
  api(`GET ${hookRoute}/:hook`, 'one that is not there', `${hooks}/none`, administrators(404)),
  api(`GET ${hookRoute}/:hook/messages`, 'its messages', `${hooks}/{webhook}/messages`, administrators(200)),
  api(`GET ${hookRoute}/:hook/attempts`, 'its attempts', `${hooks}/{webhook}/attempts`, administrators(200)),
  api(`GET ${hookRoute}/attempts/:attempt`, 'an attempt', `${hooks}/attempts/{attempt}`, administrators(200)),
  api(
    `POST ${hookRoute}/:hook/messages/:message/retry`,
    'try again',
    `${hooks}/{webhook}/messages/{message}/retry`,
    administrators(202),
    method('POST'),
  ),
  api(
    `PATCH ${hookRoute}/:hook`,
    'change one',
    `${hooks}/{webhook}`,
    administrators(200),
    json({ name: 'b' }, 'PATCH'),
  ),
  api(`PUT ${hookRoute}/:hook`, 'change one', `${hooks}/{webhook}`, administrators(200), json({ name: 'b' }, 'PUT')),
  api(`DELETE ${hookRoute}/:hook`, 'remove one', `${hooks}/{webhook}`, administrators(204), method('DELETE')),
]

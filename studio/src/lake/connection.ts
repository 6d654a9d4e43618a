import { createClient } from '@sanity/client'
import type { SourceOptions } from 'sanity'
import type { StudioEnvironment } from '../environment.ts'
import { allowMissingRecords } from './allow-missing-records.ts'

type Connection = Pick<SourceOptions, 'projectId' | 'dataset' | 'apiHost' | 'auth' | 'unstable_clientFactory'>

/** How the Studio reaches its content: the embedded lake, or the project that Sanity hosts, with Sanity's own sign-in. */
export function resolveConnection({ projectId, dataset, lakeOrigin }: StudioEnvironment): Connection {
  if (lakeOrigin === null) return { projectId, dataset }
  return {
    projectId,
    dataset,
    apiHost: lakeOrigin,
    auth: {
      loginMethod: 'token',
      redirectOnSingle: true,
      providers: [{ name: 'lake', title: 'Vigil', url: `${lakeOrigin}/signin` }],
    },
    // The lake answers on one host; by default the client would look for `vigil.<host>`.
    unstable_clientFactory: ({ requestHandler, ...options }) =>
      createClient({
        ...options,
        ...(requestHandler === undefined ? {} : { requestHandler: allowMissingRecords(requestHandler) }),
        useProjectHostname: false,
      }),
  }
}

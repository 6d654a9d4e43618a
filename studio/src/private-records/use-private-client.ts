import type { SanityClient } from '@sanity/client'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { useMemo } from 'react'
import { useClient, useDataset } from 'sanity'
import { apiVersion } from '../api-version.ts'

/** A client of the dataset with the private records that belong to the open dataset. */
export function usePrivateClient(): SanityClient {
  const client = useClient({ apiVersion })
  const dataset = useDataset()
  return useMemo(
    () => client.withConfig({ dataset: toPrivateDataset(dataset), perspective: 'raw', useCdn: false }),
    [client, dataset],
  )
}

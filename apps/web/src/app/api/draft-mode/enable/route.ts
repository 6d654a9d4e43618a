import { connection } from 'next/server'
import { defineEnableDraftMode } from 'next-sanity/draft-mode'
import { createPreviewClient } from '../../../../data/content-client'
import { getEnvironment } from '../../../../environment'

/** Opened by the Studio with a secret that it wrote into the dataset a moment ago: turns this browser to drafts. */
export async function GET(request: Request): Promise<Response> {
  // Says that this is no page to build in advance.
  await connection()
  return defineEnableDraftMode({ client: createPreviewClient(getEnvironment(), 'drafts') }).GET(request)
}

import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { useEffect, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { apiVersion } from '../../api-version.ts'

export type PreviewSecret =
  | { readonly state: 'asking' }
  | { readonly state: 'given'; readonly secret: string }
  | { readonly state: 'refused'; readonly reason: string }

/** Renewed before the site stops believing in it. */
const marginMilliseconds = 5 * 60_000

/** A secret that opens drafts on the site for an hour, made anew before it ends. */
export function usePreviewSecret(): PreviewSecret {
  const client = useClient({ apiVersion })
  const userId = useCurrentUser()?.id
  const [secret, setSecret] = useState<PreviewSecret>({ state: 'asking' })

  useEffect(() => {
    let renewal: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const make = async (): Promise<void> => {
      try {
        const made = await createPreviewSecret(client, 'vigil/document-view', location.href, userId)
        if (isOver) return
        setSecret({ state: 'given', secret: made.secret })
        renewal = setTimeout(make, Math.max(60_000, made.expiresAt.getTime() - Date.now() - marginMilliseconds))
      } catch (error) {
        if (!isOver) setSecret({ state: 'refused', reason: error instanceof Error ? error.message : String(error) })
      }
    }
    void make()
    return () => {
      isOver = true
      clearTimeout(renewal)
    }
  }, [client, userId])

  return secret
}

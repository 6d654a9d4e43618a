import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { usePrivateClient } from '../use-private-client.ts'
import { fetchOriginal } from './fetch-original.ts'

type Picture =
  | { readonly state: 'covered' | 'loading' }
  | { readonly state: 'shown'; readonly url: string }
  | { readonly state: 'failed'; readonly message: string }

/**
 * A picture as it was before it was redacted. It is brought when somebody asks for it, and is gone when they cover it
 * again or leave.
 */
export function OriginalPicture({ assetId }: { readonly assetId: string }) {
  const client = usePrivateClient()
  const [picture, setPicture] = useState<Picture>({ state: 'covered' })
  const url = picture.state === 'shown' ? picture.url : null
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url])

  const show = () => {
    setPicture({ state: 'loading' })
    fetchOriginal(client, assetId).then(
      (bytes) => setPicture({ state: 'shown', url: URL.createObjectURL(bytes) }),
      (error: unknown) =>
        setPicture({ state: 'failed', message: error instanceof Error ? error.message : 'The lake did not answer.' }),
    )
  }

  return (
    <Card border radius={2} padding={3} tone="transparent">
      <Stack gap={3}>
        {picture.state === 'shown' && (
          // Whoever is in it is the reason why nobody else may see it: no words describe them here.
          <img src={picture.url} alt="Before the redaction" style={{ maxWidth: '100%', maxHeight: '60vh' }} />
        )}
        {picture.state === 'failed' && <Text size={1}>The picture cannot be shown: {picture.message}</Text>}
        <Flex>
          <Button
            text={picture.state === 'shown' ? 'Cover the picture' : 'Show the picture before the redaction'}
            mode="ghost"
            fontSize={1}
            padding={2}
            disabled={picture.state === 'loading'}
            onClick={picture.state === 'shown' ? () => setPicture({ state: 'covered' }) : show}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

import { Card, Flex, Spinner, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import type { Drawing } from './area.ts'
import { explainTrouble } from './explain-trouble.ts'
import type { OpenPicture } from './open-picture.ts'
import type { renderPicture } from './render-picture.ts'

interface ResultPreviewProps {
  readonly picture: OpenPicture
  readonly drawing: Drawing
  readonly render: typeof renderPicture
}

/** The picture exactly as it would be stored, made the same way. */
export function ResultPreview({ picture, drawing, render }: ResultPreviewProps) {
  const [url, setUrl] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isGone = false
    render(picture, drawing).then(
      (blob) => {
        if (isGone) return
        made = URL.createObjectURL(blob)
        setUrl(made)
      },
      (error: unknown) => setTrouble(explainTrouble(error)),
    )
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [picture, drawing, render])

  if (trouble !== null) {
    return (
      <Text size={1} role="alert">
        {trouble}
      </Text>
    )
  }
  return (
    <Stack gap={3}>
      <Text size={1}>This is what will be stored. Look at it once more: can anybody still be recognised?</Text>
      <Card radius={2} padding={2} tone="transparent">
        <Flex justify="center">
          {url === null ? (
            <Spinner />
          ) : (
            <img src={url} alt="The result" style={{ maxWidth: '100%', maxHeight: '65vh', display: 'block' }} />
          )}
        </Flex>
      </Card>
    </Stack>
  )
}

import { Box, Button, Card, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import type { Live } from './live.ts'

interface LiveContentProps<T> {
  readonly live: Live<T>
  readonly children: (value: T) => ReactNode
}

/** Shows what was found. Until then it says that it is coming, or why it did not and how to try again. */
export function LiveContent<T>({ live, children }: LiveContentProps<T>) {
  switch (live.state) {
    case 'loading':
      return (
        <Flex role="status" padding={4} gap={3} align="center">
          <Spinner muted />
          <Text size={1} muted>
            One moment …
          </Text>
        </Flex>
      )
    case 'failed':
      return (
        <Box padding={3}>
          <Card role="alert" tone="critical" border radius={2} padding={3}>
            <Stack gap={3}>
              <Text size={1}>{live.message}</Text>
              <Box>
                <Button text="Try again" mode="ghost" fontSize={1} padding={2} onClick={live.retry} />
              </Box>
            </Stack>
          </Card>
        </Box>
      )
    case 'found':
      return children(live.value)
  }
}

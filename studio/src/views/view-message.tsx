import { Card, Container, Flex, Text } from '@sanity/ui'

interface ViewMessageProps {
  readonly text: string
  readonly tone?: 'default' | 'caution'
}

/** What a view says when it has nothing to show. */
export function ViewMessage({ text, tone = 'default' }: ViewMessageProps) {
  return (
    <Flex height="fill" align="center" justify="center" padding={4}>
      <Container width={0}>
        <Card tone={tone} radius={2} padding={4} role="status">
          <Text size={1} align="center">
            {text}
          </Text>
        </Card>
      </Container>
    </Flex>
  )
}

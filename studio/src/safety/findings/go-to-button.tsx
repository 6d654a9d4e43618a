import { Card, Flex, Text } from '@sanity/ui'

interface GoToButtonProps {
  /** Where it leads, in the words of the form; empty: the form has no words for it. */
  readonly where: string
  readonly onClick: () => void
}

/** Leads to a field. Its words may be many, and wrap where there is little room. */
export function GoToButton({ where, onClick }: GoToButtonProps) {
  return (
    <Flex>
      <Card
        as="button"
        type="button"
        border
        radius={2}
        paddingX={2}
        paddingY={3}
        tone="default"
        __unstable_focusRing
        onClick={onClick}
        style={{ cursor: 'pointer', maxWidth: '100%', textAlign: 'start' }}
      >
        <Text size={1} weight="medium">
          {where === '' ? 'Go to the field' : `Go to “${where}”`}
        </Text>
      </Card>
    </Flex>
  )
}

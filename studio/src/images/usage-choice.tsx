import { Card, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import type { PictureUsage } from './picture-usages.ts'

interface UsageChoiceProps {
  readonly usages: readonly PictureUsage[]
  readonly isReplacedEverywhere: boolean
  readonly onChoose: (isReplacedEverywhere: boolean) => void
}

/** Other documents that show the picture: whether they get the redacted one too. */
export function UsageChoice({ usages, isReplacedEverywhere, onChoose }: UsageChoiceProps) {
  const id = useId()
  const isPublic = usages.some((usage) => usage.isPublic)
  return (
    <Card as="fieldset" tone="caution" border radius={2} padding={3} style={{ margin: 0 }}>
      <Stack gap={3}>
        <Text as="legend" size={1} weight="semibold">
          This picture is also shown in
        </Text>
        <Stack as="ul" gap={2} style={{ margin: 0, paddingLeft: '1.2em' }}>
          {usages.map(({ documentId, label }) => (
            <Text as="li" size={1} key={documentId}>
              {label}
            </Text>
          ))}
        </Stack>
        <Option
          id={`${id}-all`}
          name={id}
          isChosen={isReplacedEverywhere}
          onChoose={() => onChoose(true)}
          label={
            isPublic
              ? 'Show the redacted picture there too, for readers at once, and destroy the original'
              : 'Show the redacted picture there too, and destroy the original'
          }
        />
        <Option
          id={`${id}-here`}
          name={id}
          isChosen={!isReplacedEverywhere}
          onChoose={() => onChoose(false)}
          label="Replace it only here. The original stays, and readers of the others go on seeing it"
        />
      </Stack>
    </Card>
  )
}

interface OptionProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Option({ id, name, label, isChosen, onChoose }: OptionProps) {
  return (
    <Flex align="flex-start" gap={2}>
      <Radio id={id} name={name} checked={isChosen} onChange={onChoose} />
      <Text as="label" size={1} htmlFor={id}>
        {label}
      </Text>
    </Flex>
  )
}

import { Checkbox, Flex, Radio, Text } from '@sanity/ui'

interface TickProps {
  readonly label: string
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
}

/** A box to tick, with its words. */
export function Tick({ label, isTicked, onChange }: TickProps) {
  return (
    <Flex as="label" gap={3} align="center">
      <Checkbox checked={isTicked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <Text size={1}>{label}</Text>
    </Flex>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One of several answers. */
export function Choice({ name, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <Flex as="label" gap={3} align="center">
      <Radio name={name} checked={isChosen} onChange={onChoose} />
      <Text size={1}>{label}</Text>
    </Flex>
  )
}

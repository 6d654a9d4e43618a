import { Card, Checkbox, Flex, KBD, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { shortcuts } from './shortcuts.ts'

interface ShortcutHelpProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** The keys, and the way to turn them off for those whose voice or hands press keys by chance. */
export function ShortcutHelp({ isOn, onChange }: ShortcutHelpProps) {
  const inputId = useId()
  return (
    <Card as="section" aria-label="Keyboard" border padding={4} radius={3}>
      <Stack gap={4}>
        <Flex as="ul" gap={4} wrap="wrap" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shortcuts.map(({ key, action, label }) => (
            <Flex as="li" key={action} gap={2} align="center">
              <KBD>{key.toUpperCase()}</KBD>
              <Text size={1} muted={!isOn}>
                {label}
              </Text>
            </Flex>
          ))}
        </Flex>
        <Text size={1} muted>
          Arrow up and down move between messages while one of them has the focus. Escape closes a form. Nothing is
          heeded while you type.
        </Text>
        <Flex gap={2} align="center">
          <Checkbox id={inputId} checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
          <Text as="label" htmlFor={inputId} size={1}>
            Use single keys
          </Text>
        </Flex>
      </Stack>
    </Card>
  )
}

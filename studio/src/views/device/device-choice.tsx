import { DesktopIcon } from '@sanity/icons/Desktop'
import { MobileDeviceIcon } from '@sanity/icons/MobileDevice'
import { Button, Flex } from '@sanity/ui'
import type { Device } from './fit-frame.ts'

interface DeviceChoiceProps {
  readonly device: Device
  readonly onChoose: (device: Device) => void
}

const choices = [
  { device: 'phone', text: 'Phone', icon: MobileDeviceIcon },
  { device: 'desktop', text: 'Desktop', icon: DesktopIcon },
] as const

/** Whether a page is looked at on a phone or on a desktop. */
export function DeviceChoice({ device, onChoose }: DeviceChoiceProps) {
  return (
    <Flex gap={1} role="group" aria-label="Width">
      {choices.map((choice) => (
        <Button
          key={choice.device}
          mode="bleed"
          fontSize={1}
          padding={2}
          icon={choice.icon}
          text={choice.text}
          selected={choice.device === device}
          aria-pressed={choice.device === device}
          onClick={() => onChoose(choice.device)}
        />
      ))}
    </Flex>
  )
}

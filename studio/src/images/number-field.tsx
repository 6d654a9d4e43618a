import { Stack, Text, TextInput } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A number that counts when somebody has finished typing it: leaves the field, or presses Enter. */
export function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const id = useId()
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])

  const finish = () => {
    const typed = Number(text)
    if (text.trim() === '' || !Number.isFinite(typed)) setText(String(value))
    else if (typed !== value) onChange(typed)
  }

  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      <TextInput
        id={id}
        type="number"
        min={0}
        max={most}
        fontSize={1}
        padding={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
      />
    </Stack>
  )
}

import { Box, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'
import type { DiaryLinks } from './diary-links.ts'

interface NewPointFormProps extends Pick<DiaryLinks, 'NewPointLink'> {
  /** The day that is proposed, `YYYY-MM-DD`. */
  readonly day: string
}

/** Begins a prayer point where there is no calendar to choose its day from. */
export function NewPointForm({ day: proposed, NewPointLink }: NewPointFormProps) {
  const inputId = useId()
  const [day, setDay] = useState(proposed)
  useEffect(() => setDay(proposed), [proposed])
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={inputId}>
        New prayer point on
      </Text>
      <Flex gap={2} wrap="wrap">
        <Box flex={1}>
          <TextInput
            id={inputId}
            type="date"
            fontSize={1}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </Box>
        {day !== '' && <NewPointLink day={day}>New prayer point</NewPointLink>}
      </Flex>
    </Stack>
  )
}

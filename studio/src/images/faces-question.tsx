import { Card, Flex, Radio, Stack, Text } from '@sanity/ui'
import { type FaceState, faceStates } from '@vigil/content-model/lists/face-states'
import { useId } from 'react'

interface FacesQuestionProps {
  readonly answer: FaceState | null
  readonly isMissing: boolean
  readonly onAnswer: (answer: FaceState) => void
}

/** Asked of every picture before it is stored. */
export function FacesQuestion({ answer, isMissing, onAnswer }: FacesQuestionProps) {
  const id = useId()
  return (
    <Card as="fieldset" tone={isMissing ? 'critical' : 'default'} border radius={2} padding={3} style={{ margin: 0 }}>
      <Stack gap={3}>
        <Text as="legend" size={1} weight="semibold">
          Faces in the picture, as it will be stored
        </Text>
        <Text size={1} muted id={`${id}-help`}>
          Look closely, also at the background and at mirrors. Readers never see this answer.
        </Text>
        {faceStates.map(({ value, title }) => (
          <Flex key={value} align="center" gap={2}>
            <Radio
              id={`${id}-${value}`}
              name={id}
              value={value}
              checked={answer === value}
              aria-describedby={`${id}-help`}
              onChange={() => onAnswer(value)}
            />
            <Text as="label" size={1} htmlFor={`${id}-${value}`}>
              {title}
            </Text>
          </Flex>
        ))}
        {isMissing && (
          <Text size={1} role="alert">
            Answer this before the picture is stored.
          </Text>
        )}
      </Stack>
    </Card>
  )
}

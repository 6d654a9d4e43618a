import { TrashIcon } from '@sanity/icons/Trash'
import { Button, Card, Flex, Grid, Select, Stack, Text } from '@sanity/ui'
import { type ReactNode, useId } from 'react'
import { type Area, type Box, fills, shapes } from './area.ts'
import { describeBox, fillNames, nameArea, shapeNames } from './describe-area.ts'
import { cutKey } from './drawing-history.ts'
import { NumberField } from './number-field.tsx'
import type { DrawingBoard } from './use-drawing.ts'

/** Everything that is drawn, as a list with numbers to type: whoever does not drag gets as far. */
export function AreaPanel({ board: { history, act } }: { readonly board: DrawingBoard }) {
  const { picture, present, selected } = history
  const { areas, cut } = present
  const area = areas.find(({ key }) => key === selected)
  const place = (key: string, box: Box) => act({ type: 'place', key, box })
  const entries = [
    ...areas.map((each, index) => ({ key: each.key, box: each, name: nameArea(each, index) })),
    ...(cut === null ? [] : [{ key: cutKey, box: cut, name: 'The part to keep' }]),
  ]

  return (
    <Stack gap={4}>
      {entries.length === 0 ? (
        <Text size={1} muted>
          Nothing is covered yet. Drag over the picture, or add an area and move it with the arrow keys.
        </Text>
      ) : (
        <Stack as="ul" gap={1} aria-label="Areas" style={listStyle}>
          {entries.map(({ key, box, name }) => (
            <Flex as="li" key={key} align="center" gap={1}>
              <Button
                mode={selected === key ? 'ghost' : 'bleed'}
                aria-pressed={selected === key}
                aria-label={`${name}. ${describeBox(box)}`}
                text={name}
                fontSize={1}
                padding={2}
                justify="flex-start"
                style={{ flex: 1 }}
                onClick={() => act({ type: 'select', key })}
              />
              <Button
                mode="bleed"
                tone="critical"
                icon={TrashIcon}
                aria-label={`Remove ${name}`}
                fontSize={1}
                padding={2}
                onClick={() => act({ type: 'remove', key })}
              />
            </Flex>
          ))}
        </Stack>
      )}
      {area !== undefined && (
        <Details title={nameArea(area, areas.indexOf(area))}>
          <Grid gridTemplateColumns={2} gap={3}>
            <Choice
              label="Shape"
              value={area.shape}
              options={shapes.map((value) => ({ value, title: shapeNames[value] }))}
              onChange={(shape) => act({ type: 'restyle', key: area.key, shape })}
            />
            <Choice
              label="Covered with"
              value={area.fill}
              options={fills.map((value) => ({ value, title: fillNames[value] }))}
              onChange={(fill) => act({ type: 'restyle', key: area.key, fill })}
            />
          </Grid>
          <BoxFields box={area} onChange={(box) => place(area.key, box)} picture={picture} />
        </Details>
      )}
      {selected === cutKey && cut !== null && (
        <Details title="The part to keep">
          <BoxFields box={cut} onChange={(box) => place(cutKey, box)} picture={picture} />
        </Details>
      )}
    </Stack>
  )
}

function Details({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card as="section" aria-label={title} border radius={2} padding={3}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {title}
        </Text>
        {children}
      </Stack>
    </Card>
  )
}

interface BoxFieldsProps {
  readonly box: Area | Box
  readonly picture: { readonly width: number; readonly height: number }
  readonly onChange: (box: Box) => void
}

function BoxFields({ box, picture, onChange }: BoxFieldsProps) {
  const { left, top, width, height } = box
  const field = (label: string, name: keyof Box, most: number) => (
    <NumberField
      label={label}
      value={box[name]}
      most={most}
      onChange={(value) => onChange({ left, top, width, height, [name]: value })}
    />
  )
  return (
    <Grid gridTemplateColumns={2} gap={3}>
      {field('From the left', 'left', picture.width)}
      {field('From the top', 'top', picture.height)}
      {field('Width', 'width', picture.width)}
      {field('Height', 'height', picture.height)}
    </Grid>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few values, with its label. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      <Select
        id={id}
        fontSize={1}
        padding={2}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </Select>
    </Stack>
  )
}

const listStyle = { listStyle: 'none', margin: 0, padding: 0 } as const

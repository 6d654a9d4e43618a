import { Card, Text } from '@sanity/ui'
import { Preview, useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'

interface DocumentLinkProps {
  readonly id: string
  readonly type: string
}

/** A document as lists of the Studio show it; opens it. What the schema does not know has no form and no link. */
export function DocumentLink({ id, type }: DocumentLinkProps) {
  const schemaType = useSchema().get(type)
  if (schemaType === undefined)
    return (
      <Text size={1} muted>
        {type} {id}
      </Text>
    )
  return (
    <Card
      as={IntentLink}
      data-as="a"
      radius={2}
      padding={1}
      {...{ intent: 'edit', params: { id, type } }}
      style={{ display: 'block' }}
    >
      <Preview schemaType={schemaType} value={{ _id: id, _type: type }} layout="compact" />
    </Card>
  )
}

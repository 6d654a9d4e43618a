import { Flex, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

/** What an editor reads where nothing is: that all is done, or what to do. */
export function EmptyText({ children }: { readonly children: ReactNode }) {
  return (
    <Flex padding={4} justify="center">
      <Text as="p" size={1} muted align="center">
        {children}
      </Text>
    </Flex>
  )
}

import { Button, Flex, Text } from '@sanity/ui'

interface PageButtonsProps {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** Leads from page to page of a list. */
export function PageButtons({ page, pages, onPage }: PageButtonsProps) {
  if (pages === 1) return null
  return (
    <Flex as="nav" aria-label="Pages" gap={3} align="center" justify="center">
      <Button
        text="Previous page"
        mode="ghost"
        fontSize={1}
        padding={3}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <Text size={1} muted>
        Page {page + 1} of {pages}
      </Text>
      <Button
        text="Next page"
        mode="ghost"
        fontSize={1}
        padding={3}
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      />
    </Flex>
  )
}

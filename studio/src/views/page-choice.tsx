import { Box, Select } from '@sanity/ui'
import type { DocumentLocation } from 'sanity/presentation'

interface PageChoiceProps {
  readonly pages: readonly DocumentLocation[]
  readonly path: string
  readonly onChoose: (path: string) => void
}

/** Which of the pages that show a document is looked at; nothing where there is no choice. */
export function PageChoice({ pages, path, onChoose }: PageChoiceProps) {
  if (pages.length < 2) return null
  return (
    <Box flex={1} style={{ minWidth: '10rem', maxWidth: '24rem' }}>
      <Select
        aria-label="Page"
        fontSize={1}
        padding={2}
        value={path}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {pages.map(({ title, href }) => (
          <option key={href} value={href}>
            {title}
          </option>
        ))}
      </Select>
    </Box>
  )
}

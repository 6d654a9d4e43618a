import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Box, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { type ReactNode, useId } from 'react'
import { GoToButton } from './go-to-button.tsx'
import { groupFindings, type ShownFinding } from './shown-finding.ts'

export interface FindingListProps {
  readonly findings: readonly ShownFinding[]
  /** Where a finding is, in the words of the form; empty: the document as a whole. */
  readonly describe: (finding: ShownFinding) => string
  /** Leads to the field. */
  readonly onOpen: (finding: ShownFinding) => void
  /** Leads to another document. */
  readonly renderLink: (documentId: string) => ReactNode
}

/** What speaks against publishing, what must be solved first, each with the way to its field. */
export function FindingList({ findings, ...how }: FindingListProps) {
  const { mustBeSolved, pleaseLook } = groupFindings(findings)
  return (
    <Stack gap={5}>
      <FindingGroup title="Must be solved" findings={mustBeSolved} {...how} />
      <FindingGroup title="Please look at" findings={pleaseLook} {...how} />
    </Stack>
  )
}

function FindingGroup({ title, findings, ...how }: FindingListProps & { readonly title: string }) {
  const id = useId()
  if (findings.length === 0) return null
  return (
    <Stack as="section" gap={3} aria-labelledby={id}>
      <Heading as="h3" size={0} id={id}>
        {title} ({findings.length})
      </Heading>
      <FindingCards findings={findings} {...how} />
    </Stack>
  )
}

/** The findings alone, in the order in which they come. */
export function FindingCards({ findings, ...how }: FindingListProps) {
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          <FindingCard finding={finding} {...how} />
        </li>
      ))}
    </Stack>
  )
}

type FindingCardProps = Omit<FindingListProps, 'findings'> & { readonly finding: ShownFinding }

function FindingCard({ finding, describe, onOpen, renderLink }: FindingCardProps) {
  const isBlocking = finding.severity === 'blocking'
  const where = describe(finding)
  return (
    <Card border radius={2} padding={3} tone={isBlocking ? 'critical' : 'caution'}>
      <Flex gap={3} align="flex-start">
        <Text size={1}>{isBlocking ? <ErrorOutlineIcon /> : <WarningOutlineIcon />}</Text>
        <Box flex={1}>
          <Stack gap={3}>
            {where !== '' && (
              <Text size={1} weight="semibold">
                {where}
              </Text>
            )}
            <Text size={1} style={{ overflowWrap: 'anywhere' }}>
              {finding.message}
            </Text>
            {finding.documentId !== null && <Text size={1}>{renderLink(finding.documentId)}</Text>}
            {finding.documentId === null && finding.path.length > 0 && (
              <GoToButton where={where} onClick={() => onOpen(finding)} />
            )}
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}

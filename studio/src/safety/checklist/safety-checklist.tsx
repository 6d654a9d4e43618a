import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { CircleIcon } from '@sanity/icons/Circle'
import { ClockIcon } from '@sanity/icons/Clock'
import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Box, Card, type CardTone, Flex, Heading, Stack, Text } from '@sanity/ui'
import { type ComponentType, useId } from 'react'
import { FindingCards, type FindingListProps } from '../findings/finding-list.tsx'
import { GoToButton } from '../findings/go-to-button.tsx'
import type { ShownFinding } from '../findings/shown-finding.ts'
import type { Checklist, ChecklistLine, LineState } from './checklist-of.ts'

interface SafetyChecklistProps extends Omit<FindingListProps, 'findings'> {
  readonly checklist: Checklist
  /** What is being done about rules that only the lake can judge. */
  readonly lake: 'asking' | 'known' | 'unknown'
}

/** Every rule of safety, with where the open document stands. */
export function SafetyChecklist({ checklist, lake, ...how }: SafetyChecklistProps) {
  const { lines, others } = checklist
  const blocking = lines.filter(({ state }) => state === 'mustBeSolved').length + countBlocking(others)
  return (
    <Stack gap={5} padding={4} data-testid="safety-checklist">
      <Stack gap={3}>
        <Text size={1} weight="semibold" role="status">
          {toSummary(blocking, lake)}
        </Text>
        {lake === 'unknown' && (
          <Text size={1} muted>
            Consent, sign-offs and names that must not be published are judged by the content lake. It says so when
            there is something to publish.
          </Text>
        )}
      </Stack>
      <LineGroups groups={toDo} lines={lines} {...how} />
      {others.length > 0 && (
        <Stack as="section" gap={3} aria-label="Apart from safety">
          <Heading as="h2" size={0}>
            Apart from safety
          </Heading>
          <FindingCards findings={others} {...how} />
        </Stack>
      )}
      <LineGroups groups={done} lines={lines} {...how} />
    </Stack>
  )
}

interface Group {
  readonly title: string
  readonly tone: CardTone
  readonly icon: ComponentType
}

interface StateGroup extends Group {
  readonly state: LineState
}

/** What asks for something stands above everything that does not. */
const toDo: readonly StateGroup[] = [
  { state: 'mustBeSolved', title: 'Must be solved', tone: 'critical', icon: ErrorOutlineIcon },
  { state: 'pleaseLook', title: 'Please look at', tone: 'caution', icon: WarningOutlineIcon },
]
const done: readonly StateGroup[] = [
  { state: 'open', title: 'Not known yet', tone: 'transparent', icon: ClockIcon },
  { state: 'passed', title: 'Passed', tone: 'default', icon: CheckmarkCircleIcon },
  { state: 'notApplicable', title: 'Nothing to look at here', tone: 'default', icon: CircleIcon },
]

interface LineGroupsProps extends Omit<FindingListProps, 'findings'> {
  readonly groups: readonly StateGroup[]
  readonly lines: readonly ChecklistLine[]
}

function LineGroups({ groups, lines, ...how }: LineGroupsProps) {
  return groups.map(({ state, ...group }) => (
    <LineGroup key={state} {...group} lines={lines.filter((line) => line.state === state)} {...how} />
  ))
}

type LineGroupProps = Group & Omit<FindingListProps, 'findings'> & { readonly lines: readonly ChecklistLine[] }

function LineGroup({ title, lines, ...how }: LineGroupProps) {
  const id = useId()
  if (lines.length === 0) return null
  return (
    <Stack as="section" gap={3} aria-labelledby={id}>
      <Heading as="h2" size={0} id={id}>
        {title} ({lines.length})
      </Heading>
      <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {lines.map((line) => (
          <li key={line.rule} data-rule={line.rule}>
            <Line line={line} {...how} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

type LineProps = Omit<LineGroupProps, 'title' | 'lines'> & { readonly line: ChecklistLine }

function Line({ line, tone, icon: Icon, describe, onOpen, renderLink }: LineProps) {
  const { title, why, solve, findings } = line
  return (
    <Card border={findings.length > 0} radius={2} padding={findings.length > 0 ? 3 : 1} tone={tone}>
      <Flex gap={3} align="flex-start">
        <Text size={1}>
          <Icon />
        </Text>
        <Box flex={1}>
          <Stack gap={3}>
            <Text size={1} weight={findings.length > 0 ? 'semibold' : 'regular'}>
              {title}
            </Text>
            {findings.length > 0 && (
              <Text size={1}>
                {why} {solve}
              </Text>
            )}
            {findings.map((finding) => (
              <Stack gap={2} key={JSON.stringify(finding)}>
                <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                  {finding.message}
                </Text>
                {finding.documentId !== null && <Text size={1}>{renderLink(finding.documentId)}</Text>}
                {finding.documentId === null && finding.path.length > 0 && (
                  <GoToButton where={describe(finding)} onClick={() => onOpen(finding)} />
                )}
              </Stack>
            ))}
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}

function countBlocking(findings: readonly ShownFinding[]): number {
  return findings.filter(({ severity }) => severity === 'blocking').length
}

function toSummary(blocking: number, lake: SafetyChecklistProps['lake']): string {
  if (blocking === 1) return 'One thing must be solved before readers can see this.'
  if (blocking > 1) return `${blocking} things must be solved before readers can see this.`
  if (lake === 'asking') return 'Nothing stands against publishing so far. Asking the content lake…'
  return lake === 'known' ? 'Nothing stands against publishing this.' : 'Nothing in the form stands against publishing.'
}

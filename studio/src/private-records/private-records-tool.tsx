import { LockIcon } from '@sanity/icons/Lock'
import { Box, Card, Container, Flex, Heading, Spinner, Stack, Tab, TabList, TabPanel, Text } from '@sanity/ui'
import { type ComponentType, useState } from 'react'
import type { Tool } from 'sanity'
import { ConsentTab } from './consent/consent-tab.tsx'
import { DeniedNamesTab } from './denied-names/denied-names-tab.tsx'
import { IdentitiesTab } from './identities/identities-tab.tsx'
import { usePrivatePermission } from './use-private-permission.ts'

export const privateRecordsToolName = 'private-records'

/** What no reader, no export and no other tool reaches. */
export const privateRecordsTool: Tool = {
  name: privateRecordsToolName,
  title: 'Private records',
  icon: LockIcon,
  component: PrivateRecords,
}

interface PrivateTab {
  readonly id: string
  readonly title: string
  readonly component: ComponentType
}

const consent: PrivateTab = { id: 'consent', title: 'Consent', component: ConsentTab }
const deniedNames: PrivateTab = { id: 'denied-names', title: 'Denied names', component: DeniedNamesTab }
const identities: PrivateTab = { id: 'identities', title: 'Identities', component: IdentitiesTab }

function PrivateRecords() {
  const permissions = {
    consent: usePrivatePermission('read', 'consentRecord'),
    deniedNames: usePrivatePermission('read', 'deniedName'),
    identities: usePrivatePermission('read', 'identity'),
  }
  const [chosen, setChosen] = useState('consent')
  if (Object.values(permissions).includes('unknown')) {
    return (
      <Flex padding={6} justify="center">
        <Spinner muted />
      </Flex>
    )
  }
  const tabs = [
    ...(permissions.consent === 'granted' ? [consent] : []),
    ...(permissions.deniedNames === 'granted' ? [deniedNames] : []),
    ...(permissions.identities === 'granted' ? [identities] : []),
  ]
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  if (open === undefined) {
    return (
      <Card padding={5}>
        <Text size={1}>
          Private records are for editors and guardians. Ask one of them when you need something here.
        </Text>
      </Card>
    )
  }
  const { component: Open } = open
  return (
    <Card height="fill" overflow="auto" data-testid="private-records">
      <Container width={2} padding={4}>
        <Stack gap={5}>
          <Heading as="h1" size={2}>
            Private records
          </Heading>
          <Box overflow="auto">
            <TabList gap={1}>
              {tabs.map(({ id, title }) => (
                <Tab
                  key={id}
                  id={`${id}-tab`}
                  aria-controls={`${id}-panel`}
                  label={title}
                  selected={id === open.id}
                  onClick={() => setChosen(id)}
                />
              ))}
            </TabList>
          </Box>
          <TabPanel id={`${open.id}-panel`} aria-labelledby={`${open.id}-tab`}>
            <Open />
          </TabPanel>
        </Stack>
      </Container>
    </Card>
  )
}

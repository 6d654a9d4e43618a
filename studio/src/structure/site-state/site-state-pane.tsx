import { Card, Flex, Stack, Text } from '@sanity/ui'
import { readEnvironment } from '../../environment.ts'

/** The site's own status page. It comes from the site, so that an empty frame says something too. */
export function SiteStatePane() {
  const address = new URL('/status', readEnvironment().siteOrigin).href
  return (
    <Flex direction="column" height="fill">
      <Card padding={4} borderBottom>
        <Stack gap={3}>
          <Text size={1} muted>
            The site tells this by itself. If nothing shows here, the site does not answer: ask whoever runs it.
          </Text>
          <Text size={1}>
            <a href={address} target="_blank" rel="noreferrer">
              Open in a new window
            </a>
          </Text>
        </Stack>
      </Card>
      <iframe
        src={address}
        title="State of the site"
        // It has no script, but where scripts are forbidden a page may not load itself again either.
        sandbox="allow-scripts"
        style={{ flex: 1, width: '100%', minHeight: '30rem', border: 0 }}
      />
    </Flex>
  )
}

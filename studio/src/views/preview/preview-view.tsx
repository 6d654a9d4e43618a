import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Card, Flex, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { usePerspective } from 'sanity'
import type { UserViewComponent } from 'sanity/structure'
import { readEnvironment } from '../../environment.ts'
import { toClientPerspective } from '../../presentation/locations.ts'
import { DeviceChoice } from '../device/device-choice.tsx'
import { DeviceFrame } from '../device/device-frame.tsx'
import type { Device } from '../device/fit-frame.ts'
import type { DocumentView } from '../document-views.ts'
import { PageChoice } from '../page-choice.tsx'
import { useLocations } from '../use-locations.ts'
import { ViewMessage } from '../view-message.tsx'
import { describePerspective } from './describe-perspective.ts'
import { toPreviewAddress } from './preview-address.ts'
import { useEditText } from './use-edit-text.ts'
import { usePreviewSecret } from './use-preview-secret.ts'
import { useSiteConnection } from './use-site-connection.ts'

/** While somebody types, the page follows in steps of this length. */
const stepMilliseconds = 400

/** The site as it would be with this document in the chosen perspective, drafts and releases included. */
const PreviewView: UserViewComponent = ({ documentId, document, schemaType }) => {
  const { siteOrigin } = readEnvironment()
  const { perspectiveStack } = usePerspective()
  const locations = useLocations({
    id: documentId,
    type: schemaType.name,
    perspective: toClientPerspective(perspectiveStack),
  })
  const secret = usePreviewSecret()
  const [device, setDevice] = useState<Device>('phone')
  const [chosenPath, setChosenPath] = useState<string | null>(null)
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null)
  const refresh = useSiteConnection({ frame, siteOrigin, onEdit: useEditText(documentId) })

  const revision = document.displayed._rev
  useEffect(() => {
    if (revision === undefined) return
    const timer = setTimeout(refresh, stepMilliseconds)
    return () => clearTimeout(timer)
  }, [revision, refresh])

  const pages = locations?.locations ?? []
  const page = pages.find(({ href }) => href === chosenPath) ?? pages[0]
  if (locations === undefined || secret.state === 'asking') return <ViewMessage text="Opening the site…" />
  if (page === undefined) return <ViewMessage text={locations.message ?? 'The site has no page that shows this.'} />
  if (secret.state === 'refused')
    return <ViewMessage tone="caution" text={`Your account cannot open previews of drafts. ${secret.reason}`} />

  const address = toPreviewAddress({
    siteOrigin,
    path: page.href,
    secret: secret.secret,
    perspective: perspectiveStack,
  })
  return (
    <Flex direction="column" height="fill">
      <Card borderBottom paddingX={3} paddingY={2}>
        <Flex align="center" gap={3} wrap="wrap" justify="space-between">
          <DeviceChoice device={device} onChoose={setDevice} />
          <PageChoice pages={pages} path={page.href} onChoose={setChosenPath} />
          <Text size={1} muted>
            {describePerspective(perspectiveStack)}
          </Text>
        </Flex>
      </Card>
      <DeviceFrame
        key={address}
        frameRef={setFrame}
        src={address}
        device={device}
        title={`Preview of ${page.title}, as wide as a ${device}`}
      />
    </Flex>
  )
}

export const previewView: DocumentView = {
  id: 'preview',
  title: 'Preview',
  icon: EyeOpenIcon,
  component: PreviewView,
}

import { Box, Card, useElementSize } from '@sanity/ui'
import { type ComponentProps, type Ref, useState } from 'react'
import { type Device, fitFrame } from './fit-frame.ts'

interface DeviceFrameProps extends Pick<ComponentProps<'iframe'>, 'src' | 'srcDoc' | 'sandbox' | 'onLoad'> {
  readonly device: Device
  /** What is in the frame, for those who do not see it. */
  readonly title: string
  readonly frameRef?: Ref<HTMLIFrameElement>
}

/** A page of the site in a window of the device's real width, drawn as large as there is room. */
export function DeviceFrame({ device, title, frameRef, ...frame }: DeviceFrameProps) {
  const [room, setRoom] = useState<HTMLDivElement | null>(null)
  const size = useElementSize(room)
  const { width, height, scale } = fitFrame(size?.content ?? { width: 0, height: 0 }, device)
  return (
    <Card tone="transparent" padding={3} flex={1} style={{ minHeight: '20rem', display: 'flex' }}>
      <Box flex={1} ref={setRoom} style={{ minWidth: 0, overflowX: 'hidden', overflowY: 'auto' }}>
        <div style={{ width: width * scale, height: height * scale, margin: '0 auto' }}>
          <iframe
            {...frame}
            ref={frameRef}
            title={title}
            style={{
              width,
              height,
              // The Studio keeps frames within their parent; this one has a width of its own.
              maxWidth: 'none',
              border: 0,
              background: '#fff',
              transform: `scale(${scale})`,
              transformOrigin: '0 0',
              display: 'block',
            }}
          />
        </div>
      </Box>
    </Card>
  )
}

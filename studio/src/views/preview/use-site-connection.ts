import { createConnectionMachine, createController } from '@sanity/comlink'
import {
  createCompatibilityActors,
  type VisualEditingControllerMsg,
  type VisualEditingNodeMsg,
} from '@sanity/presentation-comlink'
import { useCallback, useEffect, useRef } from 'react'

/** A field of a document. */
export interface Place {
  readonly id: string
  readonly type: string
  readonly path: string
}

interface SiteConnection {
  readonly frame: HTMLIFrameElement | null
  readonly siteOrigin: string
  /** Somebody clicked a text of the page, to edit it. */
  readonly onEdit: (place: Place) => void
}

/** Speaks with the page in the frame as Presentation does. @returns has the page fetch its content again, in place */
export function useSiteConnection({ frame, siteOrigin, onEdit }: SiteConnection): () => void {
  const edit = useRef(onEdit)
  const post = useRef<() => void>(() => undefined)
  useEffect(() => {
    edit.current = onEdit
  }, [onEdit])

  useEffect(() => {
    const target = frame?.contentWindow
    if (!target) return
    const controller = createController({ targetOrigin: siteOrigin })
    controller.addTarget(target)
    const channel = controller.createChannel<VisualEditingControllerMsg, VisualEditingNodeMsg>(
      { name: 'presentation', connectTo: 'visual-editing', heartbeat: true },
      createConnectionMachine<VisualEditingControllerMsg, VisualEditingNodeMsg>().provide({
        actors: createCompatibilityActors(),
      }),
    )
    channel.on('visual-editing/focus', (place) => {
      if ('id' in place && typeof place.type === 'string')
        edit.current({ id: place.id, type: place.type, path: place.path })
    })
    const stop = channel.start()
    post.current = () => channel.post('presentation/refresh', { source: 'manual', livePreviewEnabled: false })
    return () => {
      post.current = () => undefined
      stop()
      controller.destroy()
    }
  }, [frame, siteOrigin])

  return useCallback(() => post.current(), [])
}

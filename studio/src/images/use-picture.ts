import { useEffect, useState } from 'react'
import { explainTrouble } from './explain-trouble.ts'
import { type OpenedPicture, openPicture } from './open-picture.ts'

export type PictureState = OpenedPicture | { readonly state: 'opening' }

/** Opens a picture for as long as it is shown. */
export function usePicture(load: () => Promise<Blob>, open: typeof openPicture = openPicture): PictureState {
  const [state, setState] = useState<PictureState>({ state: 'opening' })
  useEffect(() => {
    let isGone = false
    let close = () => {}
    const run = async () => {
      const opened = await open(await load())
      if (opened.state === 'open') {
        close = opened.picture.close
        if (isGone) close()
      }
      if (!isGone) setState(opened)
    }
    run().catch((error: unknown) => {
      if (!isGone) setState({ state: 'refused', reason: explainTrouble(error) })
    })
    return () => {
      isGone = true
      close()
    }
  }, [load, open])
  return state
}

import { openWay, passOn, type Way } from '@vigil/tooling/system/open-way'

/** A way to a server on which answers can be held back: they were read in time, and arrive late. */
export interface SlowWay extends Way {
  /** From now on the answers to these are held. Gives what resolves once one of them is. */
  hold(isHeld: (path: string) => boolean): Promise<void>
  /** Lets all of them through, and holds no more. */
  release(): void
}

/** @param target the server's origin; it must stand on this machine */
export async function openSlowWay(target: string): Promise<SlowWay> {
  let isHeld = (_path: string): boolean => false
  let oneIsHeld = () => {}
  let held: (() => void)[] = []

  const way = await openWay(
    () => target,
    (path, answer, outgoing) => {
      if (!isHeld(path)) return passOn(answer, outgoing)
      held.push(() => passOn(answer, outgoing))
      oneIsHeld()
    },
  )

  return {
    ...way,
    hold(which) {
      isHeld = which
      return new Promise((resolve) => {
        oneIsHeld = resolve
      })
    },
    release() {
      isHeld = () => false
      for (const pass of held) pass()
      held = []
    },
  }
}

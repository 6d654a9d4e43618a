import type { HTMLAttributes } from 'react'

/** Words for screen readers alone. Those of the component library hide from screen readers, too. */
export function Unseen(props: HTMLAttributes<HTMLDivElement>) {
  return <div {...props} style={style} />
}

const style = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const

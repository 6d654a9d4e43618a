import type { Live } from '../live/live.ts'
import { LiveContent } from '../live/live-content.tsx'
import type { WorkGroup } from './work-group.ts'
import { WorkLink } from './work-link.tsx'
import { WorkList } from './work-list.tsx'

interface WorkListPaneProps {
  readonly groups: Live<readonly WorkGroup[]>
  readonly emptyText: string
  /** The document that is open beside the list. */
  readonly openId: string | undefined
}

/** A list of work as a pane of the Studio: each line opens its document beside it. */
export function WorkListPane({ groups, emptyText, openId }: WorkListPaneProps) {
  return (
    <LiveContent live={groups}>
      {(found) => (
        <WorkList
          groups={found}
          emptyText={emptyText}
          renderEntry={(entry) => <WorkLink entry={entry} isOpen={entry.id === openId} />}
        />
      )}
    </LiveContent>
  )
}

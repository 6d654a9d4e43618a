import type { ToolMenuProps } from 'sanity'
import { usePrivatePermission } from '../private-records/use-private-permission.ts'

export const messagesToolName = 'moderation'

/** The menu of tools: the messages are in it for those who may read them. */
export function ModeratorsToolMenu(props: ToolMenuProps) {
  const permission = usePrivatePermission('read', 'message')
  const tools = permission === 'granted' ? props.tools : props.tools.filter(({ name }) => name !== messagesToolName)
  return props.renderDefault({ ...props, tools })
}

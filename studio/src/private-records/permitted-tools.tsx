import type { ToolMenuProps } from 'sanity'
import { privateRecordsToolName } from './private-records-tool.tsx'
import { usePrivatePermission } from './use-private-permission.ts'

/** Leaves “Private records” out of the menu for those who would find nothing there. */
export function PermittedTools(props: ToolMenuProps) {
  const mayRead = [usePrivatePermission('read', 'consentRecord'), usePrivatePermission('read', 'deniedName')]
  if (mayRead.includes('granted')) return props.renderDefault(props)
  return props.renderDefault({ ...props, tools: props.tools.filter(({ name }) => name !== privateRecordsToolName) })
}

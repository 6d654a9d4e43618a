import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { definePlugin } from 'sanity'
import { route } from 'sanity/router'
import { MessagesTool } from './messages-tool.tsx'
import { messagesToolName, ModeratorsToolMenu } from './moderators-tool-menu.tsx'

/** Messages that readers sent to people, for those who may decide on them. */
export const moderation = definePlugin({
  name: 'vigil-moderation',
  tools: [
    {
      name: messagesToolName,
      title: 'Messages',
      icon: EnvelopeIcon,
      component: MessagesTool,
      router: route.create('/', [route.create('/:campaign')]),
    },
  ],
  studio: { components: { toolMenu: ModeratorsToolMenu } },
})

import type { ConfigContext, Tool } from 'sanity'

/** Vision runs any query, so it shows what no list shows. It is for administrators; the lake checks rights by itself. */
export function withoutVisionForEditors(tools: Tool[], { currentUser }: Pick<ConfigContext, 'currentUser'>): Tool[] {
  const isAdministrator = currentUser?.roles.some(({ name }) => name === 'administrator') === true
  return isAdministrator ? tools : tools.filter(({ name }) => name !== 'vision')
}

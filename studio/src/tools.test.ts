import type { ConfigContext, Tool } from 'sanity'
import { withoutVisionForEditors } from './tools.ts'

const tools: Tool[] = ['structure', 'presentation', 'vision'].map((name) => ({
  name,
  title: name,
  component: () => null,
}))

const signedInAs = (role: string): Pick<ConfigContext, 'currentUser'> => ({
  currentUser: { id: 'u', name: 'U', email: '', role, roles: [{ name: role, title: role }] },
})

const offered = (context: Pick<ConfigContext, 'currentUser'>) =>
  withoutVisionForEditors(tools, context).map(({ name }) => name)

test('administrators are offered Vision', () => {
  expect(offered(signedInAs('administrator'))).toEqual(['structure', 'presentation', 'vision'])
})

test.each(['editor', 'contributor', 'viewer'])('an account with the role %s is not offered Vision', (role) => {
  expect(offered(signedInAs(role))).toEqual(['structure', 'presentation'])
})

test('nobody signed in is offered Vision', () => {
  expect(offered({ currentUser: null })).toEqual(['structure', 'presentation'])
})

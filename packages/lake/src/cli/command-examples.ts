import type { Command } from 'commander'
import { withExamples } from './command-context.ts'

type Example = readonly [line: string, meaning: string]

/** Examples for commands that bring none themselves. A test asks every command for some. */
const examplesOf: Readonly<Record<string, readonly Example[]>> = {
  serve: [
    ['serve', 'the API at http://localhost:3333, for this machine alone'],
    [
      'serve --port 4000 --studio studio/dist --site-origin https://example.org',
      'with a Studio that previews a website',
    ],
  ],
  seed: [['seed --if-new', 'the demo content, unless there is a dataset already']],
  'token create': [
    ['token create --role administrator', 'a token for scripts of yours'],
    ['token create --role reader --label website --replace', 'a new token for a website; the old one ends'],
    ['token create --role editor --expires 7d', 'one that ends in a week'],
  ],
  'token list': [['token list', 'which tokens there are, and when they were used']],
  'token delete': [['token delete tKf3…', 'what uses this token is refused from then on']],
  'user create': [
    ['user create --email ada@example.org --role editor', 'then make her a link with "user signin-link"'],
    ['user create --email ada@example.org --password < password.txt', 'with a password from a file'],
  ],
  'user list': [['user list --json', 'all people, for programs']],
  'user rename': [['user rename --email ada@example.org --name "Ada Byron"', 'how others see her']],
  'user role': [['user role --email ada@example.org --role contributor', 'what she may do from now on']],
  'user password': [['user password --email ada@example.org', 'asks for the new password']],
  'user invite': [['user invite --email bob@example.org --role editor', 'a link that lets him choose a password']],
  'user invitations': [['user invitations', 'which invitations are open']],
  'user revoke-invitation': [['user revoke-invitation i7Qx…', 'its link is worth nothing any more']],
  'user signin-link': [['user signin-link --email ada@example.org', 'a link that signs her in once']],
  'user reset-link': [['user reset-link --email ada@example.org', 'a link that lets her choose a new password']],
  'user sign-out': [['user sign-out --email ada@example.org', 'ends all her sessions, on every machine']],
  'user deactivate': [['user deactivate --email ada@example.org', 'she cannot sign in; what she wrote stays hers']],
  'user activate': [['user activate --email ada@example.org', 'she can sign in again']],
  'user remove': [['user remove --email ada@example.org', 'for good']],
  'role create': [
    [
      'role create translator --title Translator --grant "read:true" --grant "create,update:language == \'fr\'"',
      'reads everything, writes what is French',
    ],
  ],
  'role edit': [
    ['role edit translator --title "French translator"', 'everybody with this role has the new one at once'],
  ],
  'role list': [['role list', 'the roles of the lake and your own']],
  'role delete': [['role delete translator', 'nobody may have it any more']],
  'cors add': [['cors add https://app.example.org --credentials', 'pages from there may talk to the lake, signed in']],
  'cors list': [['cors list', 'whose pages may talk to the lake']],
  'cors remove': [['cors remove https://app.example.org', 'not any more']],
  'dataset create': [['dataset create staging', 'an empty dataset, which nobody reads without a token']],
  'dataset list': [['dataset list', 'the datasets, and who may read them']],
  'dataset visibility': [['dataset visibility staging public', 'everybody may read what is published there']],
  'webhook add': [
    [
      'webhook add https://example.org/api/revalidate --on create update delete --filter \'_type == "page"\'',
      'tells a website of every change of its pages',
    ],
  ],
  'webhook list': [['webhook list', 'who is told of what']],
  'webhook remove': [['webhook remove w8Lk…', 'tells it nothing any more']],
  'webhook deliveries': [['webhook deliveries w8Lk… --limit 5', 'what was sent last, and what became of it']],
  'webhook retry': [['webhook retry w8Lk…', 'sends again what did not arrive']],
}

/** Adds the examples to a program's commands. */
export function addExamples(program: Command, path: readonly string[] = []): void {
  const examples = examplesOf[path.join(' ')]
  if (examples !== undefined) withExamples(program, examples)
  for (const command of program.commands) addExamples(command, [...path, command.name()])
}

/**
 * The one jest configuration of the repository: run it with `npm run unit`.
 *
 * Two projects, chosen by file name: `x.test.ts` runs in Node, `x.test.tsx` in jsdom.
 * Tests run from source; swc strips the types and turns modules into CommonJS, because
 * jest's module registry is CommonJS. Packages that ship ES modules only go the same way:
 * when jest says "Must use import to load ES Module", add the package to `esmOnlyPackages`.
 */
const repository = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '')

const esmOnlyPackages = [
  '@asamuzakjp/[^/]+',
  '@exodus/[^/]+',
  '@formatjs/[^/]+',
  '@hono/[^/]+',
  '@noble/[^/]+',
  '@portabletext/[^/]+',
  '@sanity/[^/]+',
  '@vercel/stega',
  'arrify',
  'cheerio',
  'chrono-node',
  'commander',
  'domelementtype',
  'domhandler',
  'dom-serializer',
  'domutils',
  'encoding-sniffer',
  'entities',
  'eventsource',
  'eventsource-parser',
  'fast-check',
  'get-it',
  'groq',
  'groq-js',
  'intl-messageformat',
  'leven',
  'hono',
  'ical-generator',
  'ical.js',
  'is-network-error',
  'htmlparser2',
  'lodash-es',
  'mendoza',
  'nanoid',
  'next-sanity',
  'obug',
  'p-queue',
  'p-retry',
  'p-timeout',
  'parse5',
  'parse5-[^/]+',
  'pure-rand',
  'rate-limiter-flexible',
  'sanity',
  'thumbhash',
  'uuid',
]

const common = {
  rootDir: repository,
  roots: ['<rootDir>/apps', '<rootDir>/packages', '<rootDir>/studio'],
  modulePathIgnorePatterns: ['/\\.next/', '/dist/', '/\\.data', '/\\.sanity/'],
  testPathIgnorePatterns: ['/node_modules/', '/e2e/', '/\\.next/', '/dist/'],
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnlyPackages.join('|')})/)`],
  setupFilesAfterEnv: [
    '<rootDir>/packages/tooling/jest/allow-slow-machines.mjs',
    '<rootDir>/packages/tooling/jest/fail-on-console-error.mjs',
  ],
}

export default {
  // Jest would leave one core free, which of two is half of the machine.
  maxWorkers: '100%',
  projects: [
    { ...common, displayName: 'node', testEnvironment: 'node', testMatch: ['**/*.test.ts'] },
    {
      ...common,
      displayName: 'jsdom',
      testEnvironment: 'jsdom',
      testMatch: ['**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/packages/tooling/jest/empty-style.mjs' },
      setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/packages/tooling/jest/dom-matchers.mjs'],
    },
  ],
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { type ImportRule, importRules, lakeLayers, testsMayImport } from './import-rules.ts'
import { type ImportLine, readImports } from './read-imports.ts'

/**
 * Reads every tracked source file of the repository against the import rules.
 *
 * @returns one sentence for each import that does not belong, empty when the house stands
 */
export function findViolations(repository: string): string[] {
  return trackedSources(repository).flatMap((file) => {
    const rule = importRules.find(({ folder }) => file.startsWith(`${folder}/`))
    if (rule === undefined) return [`${file}: no import rule covers this folder; add one to import-rules.ts.`]
    const declared = declaredPackages(repository, nearestManifest(repository, file))
    return readImports(readFileSync(join(repository, file), 'utf8'), /\.[jt]sx$/.test(file)).flatMap(
      (line) => explainViolation({ file, rule, line, declared }) ?? [],
    )
  })
}

interface Question {
  readonly file: string
  readonly rule: ImportRule
  readonly line: ImportLine
  /** Packages of the workspace's own package.json. */
  readonly declared: ReadonlySet<string>
}

/** Why this import does not belong in this file, or null when it does. */
export function explainViolation({ file, rule, line, declared }: Question): string | null {
  const { specifier } = line
  const isTest = isTestFile(file)
  if (specifier.startsWith('.')) return explainRelative(file, rule, specifier)
  if (isBuiltin(specifier)) {
    if (isTest) return null
    if (rule.never.includes('node:')) return `${file}: imports "${specifier}", but ${rule.folder} must run anywhere.`
    const isPureCore = file.startsWith('packages/lake/src/core/')
    return isPureCore ? `${file}: imports "${specifier}", but core is pure.` : null
  }
  const name = packageName(specifier)
  if (!declared.has(name)) return `${file}: imports "${name}", which ${rule.folder}/package.json does not declare.`
  if (isTest) return null
  if (rule.never.includes(name)) return `${file}: ${rule.folder} never imports "${name}".`
  if (name.startsWith('@vigil/') && !rule.mayImport.includes(name)) {
    return `${file}: ${rule.folder} may not import "${name}"${testsMayImport.includes(name) ? ' outside its tests' : ''}.`
  }
  return null
}

function explainRelative(file: string, rule: ImportRule, specifier: string): string | null {
  const target = posix.join(posix.dirname(file), specifier)
  if (!target.startsWith(`${rule.folder}/`)) return `${file}: reaches out of its workspace with "${specifier}".`
  const from = lakeLayerOf(file)
  const to = lakeLayerOf(target)
  if (from === undefined || to === undefined || from === to || isTestFile(file)) return null
  // The shared interfaces hold no code, so every layer may name them.
  if (target === 'packages/lake/src/lake/lake.ts') return null
  return lakeLayers[from]?.includes(to) ? null : `${file}: layer "${from}" may not import layer "${to}".`
}

function lakeLayerOf(file: string): string | undefined {
  return /^packages\/lake\/src\/([^/]+)\//.exec(file)?.[1]
}

/** Tests, benchmarks, long proofs, and what serves only them; they may reach into any workspace they declare. */
export function isTestFile(file: string): boolean {
  return /(\.test\.tsx?|\.contract\.ts)$|\/e2e\/|\/testing\/|\/tooling\/src\/(bench|soak)\/|\/lake\/src\/contract\//.test(
    file,
  )
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function trackedSources(repository: string): string[] {
  const tracked = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.js'], {
    cwd: repository,
    encoding: 'utf8',
  })
  return tracked.split('\n').filter((file) => file !== '' && existsSync(join(repository, file)))
}

const declaredByFolder = new Map<string, ReadonlySet<string>>()

/** The folder of the package that a file belongs to. A peer of the benchmark is a program of its own. */
function nearestManifest(repository: string, file: string): string {
  let folder = posix.dirname(file)
  while (folder !== '.' && !existsSync(join(repository, folder, 'package.json'))) folder = posix.dirname(folder)
  return folder
}

function declaredPackages(repository: string, folder: string): ReadonlySet<string> {
  const known = declaredByFolder.get(folder)
  if (known !== undefined) return known
  const declared = new Set<string>()
  // The tools at the top serve every workspace; the name of a workspace itself is its own.
  for (const file of [join(repository, folder, 'package.json'), join(repository, 'package.json')]) {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
    for (const key of ['dependencies', 'devDependencies', 'peerDependencies']) addKeys(manifest, key, declared)
  }
  declaredByFolder.set(folder, declared)
  return declared
}

function addKeys(manifest: unknown, key: string, into: Set<string>): void {
  if (typeof manifest !== 'object' || manifest === null) return
  const section = new Map(Object.entries(manifest)).get(key)
  for (const name of Object.keys(section ?? {})) into.add(name)
}

/**
 * Asks the other instances of the site for a file of a build that has never run here. While a new build is brought out, a
 * reader may get a page of one instance and ask another one for its style sheet.
 */

import { lookup } from 'node:dns/promises'
import { request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import type { CompressedFile } from '../compressed-file.ts'
import type { SiteLog } from '../site-log.ts'
import { createFileMemory, findBuildFileType, toBuildFile, toBuildFileName } from './build-file.ts'
import type { BuildFiles } from './build-files.ts'

/** Whoever sends it is an instance that asks for itself: it is told what is here, and nobody else is asked. */
export const instanceHeader = 'x-vigil-instance'

export const noOtherInstances: BuildFiles = { find: async () => null }

export interface OtherInstancesOptions {
  /** Where they are; a name stands for each address that it has. This one may be among them. */
  origins: readonly URL[]
  log: Pick<SiteLog, 'warn'>
  /** Milliseconds after which nobody is waited for. Defaults to 3,000. */
  patience?: number
}

/** Names that carry a hash of what is in the file, as Next writes them. Nothing else is ever asked for. */
const hashedName = /^(?:chunks|media)\/[\w.~-]{1,200}\.\w{2,5}$/

/** What is asked for at the same time; readers of a page ask for two or three, and who makes up names is soon refused. */
const mostQuestions = 16

/** So many addresses of one name, and bytes of one file. The largest file of a build has less than one megabyte. */
const [mostAddresses, mostFileBytes] = [16, 4 * 1024 * 1024]

/** Files of other builds in memory, in all encodings. */
const mostBytes = 32 * 1024 * 1024

/**
 * They are told the file's name and nothing of the reader. What comes is believed if it is of the kind that the name says
 * and whole; it is kept in memory alone, so what an earlier build had is asked for again after a start.
 */
export function createOtherInstances({ origins, log, patience = 3000 }: OtherInstancesOptions): BuildFiles {
  let questions = 0
  let isTrouble = false

  const ask = createFileMemory(mostBytes, async (name) => {
    const contentType = findBuildFileType(name)
    if (contentType === null || !hashedName.test(name) || questions >= mostQuestions) return null
    questions += 1
    const asking = new AbortController()
    const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(patience)])
    try {
      const instances = (await Promise.all(origins.map(findInstances))).flat()
      return await Promise.any(instances.map((instance) => askOne(instance, { name, contentType, signal })))
    } catch (error) {
      noteTrouble(error instanceof AggregateError ? error.errors : [error])
      return null
    } finally {
      questions -= 1
      asking.abort()
    }
  })

  /** One that is being started again is no trouble, and that a file is nowhere is none either. */
  function noteTrouble(errors: readonly unknown[]): void {
    const hasAnswered = errors.some((error) => error instanceof NotThere)
    if (!hasAnswered && !isTrouble)
      log.warn('None of SITE_INSTANCES answers, so files of other builds are missing here', errors[0])
    isTrouble = !hasAnswered
  }

  return origins.length === 0 ? noOtherInstances : { find: (path) => ask(toBuildFileName(path)) }
}

interface Instance {
  origin: URL
  address: string
}

/** All that a name stands for: a balancer's own name for many instances would lead to any one of them. */
async function findInstances(origin: URL): Promise<readonly Instance[]> {
  try {
    const found = await lookup(origin.hostname.replace(/^\[|\]$/g, ''), { all: true })
    return found.slice(0, mostAddresses).map(({ address }) => ({ origin, address }))
  } catch {
    // Of several names one may be gone with its instance.
    return []
  }
}

interface Question {
  name: string
  contentType: string
  signal: AbortSignal
}

class NotThere extends Error {
  override readonly name = 'NotThere'
}

/** @throws NotThere when this instance answers, and has no such file */
function askOne({ origin, address }: Instance, { name, contentType, signal }: Question): Promise<CompressedFile> {
  return new Promise((resolve, reject) => {
    const isSecure = origin.protocol === 'https:'
    const outgoing = (isSecure ? requestSecurely : requestPlainly)({
      host: address,
      port: origin.port || (isSecure ? 443 : 80),
      ...(isSecure && { servername: origin.hostname }),
      path: `/_next/static/${name}`,
      headers: { host: origin.host, 'accept-encoding': 'identity', [instanceHeader]: 'asks' },
      agent: false,
      signal,
    })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      const { statusCode, headers } = incoming
      const isFile = headers['content-type'] === contentType && headers['content-encoding'] === undefined
      if (statusCode !== 200 || !isFile) {
        outgoing.destroy()
        return reject(new NotThere(`${origin.host} has no ${name}`))
      }
      const chunks: Buffer[] = []
      let size = 0
      incoming.on('error', reject)
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
        if (size > mostFileBytes) outgoing.destroy(new NotThere(`${name} of ${origin.host} is too large`))
        chunks.push(chunk)
      })
      incoming.on('end', () => resolve(toWhole(Buffer.concat(chunks), headers.etag)))
    })
    outgoing.end()
  })

  async function toWhole(bytes: Buffer, etag: string | undefined): Promise<CompressedFile> {
    const file = await toBuildFile(bytes, contentType)
    // It is made of the bytes, in the same way there as here.
    if (file.etag !== etag) throw new NotThere(`${name} of ${origin.host} has come changed`)
    return file
  }
}

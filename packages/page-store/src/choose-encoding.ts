/** Reads `Accept-Encoding` and chooses among the encodings a page is stored in (RFC 9110, 12.5.3). */

import type { Encoding } from './page-variants.ts'

// What our files are best at comes first; it decides between encodings a browser likes equally.
const preferred: readonly Encoding[] = ['br', 'gzip', 'identity']

/**
 * The encoding to send; `identity` when the header is missing or refuses everything we have.
 *
 * @param available what is stored besides `identity`. Defaults to all
 */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  available: (encoding: Encoding) => boolean = () => true,
): Encoding {
  if (acceptEncoding === undefined) return 'identity'
  const weights = readWeights(acceptEncoding)
  const any = weights.get('*')
  const weigh = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? (any === 0 ? 0 : 0.0001) : (any ?? 0))
  const choice = preferred.filter((encoding) => encoding === 'identity' || available(encoding))
  const best = Math.max(...choice.map(weigh))
  return best === 0 ? 'identity' : (choice.find((encoding) => weigh(encoding) === best) ?? 'identity')
}

/** What browsers send: there are few of them. */
const known = new Map<string, ReadonlyMap<string, number>>()
const mostKnown = 200

function readWeights(header: string): ReadonlyMap<string, number> {
  const found = known.get(header)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const weights = parseWeights(header)
  known.set(header, weights)
  return weights
}

function parseWeights(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    if (name === '') continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const weight = quality === undefined ? 1 : Number(quality)
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}

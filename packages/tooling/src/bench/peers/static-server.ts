import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream'

/**
 * A plain server of one file, in a process of its own: what the cached pictures of the lake are measured beside. Tells
 * its parent the port.
 */
const [file = '', type = 'application/octet-stream'] = process.argv.slice(2)

const server = createServer(async (request, response) => {
  const { size, mtimeMs } = await stat(file)
  const etag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ETag: etag }).end()
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': size, ETag: etag, 'Cache-Control': 'no-cache' })
  if (response.destroyed) return
  // A reader who goes away ends the stream; there is nobody to tell.
  pipeline(createReadStream(file), response, () => {})
})

server.listen(0, '127.0.0.1', () => process.send?.(server.address()))

import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
  images: { localPatterns: [{ pathname: '/api/media/file/**' }] },
  turbopack: { root: process.cwd() },
})

import type { ImageSource } from './image-source.ts'

/** Looks in one place and, where a picture is not there, in the next. */
export function firstOf(sources: readonly ImageSource[]): ImageSource {
  return {
    isRemote: sources.some(({ isRemote }) => isRemote),
    async find(addresses) {
      let reason = 'Nobody said where images are.'
      for (const source of sources) {
        const found = await source.find(addresses)
        if (found.state === 'found') return found
        reason = found.reason
      }
      return { state: 'missing', reason }
    },
    async findObstacle(addresses) {
      let obstacle: string | null = 'Nobody said where images are.'
      for (const source of sources) {
        obstacle = await source.findObstacle(addresses)
        if (obstacle === null) return null
      }
      return obstacle
    },
  }
}

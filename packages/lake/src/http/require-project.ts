import type { MiddlewareHandler } from 'hono'
import { LakeError } from '../core/errors.ts'
import type { LakeEnv } from './lake-env.ts'

/** For addresses with `:project` in them: a lake has one project, and whoever names another one should learn. */
export function requireProject(projectId: string): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    if (c.req.param('project') !== projectId) {
      throw new LakeError('projectNotFound', `This lake has one project, "${projectId}". Check the project id.`)
    }
    await next()
  }
}

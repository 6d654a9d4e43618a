import { getEnvironment } from '../../../environment'
import { expireContent } from '../../../revalidation/expire-content'
import { handleRevalidation } from '../../../revalidation/handle-revalidation'

/** Makes the site forget content that has changed. Called by the site's own server alone. */
export function POST(request: Request): Promise<Response> {
  return handleRevalidation(request, { secret: getEnvironment().revalidateSecret, expire: expireContent })
}

import { openapi } from '@/features/open-interface/openapi'

/** The description of the open interface. */
export function GET(): Response {
  return Response.json(openapi)
}

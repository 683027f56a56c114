import type { NextRequest } from 'next/server'
import { answer } from '@/http/answer'
import { isMissing } from '@/http/missing'

type Route<Context> = (request: NextRequest, context: Context) => Promise<Response>

/** A route that hands out a file. Where there is none, a person reads why instead of an empty page. */
export function fileRoute<Context>(send: Route<Context>): Route<Context> {
  return async (request, context) => {
    try {
      return await send(request, context)
    } catch (error) {
      if (isMissing(error)) return answer(request, 'missingFile', { status: 404 })
      throw error
    }
  }
}

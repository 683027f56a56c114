import { countAnswer } from '@/http/metrics'
import { routeOf } from '@/http/routes'
import { traceIdIn } from '@/http/trace-id'
import type { Exchange } from '@/lib/exchange'
import { log } from '@/lib/log'

/** One line and one count for each answer, when it has gone or its reader has. Files of the build are too many. */
export function recordAnswer(exchange: Exchange): void {
  const { request, response, startedAt } = exchange
  response.once('close', () => {
    const route = routeOf(request.url ?? '/')
    const milliseconds = Math.round(performance.now() - startedAt)
    countAnswer({
      method: request.method ?? '',
      route,
      status: response.statusCode,
      seconds: milliseconds / 1000,
    })
    if (route === '/_next') return
    log().info(
      {
        requestId: exchange.id,
        traceId: traceIdIn(request.headers.traceparent),
        method: request.method,
        route,
        status: response.statusCode,
        milliseconds,
        role: exchange.role,
        isCutOff: response.writableFinished ? undefined : true,
      },
      'answered',
    )
  })
}

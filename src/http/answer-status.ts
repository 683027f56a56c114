import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

// Next loads the pages and the instrumentation as modules of their own: what they share lies outside both.
const holder = globalThis as typeof globalThis & { portalResponse?: AsyncLocalStorage<ServerResponse> }

/** Keeps at hand, from a request's first moment to its last, the response that it will get. */
export function followResponses(): void {
  if (holder.portalResponse) return
  const response = new AsyncLocalStorage<ServerResponse>()
  holder.portalResponse = response
  subscribe('http.server.request.start', message => {
    response.enterWith((message as { response: ServerResponse }).response)
  })
}

/**
 * Gives a page its status while it is drawn. Next lets a page choose one only by an exception, and draws
 * what is shown then by script alone.
 */
export function answerWith(status: 404 | 500): void {
  const response = holder.portalResponse?.getStore()
  if (!response || response.headersSent) return
  // Next's own script takes any other status for an outage.
  const isAskedByScript = ['rsc', 'next-action'].some(name => name in response.req.headers)
  if (!isAskedByScript) response.statusCode = status
}

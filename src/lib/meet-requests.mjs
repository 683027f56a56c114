import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'

// Next opens its port before it runs any code of the portal. So Node loads this file first, and knows the requests
// that come early too. Next loads its modules more than once, so these facts lie outside them.
if (!globalThis.portalRequests) {
  const requests = { store: new AsyncLocalStorage(), underWay: new Set(), meet: undefined }
  globalThis.portalRequests = requests
  subscribe('http.server.request.start', ({ request, response, server }) => {
    const exchange = { request, response, server, id: randomUUID(), startedAt: performance.now() }
    requests.underWay.add(exchange)
    response.once('close', () => requests.underWay.delete(exchange))
    requests.store.enterWith(exchange)
    requests.meet?.(exchange)
  })
}

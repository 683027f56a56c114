import { currentExchange, isAskedByScript } from '@/lib/exchange'

/**
 * Gives a page its status while it is drawn. Next lets a page choose one only by an exception, and draws
 * what is shown then by script alone.
 */
export function answerWith(status: 404 | 500 | 503): void {
  const exchange = currentExchange()
  if (!exchange || exchange.response.headersSent) return
  exchange.isExplained = true
  if (isAskedByScript(exchange.request)) return
  exchange.response.statusCode = status
  if (status === 503) exchange.response.setHeader('Retry-After', '30')
}

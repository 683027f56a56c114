import type { NextRequest } from 'next/server'
import { currentExchange } from '@/lib/exchange'

/**
 * Remembers for this exchange the fields that a form without script posts. A page that can't take them shows them
 * again. With script the form itself keeps what was typed. Files are not kept.
 */
export async function keepPost(request: NextRequest, body: ArrayBuffer): Promise<void> {
  const exchange = currentExchange()
  const type = request.headers.get('content-type') ?? ''
  if (!exchange || request.headers.has('next-action') || !type.startsWith('multipart/')) return
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
  exchange.posted = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
}

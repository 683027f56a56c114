import { currentActor } from '@/auth/current-actor'
import { getAttachment } from '@/features/orders/attachments/queries'
import { isOrderId } from '@/features/orders/schema'
import { problem } from '@/lib/problem'

type Context = { params: Promise<{ id: string; attachmentId: string }> }

/** An attached file, always as a download: nothing of it runs in the portal's name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, attachmentId } = await params
  const actor = await currentActor()
  const isNamed = isOrderId(id) && isOrderId(attachmentId)
  const file = isNamed ? await getAttachment(actor, id, attachmentId) : null
  if (!file) return problem(404, { title: 'Not found' })
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

import { notFound } from 'next/navigation'
import { currentActor } from '@/auth/current-actor'
import { getAttachment } from '@/features/orders/attachments/queries'
import { isOrderId } from '@/features/orders/schema'
import { fileRoute } from '@/http/file-route'

type Context = { params: Promise<{ id: string; attachmentId: string }> }

/** An attached file, always as a download: nothing of it runs in the portal's name. */
export const GET = fileRoute(async (_request, { params }: Context) => {
  const { id, attachmentId } = await params
  const actor = await currentActor()
  const isNamed = isOrderId(id) && isOrderId(attachmentId)
  const file = isNamed ? await getAttachment(actor, id, attachmentId) : null
  if (!file) notFound()
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})

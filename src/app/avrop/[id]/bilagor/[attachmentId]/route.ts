import { notFound } from 'next/navigation'
import { currentActor } from '@/auth/current-actor'
import { getAttachment } from '@/features/orders/attachments/queries'
import { isOrderId } from '@/features/orders/schema'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

type Context = { params: Promise<{ id: string; attachmentId: string }> }

/** An attached file, always as a download: nothing of it runs in the portal's name. */
export const GET = fileRoute(async (_request, { params }: Context) => {
  const { id, attachmentId } = await params
  const actor = await currentActor()
  const isNamed = isOrderId(id) && isOrderId(attachmentId)
  const file = isNamed ? await getAttachment(actor, id, attachmentId) : null
  if (!file) notFound()
  return fileResponse(file.bytes, { name: file.name, type: file.mediaType })
})

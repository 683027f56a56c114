import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { inboxReader } from '@/auth/demo-people'
import { type CapturedMailText, getCapturedMail } from '@/features/notifications/outbox/queries'
import { mailIdSchema } from '@/features/notifications/outbox/schema'

// A page and its title ask for the same mail in one request.
const getMailOnce = cache(async (id: string) => {
  const reader = inboxReader()
  return reader && getCapturedMail(reader, id)
})

/** The kept mail that an address of the demo's inbox names. Ends in "not found" when there is none. */
export async function findMailPage(params: Promise<{ id: string }>): Promise<CapturedMailText> {
  const { data: id } = mailIdSchema.safeParse((await params).id)
  return (id && (await getMailOnce(id))) || notFound()
}

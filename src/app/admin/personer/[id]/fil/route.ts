import { notFound } from 'next/navigation'
import { adminActor } from '@/auth/current-actor'
import { getFileOf } from '@/features/personal-data/file/queries'
import { personSchema } from '@/features/personal-data/schema'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

export const GET = fileRoute(async (_request, { params }: RouteContext<'/admin/personer/[id]/fil'>) => {
  const actor = await adminActor()
  const { data } = personSchema.safeParse({ personId: (await params).id })
  const file = (data && (await getFileOf(actor, data.personId))) ?? notFound()
  return fileResponse(file, { name: 'personens-uppgifter.json', type: 'application/json; charset=utf-8' })
})

import { notFound } from 'next/navigation'
import { signedInActor } from '@/auth/current-actor'
import { getOwnFile } from '@/features/personal-data/file/queries'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'

export const GET = fileRoute(async () => {
  const file = (await getOwnFile(await signedInActor())) ?? notFound()
  return fileResponse(file, { name: 'mina-uppgifter.json', type: 'application/json; charset=utf-8' })
})

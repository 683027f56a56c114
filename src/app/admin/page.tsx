import { redirect } from 'next/navigation'
import { staffActor } from '@/auth/current-actor'
import { paths } from '@/lib/paths'

export default async function AdminPage() {
  await staffActor()
  redirect(paths.overview)
}

import { redirect } from 'next/navigation'
import { staffActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { paths } from '@/lib/paths'

export default pageOf(async function AdminPage() {
  await staffActor()
  redirect(paths.overview)
})

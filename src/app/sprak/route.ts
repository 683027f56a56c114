import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { rememberLocale } from '@/auth/own-access'
import { keepLocale } from '@/auth/session-cookie'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'
import { isLocale } from '@/messages/messages'

export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const locale = form.get('sprak')
  if (isLocale(locale)) {
    const actor = await currentActor()
    if (isSignedIn(actor)) await rememberLocale(actor.personId, locale)
    await keepLocale(locale)
  }
  const back = sameSitePath(form.get('till'), paths.start)
  return new Response(null, { status: 303, headers: { Location: back } })
}

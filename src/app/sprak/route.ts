import { keepLocale } from '@/auth/session-cookie'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'
import { isLocale } from '@/messages/messages'

/** The language of what is read in this browser. That of a person's mail is chosen apart. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const locale = form.get('sprak')
  if (isLocale(locale)) await keepLocale(locale)
  const back = sameSitePath(form.get('till'), paths.start)
  return new Response(null, { status: 303, headers: { Location: back } })
}

import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor, signedInActor } from '@/auth/current-actor'
import { fileOf } from '@/features/exports/file'
import { PATH, readTable } from '@/features/exports/queries'
import { noteFile } from '@/features/taken-files/commands'
import { answer } from '@/http/answer'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'
import { dayOf } from '@/lib/dates'
import { exportedPage, isExportFormat } from '@/lib/export-address'

type Context = RouteContext<'/utdata/[...sida]'>

/** A list or the figures as a file, filtered as their page is. The proxy leads here from the page's own address. */
export const GET = fileRoute(async (request: NextRequest, { params }: Context) => {
  const path = `/${(await params).sida.join('/')}`
  const page = exportedPage(path)
  const said = new URLSearchParams(request.nextUrl.searchParams)
  const [format, separator] = [said.get('format'), said.get('avskiljare')]
  if (!page || !isExportFormat(format)) notFound()
  said.delete('format')
  const isOpen = page === '/statistik' || page === '/statistik/[siffra]'
  const actor = isOpen ? await currentActor() : await signedInActor()
  const table = await readTable(actor, page, { ...Object.fromEntries(said), [PATH]: path })
  if (table === 'too_many_rows') return answer(request, 'tooManyRows', { status: 413 })
  if (!table) notFound()
  if (isSignedIn(actor) && !isOpen) {
    await noteFile(actor, { page, format, filter: said.toString(), rows: table.rows.length })
  }
  const { type, body } = await fileOf(table, {
    format,
    comma: separator === 'komma',
    locale: actor.locale,
  })
  return fileResponse(body, { name: `${nameOf(path)}-${table.asOf ?? dayOf(actor.now)}.${format}`, type })
})

/** `/admin/avrop` is taken as `avrop`, and the rows behind a figure by the name of the figure. */
function nameOf(path: string): string {
  const parts = path.split('/').slice(1)
  return parts.slice(parts[0] === 'statistik' && parts.length > 1 ? 1 : -1).join('-') || 'fil'
}

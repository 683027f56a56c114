import { notFound } from 'next/navigation'
import { signedInActor } from '@/auth/current-actor'
import { boardPdf } from '@/features/statistics/board/board-pdf'
import { getBoard } from '@/features/statistics/board/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'
import { dayOf } from '@/lib/dates'

/** The page for the board as a PDF, in Swedish or English whatever the reader's own language is. */
export const GET = fileRoute(async request => {
  const actor = await signedInActor()
  const said = request.nextUrl.searchParams
  const { day } = asOfFrom(said.get('per') ?? undefined, dayOf(actor.now))
  const board = await getBoard(actor, day)
  if (!board) notFound()
  const language = said.get('sprak') === 'en' ? 'en' : 'sv'
  const name = `hallbart-arbetsliv-${board.figures.asOf}-${language}.pdf`
  return fileResponse(await boardPdf(board, language), { name, type: 'application/pdf' })
})

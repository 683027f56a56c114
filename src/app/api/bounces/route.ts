import { getTranslations } from 'next-intl/server'
import { readDeliveryReport } from '@/features/notifications/bounces/delivery-report'
import { recordBounce } from '@/features/notifications/bounces/jobs'
import { refuseWithout } from '@/http/bearer-token'
import { problem } from '@/http/problem'
import { env } from '@/lib/env'

const LARGEST_REPORT_BYTES = 1_000_000

/** Takes mail that came back, from the mail server that has the token. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseWithout(env().PORTAL_BOUNCE_TOKEN, request)
  if (refused) return refused
  const t = await getTranslations('notifications.bounces')
  const raw = new Uint8Array(await request.arrayBuffer())
  if (raw.byteLength > LARGEST_REPORT_BYTES) {
    return problem(413, { title: t('tooLarge'), detail: t('tooLargeText') })
  }
  const report = await readDeliveryReport(raw)
  if (!report) return problem(422, { title: t('noReport'), detail: t('noReportText') })
  const outcome = await recordBounce(report)
  if (outcome === 'unknown_mail') {
    return problem(404, { title: t('unknownMail'), detail: t('unknownMailText') })
  }
  return Response.json({ outcome }, { headers: { 'Cache-Control': 'no-store' } })
}

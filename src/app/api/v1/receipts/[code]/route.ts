import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { publicReceiptJson } from '@/features/receipts/public-json'
import { findPublicReceipt } from '@/features/receipts/queries'
import { openAnswer } from '@/http/open-answer'
import { openRoute } from '@/http/open-route'
import { problem } from '@/http/problem'
import { canonicalJson } from '@/lib/hashing'

/** A receipt as anyone who has its code may see it; how often is decided in the proxy. */
export const GET = openRoute(
  questionsTo('/api/v1/receipts/{code}'),
  async (request: Request, { params }: RouteContext<'/api/v1/receipts/[code]'>) => {
    const { code } = await params
    const receipt = await findPublicReceipt(await currentActor(), code)
    if (receipt) {
      // Canonical, so that the answer itself can be kept and checked offline.
      return openAnswer(request, canonicalJson(publicReceiptJson(receipt)), { isPersonal: true })
    }
    const t = await getTranslations('receipts.api')
    return problem(404, { title: t('unknown'), detail: t('unknownText') })
  },
)

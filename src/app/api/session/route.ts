import { getTranslations } from 'next-intl/server'
import { leftOfSession } from '@/auth/session-left'

/** Tells a page how long its session lasts, with the words for it. Asking does not make it longer. */
export function GET(): Promise<Response> {
  return tell({ stays: false })
}

/** The reader stays. */
export function POST(): Promise<Response> {
  return tell({ stays: true })
}

async function tell(asked: { stays: boolean }): Promise<Response> {
  const [left, t] = await Promise.all([leftOfSession(asked), getTranslations('auth.left')])
  const { seconds = 0, canStay = false } = left ?? {}
  const texts = left
    ? { text: t(canStay ? 'soon' : 'atEnd'), press: t(canStay ? 'stay' : 'signInAgain') }
    : { text: t('over'), press: t('signInAgain') }
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json({ seconds, canStay, title: t('title'), ...texts }, { headers })
}

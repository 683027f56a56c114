import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { pingDatabase } from '@/lib/db'
import { log } from '@/lib/log'

const PATIENCE_MILLISECONDS = 5_000

/**
 * A 503 when the database does not answer. So nobody is shown as signed out or gets half a page. Asked before
 * each page: once a page has begun, its status can't be changed.
 */
export async function outage(request: NextRequest): Promise<NextResponse | undefined> {
  if (!needsDatabase(request) || (await databaseAnswers())) return undefined
  const headers = { 'Retry-After': '30', 'Cache-Control': 'no-store' }
  return answer(request, 'outage', { status: 503, headers })
}

/** Files don't; the health check answers for itself; an action answers within its form and keeps what was typed. */
function needsDatabase({ nextUrl: { pathname }, headers }: NextRequest): boolean {
  const isFile = /^\/[^/]+\.(?!xml$)\w+$/.test(pathname)
  return (
    !isFile &&
    pathname !== '/api/health' &&
    !headers.has('next-action') &&
    !headers.has('next-router-prefetch')
  )
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MILLISECONDS)
  })
  try {
    await Promise.race([pingDatabase(), tooLate])
    return true
  } catch (error) {
    log().error({ err: error }, 'the database does not answer')
    return false
  } finally {
    clearTimeout(timer)
  }
}

import { z } from 'zod'
import { routeOf } from '@/http/routes'
import { log } from '@/lib/log'

/** Anyone can post them, so one process writes down at most so many in a minute. */
const MOST_IN_A_MINUTE = 20
const LONGEST_REPORT = 16_000
const MINUTE = 60_000

const text = z.string().max(4_000).optional()
/** As browsers post them for `report-uri`, and for `report-to`. */
const reportsSchema = z.union([
  z
    .object({
      'csp-report': z.object({ 'effective-directive': text, 'blocked-uri': text, 'document-uri': text }),
    })
    .transform(({ 'csp-report': report }) => [
      {
        directive: report['effective-directive'],
        blocked: report['blocked-uri'],
        page: report['document-uri'],
      },
    ]),
  z
    .array(z.object({ body: z.object({ effectiveDirective: text, blockedURL: text, documentURL: text }) }))
    .max(10)
    .transform(reports =>
      reports.map(({ body }) => ({
        directive: body.effectiveDirective,
        blocked: body.blockedURL,
        page: body.documentURL,
      })),
    ),
])

const minute = { from: 0, written: 0 }

type Line = { directive: string | undefined; blocked: string; route: string }

/** Writes down what a browser refused to load on a page. Addresses hold codes, so only their kind is kept. */
export function recordReports(posted: string, now: Date, write = warn): void {
  const parsed = posted.length > LONGEST_REPORT ? null : reportsSchema.safeParse(parsedJson(posted))
  for (const { directive, blocked = '', page = '' } of parsed?.data ?? []) {
    if (!mayWrite(now)) return
    const route = URL.canParse(page) ? routeOf(new URL(page).pathname) : 'other'
    write({ directive, blocked: originOf(blocked), route })
  }
}

function warn(line: Line): void {
  log().warn(line, 'a browser refused what a page asked for')
}

function parsedJson(posted: string): unknown {
  try {
    return JSON.parse(posted)
  } catch {
    return undefined
  }
}

function originOf(blocked: string): string {
  return URL.canParse(blocked) ? new URL(blocked).origin : blocked.slice(0, 40)
}

function mayWrite(now: Date): boolean {
  if (now.getTime() - minute.from >= MINUTE) Object.assign(minute, { from: now.getTime(), written: 0 })
  minute.written += 1
  return minute.written <= MOST_IN_A_MINUTE
}

import { runScript } from '../scripts/failure'
import { freePort } from '../scripts/processes'
import { startPortal } from '../scripts/test-portal'
import {
  createDatabase,
  databaseVariables,
  EMPTY,
  startTestPostgres,
  testFolder,
} from '../tests/support/server'
import { type Measured, measure } from './measure'

const DATABASE = 'portal_bench'
const SECONDS = 5

/** Each page against the barest answer that asks the database: the ratio holds on any machine. */
const pages = [
  { name: 'health: one query', path: '/api/health' },
  { name: 'catalogue, anyone', path: '/tjanster' },
  { name: 'figures, anyone', path: '/statistik' },
  { name: 'overview, HR', path: '/oversikt', persona: 'hr' },
  { name: 'orders, HR', path: '/avrop', persona: 'hr' },
  { name: 'overview, staff', path: '/oversikt', persona: 'staff' },
  { name: 'all orders, staff', path: '/admin/avrop', persona: 'staff' },
]

await runScript(async () => {
  const postgres = await startTestPostgres()
  try {
    await createDatabase(postgres.superuserUrl, DATABASE, EMPTY)
    const port = await freePort()
    const base = `http://localhost:${port}`
    const portal = await startPortal({
      ...process.env,
      ...databaseVariables(postgres, DATABASE),
      PORT: String(port),
      HOST: '127.0.0.1',
      PORTAL_URL: base,
      PORTAL_DEMO: '1',
      PORTAL_DATA_DIR: testFolder(),
      LOG_LEVEL: 'error',
    })
    if (!portal) process.exit(1)
    try {
      await report(base)
    } finally {
      await portal.stop()
    }
  } finally {
    await postgres.stop()
  }
})

async function report(base: string) {
  const rows: (Measured & { name: string })[] = []
  for (const page of pages) rows.push({ name: page.name, ...(await measure(base, page, SECONDS)) })
  const [bare] = rows
  console.log('page                     requests/s   of bare   median ms   p95 ms   failed')
  for (const { name, perSecond, median, p95, failed } of rows) {
    const share = bare ? perSecond / bare.perSecond : 1
    const cells = [perSecond.toFixed(0).padStart(10), share.toFixed(2).padStart(9)]
    const times = [median.toFixed(1).padStart(11), p95.toFixed(1).padStart(8), String(failed).padStart(8)]
    console.log(`${name.padEnd(24)} ${cells.join(' ')} ${times.join(' ')}`)
  }
  if (rows.some(row => row.failed > 0)) process.exit(1)
}

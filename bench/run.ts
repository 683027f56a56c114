import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../scripts/embedded-postgres'
import { runScript } from '../scripts/failure'
import { projectRoot } from '../scripts/processes'
import { type Bare, startBare } from './bare/bare'
import { measureHostile } from './hostile'
import { measureInstances } from './instances'
import { type Options, type Part, readOptions } from './options'
import { MOST_AT_ONCE, measureOrders } from './orders'
import { type BenchPage, measurePages, readPages } from './pages'
import { variablesFor, type World, writeWorlds } from './portal/database'
import { type Portal, startPortal } from './portal/portal'
import { signInSignatories } from './portal/signatories'
import { type Measured, reportOf } from './report'
import { soak } from './soak'

// `npm run bench`: the portal beside a bare Next app with the same markup and plain inserts, on this machine.
await runScript(async () => {
  const options = readOptions(process.argv.slice(2))
  const dataDir = path.resolve(projectRoot, process.env.PORTAL_DATA_DIR ?? '.data', 'bench')
  const postgres = await startEmbeddedPostgres({ dataDir, fresh: true })
  // The portal's own modules and every process of the bench keep their files there.
  process.env.PORTAL_DATA_DIR = dataDir
  try {
    const worlds = await writeWorlds(postgres, options.scales)
    const measured: Measured[] = []
    for (const world of worlds) {
      const isLast = world === worlds.at(-1)
      measured.push(
        await measureWorld(postgres, world, { ...options, parts: options.parts.filter(of(isLast)) }),
      )
    }
    console.log(reportOf(measured, options))
  } finally {
    await postgres.stop()
  }
  process.exit(0)
})

/** Hostile posts, the instances and the memory are measured once, in the last world. */
function of(isLast: boolean) {
  return (part: Part) => isLast || part === 'pages' || part === 'orders'
}

async function measureWorld(postgres: EmbeddedPostgres, world: World, options: Options): Promise<Measured> {
  console.log(`Measuring at scale ${world.scale} …`)
  const portal = await startPortal(postgres, world.database)
  try {
    const pages = await readPages(portal)
    const bare = await startBare(postgres.superuserUrl, pages)
    try {
      return {
        scale: world.scale,
        ...(await measureParts(postgres, world, { portal, bare, pages, ...options })),
      }
    } finally {
      await bare.stop()
    }
  } finally {
    await portal.stop()
  }
}

type Stage = Options & { portal: Portal; bare: Bare; pages: BenchPage[] }

async function measureParts(postgres: EmbeddedPostgres, { database }: World, stage: Stage) {
  const { portal, bare, pages, rounds, seconds, warm, minutes, parts } = stage
  const measured: Omit<Measured, 'scale'> = {}
  if (parts.includes('pages')) {
    const process = Number(
      readFileSync(path.join(postgres.folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0],
    )
    measured.pages = await measurePages(portal, bare, { pages, rounds, seconds, warm, postgres: process })
  }
  if (parts.includes('orders')) {
    const signatories = await signInSignatories(await variablesFor(postgres, database), MOST_AT_ONCE)
    measured.orders = await measureOrders(portal, bare.base, { signatories, rounds })
  }
  if (parts.includes('hostile')) measured.hostile = await measureHostile(portal)
  const orders = pages.find(page => page.name === 'orders-hr')
  if (parts.includes('instances') && orders) {
    const other = await startPortal(postgres, database)
    measured.instances = await measureInstances([portal, other], orders, seconds).finally(other.stop)
  }
  if (parts.includes('soak')) measured.soaked = await soak(portal, pages, minutes)
  return measured
}

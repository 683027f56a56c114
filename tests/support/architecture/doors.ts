import { type Import, pathsTo } from './imports'
import { isJob, isNoun, isOfDatabase, knowsRows } from './names'
import { type Rule, told } from './rule'

type From = (path: string) => boolean
const inAuth: From = path => path.startsWith('src/auth/')
const inLib: From = path => path.startsWith('src/lib/')
const only =
  (...paths: string[]): From =>
  path =>
    paths.includes(path)
const either =
  (...ways: From[]): From =>
  path =>
    ways.some(way => way(path))
const ofDatabase = either(inAuth, inLib, isOfDatabase)
/** A process that starts looks whose data it would serve, before anybody asks. The queue knows no actors. */
const seesTheWorld = only(
  'src/auth/doors.ts',
  'src/lib/served-world.ts',
  'src/lib/workers.ts',
  'src/lib/standing.ts',
  'src/lib/alarm-claims.ts',
)

/** The modules that open the database or make actors. Each name says which files take it; others are nobody's. */
const DOORS: Record<string, Record<string, From>> = {
  '@/auth/doors': {
    withActor: either(inAuth, isOfDatabase),
    readAs: either(inAuth, isOfDatabase),
    readAsAnyone: either(inAuth, isOfDatabase),
    askSession: only('src/auth/session.ts'),
    askFeed: only('src/auth/feed-keys.ts'),
    asGuest: either(inAuth, isOfDatabase),
    Guest: either(inAuth, isOfDatabase),
    systemActor: either(inAuth, isJob),
    asSignIn: inAuth,
    makeActor: inAuth,
  },
  '@/auth/session-actor': { actorOf: inAuth, Asking: inAuth },
  '@/lib/db': {
    transactionAs: seesTheWorld,
    readTransactionAs: only('src/auth/doors.ts'),
    askOnce: only('src/auth/doors.ts', 'src/lib/rate-limit.ts'),
    openConnections: either(seesTheWorld, only('src/serving.ts')),
    Identity: only('src/auth/doors.ts'),
    Transaction: ofDatabase,
    Reading: ofDatabase,
  },
  '@/generated/prisma/client': {
    PrismaClient: only('src/lib/db.ts'),
    Prisma: either(ofDatabase, knowsRows),
    '*': ofDatabase,
  },
  '@prisma/adapter-pg': { PrismaPg: only('src/lib/db.ts', 'src/lib/one-at-a-time.ts') },
  pg: {
    Client: only('src/lib/one-at-a-time.ts', 'src/lib/kept.ts'),
    ClientConfig: only('src/lib/one-at-a-time.ts'),
    Pool: only('src/lib/one-at-a-time.ts', 'src/lib/connection-pool.ts'),
    escapeLiteral: only('src/lib/db.ts'),
  },
}
/** The types of rows are as many as the tables, and each may be named where rows are read. */
const ROW_TYPES = '@/generated/prisma/client'
const NEEDS_SURROUNDINGS =
  /^(next($|\/)|react($|\/)|react-dom|pg$|graphile-worker|@prisma|@\/generated\/prisma\/client$|@\/lib\/db$|@\/auth\/doors$)/

/** How the database, an actor and the request are reached. */
export const doorRules: Rule[] = [
  {
    name: 'only src/auth opens the database and makes actors; queries, commands and jobs go through its doors',
    offendersOf: ({ imports }) => imports.filter(passesWrongly).map(told),
    offenders: [
      { 'src/features/orders/thread/queries.ts': "import { makeActor } from '@/auth/doors'" },
      { 'src/features/orders/thread/queries.ts': "import { withActor, systemActor } from '@/auth/doors'" },
      { 'src/features/orders/thread/queries.ts': "import * as doors from '@/auth/doors'" },
      { 'src/features/orders/jobs.ts': "import { asSignIn } from '@/auth/doors'" },
      { 'src/features/deliveries/feed/queries.ts': "import { askFeed } from '@/auth/doors'" },
      { 'src/features/orders/queries.ts': "import { transactionAs } from '@/lib/db'" },
      { 'src/features/orders/queries.ts': "import { actorOf } from '@/auth/session-actor'" },
      { 'src/features/orders/queries.ts': "import { PrismaClient } from '@/generated/prisma/client'" },
      { 'src/features/orders/queries.ts': "import pg from 'pg'" },
      { 'src/auth/session.ts': "import { transactionAs } from '../lib/db'" },
      { 'src/auth/session.ts': "export { makeActor } from '@/auth/doors'" },
      { 'src/app/avrop/page.tsx': "import { withActor } from '@/auth/doors'" },
      { 'src/app/avrop/page.tsx': "const { systemActor } = await import('@/auth/doors')" },
      { 'src/app/avrop/page.tsx': 'const { systemActor } = await import(`@/auth/doors`)' },
      { 'src/app/avrop/page.tsx': "import {\n  withActor,\n} from '@/auth/doors'" },
      { 'src/components/ui/tag.tsx': "import { transactionAs } from '@/lib/db'" },
      { 'src/features/orders/standings.ts': "import type { Transaction } from '@/lib/db'" },
      { 'src/features/orders/standings.ts': "import type { Prisma } from '@/generated/prisma/client'" },
      { 'src/features/orders/policy.ts': "import type { Order } from '@/generated/prisma/client'" },
    ],
  },
  {
    name: 'code that reads or writes the database never reaches a browser',
    offendersOf: ({ source }) =>
      source
        .filter(({ path, code }) => isOfDatabase(path) && !/^import 'server-only'$/m.test(code))
        .map(({ path }) => path),
    offenders: [{ 'src/features/orders/change-order.ts': "import { withActor } from '@/auth/doors'" }],
  },
  {
    name: 'queries, commands and jobs know nothing of Next, nor does anything that they stand on',
    offendersOf: ({ source, imports }) =>
      source
        .filter(({ path }) => isOfDatabase(path))
        .flatMap(({ path }) => pathsTo(imports, path, target => /^next($|\/)/.test(target))),
    offenders: [
      { 'src/features/orders/commands.ts': "import { headers } from 'next/headers'" },
      {
        'src/features/account/sign-in/commands.ts': "import { keepSession } from '@/auth/session-cookie'",
        'src/auth/session-cookie.ts': "import { cookies } from 'next/headers'",
      },
    ],
  },
  {
    name: 'a file that is named by a noun needs neither the database, nor Next, nor React',
    offendersOf: ({ source, imports }) =>
      source
        .filter(({ path }) => isNoun(path))
        .flatMap(({ path }) => pathsTo(imports, path, target => NEEDS_SURROUNDINGS.test(target))),
    offenders: [
      { 'src/features/orders/standings.ts': "import { disconnect } from '@/lib/db'" },
      {
        'src/features/news/news-text.ts':
          "import { getTranslations } from 'next-intl/server'\nimport 'next/cache'",
      },
    ],
  },
]

function passesWrongly({ from, target, names, handsOn, typeOnly }: Import): boolean {
  const door = DOORS[target]
  if (!door) return false
  if (handsOn) return true
  return names.some(name => {
    const isRowType = target === ROW_TYPES && typeOnly && !(name in door)
    const may = isRowType ? door['*'] : name === '*' ? undefined : door[name]
    return !may?.(from)
  })
}

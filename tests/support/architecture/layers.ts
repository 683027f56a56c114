import { featureCycles, layerOf, pathsTo } from './imports'
import { isPureByName } from './names'
import { type Rule, told } from './rule'

const MAY_IMPORT: Record<string, string[]> = {
  app: ['app', 'http', 'features', 'auth', 'components', 'lib', 'messages'],
  root: ['root', 'http', 'features', 'auth', 'components', 'lib', 'messages'],
  features: ['features', 'auth', 'components', 'http', 'lib', 'messages', 'generated'],
  auth: ['auth', 'lib', 'messages', 'generated'],
  http: ['http', 'lib', 'messages'],
  components: ['components', 'http', 'lib', 'messages'],
  lib: ['lib', 'generated', 'messages'],
  messages: ['messages'],
}
const IMPURE =
  /^(next($|\/)|react($|\/)|react-dom|server-only|client-only|pg$|pino|nodemailer|graphile-worker|node:|@prisma|@\/generated\/prisma\/client$|@\/lib\/env$)/

/** The layers and features, and which may import which. */
export const layerRules: Rule[] = [
  {
    name: 'a layer imports only from those below it',
    offendersOf: ({ imports }) =>
      imports.filter(({ from, layer }) => layer && !allowed(from).includes(layer)).map(told),
    offenders: [
      { 'src/lib/dates.ts': "import { isStaff } from '@/auth/actor'" },
      { 'src/components/ui/tag.tsx': "import { whoseMove } from '@/features/orders/rules'" },
      { 'src/auth/session.ts': "import type { Order } from '../features/orders/rules'" },
    ],
  },
  {
    name: 'nothing imports app, but its own files',
    offendersOf: ({ imports }) =>
      imports.filter(({ from, layer }) => layer === 'app' && layerOf(from) !== 'app').map(told),
    offenders: [{ 'src/worker.ts': "const page = await import('@/app/page')" }],
  },
  {
    name: 'features need each other without cycles',
    offendersOf: ({ imports }) => featureCycles(imports),
    offenders: [
      {
        'src/features/orders/rules.ts': "import type { Round } from '@/features/rounds/rules'",
        'src/features/rounds/rules.ts': "import type { Order } from '@/features/orders/rules'",
      },
    ],
  },
  {
    name: "a feature does not use another's components or actions",
    offendersOf: ({ imports }) =>
      imports
        .filter(
          ({ fromFeature, toFeature, target }) =>
            fromFeature && toFeature && fromFeature !== toFeature && /\/(components\/|actions$)/.test(target),
        )
        .map(told),
    offenders: [
      {
        'src/features/rounds/components/a.tsx':
          "import { Ring } from '@/features/orders/components/order-ring'",
      },
      { 'src/features/rounds/components/b.tsx': "import { signAction } from '@/features/orders/actions'" },
    ],
  },
  {
    name: 'rules, policies, schemas and happenings are pure, and so is all that they stand on',
    offendersOf: ({ source, imports }) =>
      source
        .filter(({ path }) => isPureByName(path))
        .flatMap(({ path }) => pathsTo(imports, path, target => IMPURE.test(target))),
    offenders: [
      { 'src/features/orders/rules.ts': "import { randomUUID } from 'node:crypto'" },
      {
        'src/features/orders/signing/deadline-rules.ts': "import { lastDay } from '@/features/orders/days'",
        'src/features/orders/days.ts': "import { env } from '@/lib/env'",
      },
    ],
  },
  {
    name: 'the worker and what it stands on leave the hooks of React to the pages',
    offendersOf: ({ imports }) =>
      pathsTo(imports, 'src/worker.ts', target => /^(next-intl|react|react-dom)($|\/)/.test(target)),
    offenders: [
      {
        'src/worker.ts': "import { sendMail } from '@/features/notifications/jobs'",
        'src/features/notifications/jobs.ts': "import { createTranslator } from 'next-intl'",
      },
    ],
  },
]

function allowed(from: string): string[] {
  return MAY_IMPORT[layerOf(from) ?? 'root'] ?? []
}

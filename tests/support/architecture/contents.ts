import { emptyTexts } from '../message-files'
import { bareChoices, textsWithValues } from './bare-choices'
import { keysMissing, type Rule } from './rule'
import type { SourceFile } from './source-files'

const LEFTOVERS = new RegExp(
  ['TO', 'DO|FIX', 'ME|@ts-', 'ignore|biome-', 'ignore|eslint-', 'disable'].join(''),
)
const NAMES_A_KIND =
  /['"`^](account|setting|order|occasion|delivery|evaluation|interest|dialogue|mandate|party|round|service)\\?\.[\w($/]/
const MAKES_ACTION = /^export const \w+ = define(Own|Public)?Action(<[^(]*>)?\(/

/** The contents of files, and of the texts. */
export const contentRules: Rule[] = [
  {
    name: 'only lib/env.ts reads the environment',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path !== 'src/lib/env.ts'),
        code => /process\.env\b/.test(code.replaceAll(/process\.env\.(NODE_ENV|NEXT_RUNTIME)\b/g, '')),
      ),
    offenders: [
      { 'src/lib/mailer.ts': 'const host = process.env.MAIL_HOST' },
      { 'src/lib/mailer.ts': 'const { MAIL_HOST, NODE_ENV } = process.env' },
    ],
  },
  {
    name: "'use server' files export nothing but defineAction(…)",
    offendersOf: ({ source }) =>
      source
        .filter(({ code }) => /^\s*['"]use server['"]/.test(code))
        .flatMap(({ path, code }) =>
          exportsOf(code)
            .filter(line => !MAKES_ACTION.test(line))
            .map(line => `${path}: ${line}`),
        ),
    offenders: [
      { 'src/features/orders/actions.ts': "'use server'\nexport async function sign() {}" },
      { 'src/features/orders/actions.ts': "'use server'\nexport * from './commands'" },
      { 'src/features/orders/actions.ts': "'use server'\nexport const sign = wrapped(defineAction({}))" },
    ],
  },
  {
    name: "no function says 'use server' inside another file",
    offendersOf: ({ source }) => pathsWhere(source, code => /\{\s*['"]use server['"]/.test(code)),
    offenders: [{ 'src/app/page.tsx': "async function save() {\n  'use server'\n}" }],
  },
  {
    name: "lib/clock.ts alone asks the machine what time it is: the database's clock decides",
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path !== 'src/lib/clock.ts'),
        code => /\bnew Date\(\)|\bDate\.now\b|\bDate\(\)/.test(code),
      ),
    offenders: [
      { 'src/auth/current-actor.ts': 'const now = new Date()' },
      { 'src/lib/rate-limit.ts': 'const left = until - Date.now()' },
    ],
  },
  {
    name: "chance comes from Node's crypto, which nobody foresees",
    offendersOf: ({ source }) => pathsWhere(source, code => /\bMath\.random\b/.test(code)),
    offenders: [{ 'src/lib/hashing.ts': 'const token = Math.random().toString(36)' }],
  },
  {
    name: 'a browser keeps nothing of a person: use-keys-setting.ts alone has storage, for a choice',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path !== 'src/features/duties/components/use-keys-setting.ts'),
        code => /\b(localStorage|sessionStorage|indexedDB)\b/.test(code),
      ),
    offenders: [{ 'src/components/form/form.tsx': "sessionStorage.setItem('draft', text)" }],
  },
  {
    name: 'every page is whole where it finds nothing or fails, and so is its title',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => /^src\/app\/(.*\/)?page\.tsx$/.test(path)),
        code => !/^export default pageOf\(/m.test(code) || /generateMetadata\(\{/.test(code),
      ),
    offenders: [
      { 'src/app/avrop/page.tsx': 'export default async function OrdersPage() {}' },
      {
        'src/app/avrop/[id]/page.tsx':
          'export async function generateMetadata({ params }) {}\nexport default pageOf(async () => null)',
      },
    ],
  },
  {
    name: 'page-links.tsx alone leads through the pages of lists, and on from one past the last',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path.endsWith('.tsx') && path !== 'src/components/ui/page-links.tsx'),
        code => /\bpage [-+] 1\b/.test(code),
      ),
    offenders: [{ 'src/app/admin/post/page.tsx': '<TextLink href={at(filter.page + 1)}>{older}</TextLink>' }],
  },
  {
    name: 'a link fetches nothing ahead: components/ui/link.tsx alone knows the link of Next',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path !== 'src/components/ui/link.tsx'),
        code => /['"]next\/link['"]|\.prefetch\(/.test(code),
      ),
    offenders: [
      { 'src/features/orders/lists/components/order-list.tsx': "import Link from 'next/link'" },
      { 'src/app/avrop/page.tsx': "const Link = dynamic(() => import('next/link'))" },
      { 'src/features/orders/components/order-trail.tsx': 'useRouter().prefetch(paths.orders)' },
    ],
  },
  {
    name: 'an event is written by tell alone, so that it has an entry',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => !/^src\/lib\/(events|happenings\/tell)\.ts$/.test(path)),
        code => /\b(appendEvents|appendToEach)\b|app\.record\(/.test(code),
      ),
    offenders: [
      { 'src/features/orders/commands.ts': "import { appendEvents } from '@/lib/events'" },
      { 'src/features/orders/change-order.ts': 'tx.$queryRaw`SELECT app.record($1, $2)`' },
    ],
  },
  {
    name: 'notifications knows no kind of event by name',
    offendersOf: ({ source }) =>
      pathsWhere(
        source.filter(({ path }) => path.startsWith('src/features/notifications/')),
        code => NAMES_A_KIND.test(code),
      ),
    offenders: [
      { 'src/features/notifications/rules.ts': "const isMove = kind => kind === 'order.sent'" },
      { 'src/features/notifications/letters.ts': 'const isOccasion = kind => /^occasion\\./.test(kind)' },
    ],
  },
  {
    name: 'a finished file holds no leftovers',
    offendersOf: ({ files }) => pathsWhere(files, code => LEFTOVERS.test(code)),
    offenders: [{ 'prisma/seed/world.ts': `// ${'TO'}${'DO'}: the rest` }],
  },
  {
    name: 'both languages have the same files with the same keys',
    offendersOf: ({ texts: { sv, en } }) => [
      ...keysMissing(en, sv).map(key => `en: ${key}`),
      ...keysMissing(sv, en).map(key => `sv: ${key}`),
    ],
    offenders: [
      { 'sv.json': '{ "orders.json": { "sign": "Signera" } }' },
      { 'en.json': '{ "orders.json": { "sign": "Sign" } }' },
    ],
  },
  {
    name: 'a text that is one of two gets its values: the compiler checks the values of a lone key alone',
    offendersOf: ({ source, texts: { sv } }) => {
      const withValues = textsWithValues(sv)
      return source.flatMap(({ path, code }) => bareChoices(code, withValues).map(key => `${path}: ${key}`))
    },
    offenders: [
      {
        'sv.json':
          '{ "orders": { "next": { "done": "Klart{count, plural, other {, #}}", "off": "Inställt" } } }',
        'src/features/orders/components/a.tsx':
          "const t = useTranslations('orders.next')\nreturn t(isDone ? 'done' : 'off')",
      },
      {
        'sv.json': '{ "orders": { "done": "Klart {day}", "off": "Inställt" } }',
        'src/app/avrop/page.tsx':
          "const [t, own] = await Promise.all([\n  getTranslations('orders'),\n])\nt(isOff\n ? 'off'\n : 'done',\n)",
      },
    ],
  },
  {
    name: 'no text is empty',
    offendersOf: ({ texts: { sv, en } }) => [...emptyTexts(sv), ...emptyTexts(en)],
    offenders: [{ 'sv.json': '{ "a": " " }' }, { 'en.json': '{ "a": { "b": "" } }' }],
  },
]

function pathsWhere(files: SourceFile[], isWrong: (code: string) => boolean): string[] {
  return files.filter(({ code }) => isWrong(code)).map(({ path }) => path)
}

/** Types vanish in the build; everything else that is exported answers a POST. */
function exportsOf(code: string): string[] {
  return code.split('\n').filter(line => /^export\b/.test(line) && !/^export (type|interface)\b/.test(line))
}

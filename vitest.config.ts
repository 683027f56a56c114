import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// An odd zone, with a half hour and summer time on the other side: a day taken from local time shows at once.
process.env.TZ = 'Pacific/Chatham'

/** Begins of paths, the longest files first: none of them begins when the others have already ended. */
const LONG = [
  'access/matrix',
  'seed/',
  'histories/',
  'organisations/races',
  'orders/races',
  'catalogue/year-2021',
  'rounds/starting-anew',
  'rounds/races',
]

/** The files of a project stay together: a worker is kept as long as the next file is of the same project. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) =>
        one.project.name.localeCompare(other.project.name) ||
        turnOf(one.moduleId) - turnOf(other.moduleId) ||
        one.moduleId.localeCompare(other.moduleId),
    )
  }
}

/** A picture that is imported is a record with its address, as Next gives it. */
const pictures = {
  name: 'pictures',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('.svg') ? `export default { src: '/${path.basename(id)}' }` : null),
}

const root = import.meta.dirname
const isShuffled = process.argv.some(argument => argument.startsWith('--sequence.shuffle'))
const { warm, alone } = integrationFiles()

const onDatabase = {
  globalSetup: 'tests/support/postgres-setup.ts',
  setupFiles: 'tests/support/database.ts',
}

export default defineConfig({
  plugins: [pictures],
  resolve: {
    alias: {
      '@': path.join(root, 'src'),
      '@seed': path.join(root, 'prisma/seed'),
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    pool: 'forks',
    testTimeout: 90_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // The unit tests translate most modules, and the others find them translated.
    experimental: { fsModuleCache: true },
    sequence: isShuffled ? {} : { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          setupFiles: 'tests/support/fresh-modules.ts',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
        },
      },
      { extends: true, test: { name: 'integration', include: warm, isolate: false, ...onDatabase } },
      { extends: true, test: { name: 'alone', include: alone, ...onDatabase } },
      // Whole processes that are stopped and killed: `npm run test:deep`.
      {
        extends: true,
        test: {
          ...{ name: 'deep', include: ['tests/deep/**/*.test.ts'], testTimeout: 900_000, ...onDatabase },
          globalSetup: [onDatabase.globalSetup, 'tests/support/build-setup.ts'],
        },
      },
    ],
  },
})

/** A file that mocks modules or sets the environment needs a process in which nothing is loaded yet. */
function integrationFiles(): { warm: string[]; alone: string[] } {
  const files = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter(file => /^integration\b.*\.test\.ts$/.test(file))
    .map(file => path.join('tests', file))
  const needsOwnProcess = (file: string) =>
    /\b(vi\.mock|aMailServer|startRequiredProvider|outsideDemo)\(/.test(
      readFileSync(path.join(root, file), 'utf8'),
    )
  return { warm: files.filter(file => !needsOwnProcess(file)), alone: files.filter(needsOwnProcess) }
}

function turnOf(file: string): number {
  const turn = LONG.findIndex(begin => file.includes(`/integration/${begin}`))
  return turn < 0 ? LONG.length : turn
}

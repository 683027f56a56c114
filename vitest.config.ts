import path from 'node:path'
import { defineConfig } from 'vitest/config'

// An odd zone, with a half hour and summer time on the other side: a day taken from local time shows at once.
process.env.TZ = 'Pacific/Chatham'

const root = import.meta.dirname

export default defineConfig({
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
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/postgres-setup.ts',
          setupFiles: 'tests/support/database.ts',
        },
      },
    ],
  },
})

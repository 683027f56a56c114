import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma's CLI would download a native engine; this one is WebAssembly out of npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('prisma/schema-engine.mjs', import.meta.url),
)

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'npm run seed' },
  // Empty while `prisma generate` runs at install: nothing is asked of a database then.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
})

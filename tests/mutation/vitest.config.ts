import path from 'node:path'
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config'

const root = path.resolve(import.meta.dirname, '../..')

/** The unit tests of the rules alone. A mutant of a rule has to get past them. */
export default defineConfig({
  root,
  resolve: base.resolve,
  test: {
    pool: 'forks',
    include: ['tests/unit/{orders,organisations}/**/*.test.ts'],
  },
})

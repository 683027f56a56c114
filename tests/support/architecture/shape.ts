import type { Rule } from './rule'

const IN_FEATURE = /^src\/features\/[a-z-]+(\/(?!components\/)[a-z-]+)?(\/components)?\/[a-z0-9-]+\.tsx?$/
const FORBIDDEN_NAMES = /\/(utils?|helpers?|types|constants|index|common|misc|manager)\.(ts|tsx|mts|js)$/

/** The places of files, their names and their length. */
export const shapeRules: Rule[] = [
  {
    name: 'a feature has files, components and sub-nouns, and a sub-noun has files and components',
    offendersOf: ({ source }) =>
      source
        .filter(({ path }) => path.startsWith('src/features/') && !IN_FEATURE.test(path))
        .map(({ path }) => path),
    offenders: [
      { 'src/features/orders/signing/places/rules.ts': '' },
      { 'src/features/orders/components/signing/sign-step.tsx': '' },
      { 'src/features/orders/components/signing/components/sign-step.tsx': '' },
      { 'src/features/rules.ts': '' },
      { 'src/features/orders/signOrder.ts': '' },
    ],
  },
  {
    name: "a feature's JSX lies among its components",
    offendersOf: ({ source }) =>
      source
        .filter(({ path }) => /^src\/features\/.*\.tsx$/.test(path) && !path.includes('/components/'))
        .map(({ path }) => path),
    offenders: [{ 'src/features/orders/order-ring.tsx': '' }],
  },
  {
    name: 'a file keeps to its size',
    offendersOf: ({ files }) =>
      files
        .filter(({ path, lines }) => lines > (path.endsWith('.tsx') ? 150 : 200))
        .map(({ path, lines }) => `${path}: ${lines} lines`),
    offenders: [
      { 'tests/unit/long.test.ts': 'export {}\n'.repeat(201) },
      { 'src/components/ui/long.tsx': 'export {}\n'.repeat(151) },
    ],
  },
  {
    name: 'a file is named after what it holds',
    offendersOf: ({ files }) =>
      files.filter(({ path }) => FORBIDDEN_NAMES.test(path)).map(({ path }) => path),
    offenders: [{ 'src/lib/utils.ts': '' }, { 'tests/support/index.ts': '' }],
  },
]

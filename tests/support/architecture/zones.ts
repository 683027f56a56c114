import { importsOf } from './imports'
import type { Rule, Tree } from './rule'
import type { SourceFile } from './source-files'

const RECKONS = ['dates', 'working-days', 'weeks', 'day-text', 'time-text'].map(name => `@/lib/${name}`)
const NAMES_A_DAY = /['"`]\d{4}-\d{2}-\d{2}/

/** A day of Sweden is the same on a machine anywhere, and tests show it. */
export const zoneRules: Rule[] = [
  {
    name: 'a unit test of days runs in three zones, by describeInZones',
    offendersOf: tree => {
      const reckoning = new Set([...RECKONS, ...modulesThatReckon(tree)])
      return tree.files
        .filter(({ path }) => /^tests\/unit\/.*\.test\.tsx?$/.test(path))
        .filter(file => isOfDays(file, reckoning) && !/\bdescribeInZones\(/.test(file.code))
        .map(({ path }) => path)
    },
    offenders: [
      {
        'tests/unit/rounds/rules.test.ts':
          "import { addDays } from '@/lib/dates'\nit('lasts a week', () => {})",
      },
      {
        'src/features/rounds/rules.ts': "import { addDays } from '@/lib/dates'",
        'tests/unit/rounds/rules.test.ts':
          "import { isOver } from '@/features/rounds/rules'\nexpect(isOver('2021-06-17')).toBe(true)",
      },
    ],
  },
]

function modulesThatReckon({ imports }: Tree): string[] {
  return imports
    .filter(({ typeOnly, target }) => !typeOnly && RECKONS.includes(target))
    .map(({ from }) => from.replace(/^src\//, '@/').replace(/\.tsx?$/, ''))
}

/** It reckons with days itself, or names one and hands it to a module that does. */
function isOfDays(file: SourceFile, reckoning: ReadonlySet<string>): boolean {
  const targets = importsOf(file).flatMap(({ typeOnly, target }) => (typeOnly ? [] : [target]))
  if (targets.some(target => RECKONS.includes(target))) return true
  return NAMES_A_DAY.test(file.code) && targets.some(target => reckoning.has(target))
}

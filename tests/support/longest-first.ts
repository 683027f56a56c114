import { BaseSequencer, type TestSpecification } from 'vitest/node'

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
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) =>
        one.project.name.localeCompare(other.project.name) ||
        turnOf(one.moduleId) - turnOf(other.moduleId) ||
        one.moduleId.localeCompare(other.moduleId),
    )
  }
}

function turnOf(file: string): number {
  const turn = LONG.findIndex(begin => file.includes(`/integration/${begin}`))
  return turn < 0 ? LONG.length : turn
}

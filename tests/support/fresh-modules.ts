import { readFileSync } from 'node:fs'
import { afterAll, expect, vi } from 'vitest'

// The files of unit tests share a process and what is loaded in it. A file that mocks a module loads the others after
// its mock. It leaves none of them behind.
const { testPath } = expect.getState()
if (testPath && /\bvi\.mock\(/.test(readFileSync(testPath, 'utf8'))) {
  vi.resetModules()
  afterAll(() => vi.resetModules())
}

// A text, a day or a number that can't be written is told on the console alone. In a test it is a fault.
const { error: tell } = console
console.error = (...told: unknown[]) => {
  const [fault] = told
  if (fault instanceof Error && fault.message.startsWith('FORMATTING_ERROR')) throw fault
  tell(...told)
}

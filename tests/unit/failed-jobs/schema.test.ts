import { expect, it } from 'vitest'
import { redoJobSchema } from '@/features/failed-jobs/schema'
import { removeViewSchema, renameViewSchema, saveViewSchema } from '@/features/saved-views/schema'
import { formReader } from '@/lib/form-reader'

it.each(Object.entries({ redoJobSchema, removeViewSchema, renameViewSchema, saveViewSchema }))(
  'a form can post %s',
  (_name, schema) => {
    expect(() => formReader(schema)).not.toThrow()
  },
)

it.each([
  ['1', true],
  ['123456789012345678', true],
  ['0', false],
  ['1234567890123456789', false],
  ['1; DROP', false],
])('%s is the number of a job: %s', (jobId, isNumber) => {
  expect(redoJobSchema.safeParse({ jobId }).success).toBe(isNumber)
})

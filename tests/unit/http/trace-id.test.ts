import { expect, it } from 'vitest'
import { traceIdIn } from '@/http/trace-id'

const ID = '4bf92f3577b34da6a3ce929d0e0e4736'

it.each([
  [`00-${ID}-00f067aa0ba902b7-01`, ID],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, undefined],
  [`00-${ID}-${'0'.repeat(16)}-01`, undefined],
  [`00-${ID}-00f067aa0ba902b7-01\nforged`, undefined],
  [[`00-${ID}-00f067aa0ba902b7-01`], undefined],
  [undefined, undefined],
])('%j names the trace %s', (header, id) => {
  expect(traceIdIn(header)).toBe(id)
})

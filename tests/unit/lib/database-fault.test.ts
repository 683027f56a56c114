import { expect, it } from 'vitest'
import { databaseFaultOf } from '@/lib/database-fault'

const coded = (code: string, more: object = {}) => Object.assign(new Error('it failed'), { code, ...more })
/** As Prisma wraps what the driver says. */
const wrapped = (cause: object) =>
  coded('P2010', { meta: { driverAdapterError: Object.assign(new Error('DriverAdapterError'), { cause }) } })

it.each([
  [coded('ECONNREFUSED'), 'unreachable'],
  [coded('57P01'), 'unreachable'],
  [coded('P1001'), 'unreachable'],
  [wrapped({ kind: 'postgres', code: '25006' }), 'readOnly'],
  [wrapped({ kind: 'postgres', originalCode: '55P03' }), 'locked'],
  [wrapped({ kind: 'postgres', code: '57014' }), 'slow'],
  [wrapped({ kind: 'postgres', code: '53100' }), 'full'],
  [wrapped({ kind: 'DatabaseNotReachable' }), 'unreachable'],
  [coded('P2028'), 'slow'],
  [new Error('connect ENOENT /run/postgresql/.s.PGSQL.5432'), 'unreachable'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [new Error('outer', { cause: coded('57P03') }), 'unreachable'],
])('%s is %s', (error, fault) => {
  expect(databaseFaultOf(error)).toBe(fault)
})

it.each([
  [new TypeError('x is not a function')],
  [wrapped({ kind: 'UniqueConstraintViolation' })],
  [wrapped({ kind: 'postgres', code: '42P01' })],
  [undefined],
  ['text'],
])('%s is a fault of the code', error => {
  expect(databaseFaultOf(error)).toBeUndefined()
})

it('an error that is its own cause ends the search', () => {
  const error: Error & { cause?: unknown } = new Error('round')
  error.cause = error
  expect(databaseFaultOf(error)).toBeUndefined()
})

import { expect, it } from 'vitest'
import { idsInTurn, runsOfTurns, turnOfOrder } from '@/features/orders/lists/own-turns'
import { aSigner } from '../../support/a-signer'
import { describeInZones } from '../../support/zones'

const seko = aSigner('seko', new Date('2021-06-17T10:00:00Z'))
const sent = { status: 'awaiting_signatures', sharedAt: null } as const
const written = { status: 'draft', sharedAt: null, deadlineOn: null, awaited: [] } as const
const signing = (
  id: string,
  day: string | null,
  awaited: ('seko' | 'employer')[] = ['seko', 'employer'],
) => ({
  id,
  ...turnOfOrder(seko, { ...sent, deadlineOn: day ? new Date(day) : null, awaited }),
})
const draft = { id: 'draft', ...turnOfOrder(seko, written) }
const ask = (
  orderId: string,
  turn: 'times' | 'follow_up' | 'evaluate',
  answerBy: string | null,
  isOwn = true,
) => ({
  ...{ orderId, turn, answerBy: answerBy as `${number}-${number}-${number}` | null, isOwn },
})

describeInZones('all that waits for a party', () => {
  it('an order waits for its reader by its own turn or its delivery’s, and each stands once', () => {
    const asked = [
      ask('late', 'times', '2021-06-10'),
      ask('over', 'evaluate', null),
      ask('answered', 'times', '2021-06-20', false),
      ask('over', 'times', '2021-06-20', false),
      ask('agreed', 'times', '2021-06-20'),
    ]
    const own = [draft, signing('sign', '2021-06-18')]
    expect(idsInTurn({ own, others: [{ id: 'sent' }, { id: 'agreed' }] }, asked)).toEqual({
      own: ['late', 'sign', 'agreed', 'over', 'draft'],
      others: ['sent', 'answered'],
    })
  })

  it('of what others wait for the nearest last day comes first, and on one day what the reader completes', () => {
    const own = [
      draft,
      signing('correct', null),
      signing('sign-late', '2021-06-14'),
      signing('sign-21', '2021-06-21'),
      signing('last-21', '2021-06-21', ['seko']),
      signing('other-last-21', '2021-06-21', ['employer']),
    ]
    const asked = [
      ask('evaluate', 'evaluate', null),
      ask('close-21', 'follow_up', '2021-06-21'),
      ask('times-21', 'times', '2021-06-21'),
      ask('times-3', 'times', '2021-06-19'),
      ask('close-late', 'follow_up', '2021-06-01'),
    ]
    expect(idsInTurn({ own, others: [] }, asked).own).toEqual([
      ...['sign-late', 'times-3', 'last-21', 'sign-21', 'other-last-21', 'times-21', 'correct'],
      // Nobody waits for an answer afterwards, however late it is.
      ...['close-late', 'close-21', 'evaluate', 'draft'],
    ])
    // One who can't sign completes nothing.
    const last = { ...sent, deadlineOn: null, awaited: ['seko'] } as const
    expect(turnOfOrder({ ...seko, canSign: false } as typeof seko, last).completes).toBe(false)
    // Others wait for a draft that they shared.
    const shared = { ...written, sharedAt: new Date(0) }
    expect(turnOfOrder(seko, shared).turn).toBe('order')
  })

  it('a signature whose last day is here comes before all that is late, to one who can sign', () => {
    const late = ask('late', 'times', '2021-06-10')
    const first = (own: ReturnType<typeof signing>) => idsInTurn({ own: [own], others: [] }, [late]).own[0]
    expect(['2021-06-16', '2021-06-17', '2021-06-18', null].map(day => first(signing('sign', day)))).toEqual([
      ...['sign', 'sign'],
      ...['late', 'late'],
    ])
    const today = { ...sent, deadlineOn: new Date('2021-06-17'), awaited: ['seko'] } as const
    const preparer = { ...seko, canSign: false } as typeof seko
    expect(turnOfOrder(preparer, today).signsNow).toBe(false)
    expect(turnOfOrder(seko, { ...today, awaited: ['employer'] }).signsNow).toBe(false)
  })

  it('those of one kind that stand beside each other are one list', () => {
    const rows = [
      { ...ask('times', 'times', '2021-06-19'), id: 'times' },
      signing('a', '2021-06-18'),
      signing('b', '2021-06-20'),
      signing('c', '2021-06-20'),
    ]
    expect(runsOfTurns(rows).map(run => run.map(({ id }) => id))).toEqual([['a'], ['times'], ['b', 'c']])
    expect(runsOfTurns([])).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Duties, type Duty, followerOf, groupsOf, type ListedDuty } from '@/features/duties/duty'

const duty = (name: string): Duty => ({
  ...{ kind: 'confirm', id: name, name: `confirm.${name}`, parentId: null },
  ...{ organisation: 'Verket', organisationId: name, service: null, party: null },
  ...{ order: null, occasion: null, jointFor: 0, roundId: null },
  ...{
    since: new Date(0),
    ownerId: null,
    owner: null,
    isTaken: false,
    isFirstCall: false,
    isReminded: false,
    isSelfLed: false,
  },
})

describe('the open duty in the list', () => {
  const row = (one: Duty, isListed = true): ListedDuty => ({
    ...{ duty: one, isListed, total: isListed ? 9 : 0, firstCalls: 0 },
  })
  const shownIn = (list: Duties[]) => list.flatMap(({ shown }) => shown.map(({ id }) => id)).join('')
  const all = [...'abcdef'].map(duty)
  const pages = fc.record({
    from: fc.integer({ min: 0, max: 3 }),
    most: fc.integer({ min: 1, max: 6 }),
    open: fc.constantFrom(...all),
  })

  it('moves no row, whichever is opened and however many are shown', () => {
    fc.assert(
      fc.property(pages, ({ from, most, open }) => {
        const listed = all.slice(from, from + most)
        const asked = { ...open }
        const rows = all.flatMap(one => [
          ...(listed.includes(one) ? [row(one)] : []),
          ...(one === open ? [row(asked, false)] : []),
        ])
        const expected = all.filter(one => listed.includes(one) || one === open)
        expect(shownIn(groupsOf(rows, asked))).toBe(expected.map(({ id }) => id).join(''))
        expect(groupsOf(rows, asked)[0]).toMatchObject({ total: 9 })
      }),
    )
  })

  it('is another of the kind, or the first, where a deed settled the named next one too', () => {
    const rows = [row({ ...duty('x'), kind: 'plan', name: 'plan.x' }), row(duty('y')), row(duty('z'), false)]
    const at = '01a22da7-0000-7000-8000-000000000001'
    expect(followerOf(rows, { after: `confirm.${at}`, open: `confirm.${at}` })?.duty.id).toBe('y')
    expect(followerOf(rows, { after: `call.${at}`, open: `call.${at}` })?.duty.id).toBe('x')
    expect(followerOf(rows, { after: `call.${at}` })).toBeUndefined()
    expect(followerOf([], { after: `call.${at}`, open: `call.${at}` })).toBeUndefined()
  })

  const [a, b, c] = ['a', 'b', 'c'].map(duty) as [Duty, Duty, Duty]
  it.each([
    ['waits again from today, and the next one is in the list', [row(b), row(c), row(a, false)], a, b],
    ['has fallen below the others', [row(a), row(c), row(b)], b, c],
    [
      'comes before one of another kind',
      [row(a), row(b), row(c)],
      c,
      { ...duty('x'), kind: 'plan' as const },
    ],
    ['comes before one that waits no more', [row(a), row(b), row(c)], b, undefined],
    ['has no room, and neither has the next one', [row(a), row(c, false), row(b, false)], b, c],
  ])('keeps its place where it was worked on and %s', (_what, rows, open, next) =>
    expect(shownIn(groupsOf(rows, open, next))).toBe('abc'),
  )
})

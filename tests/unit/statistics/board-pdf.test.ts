import { expect, it, vi } from 'vitest'
import type { Board } from '@/features/statistics/board/board'
import { boardPdf } from '@/features/statistics/board/board-pdf'
import { textOfPdf } from '../../support/pdf-text'
import { describeInZones } from '../../support/zones'

vi.mock('server-only', () => ({}))

const share = { numerator: 128, denominator: 247, share: 0.518 }
const board: Board = {
  figures: {
    asOf: '2021-05-31',
    members: 247,
    reach: { interested: share, ordered: share, delivered: share },
    deliveredServices: 165,
    occasions: 263,
    participants: 5415,
    iaAtUniversities: { ...share, onTheWay: 13, connected: 8 },
    services: [],
  },
  parity: { started: 29, orders: 188, employerDays: 3, unionDays: 8, declined: 14, asked: 804 },
  points: [],
  compared: {
    days: ['2021-05-31', '2021-04-30', '2020-05-31'],
    programme: [
      {
        name: 'occasions',
        counts: [{ numerator: 263, denominator: 165 }, { numerator: 229, denominator: 143 }, null],
      },
    ],
    answers: [{ name: 'recommends', counts: [{ numerator: 413, denominator: 450 }, null, null] }],
  },
  year: [],
  yearFrom: '2020-05-31',
}

describeInZones('the PDF for the board', () => {
  it('compares as its page does, and says what was answered', async () => {
    const told = textOfPdf(await boardPdf(board, 'sv'))
    for (const words of [
      'Jämfört med tidigare',
      '30 april 2021',
      'Genomförda tillfällen',
      '229',
      'Rekommenderar',
      '91,8',
    ])
      expect(told).toContain(words)
    const [, answers = ''] = told.split('Utvärderingar')
    expect(answers).toContain('Svar visas från fem svar')
  })
})

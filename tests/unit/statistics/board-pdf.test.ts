import { expect, it, vi } from 'vitest'
import type { Board } from '@/features/statistics/board/board'
import { boardPdf } from '@/features/statistics/board/board-pdf'
import { answerFigures } from '@/features/statistics/board/comparison'
import { headlineFigures } from '@/features/statistics/figures'
import { pagesOf, textOfPdf } from '../../support/pdf-text'
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
  parity: {
    ...{ started: 29, orders: 188, declined: 14, asked: 804 },
    ...{ hasDays: true, employerDays: 3, unionDays: 8, employerSigned: 213, unionSigned: 525 },
  },
  points: [],
  compared: {
    days: ['2021-05-31', '2021-04-30', '2020-05-31'],
    programme: [
      {
        name: 'occasions',
        counts: [{ numerator: 263, denominator: 165 }, { numerator: 229, denominator: 143 }, null],
        spread: [],
      },
    ],
    periods: ['2020-12-31', '2019-12-31'],
    answers: [
      {
        name: 'goal',
        counts: [
          { numerator: 167, denominator: 450 },
          { numerator: 40, denominator: 97 },
        ],
        spread: [
          { cell: 'yes', count: 167 },
          { cell: 'partly', count: 158 },
          { cell: 'no', count: 46 },
          { cell: 'too_early', count: 79 },
        ],
      },
    ],
  },
  year: { shown: [], hidden: [], together: 0 },
  yearFrom: '2020-06-01',
}

/** As much as there can be: every figure, and every answer of five. So many services are told, and so many are not. */
function fullBoard([told, untold]: readonly [number, number]): Board {
  const count = { numerator: 12_345, denominator: 23_456 }
  const counts = [count, count, count]
  const spread = ['1', '2', '3', '4', '5'].map(cell => ({ cell, count: 1234 }))
  const name = { sv: 'Arbeta vidare med Ursäkta röran', en: 'Carry on with Excuse the mess' }
  const { days } = board.compared
  return {
    ...board,
    figures: {
      ...board.figures,
      services: ['a', 'b', 'c'].map(slug => ({ slug, name, deliveredServices: 38, occasions: 41 })),
    },
    points: days.toReversed().map(asOf => ({ asOf, cell: '', ...count })),
    compared: {
      days,
      periods: ['2021-06-30', '2020-12-31', '2020-06-30'],
      programme: headlineFigures.map(figure => ({ name: figure, counts, spread: [] })),
      answers: answerFigures.map(figure => ({ name: figure, counts, spread })),
    },
    year: {
      shown: Array.from({ length: told }, (_, index) => ({ slug: String(index), name, deliveries: 123 })),
      hidden: Array.from({ length: untold }, () => name),
      together: 123,
    },
  }
}

describeInZones('the PDF for the board', () => {
  it('compares as its page does, and says what was answered', async () => {
    const told = textOfPdf(await boardPdf(board, 'sv'))
    for (const words of [
      'Jämfört med tidigare',
      '30 apr. 2021',
      'Genomförda tillfällen',
      '229',
      'Målet är nått',
      '37,1',
    ])
      expect(told).toContain(words)
    expect(told).toContain('Får lämnas vidare till ledningen och styrgruppen.')
    const [, answers = ''] = told.split('Utvärderingar')
    expect(answers).toContain('Svar från programmets början')
  })

  it('tells a yes beside every other answer, and what the days to sign compare', async () => {
    const told = textOfPdf(await boardPdf(board, 'sv'))
    expect(told).toContain('167 av 450 svar. ”För tidigt” är med bland svaren.')
    expect(told).toContain('41,2\u00a0%97 svar')
    expect(told).not.toContain('143 svar')
    const answers = 'Ja: 167 · Delvis: 158 · Nej: 46 · För tidigt: 79'
    expect(told).toContain(answers.replaceAll(': ', ':\u00a0'))
    expect(told).toContain('213 signaturer av arbetsgivare och 525 av fack')
    const ofFew = textOfPdf(await boardPdf({ ...board, parity: { ...board.parity, hasDays: false } }, 'sv'))
    expect(ofFew).toContain('Dagar till signatur visas inte')
    expect(ofFew).not.toContain('213 signaturer')
  })

  it.each(['sv', 'en'] as const)(
    'is one sheet when every service and figure has most to say, in %s',
    async locale => {
      const sheets = [
        [9, 4],
        [13, 0],
      ] as const
      for (const services of sheets)
        expect(pagesOf(await boardPdf(fullBoard(services), locale)), services.join()).toBe(1)
    },
  )
})

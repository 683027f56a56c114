import { endsInCheckDigit } from '@/lib/check-digit'
import { isDay } from '@/lib/dates'

/** A day of birth with or without its century, a sign or none, and four figures. */
const WRITTEN = /(?<!\d)((?:19|20)?\d{6})(\s?[-+\u2010-\u2015\u2212]\s?|\s?)(\d{4})(?![\d]|-\d)/gu
/** The day of a coordination number is so much later. */
const COORDINATED = 60

/** Whether a text holds what looks like a personal identity number of Sweden. No text of the portal needs one. */
export function hasPersonNumber(text: string): boolean {
  return [...text.matchAll(WRITTEN)].some(([, born = '', sign = '', last = '']) => {
    if (!isBirthday(born)) return false
    const isWhole = born.length === 8
    if (endsInCheckDigit(born.slice(-6) + last)) return isWhole || sign.trim() !== '' || !born.startsWith('0')
    // A slip in the last figure is no excuse. But two days of a calendar are written alike: 261214-1218.
    return (sign.trim() !== '' || (isWhole && sign === '')) && !isDay(`2000-${dashed(last)}`)
  })
}

function isBirthday(born: string): boolean {
  const monthAndDay = born.slice(-4)
  const day = Number(monthAndDay.slice(2))
  const real = day > COORDINATED ? `${day - COORDINATED}`.padStart(2, '0') : monthAndDay.slice(2)
  const years = born.length === 8 ? [born.slice(0, 4)] : [`19${born.slice(0, 2)}`, `20${born.slice(0, 2)}`]
  return years.some(year => isDay(`${year}-${monthAndDay.slice(0, 2)}-${real}`))
}

const dashed = (figures: string) => `${figures.slice(0, 2)}-${figures.slice(2)}`

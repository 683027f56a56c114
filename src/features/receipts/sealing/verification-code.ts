import { randomInt } from 'node:crypto'

/** Without characters that are taken for one another: 0 and O, 1, I and L, U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 6
const GROUP_LENGTH = 4

/** 24 characters in groups, 117 random bits: nobody finds a receipt by trying. */
export function newVerificationCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The code as it is kept, however it was typed; null for what can't be one. */
export function readVerificationCode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s\-–—_.]/g, '')
  if (characters.length !== GROUPS * GROUP_LENGTH) return null
  if ([...characters].some(character => !ALPHABET.includes(character))) return null
  return characters.match(/.{4}/g)?.join('-') ?? null
}

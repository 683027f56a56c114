import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { signColours } from '@/features/catalogue/signs/painted-sign'
import { services } from '@/features/catalogue/thirteen/services'
import { keptSign, mailSign, signOf } from '@/features/notifications/mail-sign'
import { signPicture } from '@/features/notifications/outbox/sign-picture'

const signs = services.map(({ number, content }) => signOf(number, content))

it('every service has a picture of its own in its mails, and one that comes later too', async () => {
  const later = signOf(17, services[4]?.content)
  const pictures = await Promise.all([...signs, later].map(signPicture))
  const dimensions = pictures.map(png => [png.readUInt32BE(16), png.readUInt32BE(20)])
  expect(dimensions.every(([width, height]) => width === 224 && height === 224)).toBe(true)
  expect(new Set(pictures.map(png => png.toString('base64'))).size).toBe(signs.length + 1)
})

it('is kept as it was when the mail was written', () => {
  expect(signs.map(sign => mailSign(keptSign(sign)))).toEqual(signs)
  expect([null, '', 'x organisation', '5 nothing'].map(mailSign)).toEqual([null, null, null, null])
})

it('has the colours of the light pages', () => {
  const sheet = readFileSync(path.resolve(import.meta.dirname, '../../../src/app/globals.css'), 'utf8')
  const light = (token: string) =>
    sheet.match(new RegExp(`--color-${token}: light-dark\\((#[0-9a-f]{6})`))?.[1]
  const tokens = {
    remedial: ['lingonberry', 'lingonberry-tint'],
    preventive: ['lake', 'lake-tint'],
    promotive: ['moss', 'moss-tint'],
    developmental: ['cloudberry-bright', 'cloudberry-tint'],
  } as const
  for (const [kind, [full, tint]] of Object.entries(tokens)) {
    expect(signColours[kind as keyof typeof tokens]).toEqual({ full: light(full), tint: light(tint) })
  }
})

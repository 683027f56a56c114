import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrPicture } from '@/features/receipts/qr-picture'

const ADDRESS = 'https://portalen.example/verifiera/ZTZ4-AV2G-S5FE-86MW-VXJG-QFH3'
const HEAD_BEGINS = 16
const DATA_BEGINS = 41

it('the picture of a code has its modules, dark on light, with a quiet zone of four', () => {
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 })
  const picture = pictureOf(ADDRESS)
  expect(picture.readUInt32BE(HEAD_BEGINS)).toBe(size)
  const rows = rowsOf(picture, size)
  expect(rows).toEqual(data)
  expect(rows.slice(0, 4).flat()).not.toContain(true)
  expect(rows.at(4)?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false])
})

it('it weighs little in a page', () => {
  expect(qrPicture(ADDRESS).length).toBeLessThan(800)
})

function pictureOf(text: string): Buffer {
  return Buffer.from(qrPicture(text).replace('data:image/png;base64,', ''), 'base64')
}

function rowsOf(picture: Buffer, size: number): boolean[][] {
  const length = picture.readUInt32BE(DATA_BEGINS - 8)
  const bytes = inflateSync(picture.subarray(DATA_BEGINS, DATA_BEGINS + length))
  const width = 1 + Math.ceil(size / 8)
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const byte = bytes[y * width + 1 + Math.floor(x / 8)] ?? 0
      return (byte & (128 >> (x % 8))) === 0
    }),
  )
}

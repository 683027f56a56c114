import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { zipOf } from '@/features/receipts/zip'

const entries = [
  { name: 'kvitto.json', content: Buffer.from('{"a":1}') },
  { name: 'hashår.txt', content: Buffer.from('åäö\n') },
]

it('holds each file as it is, and a directory that finds it', () => {
  const zip = Buffer.from(zipOf(entries, '2021-03-02'))
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  expect(zip.readUInt16LE(end + 10)).toBe(entries.length)
  let at = zip.readUInt32LE(end + 16)
  for (const { name, content } of entries) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50)
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(content))
    const nameLength = zip.readUInt16LE(at + 28)
    expect(zip.subarray(at + 46, at + 46 + nameLength).toString()).toBe(name)
    const local = zip.readUInt32LE(at + 42)
    expect(zip.readUInt32LE(local)).toBe(0x04034b50)
    const from = local + 30 + zip.readUInt16LE(local + 26)
    expect(zip.subarray(from, from + content.length)).toEqual(content)
    at += 46 + nameLength
  }
  expect(at).toBe(end)
})

it('is the same for the same files, in whatever zone it is made', () => {
  expect(zipOf(entries, '2021-03-02')).toEqual(zipOf(entries, '2021-03-02'))
  const [clock, day] = [12 << 11, (41 << 9) | (3 << 5) | 2]
  const zip = Buffer.from(zipOf(entries, '2021-03-02'))
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([clock, day])
})

import { expect, it } from 'vitest'
import { isOnePersonsCase } from '@/features/catalogue/finding/one-person'
import { everydayNeeds } from './everyday-needs'
import { everydaySentences } from './everyday-sentences'

it.each([
  'min kollega Anna mobbar mig',
  'Min chef skriker åt mig',
  'min närmaste chef lyssnar inte',
  'de fryser ut mig på mötena',
  'jag blir mobbad på jobbet',
  'Jag har blivit kränkt',
  'arbetskamraten Per hotar folk',
  'en kollega som heter Ali mår dåligt',
  'my manager bullies everyone',
  'they are harassing me',
  'I am being bullied',
  'my colleague drinks',
  'colleague named Ann cries',
])('%s: one person’s case', need => {
  expect(isOnePersonsCase(need)).toBe(true)
  expect(isOnePersonsCase(need.normalize('NFD'))).toBe(true)
})

it.each([
  undefined,
  '',
  'mobbning i arbetsgruppen',
  'våra chefer hinner inte med',
  'mina kollegor är trötta',
  'kollegor mobbar varandra',
  'Kollegor och chefer behöver prata',
  'bullying in the team',
  'our managers are overloaded',
  ...everydayNeeds.map(({ says }) => says),
  ...[...everydaySentences.sv, ...everydaySentences.en].map(([says]) => says),
])('%s: a workplace’s', need => {
  expect(isOnePersonsCase(need)).toBe(false)
})

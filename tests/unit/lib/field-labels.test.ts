import { describe, expect, it } from 'vitest'
import { fieldLabel, labelsIn } from '@/lib/field-labels'

describe('what a form posts of its labels', () => {
  it('comes back as it was, whatever stands in a label', () => {
    const labels = { need: 'Behovet', 'occasions[0].minutes': 'Tid: i minuter', goal: 'Mål\nmed rad' }
    expect(labelsIn(Object.entries(labels).map(([name, label]) => fieldLabel(name, label)))).toEqual(labels)
  })

  it('is one line where the form has one field, and nothing where nothing was posted', () => {
    expect(labelsIn(fieldLabel('reason', 'Varför?'))).toEqual({ reason: 'Varför?' })
    expect(labelsIn(undefined)).toEqual({})
  })

  it('is nothing where it can not be read', () => {
    expect(labelsIn(['utan kolon', ': utan namn', 'need: ', ['a: b'], 7, { need: 'a' }])).toEqual({})
  })
})

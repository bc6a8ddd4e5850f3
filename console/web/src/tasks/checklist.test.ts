import { describe, expect, it } from 'vitest'
import { byLead } from './checklist'

describe('the joint checklist of the people who do it', () => {
  it('hasEveryItemOnceUnderTheDepartmentThatLeadsIt', () => {
    const lists = [
      { department: 'MKT', items: ['RATS', 'HATS'] },
      { department: 'HEA', items: ['RATS'] },
    ]
    expect(byLead(lists, (item) => (item === 'RATS' ? 'HEA' : 'MKT'))).toEqual([
      { department: 'HEA', items: [{ item: 'RATS', others: ['MKT'] }] },
      { department: 'MKT', items: [{ item: 'HATS', others: [] }] },
    ])
  })
})

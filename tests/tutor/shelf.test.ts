import { expect, test } from 'vitest'
import { Shelf } from '../../src/tutor/shelf.ts'

test('what was not used for longest goes when the weight grows too large', () => {
  const shelf = new Shelf<string>(10)
  shelf.put('a', 'A', 4)
  shelf.put('b', 'B', 4)
  shelf.take('a')
  shelf.put('c', 'C', 4)
  expect([shelf.take('a'), shelf.take('b'), shelf.take('c')]).toEqual(['A', undefined, 'C'])
})

test('a value is replaced with its weight, and stays even when it alone is too heavy', () => {
  const shelf = new Shelf<string>(10)
  shelf.put('a', 'A', 9)
  shelf.put('a', 'A again', 2)
  shelf.put('b', 'B', 8)
  expect(shelf.take('a')).toBe('A again')
  shelf.put('c', 'C', 11)
  expect([shelf.take('a'), shelf.take('b'), shelf.take('c')]).toEqual([undefined, undefined, 'C'])
  shelf.remove('c')
  expect(shelf.take('c')).toBeUndefined()
})

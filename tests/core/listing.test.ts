import { expect, test } from 'vitest'
import { enumerated } from '../../src/core/listing.ts'

test('things are separated as the language does it', () => {
  const names = ['Ada', 'Ben', 'Cleo']
  expect(enumerated('en', names)).toBe('Ada, Ben, Cleo')
  expect(enumerated('de', names)).toBe('Ada, Ben, Cleo')
  expect(enumerated('ja', names)).toBe('Ada、Ben、Cleo')
  expect(enumerated('es', ['Ada'])).toBe('Ada')
  expect(enumerated('es', [])).toBe('')
})

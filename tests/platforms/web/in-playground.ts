import { test as bare, onTestFinished } from 'vitest'
import { openPlayground, temporaryDatabase } from './served-playground.ts'
import { Visitor } from './visitor.ts'

/** A test with a playground of its own and, where it names them, two visitors there. */
export const test = bare
  .extend('playground', async () => {
    const database = await temporaryDatabase()
    const playground = await openPlayground(database.url)
    onTestFinished(async () => {
      await playground.close()
      await database.drop()
    })
    return playground
  })
  .extend('ada', ({ playground }) => Visitor.entered(playground))
  .extend('grace', ({ playground }) => Visitor.entered(playground))

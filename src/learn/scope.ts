import { z } from 'zod'
import type { Catalogue } from '../lesson/catalogue.ts'
import type { Shelf } from './pick.ts'

/** Which lessons a drill asks from; `forgetting`: whatever its team is about to forget. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('track'), id: z.string().min(1) }),
  /** `track/module`: a module's name is unique in its track only. */
  z.object({ kind: z.literal('module'), id: z.string().min(1) }),
  z.object({ kind: z.literal('lessons'), ids: z.array(z.string().min(1)).min(1) }),
  z.object({ kind: z.literal('forgetting') }),
])
export type Scope = z.output<typeof scopeSchema>

/** Ids in reading order; none where what was named has gone. */
export function lessonsIn(scope: Scope, catalogue: Pick<Catalogue, 'order' | 'tracks'>): readonly string[] {
  switch (scope.kind) {
    case 'all':
    case 'forgetting':
      return catalogue.order()
    case 'track':
      return (
        catalogue
          .tracks()
          .find(({ id }) => id === scope.id)
          ?.modules.flatMap(({ lessons }) => lessons) ?? []
      )
    case 'module': {
      const [track, module] = scope.id.split('/')
      const found = catalogue.tracks().find(({ id }) => id === track)
      return found?.modules.find(({ id }) => id === module)?.lessons ?? []
    }
    case 'lessons': {
      const named = new Set(scope.ids)
      return catalogue.order().filter((id) => named.has(id))
    }
    default:
      return scope satisfies never
  }
}

/** What may be asked of these lessons as they are now. */
export function shelfOf(catalogue: Pick<Catalogue, 'questionIds'>, lessons: readonly string[]): Shelf {
  const known = new Map<string, readonly string[]>()
  return {
    lessons,
    questionIds(lesson) {
      const ids = known.get(lesson) ?? catalogue.questionIds(lesson)
      known.set(lesson, ids)
      return ids
    },
  }
}

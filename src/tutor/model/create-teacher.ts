import type { Budgets } from '../../core/ledger.ts'
import type { Teacher } from '../teacher.ts'
import type { Tutor } from '../types.ts'
import { EmbeddedTeacher } from './embedded-teacher.ts'
import type { ModelSettings, Patience } from './model-server.ts'
import type { ModelTeacherParts } from './model-teacher.ts'

export type TeacherParts = Omit<ModelTeacherParts, 'server' | 'embedded' | 'budgets'> & {
  readonly tutor: Tutor
  readonly patience?: Patience
}

/** The teacher that the settings ask for. */
export async function createTeacher(
  model: (ModelSettings & { readonly budgets: Budgets }) | undefined,
  parts: TeacherParts,
): Promise<Teacher> {
  const embedded = new EmbeddedTeacher(parts.tutor, parts.lessons)
  if (model === undefined) return embedded
  // The SDK takes memory that a house without a model need not spend.
  const [{ ModelTeacher }, { ModelServer }] = await Promise.all([
    import('./model-teacher.ts'),
    import('./model-server.ts'),
  ])
  const server = new ModelServer(model, () => parts.now(), parts.patience)
  return new ModelTeacher({ ...parts, server, embedded, budgets: model.budgets })
}

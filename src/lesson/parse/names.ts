/** `prompts-that-last`: what ids, tracks and modules are made of. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const SLUG_MAX = 40

/** A kebab-case slug of a text, or `otherwise` when nothing of it is left. */
export function slugOf(text: string, otherwise: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-|-$/g, '')
  return slug === '' ? otherwise : slug
}

/** `prompts-that-last` as people read it: `Prompts that last`. */
export function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Gives each name once: `notes`, `notes-2`, `notes-3`. */
export function distinctNames(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    if (count === 1) return name
    const next = `${name}-${count}`
    seen.set(next, 1)
    return next
  }
}

import { ComponentType, SELECT_TYPES } from './constants.ts'
import { snowflake } from './ids.ts'
import { walkComponents } from './rules/components.ts'
import type { Component, MediaItem } from './wire.ts'

/** Give components the ids and defaults Discord fills in; changes and returns them. */
export function completeComponents(components: Component[]): Component[] {
  assignIds(components)
  walkComponents(components, fillDefaults)
  return components
}

function assignIds(components: Component[]): void {
  const used = new Set<number>()
  walkComponents(components, (component) => {
    if (component.id) used.add(component.id)
  })
  let last = 0
  walkComponents(components, (component) => {
    if (component.id) return
    do last += 1
    while (used.has(last))
    component.id = last
  })
}

function fillDefaults(component: Component): void {
  if (component.type === ComponentType.Container) {
    component.accent_color ??= null
    component.spoiler ??= false
  }
  if (component.type === ComponentType.Separator) {
    component.divider ??= true
    component.spacing ??= 1
  }
  if (SELECT_TYPES.includes(component.type)) {
    component.min_values ??= 1
    component.max_values ??= 1
    component.placeholder ??= null
    component.disabled ??= false
    if (component.type === ComponentType.StringSelect && component.required == null) delete component.required
  }
  if (component.type === ComponentType.MediaGallery) component.items?.forEach(completeItem)
  if (component.type === ComponentType.File && component.file) {
    component.spoiler ??= false
    completeMedia(component.file)
  }
}

function completeItem(item: MediaItem): void {
  item.description ??= null
  item.spoiler ??= false
  completeMedia(item.media)
}

function completeMedia(media: MediaItem['media']): void {
  const { url } = media
  const own = { ...media }
  Object.assign(
    media,
    { id: snowflake(), proxy_url: url, width: 1, height: 1, content_type: 'image/png' },
    own,
  )
}

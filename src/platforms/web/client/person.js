// @ts-check
import { openForm } from './dialog.js'
import { byId, fromServer, icon, make } from './dom.js'
import { item } from './menu.js'
import { phrases } from './phrases.js'

/** @import { Api } from './api.js' */
/** @import { Person, State } from '../wire.ts' */

/**
 * Who one goes by: a name, and other people of this browser to try things with.
 * @param {Api} api
 * @param {State} state
 */
export function wirePerson(api, state) {
  const menu = byId('person-menu')
  show(state.me)
  menu.append(
    item('menuitem', icon('pencil'), phrases.rename, () => rename(api, state)),
    make('hr', { role: 'separator' }),
    make('p', { class: 'menu-title', role: 'presentation' }, phrases.switchPerson),
    ...state.people.map((person) => choice(api, person, person.id === state.me.id)),
    item('menuitem', icon('plus'), phrases.addPerson, async () => {
      const { person } = await api.post('/api/people', {})
      become(api, person)
    }),
  )
}

/** @param {Api} api @param {Person} person @param {boolean} checked */
function choice(api, person, checked) {
  const chosen = item('menuitemradio', checked ? icon('check') : icon('none'), person.name, () => {
    if (!checked) become(api, person)
  })
  chosen.setAttribute('aria-checked', String(checked))
  return chosen
}

/** Everything on the page belongs to one person, so another one begins with a new page. @param {Api} api @param {Person} person */
function become(api, person) {
  api.goBy(person.id)
  location.reload()
}

/** @param {Api} api @param {State} state */
function rename(api, state) {
  const field = {
    name: 'name',
    label: phrases.yourName,
    hint: phrases.yourNameHint,
    required: true,
    max: phrases.nameMax,
    long: false,
  }
  const form = { title: phrases.rename, submit: phrases.save, cancel: phrases.cancel, fields: [field] }
  openForm(
    form,
    async ({ name }) => {
      await api.post('/api/name', { name })
      return () => location.reload()
    },
    { name: state.me.name },
  )
}

/** @param {State['me']} me */
function show(me) {
  byId('person-name').textContent = me.name
  byId('person-avatar').replaceWith(fromServer(me.avatar))
}

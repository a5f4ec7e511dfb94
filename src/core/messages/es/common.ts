import type { common as english } from '../en/common.ts'
import type { Translated } from '../translated.ts'

/** What every room says. */
export const common: Translated<typeof english> = {
  'button.back': 'Atrás',
  'button.next': 'Siguiente',
  'form.submit': 'Enviar',
  'form.cancel': 'Cancelar',
  'form.required': 'Falta esto: {label}.',
  'form.choice': '{label}: elige una opción de la lista.',
  'form.too-long': '{label}: son {length, number} caracteres y caben {max, number}.',
  'file.too-large': '{name} pasa de 1 MB. Entrega un archivo más pequeño.',
  'file.empty': 'Ese archivo está vacío. Guárdalo con su texto y entrégalo de nuevo.',
  'file.not-text':
    '{name} no es un archivo de texto. Entrega texto sin formato en UTF-8: Markdown, CSV, JSON y similares.',
  'file.unreachable':
    'No se ha podido leer {name}. Inténtalo otra vez; si sigue igual, pega su texto en lugar del archivo.',
  'error.ours':
    'Algo ha fallado por nuestra parte y no se ha perdido nada de lo que hiciste. Inténtalo otra vez; si sigue igual, dile esto a quien administra: **{reference}**.',
  'error.busy':
    'Homeroom no puede guardar ahora mismo, así que no finge que lo hace: nada de lo anterior se ha perdido. Inténtalo dentro de un minuto; si sigue igual, dile esto a quien administra: **{reference}**.',
  'error.admin-unknown':
    'No he podido averiguar si administras este servidor o espacio de trabajo, así que no se ha cambiado nada. Inténtalo dentro de un minuto; si sigue igual, quien opera Homeroom ve con `npm run homeroom -- doctor` qué falta.',
  'error.stale':
    'Ese botón es de un Homeroom más antiguo, y lo que hacía está ahora en otro sitio. Por aquí se vuelve a entrar.',
  'error.command': 'Homeroom no tiene ningún comando llamado {name}. `/help` los enumera.',
  'refusal.no-posting':
    'No tengo permiso para publicar aquí. Quien administra este canal puede conceder a Homeroom «Enviar mensajes».',
  'refusal.no-threads':
    'No tengo permiso para abrir hilos aquí. Quien administra este canal puede conceder a Homeroom «Crear hilos públicos».',
  'refusal.not-in-channel':
    'Todavía no estoy en este canal. Cualquiera que esté en él puede invitar a Homeroom; después pulsa Compartir otra vez.',
  'refusal.archived':
    'Este canal está archivado, así que no se puede publicar nada. Comparte la lección en otro canal.',
  'refusal.gone': 'Ese canal o hilo ya no existe. Comparte la lección en otro canal.',
  'refusal.closed-dm':
    'Tus mensajes directos están cerrados para Homeroom. Ábrelos en tus ajustes de privacidad o usa un canal.',
}

import type { common as english } from '../en/common.ts'
import type { Translated } from '../translated.ts'

/** What every room says. */
export const common: Translated<typeof english> = {
  'button.back': 'Voltar',
  'button.next': 'Avançar',
  'form.submit': 'Enviar',
  'form.cancel': 'Cancelar',
  'form.required': 'Falta isto: {label}.',
  'form.choice': '{label}: escolha uma opção da lista.',
  'form.too-long': '{label}: são {length, number} caracteres e cabem {max, number}.',
  'file.too-large': '{name} passa de 1 MB. Envie um arquivo menor.',
  'file.empty': 'Esse arquivo está vazio. Salve-o com o texto e envie de novo.',
  'file.not-text':
    '{name} não é um arquivo de texto. Envie texto simples em UTF-8: Markdown, CSV, JSON e semelhantes.',
  'file.unreachable':
    'Não foi possível ler {name}. Tente de novo; se continuar, cole o texto no lugar do arquivo.',
  'error.ours':
    'Algo deu errado do nosso lado, e nada do que você fez se perdeu. Tente de novo; se continuar, informe a quem administra: **{reference}**.',
  'error.busy':
    'O Homeroom não consegue salvar agora, então não finge que salvou: nada de antes se perdeu. Tente de novo em um minuto; se continuar, informe a quem administra: **{reference}**.',
  'error.admin-unknown':
    'Não consegui descobrir se você administra este servidor ou workspace, então nada mudou. Tente de novo em um minuto; se continuar, quem opera o Homeroom vê com `npm run homeroom -- doctor` o que falta.',
  'error.stale':
    'Esse botão é de um Homeroom mais antigo, e o que ele fazia mudou de lugar. Por aqui você volta.',
  'error.command': 'O Homeroom não tem um comando chamado {name}. `/help` lista todos.',
  'refusal.no-posting':
    'Não tenho permissão para publicar aqui. Quem gerencia este canal pode conceder “Enviar mensagens” ao Homeroom.',
  'refusal.no-threads':
    'Não tenho permissão para abrir tópicos aqui. Quem gerencia este canal pode conceder “Criar tópicos públicos” ao Homeroom.',
  'refusal.not-in-channel':
    'Ainda não estou neste canal. Qualquer pessoa que esteja nele pode convidar o Homeroom; depois pressione Compartilhar de novo.',
  'refusal.archived':
    'Este canal está arquivado, então não dá para publicar nada. Compartilhe a lição em outro canal.',
  'refusal.gone': 'Esse canal ou tópico não existe mais. Compartilhe a lição em outro canal.',
  'refusal.closed-dm':
    'Suas mensagens diretas estão fechadas para o Homeroom. Abra-as nas suas configurações de privacidade ou use um canal.',
}

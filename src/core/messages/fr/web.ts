import type { web as english } from '../en/web.ts'
import type { Translated } from '../translated.ts'

/** What only the web adapter says: the playground's page. */
export const web: Translated<typeof english> = {
  'web.title': 'Bac à sable de Homeroom',
  'web.homeroom': 'Homeroom',
  'web.playground': 'Bac à sable',
  'web.someone': 'Quelqu’un',
  'web.guest': 'Visite {number}',
  'web.badge.bot': 'App',
  'web.noscript':
    'Le bac à sable est une page de chat et a besoin de JavaScript. Autorise-le pour cette adresse, puis recharge.',

  'web.skip.conversation': 'Aller à la conversation',
  'web.skip.composer': 'Aller à la zone de message',
  'web.sidebar': 'Canaux et personnes',
  'web.sidebar.open': 'Afficher les canaux',
  'web.sidebar.close': 'Masquer les canaux',
  'web.rooms': 'Conversations',
  'web.channels': 'Canaux',
  'web.direct': 'Messages privés',
  'web.unread': 'nouveaux messages',
  'web.messages': 'Messages dans {name}',
  'web.theme.dark': 'Passer au thème sombre',
  'web.theme.light': 'Passer au thème clair',
  'web.earlier': 'Messages précédents',
  'web.newest': 'Messages les plus récents',
  'web.thinking': 'Homeroom réfléchit ...',

  'web.channel.general': 'général',
  'web.channel.general.topic': 'Des leçons, des quiz et un tuteur, pour essayer',
  'web.channel.lessons-lounge': 'salon-des-leçons',
  'web.channel.lessons-lounge.topic': 'Des leçons partagées, et de quoi en parler',
  'web.channel.direct.topic': 'Entre toi et Homeroom',

  'web.welcome.title': 'Bienvenue chez Homeroom',
  'web.welcome.lessons':
    'J’enseigne de courtes leçons pour bien utiliser l’IA, ici même dans le chat : environ six minutes chacune.',
  'web.welcome.tutor':
    'La plupart se terminent par un quiz, et chacune a un tuteur qui répond d’après la leçon.',
  'web.welcome.private':
    'Ce que tu lis et tes scores restent entre nous jusqu’à ce que tu appuies sur **Partager**. Tape `/` pour voir tout ce que je sais faire.',
  'web.welcome.button': 'Lire la première leçon',
  'web.lounge.title': 'Un second canal, pour partager',
  'web.lounge.text':
    'Ouvre une leçon ici et appuie sur **Partager** : tout le monde dans le canal voit sa carte, et le tuteur répond dans le fil en dessous.',
  'web.lounge.button': 'Ouvrir une leçon',
  'web.direct.title': 'Rien que nous deux',
  'web.direct.text':
    'Interroge-moi sur n’importe quelle leçon avec tes mots, ou tape `/` pour une commande. Personne d’autre ne lit cette conversation.',
  'web.direct.button': 'Reprendre où j’en étais',

  'web.only-you': 'Personne d’autre ne voit ceci',
  'web.message.private': '{name}, pour toi uniquement',
  'web.message.summary': '{name} : {text}',
  'web.message.summary.private': '{name}, pour toi uniquement : {text}',
  'web.used': '{name} a utilisé {command}',
  'web.used.you': 'Tu as utilisé {command}',

  'web.thread': 'Fil',
  'web.thread.close': 'Fermer le fil',
  'web.thread.reply': 'Répondre dans un fil',
  'web.thread.replies': '{count, plural, =0 {Ouvrir le fil} one {# réponse} other {# réponses}}',
  'web.thread.composer': 'Répondre dans le fil',

  'web.composer.channel': 'Message dans #{name}, ou / pour les commandes',
  'web.composer.direct': 'Message à Homeroom, ou / pour les commandes',
  'web.composer.send': 'Envoyer',
  'web.composer.hint': 'Entrée envoie, Maj et Entrée vont à la ligne, / liste les commandes.',
  'web.completion.commands': 'Commandes',
  'web.completion.values': 'Suggestions',
  'web.completion.count':
    '{count, plural, =0 {Rien à suggérer} one {# suggestion} other {# suggestions}}, flèches pour choisir',

  'web.person.menu': 'Nom et personnes',
  'web.person.rename': 'Changer ton nom',
  'web.person.switch': 'Continuer en tant que',
  'web.person.add': 'Essayer en tant que quelqu’un d’autre',
  'web.person.name': 'Ton nom',
  'web.person.name.hint': 'Affiché à côté de ce que tu écris. {max, number} caractères au plus.',
  'web.person.save': 'Enregistrer',

  'web.time.now': 'Heure : maintenant',
  'web.time.moved': 'Heure du bac à sable : {time}',
  'web.time.hour': 'Une heure plus tard',
  'web.time.morning': 'Demain à 09:00',
  'web.time.pick': 'Choisir une heure',
  'web.time.label': 'Heure',
  'web.time.hint':
    'Plus tard que maintenant, dans ton fuseau horaire. Redémarrer Homeroom ramène à l’heure réelle.',
  'web.time.move': 'Y aller',

  'web.file.large': 'Ce fichier dépasse 1 Mo.',
  'web.file.not-text': 'Ce n’est pas un fichier texte. Homeroom lit du texte brut en UTF-8.',
  'web.notice.offline': 'La connexion est perdue. Nouvel essai en cours ; ce que tu as tapé reste ici.',
  'web.notice.failed': 'Cela n’est pas arrivé jusqu’à Homeroom. Vérifie qu’il tourne, puis réessaie.',

  'web.error.host': 'Ce bac à sable ne répond qu’à sa propre adresse. Ouvre plutôt {address}.',
  'web.error.origin': 'Cette requête ne venait pas de cette page : rien n’a donc été fait.',
  'web.error.json': 'Le bac à sable n’accepte que application/json.',
  'web.error.session': 'Ce navigateur n’est pas encore connu. Recharge la page.',
  'web.error.person': 'Cette personne appartient à un autre navigateur. Recharge la page.',
  'web.error.request': 'Cette page n’envoie pas de telle requête. Recharge la page et réessaie.',
  'web.error.large': 'C’est trop gros pour être envoyé.',
  'web.error.empty': 'Il n’y a encore rien à envoyer.',
  'web.error.too-long': 'Un message peut avoir {max, number} caractères, et celui-ci en a {length, number}.',
  'web.error.place': 'Ce canal ou ce fil n’existe pas.',
  'web.error.message': 'Ce message n’existe plus. Recharge la page.',
  'web.error.not-found': 'Il n’y a rien à cette adresse.',
  'web.error.time':
    'L’heure du bac à sable ne fait qu’avancer, et d’un an au plus. Redémarrer Homeroom ramène à l’heure réelle.',
  'web.error.closing': 'Homeroom redémarre. Réessaie dans un instant.',
  'web.error.ours':
    'Quelque chose n’a pas marché de notre côté, et cela n’a pas été enregistré. Réessaie ; si cela persiste, donne ceci à l’admin : {reference}.',
}

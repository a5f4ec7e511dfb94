/** Words that begin sentences and are no names, in lower case; stop words are none either. */
export const OPENERS: ReadonlySet<string> = new Set(
  `yes no right good great well sure exactly nice fine true false correct wrong maybe perhaps
  first second third next last then finally later soon afterwards otherwise instead however therefore thus hence
  besides moreover meanwhile nevertheless still rather indeed overall altogether together
  despite along aside apart beside beyond beneath behind inside outside near toward towards throughout around across
  amid whenever wherever whoever whatever
  always never often sometimes today tomorrow yesterday
  many much more most less few fewer several enough plenty neither nobody nothing everybody everyone everything
  somebody someone something anybody anyone anything none half part
  people person someone's others things work time times
  add ask avoid be begin bring build call change check choose come compare consider copy count create cut decide
  describe do draw end expect explain fill find follow get give go have help hold imagine include join keep know
  learn leave let like list listen look make mark mind move name need note notice open paste pause pick picture
  place plan please point prefer prepare press put read recall remember remove repeat replace reread rewrite run
  save say scroll see send set share show sit sort speak spell split spot stand start state stay stop suppose take
  talk teach tell test think treat trust try turn understand use wait walk want watch work write
  according based given thanks simply put short plain simple easy hard better best worse worst big small large
  little long old new different similar same whole full clear
  example examples answer answers question questions lesson section step steps reason reasons idea ideas rule
  rules point points summary practice quiz hint hints`.split(/\s+/),
)

/** Verbs with which an article gives somebody's words, as alternatives of a pattern. */
export const sayVerbs =
  'said|says|say|tell|told|tells|added|adds|explained|explains|argued|argues|recalled|recalls|remembered|remembers|noted|notes|' +
  'wrote|writes|asked|asks|replied|replies|answered|answers|insisted|insists|warned|warns|declared|declares|called|calls|' +
  'described|describes|admitted|admits|acknowledged|acknowledges|conceded|concedes|observed|observes|remarked|remarks|' +
  'joked|jokes|quipped|quips|shouted|shouts|whispered|muttered|confirmed|confirms|announced|announces|pronounced|claimed|' +
  'claims|believed|believes|thinks|suggested|suggests|concluded|concludes|laughed|laughs|sighed|sighs|continued|continues|' +
  'complained|complains|countered|counters|reflected|reflects|wondered|wonders|testified|testifies|estimates|estimated|' +
  'predicted|predicts|urged|urges|promised|promises|denied|denies|cautioned|cautions|stressed|stresses|protested|protests|' +
  'boasted|boasts|responded|responds|reported|reports|disputed|disputes';

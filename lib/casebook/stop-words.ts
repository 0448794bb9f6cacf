/** Words that say nothing about what a point is about: English first, and the commonest of its neighbours. Folded. */

const ENGLISH =
  'a about after again all also always am an and any are arent as at be because been before being but by can cant could couldnt ' +
  'did didnt do does doesnt doing dont down each even ever every everything few for from get gets getting go goes going got had ' +
  'hadnt has hasnt have havent having he her here hers him his how i id if ill im in into is isnt it its ive just know let like ' +
  'made make many may me more most much must my myself need never no nobody none nor not nothing now of off on once one only or ' +
  'other our ours out over own per quite rather really said same say says see she should so some someone something still such ' +
  'take than that thats the their them then there they theyre thing things this those though through to too two under until up ' +
  'us very via was wasnt way we well went were what when where which while who whole whom why will with within without wont ' +
  'would wouldnt yes yet you your youre ' +
  'amazing awful bad best better excellent experience fine good great horrible lovely nice okay perfect poor super terrible ' +
  'wonderful worse worst review star stars place business company again back came come want wanted felt feel think thought told';

const OTHERS =
  'aber als am auch auf aus bei beim bin bis das dass dem den der des die doch ein eine einem einen einer eines er es fur gar ' +
  'hat hatte ich ihr im in ist ja kein keine man mehr mein mich mir mit nach nicht noch nur oder schon sehr sein sich sie sind ' +
  'so und uns unser vom von vor war waren was wenn wer wie wieder wir wird zu zum zur gut schlecht ' +
  'au aux avec bien ce ces cette dans de des du elle en est et ete etre il ils je la le les leur lui mais ma me meme mes moi mon ' +
  'ne nos notre nous on ont ou par pas plus pour que qui sa sans se ses son sont sur te tout tres un une vos votre vous ' +
  'al como con cuando del desde donde el ella ellos entre era eran esta estaba este fue ha han hay las lo los mas mi muy nada ni ' +
  'nos nuestro para pero por porque que se si sin sobre su sus tambien todo un una y ya ' +
  'anche che chi come con cosa da dal dalla dei del della delle di e era gli ha hanno ho il io la le lo ma mi molto nel nella non ' +
  'per piu quando questo se si sono stato un una ' +
  'aan bij dat de deze die dit door een en er geen had heb hebben heeft het hij ik in is je maar meer met mijn na naar niet nog ' +
  'om onze ook op over te toch toen tot uit van veel voor wat we werd wij zeer zijn ' +
  'ao aos as com da das de do dos e ela ele em era foi mais mas meu muito na nao nas no nos nosso o os para pela pelo por que ' +
  'sem ser seu so sua tem um uma';

/** Folded as by `foldText`. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${OTHERS}`.split(' '));

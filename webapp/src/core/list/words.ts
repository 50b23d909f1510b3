/** The words by which lists that people write are understood: English, German, French, Spanish, Dutch; all in lower case. Plain data. */

/** Words parted by blanks. */
export const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Phrases parted by bars or lines. */
export const phrases = (lines: string) => new Set(lines.trim().split(/\s*[|\n]\s*/));

/** Words of a header or a line that speak of somebody in another role than the one who is meant. */
export const ROLES = set(`manager managers manager's supervisor supervisors lead leader teamlead teamleader approver approvers approved boss hr contact contacts requested requester requestor
    reports owner owners deputy backup sponsor cc bcc by mentor successor successors replacement replaces replaced buddy assistant delegate stv stellvertretung stellvertreter stellvertreterin zuständig
    vorgesetzter vorgesetzte vorgesetzten vorgesetzt leitung teamleitung leiter leiterin teamleiter teamleiterin führungskraft ansprechpartner ansprechpartnerin ansprechperson vertretung
    vertreter vertreterin vertritt vertreten genehmigt genehmiger beantragt antragsteller antragstellerin nachfolger nachfolgerin verantwortlich verantwortlicher verantwortliche chef chefin
    responsable supérieur supérieure approbateur remplaçant gerente jefe jefa contacto aprobador leidinggevende contactpersoon vervanger teamleider`);

/** Words that take somebody out of a list. */
export const EXCEPTIONS = set(`not no except excepting excluding exclude excluded keep keeps kept don't dont don’t doesn't doesn’t without stay stays staying remain remains skip ignore unless never
    but still return returns returning extended active enabled cancelled canceled withdrawn exception exceptions exempt exclusion exclusions protected whitelist joiner joiners entrants starters reactivate
    reminder hands untouched alone hold tbc tbd maybe pending transfers promotions rehires none nobody nothing neither nor
    nicht nein kein keine keinen keinem keiner keinesfalls niemand nichts außer ausser ausgenommen bleibt bleiben behalten behält ohne weiterhin noch nie niemals sondern aber ausnahme ausnahmen aktiv neuzugang neuzugänge eintritte rückkehrer elternzeit unklar fraglich verlängert verlängerung rückkehr wiedereintritt reaktivieren anlegen create
    ne pas non aucun aucune sauf excepté garder reste restent sans conserver actif actifs excepción excepciones excepto menos mantener mantiene mantienen queda quedan sin ninguno ningún niet nee geen behalve behouden blijft blijven zonder actief uitzondering uitzonderingen handover fyi`);

/** Words of letters and talk: who stands beside them is written to, or about. */
export const TALK = set(`hi hello hey dear thanks thank cheers greetings fyi from to sent ask asks questions question contact call cover covers covering via wrote says said regards
    told informed confirmed cares whom who why when if
    hallo liebe lieber guten moin servus danke dank rückfragen rückfrage fragen frage übernimmt übernehmen betreut laut schrieb schreibt sagt gesendet grüße gruß wenn falls
    bonjour bonsoir salut merci cher chère envoyé demande demander écrit hola gracias estimado estimada preguntas pregunta beste dag bedankt vragen vraag groet groeten`);

/** Words of which sentences are made: a line of them is no list of usernames. */
export const COMMON = set(`we are is was were have has had will would be been this that these those for with you your my our their his her she he they it i all everyone following people below
    list here there let see find attached meeting by from to team a an or do does so our just only more some any can could should must may
    wir sind ist war haben hat wird werden diese dieser dieses folgende folgenden alle für mit sie ihr ihre euch uns mein unsere er es ich anbei siehe oder ein eine einen bis so nur noch mehr
    nous sommes est sont suivants pour avec vous nos ces tous ou un une je il elle estos son para con los las nuestros o una yo wij zijn deze voor met jullie of een ik`);

/** Words of a short heading under which those stand who are meant; what else is announced by a colon may be anybody. */
export const OPENERS = set(`deactivated disabled offboarded terminated closed removed locked blocked block lock close remove removal deletion ending contractors externals interns these following list people persons users user accounts account employees employee colleagues staff names everyone all only today tomorrow team
    gesperrt sperrt sperre deaktiviert gelöscht sperrung schließen externe praktikanten werkstudenten folgende folgenden diese liste leute personen nutzer benutzer konten konto kollegen mitarbeiter mitarbeitende namen alle nur
    supprimer comptes utilisateurs liste suivants ces usuarios cuentas estos lista gebruikers accounts deze onderstaande graag lijst`);

/** Words of a heading under which those stand to whom something else happens, or who are away for a while. */
export const ELSEWHERE = set(`new hires hire maternity paternity parental sabbatical sick promoted promotions info extensions extension postponed deferred backups onboarding paused temporary temporarily vacation leave returners later next
    january february march april may june july august september october november december q1 q2 q3 q4
    neu neue neuer neuen krank krankheit wechsler wechsel versetzungen umzüge beförderungen interne kopie verschoben zurückgestellt vertretungen nachfolge bleiber mutterschutz elternteilzeit freistellung freigestellt
    einstellungen neueinstellungen neustarter eintritt betreuer paten verteiler empfänger antrag aktive bestand pausiert ruhend beurlaubt beurlaubung urlaub berechtigungen lizenz lizenzen später januar februar märz mai juni juli oktober dezember
    nouveaux nouvelles arrivées embauches mutations renouvellements prolongations congé congés nuevos nuevas altas ingresos incorporaciones excedencia traslados renovaciones
    nieuw nieuwe verlof zwangerschapsverlof overplaatsing verlenging doorstroom instroom`);

/** What is done to accounts, in whatever form: "nicht mehr sperren" is about that, "nicht mehr bei uns" is not. */
export const DEEDS = set(`deactivate deactivated disable disabled close closed lock locked block blocked remove removed delete deleted offboard offboarded terminate terminated touch touched
    sperren gesperrt deaktivieren deaktiviert löschen gelöscht entfernen entfernt schließen geschlossen anfassen
    désactiver désactivé désactivés supprimer supprimé supprimés bloquer bloqué bloqués desactivar desactivado eliminar eliminado bloquear bloqueado uitschakelen uitgeschakeld verwijderen verwijderd blokkeren geblokkeerd`);

/** How a letter begins. */
export const GREETINGS = set('hi hello hey dear hallo liebe lieber guten moin servus bonjour salut hola estimado estimada beste dag goedemorgen');

/** Words that may stand beside somebody who is meant without saying anything else. */
export const NEUTRAL = set(`please pls also and as at in on of the last day left leaves leaving working workday since per effective end ends ended contract today tomorrow yesterday date week month
    deactivate disable offboard offboarding terminate terminated termination leaver user account email e-mail mail mailto id name login username employee
    bitte auch und am im in ab zum zur seit per der die das letzter letzte tag arbeitstag austritt ausgeschieden verlässt geht deaktivieren sperren benutzer konto heute morgen uhr woche monat
    et le la les du au dernier jour départ désactiver s'il vous plaît y el último día desactivar por favor laatste dag werkdag vertrekt uitschakelen november novembre noviembre december décembre diciembre en de het van`);

/** Labels before a colon that announce the one who is meant. */
export const LABELS = set('name user username login handle account email e-mail mail mailto smtp sip id employee leaver person benutzer benutzername mitarbeiter mitarbeiterin konto nom usuario naam gebruiker');

/** Small words inside a name; they need not be in an account's. */
export const PARTICLES = set(`von van vom zu zum zur der den dem des de del della di da do dos das du la le les el al bin ben ibn y e ten ter te 't op`);

/** What departments are called. */
export const DEPARTMENTS = set(`sales hr it finance marketing legal support engineering accounting operations ops purchasing logistics development product department dept team office
    vertrieb einkauf personal personalabteilung buchhaltung entwicklung technik verwaltung abteilung ventes comptabilité ventas verkoop`);

/** Words with a capital letter beside a name that are no part of it. */
export const NO_NAMES = new Set([...DEPARTMENTS, ...set(`dr prof professor mr mrs ms miss mx sir herr herrn frau dipl-ing ing mag mme mlle monsieur madame sr sra srta doña dhr mevr phd msc bsc mba
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
    feb apr jun jul aug sep sept oct nov dec january february march july september october november december
    jän mär okt dez januar februar märz juni oktober dezember pm cet utc gmbh ltd inc llc
    please also working arbeitstag werkdag user account employee name email e-mail mail login username id bitte benutzer mitarbeiter mitarbeiterin konto ab seit austritt letzter tag last day left leaving leaver`)]);

/** The keys of a mail's header lines. */
export const MAIL_HEADERS = set(`from to cc bcc sent date subject reply-to importance attachments attachment
    von an gesendet betreff datum kopie blindkopie antwort-an anlagen anlage wichtigkeit
    de à objet envoyé copie para asunto enviado fecha aan onderwerp verzonden`);

/** Lines after which a mail is over. */
export const CLOSINGS = phrases(`regards|best regards|kind regards|warm regards|warmest regards|many regards|with kind regards|with best regards|best|all the best|best wishes|kindest regards|thanks|many thanks
    thank you|thank you very much|thanks a lot|thanks in advance|thanks and regards|thanks and best regards|thanks & regards|cheers|sincerely|yours sincerely|yours faithfully|yours truly|br|kr|sent from my iphone
    mit freundlichen grüßen|mit freundlichen gruessen|mit freundlichen grüssen|mit freundlichem gruß|freundliche grüße|freundliche grüsse|viele grüße|viele gruesse|viele grüsse|beste grüße|beste grüsse
    liebe grüße|liebe grüsse|herzliche grüße|schöne grüße|grüße|grüsse|gruß|gruss|lieben gruß|besten gruß|mfg|vg|lg|bg|danke|vielen dank|danke und grüße|vielen dank und viele grüße|danke und viele grüße
    danke im voraus|vielen dank im voraus|herzlichen dank|von meinem iphone gesendet
    cordialement|bien cordialement|bien à vous|bien à toi|merci|merci d'avance|merci beaucoup|salutations|meilleures salutations|sincères salutations
    saludos|un saludo|saludos cordiales|atentamente|gracias|muchas gracias|un cordial saludo
    met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groeten|groet|mvg|bedankt|alvast bedankt`);

/** How the lines begin that tell how somebody can be reached. */
export const CONTACTS = set('tel telefon telephone téléphone teléfono telefoon phone mobile mobil mob cell fax office direct durchwahl');

/** Those of them behind which people's addresses stand. */
export const ADDRESSES = set('from to cc bcc reply-to von an kopie blindkopie antwort-an de à copie para aan');

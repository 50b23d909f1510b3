/** The labels of columns, and what the cells below them say: English, German, French, Spanish, Dutch; all in lower case. Plain data. */
import {phrases, set} from './words';

/** What the header of a column says of its cells: one key of a person, or a part of their name. */
export const HEADERS = {
    email: phrases(`email|e mail|mail|email address|e mail address|mail address|user email|work email|emailadresse|e mail adresse|mailadresse|email adresse|upn|user principal name
        adresse e mail|adresse email|courriel|correo|correo electrónico|correo electronico|e mailadres|emailadres`),
    username: phrases(`username|user name|user|users|login|login name|handle|account|account name|mattermost|mattermost username|mattermost name|nick|sam account name|samaccountname
        benutzername|benutzer|anmeldename|nutzername|kennung|utilisateur|identifiant|nom d utilisateur|usuario|nombre de usuario|gebruikersnaam|gebruiker`),
    id: phrases('id|user id|userid|person id|mattermost id|mattermost user id|uid|benutzer id|account id'),
    first: phrases('first|first name|firstname|given name|forename|vorname|rufname|prénom|prenom|nombre|voornaam'),
    last: phrases('last|last name|lastname|surname|family name|nachname|familienname|nom|nom de famille|apellido|apellidos|achternaam'),
    full: phrases(`name|full name|fullname|display name|displayname|employee|employee name|employees|staff|person|people|colleague|leaver|leavers|mitarbeiter|mitarbeiterin|mitarbeitername
        mitarbeitende|vollständiger name|nom complet|nombre completo|volledige naam|medewerker|naam|collaborateur|employé|empleado`),
};

/** Those that are a header wherever they stand; "Employee" may be what a cell says. */
export const NAME_HEADERS = new Set([...HEADERS.first, ...HEADERS.last, ...HEADERS.full].filter((label) => (/na(?:me|am)$|^pr[eé]nom|^apellidos|complet/).test(label)));

/** What may stand beside "e-mail" or "username" in the label of somebody's own. Whose it is with any other word nobody knows. */
export const OWN = set(`e email mail username user name address addresses adresse adressen adres id account login work company business corporate office primary main official required mattermost chat employee leaver person staff
    dienstlich dienstliche geschäftlich geschäftliche firma mitarbeiter mitarbeiterin benutzer pflichtfeld professionnel professionnelle pro entreprise utilisateur empleado empresa zakelijk werk de du des l of the`);

/** Labels below which words say nothing of whether somebody is meant: where they work, and as what. */
export const HARMLESS = set(`department dept division team group unit company organisation org location site office room city country position title job role roles function grade cost center centre
    number no nr phone telephone mobile tel fax ext employee employment contract class objectclass dn distinguished distinguishedname abteilung bereich gruppe firma standort ort straße stelle funktion rolle titel
    beruf tätigkeit kostenstelle personalnr personalnummer telefon durchwahl vertragsart beschäftigungsart service équipe site lieu ville poste fonction departamento equipo sede ciudad puesto cargo
    afdeling locatie stad functie`);

/** Labels of remarks. */
export const REMARKS = set(`note notes comment comments remark remarks info information reason reasons memo bemerkung bemerkungen kommentar kommentare anmerkung anmerkungen hinweis hinweise notiz notizen grund austrittsgrund kündigungsgrund
    remarque remarques commentaire commentaires motif observación observaciones comentario comentarios nota notas motivo opmerking opmerkingen toelichting reden`);

/** Labels of columns of events. */
export const EVENTS = set('type event process action what change typ art vorgang ereignis prozess maßnahme événement processus acción proceso evento gebeurtenis');

/** Labels of the day on which somebody's time ends. */
export const ENDS = /terminat|leav|\bexit|last (?:working )?day|expir|until|\bend\b|austritt|\w{3}ende$|\bende|letzter|kündigung|d[ée]parts?\b|sortie|\bfin\b|salida|\bbis\b|^dat(?:e|um)$|stichtag|effective|fällig|\bdue\b|\bbaja\b|uit ?dienst|einddatum/;

/** Labels that a cell may say of somebody as well. */
export const WEAK = set('user users account benutzer utilisateur usuario gebruiker');

/** Labels of days; below them stand dates, not answers. */
export const DAYS = set('date day datum tag fecha día jour');

/** Words of cells that say what happens to somebody: they leave, or anything else. */
export const LEAVES = set(`leaver leavers leaves leaving left departures departing departed gone termination terminations terminate terminated resignation resignations resigned retirement retired dismissal offboarding offboard off-board deactivate deactivation deactivations disable delete departure exit exits
    austritt austritte abgänge kündigung ausgeschieden ausscheidende verlassen deaktivieren deaktivierung sperren löschen départ départs sortants démission désactiver baja bajas desactivar salida salidas vertrek vertrekkers uitschakelen`);
export const MOVES = set(`joiner joiners hire hired rehire rehired mover movers transfer transferred change changed onboarding onboard promotion new starter sign revoke extension renewed postponed paused verschoben eintritt einstellung wechsel wechsler versetzung neuzugang embauche arrivée mutation prolongé
    alta ingreso traslado aanname instroom`);

/** Cells that say the same beside their opposite: "off" and "on". */
export const OUT = set('abgang abgänge abgänger sortie sorties out off uit uitstroom weg');

/** Why somebody leaves. */
export const REASONS = set(`resignation resigned retirement retired end of contract ended career pay voluntary involuntary dismissal dismissed redundancy terminate employee personal reasons
    kündigung an ag eigenkündigung aufhebungsvertrag rente altersrente ruhestand befristung befristet vertragsende ablauf ausgeschieden démission retraite fin cdd contrat licenciement voluntaria voluntario jubilación contrato despido
    ontslag pensioen einde contract`);

/** Labels of columns that say about each line whether it is meant, or in what state the account is. */
const STATES = set('status active inactive keep exclude done aktiv inaktiv behalten statut actif garder estado activo mantener actief behouden');
export const DECISIONS = new Set([...STATES, ...set(`deactivate deactivated disable disabled remove delete deletion leaver leaving leaves left action decision offboard offboarding terminate terminated
    include selected approved confirm confirmed deaktivieren sperren löschen entfernen austritt verlässt aktion entscheidung auswahl bestätigt
    désactiver supprimer départ décision desactivar eliminar baja decisión uitschakelen verwijderen vertrek besluit`)]);

/** Labels below which "yes" says that somebody is meant. */
export const MEANT = new Set([...LEAVES, ...DECISIONS].filter((word) => !STATES.has(word)));

/** Cells that answer yes, and cells that say no. */
export const ANSWERS = set('y yes x 1 true ja j oui o sí si s ok ✓ ✔ ☑ ✅');
export const YES = new Set([...ANSWERS, ...LEAVES]);
export const NO = set('n no 0 false nein non nee - – ✗ ✘ ❌ keep stay stays bleibt reste blijft');

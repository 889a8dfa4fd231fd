# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.

## web
skip-to-content = To the content
find-label = Find a person, household, number or code, in any script
nav-label = Main
nav-today = Today
nav-people = People
nav-programmes = Programmes
nav-reports = Reports
nav-settings = Settings
sign-out = Sign out
offline = There is no network. What you type stays on this page; send it when the network is back.
actions = Actions
add = Add
save = Save
cancel = Cancel
back = Back
older = Older
next-page = Next page
reason = Reason
print = Print
download = Download
not-recorded = not recorded
not-set = not set
nothing-yet = Nothing here yet
yes = yes
no = no
of = { $part } of { $whole }
more-than = more than { $count }
done-saved = Saved.
error-title-not-found = This page is not here
error-title-ours = This did not work, and it is our fault
error-title-refused = This is not possible
error-title-sign-in = Please sign in
error-not-found = Nothing stands at this address, or it is not for your role. Go back, or ask the person who gave you the link.
error-ours = Something broke on our side. Nothing was half done: what you sent was not saved. Try once more; if it happens again, tell your administrator the time.
error-sign-in = Your session has ended. Sign in again; then repeat the last step.
error-other-site = This request came from another site and was not carried out. Open the page here and try again.
error-form-old = This form was open too long or came from another session. Go back, load the page again and repeat the step.
error-form-large = The form is larger than 2 MB. Shorten the texts.
error-upload-broken = The upload stopped half-way. Check the connection and send the file again.
error-upload-large = The file is larger than 64 MB. Split it into two files.
error-to-today = To the first page
operation-missing = The form lacks its number. Load the page again and repeat the step.
operation-other-body = This step was sent twice with different contents. The first one counts; load the page to see it.
field-required = Please fill in this field ({ $field }).
field-too-long = This text is too long ({ $field }).
field-whole-number = Please write a whole number here ({ $field }).
field-date = Please write the day as 30.06.2021 ({ $field }).

## access
sign-in-title = Sign in
sign-in-lead = Lists, decisions and deliveries are for the people who work on them.
sign-in-user = User name
sign-in-password = Password
sign-in = Sign in
sign-in-wrong = The name or the password does not fit. Check both; your administrator can send you a new link.
demo-users = Sign-ins of the demo
demo-password = The password of all of them is { $password }.
public-programmes = Public pages of the programmes
welcome-title = Welcome to Komshi
welcome-first = Name your organisation and yourself as its first administrator. This link works once.
welcome-user = Choose a password. This link works once.
welcome-go = Start
field-organisation-name = Name of the organisation
field-organisation = Organisation
field-display-name = Name and surname
field-new-password = Password
field-new-password-hint = At least 10 characters. Three or four ordinary words are good.
field-roles = Roles
field-code = Short code
field-kind = Kind
settings-mine = My account
organisations-title = Organisations
users-title = Users
user-add = Add a user
user-disable = Disable
user-enable = Enable
user-not-oneself = You cannot disable your own account. Ask another administrator.
user-needs-name = A user needs a user name and a name.
user-name-taken = The user name { $name } is taken. Choose another one.
password-short = The password is too short. Use at least 10 characters.
role-unknown = This role does not exist.
organisation-needs-name = An organisation needs a name and a short code.
organisation-code-taken = The code { $code } is taken. Choose another one.
invitation-made = The user was added. Give them this link to set a password; it works once, for three days:
audit-title = Audit trail
audit-lead = Every change and every look at special data of your organisation, newest first. Rows are chained: none can be altered unnoticed.
audit-at = Time (UTC)
audit-who = Who
audit-action = Action
audit-object = Object
audit-machine = command line
organisation-municipality = Municipality
organisation-centre-for-social-work = Centre for social work
organisation-civil-society = Civil-society organisation
organisation-donor = Donor
organisation-company = Company
role-administrator = Administrator
role-programme-manager = Programme manager
role-social-worker = Social worker
role-committee-member = Committee member
role-storekeeper = Storekeeper
role-field-worker = Field worker or volunteer
role-evaluation-officer = Monitoring and evaluation officer
role-donor = Donor
role-auditor = Auditor
role-data-protection-officer = Data protection officer
action-read-public = Read a public page
action-sign-in = Sign in
action-own-account = Own account
action-see-today = See today
action-find-people = Find people
action-open-person = Open a person
action-edit-person = Change a record
action-see-lists = See lists
action-import-list = Import a list
action-withdraw-list = Withdraw a list
action-review-pairs = Review a pair
action-see-programme = See a programme
action-edit-programme = Change a programme
action-see-selection = See the selection
action-edit-criteria = Change the criteria
action-open-call = Open the call
action-decide = Decide
action-confirm-decisions = Confirm decisions
action-publish-list = Publish the list
action-record-objection = Record an objection
action-decide-objection = Decide an objection
action-see-goods = See goods
action-move-goods = Move goods
action-propose-loss = Propose a loss
action-confirm-loss = Confirm a loss
action-see-deliveries = See deliveries
action-plan-distribution = Plan a distribution
action-hand-over = Hand over
action-close-day = Close a day
action-see-reports = See reports
action-publish-figures = Publish figures
action-see-audit = See the audit trail
action-manage-users = Manage users
action-manage-organisations = Manage organisations
action-run-command = Command line

## today
today-morning = Dobro jutro, { $name }
today-day = Dobar dan, { $name }
today-evening = Dobro veče, { $name }
today-waiting = Čeka na Vas
today-nothing = Ništa ne čeka na Vas. Ono na čemu možete da radite stoji pod Programi.
today-due = rok
open = otvori
weekday-and-day = { $weekday }, { $day }
weekday-1 = ponedeljak
weekday-2 = utorak
weekday-3 = sreda
weekday-4 = četvrtak
weekday-5 = petak
weekday-6 = subota
weekday-7 = nedelja
todo-handover = { $count ->
    [one] domaćinstvo danas preuzima pomoć
    [few] domaćinstva danas preuzimaju pomoć
   *[other] domaćinstava danas preuzima pomoć
 }
todo-handover-day = { $day }
todo-handover-step = Predaj
todo-objection = { $count ->
    [one] prigovor na listu čeka odluku
    [few] prigovora na listu čekaju odluku
   *[other] prigovora na listu čeka odluku
 }
todo-objection-day = prvi do { $day }
todo-objection-step = Odluči
todo-day = { $count ->
    [one] dan raspodele je prošao i nije zaključen
    [few] dana raspodele su prošla i nisu zaključena
   *[other] dana raspodele je prošlo i nije zaključeno
 }
todo-day-day = najstariji od { $day }
todo-day-step = Zaključi
todo-loss = { $count ->
    [one] gubitak robe čeka drugi potpis
    [few] gubitka robe čekaju drugi potpis
   *[other] gubitaka robe čeka drugi potpis
 }
todo-loss-day = najstariji od { $day }
todo-loss-step = Proveri
todo-pair = { $count ->
    [one] par može biti ista osoba
    [few] para mogu biti ista osoba
   *[other] parova može biti ista osoba
 }
todo-pair-day = najstariji od { $day }
todo-pair-step = Proveri
todo-session = { $count ->
    [one] sednica komisije čeka potvrdu odluka
    [few] sednice komisije čekaju potvrdu odluka
   *[other] sednica komisije čeka potvrdu odluka
 }
todo-session-day = održana { $day }
todo-session-step = Potvrdi
todo-publish = { $count ->
    [one] lista je odlučena i nije objavljena
    [few] liste su odlučene i nisu objavljene
   *[other] lista je odlučeno i nije objavljeno
 }
todo-publish-day = kriterijumi zaključani { $day }
todo-publish-step = Objavi
todo-criteria = { $count ->
    [one] poziv nije otvoren: kriterijumi nisu zaključani
    [few] poziva nisu otvorena: kriterijumi nisu zaključani
   *[other] poziva nije otvoreno: kriterijumi nisu zaključani
 }
todo-criteria-day = započet { $day }
todo-criteria-step = Postavi kriterijume
todo-donation = { $count ->
    [one] najavljena donacija nije primljena
    [few] najavljene donacije nisu primljene
   *[other] najavljenih donacija nije primljeno
 }
todo-donation-day = najstarija od { $day }
todo-donation-step = Primi
todo-list = { $count ->
    [one] spisak nije uvezen do kraja
    [few] spiska nisu uvezena do kraja
   *[other] spiskova nije uvezeno do kraja
 }
todo-list-day = započet { $day }
todo-list-step = Otvori
way-title = Od spiskova do paketa
way-rows = { $count ->
    [one] Redovi u { $count } spisku
    [few] Redovi u { $count } spiska
   *[other] Redovi u { $count } spiskova
 }
way-households = Domaćinstva, svako jednom
way-eligible = Ispunjavaju kriterijume
way-chosen = Odabrala komisija
way-packages = Predati paketi
way-of = od { $count }
way-report = Izveštaj
week-title = Ove nedelje
week-nothing = Za narednih sedam dana ništa nije planirano.
week-session = Komisija, { $place }
week-objections = Kraj roka za prigovore
week-distribution = { $count ->
    [one] Raspodela, { $place }: { $count } domaćinstvo
    [few] Raspodela, { $place }: { $count } domaćinstva
   *[other] Raspodela, { $place }: { $count } domaćinstava
 }
week-donation = Donacija: { $item }, { $count }
week-not-received = nije primljena
first-title = Prvi koraci
first-what = Ovde još nema ničega. Ovi koraci, ovim redom, vode do prvog spiska:
first-ask = Vaša organizacija još ne učestvuje ni u jednom programu. Obratite se administratoru ili rukovodiocu programa koji Vam je otvorio nalog.
first-organisations = Dodajte organizacije koje rade zajedno
first-users = Dodajte ljude koji rade u Komshiju, svakog sa ulogom
first-programme = Dodajte prvi program
first-sharing = Evidentirajte ko kome daje koje podatke
first-done = gotovo

## registry

## lists

## matching

## programmes
programme-parts = Delovi programa
programme-part-overview = Pregled
programme-part-lists = Spiskovi
programme-part-review = Provera
programme-part-selection = Odabir
programme-part-goods = Roba
programme-part-distribution = Raspodela
programme-part-report = Izveštaj
value-unknown = { $value } nije među mogućim vrednostima. Ponovo učitajte stranicu i izaberite sa spiska.
programme-lead-edits = Program menja samo organizacija koja ga vodi. Obratite se njenom rukovodiocu programa.
programme-code-wrong = Šifra programa se sastoji od latiničnih slova bez kvačica, cifara i crtica, najviše 40 znakova, bez razmaka. Na primer { "KM-2021" }.
programme-code-taken = Šifra { $code } je zauzeta. Izaberite drugu.
programme-needs-title = Programu je potreban naziv bar na jednom jeziku.
programme-needs-slug = Naziv u javnoj adresi je prazan. Napišite nekoliko reči latinicom.
programme-slug-taken = Javna adresa { $slug } pripada drugom programu. Izaberite drugu.
place-unknown = U imeniku mesta nema mesta { $place }. Proverite kako je napisano ili ga izaberite sa spiska.
text-original-stays = Izvorni tekst ostaje. Zamenite ga, ili prvo proglasite tekst na drugom jeziku izvornim.
activity-code-wrong = Šifra aktivnosti se sastoji od latiničnih slova bez kvačica, cifara i crtica, bez razmaka. Na primer { "R1" }.
activity-code-taken = Program već ima aktivnost { $code }. Izaberite drugu šifru.
activity-needs-title = Aktivnosti je potreban naziv.
activity-target-negative = Ciljna vrednost ne može biti manja od nule. Ostavite prazno ako nije postavljena.
sharing-giver-records = Evidenciju o razmeni podataka unosi organizacija koja daje podatke ili ona koja vodi program. Obratite se jednoj od njih.
sharing-needs-texts = Evidenciji su potrebni svrha, pravni osnov i dokument.
sharing-needs-days = Evidenciji je potreban dan od kojeg važi; oba dana moraju da postoje. Napišite ih kao 30.06.2021.
sharing-days-order = Evidencija bi prestala pre nego što počne. Proverite oba dana.
sharing-needs-fields = Izaberite bar jedno polje koje se razmenjuje.
sharing-only-partners = Davalac i primaoci moraju da učestvuju u programu. Prvo dodajte organizaciju u program.
programme = Program
programme-add = Dodaj program
programme-add-first = Dodaj prvi program
programmes-none = Još nema programa
programmes-what = Program kaže šta se radi, za koga, gde, kada, ko to sprovodi i čijim novcem. Spiskovi, odabir, roba i raspodela pripadaju programu, zato je on prvi.
programmes-ask = Vaša organizacija ne učestvuje ni u jednom programu koji Vaša uloga vidi. Obratite se rukovodiocu programa u organizaciji koja ga vodi.
programme-where = Gde
programme-when = Kada
programme-status = Status
programme-status-planned = planiran
programme-status-running = u toku
programme-status-suspended = obustavljen
programme-status-finished = završen
programme-status-cancelled = otkazan
programme-about = O programu
programme-edit = Izmeni podatke
programme-edit-texts = Tekstovi na jezicima
programme-lead = Vodi ga
programme-led-by = Program će voditi { $organisation }: dodaje partnere, aktivnosti i tekstove.
programme-currency = Valuta
programme-public = Javna stranica
programme-published = objavljena { $day }
programme-not-published = nije objavljena
programme-languages = Naziv postoji na
programme-language = Jezik teksta
programme-no-texts = Još nema teksta o programu. Dodajte opšti cilj i očekivane rezultate pod „Tekstovi na jezicima”.
programme-starts = Prvi dan
programme-ends = Poslednji dan
programme-place-form = Nazivi mesta
place-form-plain = Kako ih jezik piše
place-form-asterisk = Sa zvezdicom i fusnotom za Kosovo*
programme-places-hint = Opštine na bilo kom jeziku i pismu, odvojene zarezima. Na primer: Severna Mitrovica, Zvečan
programme-code-hint = Kratka, latinicom; stoji na spiskovima i izveštajima i ne menja se. Na primer { "KM-2021" }.
programme-slug = Naziv u javnoj adresi
programme-slug-hint = Nekoliko reči latinicom; ako ostane prazno, pravi se od naziva.
day-hint = Na primer 30.06.2021.
programme-day-starts = prvi dan
programme-day-ends = poslednji dan
programme-day-impossible = Kao { $which } upisan je { $original }. Takav dan ne postoji. Upisano se čuva dok neko ne odluči.
programme-day-take = Uzmi { $day }
programme-day-taken = Ovaj dan je u međuvremenu postavljen. Učitajte stranicu da ga vidite.
programme-days-order = Poslednji dan je pre prvog. Oba se čuvaju; proverite ih.
programme-past = Poslednji dan je prošao, a status je i dalje „u toku”. Status je podatak za sebe: promenite ga kada se program završi.
programme-organisations = Organizacije
programme-organisation-add = Dodaj organizaciju
programme-organisation-new = Organizacija koje nema na spisku dodaje se u delu
programme-role = Uloga u programu
programme-role-lead = vodeća organizacija
programme-role-donor = donator
programme-role-implementer = sprovodilac
programme-role-partner = partner
programme-role-institution = institucija
programme-role-contractor = izvođač
activities-title = Očekivani rezultati i aktivnosti
activities-none = Još nema aktivnosti. Aktivnost kaže šta se broji: obuhvaćena domaćinstva, predati paketi.
activity-add = Dodaj aktivnost
activity-what = Šta
activity-counts = Broji
activity-target = Ciljna vrednost
activity-target-hint = Ostavite prazno ako ciljne vrednosti nema: izveštaji tada kažu „ciljna vrednost nije postavljena”, a nikada 0 %.
activity-title-in = Naziv ({ $language })
activity-qualifier = Ciljna vrednost znači
target-not-set = ciljna vrednost nije postavljena
qualifier-exactly = tačno
qualifier-at-least = najmanje
qualifier-about = oko
unit-counted-household = domaćinstva
unit-counted-person = lica
unit-counted-package = pakete
unit-counted-organisation = organizacije
unit-counted-event = događaje
text-title = Naziv
text-summary = Ukratko
text-objective = Opšti cilj
text-specific-objectives = Posebni ciljevi
text-expected-results = Očekivani rezultati
text-target-groups = Kome je namenjen
text-activity = Naziv za { $code }
text-original = izvornik
text-original-in = Izvornik ({ $language })
texts-hint = Prvi tekst jedne vrste je izvornik; ostali su prevodi. Čitalac bez prevoda dobija izvornik.
texts-cyrillic-hint = Ćirilica se sama pravi od latiničnog teksta; ovde upišite samo ono što mora da se razlikuje.
language-en = engleski
language-sr-Latn = srpski, latinica
language-sr-Cyrl = srpski, ćirilica
language-sr-Cyrl-ijekavsk = srpski, ćirilica, ijekavski
language-bs = bosanski
language-sq = albanski
language-mk = makedonski
language-tr = turski
sharing-title = Evidencija o razmeni podataka
sharing-what = Ko kome daje koje podatke, u koju svrhu i po kom osnovu. Bez važeće evidencije nijedan spisak ne može da uđe i nijedna organizacija ne vidi podatke druge.
sharing-add = Evidentiraj razmenu podataka
sharing-add-first = Evidentiraj prvu razmenu podataka
sharing-giver = Ko daje podatke
sharing-receivers = Ko ih prima
sharing-receivers-hint = Ako niko nije izabran, spisak vidi samo davalac.
sharing-nobody = niko drugi
sharing-purpose = Svrha
sharing-purpose-hint = Za šta se podaci koriste, i ni za šta drugo. Na primer: odabir domaćinstava za pakete pomoći.
sharing-basis = Pravni osnov
sharing-basis-hint = Na primer: sporazum triju organizacija i saglasnost domaćinstava (Zakon br. 06/{ "L" }-082, član 5).
sharing-document = Dokument
sharing-document-hint = Sporazum kako je zaveden: broj i dan.
sharing-from = Važi od
sharing-until = Važi do
sharing-until-hint = Ostavite prazno ako važi dok se ne završi.
sharing-days = Važi
sharing-open = dok se ne završi
sharing-ended-on = završena { $day }
sharing-lists = Spiskovi po njoj
sharing-fields = Polja koja se razmenjuju
sharing-fields-count = { $count ->
    [one] razmenjuje se { $count } polje
    [few] razmenjuju se { $count } polja
   *[other] razmenjuje se { $count } polja
 }
sharing-special = Posebne vrste podataka
sharing-special-hint = Zajednica, invaliditet, zdravlje i raseljenost su posebno zaštićeni. Razmenite ih samo ako se svrha bez njih ne može postići.
sharing-end = Završi ovu razmenu
sharing-end-hint = Od tog trenutka primaoci više ne vide podatke davaoca. Ono što je na osnovu njih odlučeno ostaje.
sharing-state-valid = važi
sharing-state-later = počinje kasnije
sharing-state-over = istekla
sharing-state-ended = završena
kosovo-footnote = * Ovaj naziv je bez prejudiciranja statusa i u skladu je sa Rezolucijom Saveta bezbednosti Ujedinjenih nacija 1244/1999 i Mišljenjem Međunarodnog suda pravde o deklaraciji o nezavisnosti Kosova.
done-programme-added = Program je dodat. Sledi: organizacije, aktivnosti i evidencija o razmeni podataka.
done-sharing-recorded = Razmena podataka je evidentirana. Po njoj spiskovi mogu da uđu.
done-sharing-ended = Razmena podataka je završena.
attribute-surname = prezime
attribute-given-name = ime
attribute-father-name = ime oca
attribute-mother-name = ime majke
attribute-maiden-name = devojačko prezime
attribute-identity-number = matični broj
attribute-birth-date = datum rođenja
attribute-age = starost
attribute-sex = pol
attribute-address = adresa
attribute-settlement = naselje
attribute-municipality = opština
attribute-country = država
attribute-phone = telefon
attribute-email = e-pošta
attribute-community = zajednica
attribute-household-size = broj članova domaćinstva
attribute-children-under-15 = deca mlađa od 15 godina
attribute-over-65 = članovi stariji od 65 godina
attribute-monthly-income = mesečni prihod
attribute-housing = stanovanje
attribute-applied-on = dan prijave
attribute-chronic-illness = hronična bolest
attribute-cash-social-assistance = novčana socijalna pomoć
attribute-relation = srodstvo sa nosiocem domaćinstva
attribute-wg-seeing = teškoće sa vidom
attribute-wg-hearing = teškoće sa sluhom
attribute-wg-walking = teškoće pri hodu
attribute-wg-remembering = teškoće sa pamćenjem
attribute-wg-self-care = teškoće pri brizi o sebi
attribute-wg-communicating = teškoće u sporazumevanju
attribute-disability = invaliditet
attribute-single-parent = samohrani roditelj
attribute-employment = zaposlenost
attribute-education = obrazovanje
attribute-displacement-status = status raseljenosti
attribute-bank-account = bankovni račun
attribute-notes = napomene
sharing-ended-before = Ova evidencija je već završena.

## selection

## goods
goods-title = Roba
goods-parts = Delovi robe
goods-part-stock = Zalihe
goods-part-gifts = Donacije u robi
goods-part-moves = Knjiga robe
goods-part-count = Popis zaliha
goods-part-losses = Gubici
goods-part-volunteers = Volonteri
goods-part-setup = Artikli, paketi i mesta
goods-stock = Zalihe
goods-place = Mesto
goods-item = Artikal
goods-kit = Paket
goods-kits = Broj paketa
goods-unit = Jedinica
goods-quantity-label = Količina
goods-batch = Serija
goods-batches = Serije
goods-expires = Rok trajanja
goods-expires-on = rok { $day }
goods-giver = Darodavac
goods-supplier = Dobavljač
goods-from = Odakle
goods-to = Kuda
goods-day = Dan
goods-document = Dokument
goods-note = Napomena
goods-name = Naziv
goods-reason = Šta je bilo
goods-sum = Ukupno
goods-all = Sve
goods-show = Prikaži
goods-address = Adresa
goods-municipality = Opština ili naselje
goods-move = Premesti robu
goods-receive = Primi nabavku
goods-pack = Spakuj pakete
goods-pack-at = Pakuje se u
goods-pack-persons = Za domaćinstva od (osoba)
goods-pack-volunteers = Ko je pakovao
goods-fefo = Prvo ide ono čemu rok prvo ističe.
goods-no-suppliers = Prvo upišite dobavljača:
goods-empty-title = Još nema robe
goods-empty = Ovde stoji šta leži u magacinima i na mestima raspodele, seriju po seriju. Prvo upišite artikle, pakete i mesta; zatim primite donacije i nabavke.
goods-empty-go = Artikli, paketi i mesta
goods-todo-gifts = { $count ->
    [one] donacija čeka sledeći korak
    [few] donacije čekaju sledeći korak
   *[other] donacija čeka sledeći korak
 }
goods-todo-gifts-go = Na donacije
goods-todo-losses = { $count ->
    [one] gubitak čeka drugi potpis
    [few] gubitka čekaju drugi potpis
   *[other] gubitaka čeka drugi potpis
 }
goods-todo-losses-go = Na gubitke
goods-ledger = Knjiga po vrstama računa
goods-moves-lead = Svako kretanje uzima sa jednog računa i daje drugom. Računi jednog artikla u zbiru su uvek nula; ništa se ne menja i ne briše.
goods-moves-empty = Još nema kretanja
goods-account-donor = Darodavci
goods-account-supplier = Dobavljači
goods-account-recipe = Spakovano u pakete
goods-account-count = Nađeno na popisu
goods-account-warehouse = Magacin
goods-account-packing = Mesto pakovanja
goods-account-point = Mesto raspodele
goods-account-household = Domaćinstva
goods-account-loss = Gubici
goods-move-receipt = Nabavka
goods-move-donation = Donacija
goods-move-transfer = Premeštanje
goods-move-packing = Pakovanje
goods-move-delivery = Uručenje
goods-move-taken-back = Povučeno uručenje
goods-move-return = Povraćaj ostatka
goods-move-loss = Gubitak
goods-move-surplus = Višak na popisu
goods-unit-package = paket
goods-unit-piece = komad
goods-unit-kilogram = kg
goods-unit-litre = litar
goods-unit-box = kutija
goods-category-food = Hrana
goods-category-hygiene = Higijena i kućna hemija
goods-category-medical = Medicinsko
goods-category-equipment = Oprema
goods-category-other = Drugo
contributor-firm = Firma
contributor-person = Pojedinac
contributor-organisation = Organizacija
contributor-supplier = Dobavljač
contributor-volunteer = Volonter
goods-short = Na mestu { $place } ima { $have } ({ $item }), a potrebno je { $wanted }. Prvo tamo primite ili premestite još robe.
goods-quantity = Količina mora biti ceo broj od 1 naviše. Ispravite je i pošaljite ponovo.
goods-same-place = Polazno i odredišno mesto su isto mesto. Izaberite drugo.
goods-no-place = Roba može da leži samo u magacinu, na mestu pakovanja ili na mestu raspodele. Izaberite jedno od njih.
goods-name-missing = Potrebni su naziv i oznaka. Popunite ih.
goods-name-long = Naziv je duži od 200 slova. Skratite ga.
goods-unknown-kind = Ova vrsta ne postoji. Ponovo otvorite stranicu i izaberite sa spiska.
goods-code-taken = Oznaka { $code } je zauzeta u ovom programu. Izaberite drugu.
goods-not-a-kit = Samo paket ima sastav. Prvo dodajte paket.
goods-recipe-long = Sastav ima najviše 60 stavki. Spojite neke od njih.
goods-recipe-part = Sastav čine artikli ovog programa koji sami nisu paketi. Izaberite drugi artikal.
goods-recipe-empty = Sastav paketa { $kit } ne navodi ništa za ovu veličinu domaćinstva. Dopunite ga pod „Artikli, paketi i mesta”.
goods-band = Veličinu domaćinstva napišite kao 1-6, 7+ ili 4; prazno znači sva.
done-goods-received = Primljeno: { $count }.
done-goods-moved = Premešteno: { $count }.
done-goods-packed = Spakovano: { $count ->
    [one] { $count } paket
    [few] { $count } paketa
   *[other] { $count } paketa
 }.
done-goods-counted = Popisano. Stavki sa manje nego što piše: { $missing }; sa više: { $surplus }.
gift-lead = Donacija prolazi četiri koraka: najavljena, primljena, pregledana, na zalihama. Čuva svoju seriju, pa darodavac može da je prati.
gift-own = Moje donacije
gift-empty = Još nijedna donacija nije najavljena.
gift-state-announced = Najavljeno
gift-state-received = Primljeno
gift-state-checked = Pregledano
gift-state-stocked = Na zalihama
gift-state-refused = Odbijeno
gift-accepted = Ispravno za podelu
gift-stands = Stanje
gift-announce = Najavi donaciju
gift-needs = Prvo upišite darodavca i artikal:
gift-way = Put donacije
gift-next = Sledeći korak
gift-brought = Koliko je doneto
gift-receive = Stiglo je
gift-check = Pregledano je
gift-stock = Stavi na zalihe
gift-refuse = Odbij donaciju
gift-delivered = Uručeno
gift-went = Kuda je otišla
gift-no-names = Dani, opštine i brojevi. Ko je primio, ovde se ne prikazuje nikome.
gift-not-yet = Još ništa od nje nije uručeno.
gift-lies = Još stoji
gift-packed = Od nje je { $quantity } ušlo u pakete, njih { $kits }; od toga je uručeno { $delivered }.
donation-other-step = Donacija je u međuvremenu na drugom koraku. Otvorite njenu stranicu i pogledajte sledeći.
donation-accepted = Upišite koliko je ispravno za podelu: od 1 do { $received }, koliko je doneto. Ako nije ništa, odbijte donaciju.
donation-needs-reason = Navedite zašto se donacija odbija.
count-lead = Idite duž police i upišite šta leži na njoj. Manje nego što piše postaje predloženi gubitak, više postaje upis. Prazno polje znači: nije brojano.
count-empty = Po knjizi ovde ne leži ništa.
count-written = Piše
count-there = Na polici
count-save = Sačuvaj popis
loss-lead = Jedna osoba predlaže gubitak, druga ga potvrđuje. Tek tada se zalihe menjaju.
loss-empty = Ništa nije izgubljeno.
loss-first = Predložio/la
loss-second = Potvrdio/la
loss-propose = Predloži gubitak
loss-confirm = Potvrdi gubitak
loss-reject = Nije izgubljeno
loss-waits = čeka drugu osobu
loss-from-count = Nedostaje na popisu { $day }
loss-state-confirmed = Potvrđeno
loss-state-rejected = Nije izgubljeno
loss-needs-reason = Navedite kako je roba izgubljena.
loss-decided = O ovom gubitku je već odlučeno. Otvorite stranicu da vidite ko je odlučio.
loss-needs-second-person = Ovaj gubitak ste sami predložili. Zamolite drugog magacionera ili rukovodioca programa da ga potvrdi.
done-loss-proposed = Predloženo. Druga osoba treba da potvrdi.
done-loss-confirmed = Gubitak je potvrđen i zalihe su promenjene.
done-loss-rejected = Predlog je povučen; zalihe ostaju.
setup-kits = Paketi i njihov sastav
setup-kits-empty = Paket je ono što domaćinstvo dobija: paket hrane, higijenski paket, medicinski paket. Dodajte prvi ispod.
setup-recipe-empty = Bez sastava: ovaj paket dolazi gotov.
setup-per = Računa se
setup-per-kit = jednom po paketu
setup-per-person = za svaku osobu
setup-band = Veličina domaćinstva
setup-remove = Ukloni
setup-items = Artikli od kojih se pakuje
setup-add-item = Dodaj artikal ili paket
setup-activity = Aktivnost kojoj se računa
setup-is-kit = Ovo je paket koji domaćinstva dobijaju
setup-places = Magacini, mesta pakovanja i mesta raspodele
setup-places-empty = Upišite magacin i mesta raspodele.
setup-contributors = Darodavci, dobavljači i volonteri
setup-contributors-empty = Upišite firme i pojedince koji daju, dobavljače i volontere.
volunteers-empty = Volonteri koji pakuju, nose i uručuju, i šta je ko radio. Prvog upišite pod „Artikli, paketi i mesta”.
volunteers-who = Volonteri
volunteers-tasks = Zadaci
volunteers-time = Vreme
volunteers-did = Šta je urađeno
volunteers-task = Zadatak
volunteers-add = Upiši zadatak
task-packing = Pakovanje
task-transport = Prevoz
task-distribution = Raspodela
task-registration = Evidentiranje
task-other = Drugo
task-minutes-label = Minuta po osobi
task-minutes = Minuti su broj od 1 do 1.440.

## deliveries
distribution-title = Raspodela
distribution-empty-title = Još nema dana raspodele
distribution-empty = Tri koraka: recite šta dobija svako odabrano domaćinstvo, dodajte dane na mestima raspodele i rasporedite domaćinstva po danima. Zatim štampajte spiskove i kartice i uručujte na telefonu.
distribution-days = Dani raspodele
distribution-day = Dan
distribution-point = Mesto raspodele
distribution-households = Domaćinstva
distribution-household = Domaćinstvo
distribution-members = Članova
distribution-persons = Osoba
distribution-state = Stanje
distribution-check-in = Uručenje
distribution-what = Šta
distribution-card = Kartica
distribution-signature = Potpis
distribution-collector = Preuzima
distribution-proof = Dokaz
distribution-list = Spisak za raspodelu
distribution-packing = Spisak za pakovanje
distribution-cards = Kartice
distribution-print-note = Podaci o ličnosti: samo za one koji uručuju, istog dana nazad u kancelariju
distribution-leader = Rukovodilac raspodele
distribution-storekeeper = Magacioner
distribution-list-empty = Ovde nema domaćinstava. Rasporedite ih na ovaj dan na stranici „Raspodela”.
distribution-move = Drugi dan
distribution-move-go = Premesti
distribution-refused = Odbijeni drugi pokušaji
distribution-waiting = { $count ->
    [one] { $count } domaćinstvo čeka dan
    [few] { $count } domaćinstva čekaju dan
   *[other] { $count } domaćinstava čeka dan
 }
distribution-how = Kako
distribution-how-place = Po mestu domaćinstva gde postoji mesto raspodele, ostala ravnomerno
distribution-how-count = Ravnomerno
distribution-assign = Rasporedi domaćinstva na ove dane
distribution-plan = Šta dobija svako domaćinstvo
distribution-call = Poziv
distribution-period = Krug
distribution-period-hint = Prazno za pomoć koja se daje jednom. Drugi krug mora imati svoje ime, na primer maj 2021.
distribution-plan-go = Napravi prava na preuzimanje
distribution-no-items = Prvo upišite pakete:
distribution-add-day = Dodaj dan raspodele
distribution-from = Od
distribution-until = Do
distribution-cards-lead = Kartica nosi nasumičnu šifru, šta, kada i gde; ništa o osobi. Kartice jednog dana štampajte sa njegovog spiska.
distribution-card-language = Jezik kartica
distribution-card-auto = Ime ćirilicom: srpski ćirilicom; ostala imena: srpski i albanski
distribution-cards-go = Napravi kartice koje nedostaju
day-state-open = otvoren
day-state-closed = zatvoren
entitlement-open = Čeka
entitlement-delivered = Predato
entitlement-not-collected = Nije došlo
collector-household = domaćinstvo
collector-authorised = ovlašćeno lice
proof-signature = potpis
proof-code = kartica
proof-photo = fotografija
proof-witness = svedok
packing-needed = Potrebno
packing-there = Na mestu
packing-missing = Nedostaje
packing-packed = Spakovano
refused-at = Drugi pokušaj
refused-first = Prvo preuzimanje
close-title = Zatvaranje dana
close-left = Mora da ostane
close-leftover = Šta ostaje
close-return = Nazad u { $place }
close-keep = Ostaje na mestu za sledeći dan
close-go = Zatvori dan
deliveries-title = Uručenja
deliveries-empty = Još ništa nije uručeno.
delivery-reversed = Povučeno
day-needs-point = Dan raspodele mora imati mesto raspodele. Upišite ga pod „Artikli, paketi i mesta”.
day-twice = Na ovom mestu već postoji dan sa tim datumom. Izaberite ga sa spiska.
day-has-deliveries = Tog dana je nešto uručeno, pa dan ostaje. Zatvorite ga.
day-closed = Ovaj dan raspodele je zatvoren. Uručite drugog dana.
day-open-households = { $count ->
    [one] { $count } domaćinstvo nije ni preuzelo ni označeno da nije došlo. Rešite ga, pa zatvorite dan.
    [few] { $count } domaćinstva nisu ni preuzela ni označena da nisu došla. Rešite ih, pa zatvorite dan.
   *[other] { $count } domaćinstava nije ni preuzelo ni označeno da nije došlo. Rešite ih, pa zatvorite dan.
 }
day-count-differs = { $item }: po knjizi mora da ostane { $written }, a izbrojano je { $there }. Prebrojte ponovo; ako je zaista tako, predložite gubitak ili popišite mesto, pa tada zatvorite dan.
day-losses-waiting = { $count ->
    [one] { $count } gubitak na ovom mestu čeka drugi potpis. Neka se potvrdi, pa zatvorite dan.
    [few] { $count } gubitka na ovom mestu čekaju drugi potpis. Neka se potvrde, pa zatvorite dan.
   *[other] { $count } gubitaka na ovom mestu čeka drugi potpis. Neka se potvrde, pa zatvorite dan.
 }
plan-needs-lines = Recite šta domaćinstva dobijaju: bar jedan artikal sa količinom.
plan-no-awards = Još nijednom domaćinstvu ništa nije dodeljeno. Prvo zaključajte odluke poziva u odabiru.
assign-needs-days = Izaberite bar jedan otvoren dan raspodele.
move-nothing-open = Ovo domaćinstvo tog dana nema ništa što bi se moglo premestiti.
handover-already = Već preuzeto { $date }, { $place }. Sada ništa nije predato.
handover-other-day = Ovo domaćinstvo preuzima { $date }, { $place }.
handover-nothing = Ovo domaćinstvo nema šta da preuzme. Potražite ga po broju ili pitajte rukovodioca raspodele.
handover-not-collected = Ovo domaćinstvo je označeno da nije došlo. Ako je sada tu, otvorite ga ponovo.
handover-needs-proof = Nedostaje dokaz: neka se osoba potpiše, skenirajte karticu ili navedite svedoka.
handover-needs-authorisation = Preuzima neko drugi: upišite ime i ovlašćenje.
handover-changed = Neko drugi upravo uručuje ovom domaćinstvu. Ponovo otvorite stranicu.
take-back-needs-reason = Navedite zašto se uručenje povlači.
take-back-twice = Ovo uručenje je već povučeno.
not-collected-nothing-open = Za { $household } nema šta da se menja. Ponovo otvorite stranicu.
done-planned = { $count ->
    [one] Napravljeno { $count } pravo na preuzimanje.
    [few] Napravljena { $count } prava na preuzimanje.
   *[other] Napravljeno { $count } prava na preuzimanje.
 }
done-assigned = { $count ->
    [one] { $count } domaćinstvo ima svoj dan.
    [few] { $count } domaćinstva imaju svoje dane.
   *[other] { $count } domaćinstava ima svoje dane.
 }
done-cards = { $count ->
    [one] Napravljena { $count } kartica.
    [few] Napravljene { $count } kartice.
   *[other] Napravljeno { $count } kartica.
 }
done-household-moved = Domaćinstvo ima drugi dan.
done-day-closed = Dan je zatvoren: { $place }.
done-handed-over = Predato: { $household }. Sledeći.
done-taken-back = Povučeno: roba je na polici, domaćinstvo može ponovo da preuzme.
check-in-find = Šifra, broj ili ime
check-in-go = Nađi
check-in-lead = Skenirajte karticu kamerom telefona, ili upišite šifru, broj ili bilo koje ime iz domaćinstva, bilo kojim pismom.
check-in-nobody = Niko nije nađen. Pokušajte brojem domaćinstva ili sa manje slova imena.
check-in-members = { $count ->
    [one] Domaćinstvo od { $count } člana
    [few] Domaćinstvo od { $count } člana
   *[other] Domaćinstvo od { $count } članova
 }
check-in-collects = Preuzima
check-in-authorised = Neko drugi, uz ovlašćenje
check-in-collector-name = Ime onoga ko preuzima
check-in-authorisation = Ovlašćenje (papir, datum ili telefonom od koga)
check-in-sign = Potpis prstom
check-in-clear = Obriši
check-in-no-signature = Potpis nije moguć
check-in-witness = Ko je video
check-in-hand-over = Predato – sledeći
check-in-did-not-come = Nije došlo
check-in-came = Ipak je došlo
check-in-second = Zabeleži drugi pokušaj
check-in-next = Sledeći
check-in-other-day = Otvori na njegov dan
check-in-last = Upravo predato
take-back = Povuci
take-back-why = Zašto se povlači
card-title = Vaš paket
card-when = Kada
card-where = Gde
card-no-day = Dan će biti objavljen
card-collected = Ovaj paket je preuzet.
card-note = Ponesite ovu karticu. Neko drugi može da preuzme za vas uz vaše pisano ovlašćenje. Pomoć je besplatna.

## indicators

## reports

## portal

## command line

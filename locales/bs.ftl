# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.
# Needs a native reader.

## web
skip-to-content = Pređi na sadržaj
find-label = Nađi osobu, domaćinstvo, broj ili šifru, na bilo kom pismu
nav-label = Glavni meni
nav-today = Danas
nav-people = Ljudi
nav-programmes = Programi
nav-reports = Izvještaji
nav-settings = Podešavanja
sign-out = Odjavi se
offline = Nema mreže. Ništa nije poslano. Ono što ste upisali ostaje ovdje; pošaljite kada se mreža vrati.
unreached = Ured ne odgovara. Ništa nije poslano. Ono što ste upisali ostaje ovdje; pošaljite kada ured ponovo odgovori.
reached-again = Ured ponovo odgovara. Sada pošaljite ono što ste upisali.
form-kept = Ono što ste upisali u { $at } nije potvrđeno. Pošaljite ponovo: ako je već stiglo, ništa se neće desiti dvaput.
form-again = Pošalji ponovo
form-look = Prvo pogledaj
form-forget = Odbaci
actions = Radnje
add = Dodaj
save = Sačuvaj
cancel = Odustani
back = Nazad
older = Starije
next-page = Sljedeća stranica
first-page = Prva stranica
more-lines = Još redova
choose = Izaberi
reason = Razlog
print = Štampaj
print-view = Za štampu
download = Preuzmi
not-recorded = nije upisano
not-set = nije postavljeno
nothing-yet = Ovdje još nema ničega
yes = da
no = ne
of = { $part } od { $whole }
more-than = više od { $count }
done-saved = Sačuvano.
error-title-not-found = Ove stranice nema
error-title-ours = Ovo nije uspjelo, i to našom greškom
error-title-refused = Ovo nije moguće
error-title-sign-in = Prijavite se
error-not-found = Na ovoj adresi nema ničega, ili nije za vašu ulogu. Vratite se, ili pitajte onoga ko vam je poslao link.
error-ours = Nešto se pokvarilo kod nas. Ono što ste poslali nije sačuvano, ni djelimično. Pokušajte još jednom; ako se ponovi, javite administratoru u koliko sati se to desilo.
error-sign-in = Vaša prijava je istekla. Prijavite se ponovo, pa ponovite posljednji korak.
error-title-busy = Samo trenutak
error-busy = Mnogo ljudi ovo trenutno traži. Pokušajte ponovo za nekoliko sekundi.
error-data-away = Podaci trenutno nisu dostupni, pa ništa nije potvrđeno. Sačekajte minut, vratite se nazad i pošaljite ponovo: ako je već stiglo, ništa se neće desiti dvaput.
error-disk-full = Na disku ovog računara nema više mjesta, pa ništa nije sačuvano. Javite administratoru odmah; kada bude mjesta, pošaljite ponovo.
photo-not-a-picture = Fotografija ne može da se pročita. Snimite je ponovo, ili izaberite sliku vrste JPEG, PNG ili WebP.
photo-too-large = Fotografija je prevelika: najviše 20 MB i 6.000 tačaka po strani. Snimite je ponovo u manjoj rezoluciji.
error-other-site = Ovaj zahtjev je stigao sa druge web-stranice i nije izvršen. Otvorite stranicu ovdje i pokušajte ponovo.
error-form-old = Obrazac je predugo bio otvoren ili potiče iz druge prijave. Vratite se, ponovo učitajte stranicu i ponovite korak.
error-form-large = Obrazac je veći od 2 MB. Skratite tekstove.
error-form-large-visitor = Ono što ste poslali predugačko je za ovu stranicu. Prvo se prijavite, pa pošaljite ponovo.
error-form-slow = Obrazac nije stigao na vrijeme i nije sačuvan. Provjerite vezu i pošaljite ga ponovo.
error-upload-broken = Slanje je prekinuto na spola. Provjerite vezu i pošaljite datoteku ponovo.
error-upload-large = Datoteka je veća od 64 MB. Podijelite je na dvije datoteke.
error-to-today = Na početnu stranicu
operation-missing = U ovom obrascu nešto nedostaje, pa nije prihvaćen. Ponovo učitajte stranicu i ponovite korak.
operation-other-body = Ovaj korak je poslan dvaput, sa različitim sadržajem. Važi prvi; učitajte stranicu da ga vidite.
field-required = Popunite ovo polje ({ $field }).
field-too-long = Ovaj tekst je predugačak ({ $field }). Skratite ga.
field-whole-number = Ovdje upišite cijeli broj ({ $field }).
field-date = Dan upišite ovako: 30.06.2021. ({ $field })
field-future = Taj dan još nije došao ({ $field }). Upišite današnji ili raniji dan.

## access
sign-in-title = Prijava
sign-in-lead = Spiskovi, odluke i raspodjele su za ljude koji na njima rade.
sign-in-user = Korisničko ime
sign-in-password = Lozinka
sign-in = Prijavi se
sign-in-wrong = Korisničko ime ili lozinka nisu tačni. Provjerite oboje; administrator može da vam pošalje nov link.
demo-no-factor = U probnoj verziji se ne traži drugi faktor.
factor-title = Drugi faktor
factor-lead = Pored lozinke traži se i kod sa vašeg telefona. On štiti najosjetljivije podatke ljudi kad neko pogodi ili vidi lozinku.
factor-needed = Vaša uloga otvara posebne podatke, pa važi samo uz drugi faktor.
factor-needed-short = potreban za vašu ulogu
factor-not-needed = Vašim ulogama nije potreban; možete ga ipak uključiti.
factor-not-asked = Ova instalacija ni od koga ne traži drugi faktor: tako je pokrenuta.
factor-set-up = Podesi ga
factor-look = Pogledaj ga ili isključi
factor-off = nije podešen
factor-on-since = uključen od { $at }
factor-step-app = Instalirajte na telefon aplikaciju za kodove, ako je još nema: bilo koju koja pravi šestocifrene kodove.
factor-step-scan = Skenirajte njome ovu sliku.
factor-step-open = Ili je otvorite u aplikaciji na ovom telefonu
factor-step-type = Ili ukucajte ovaj ključ:
factor-step-code = Upišite kod koji sada prikazuje.
factor-code = Kod
factor-code-title = Kod sa vašeg telefona
factor-code-lead = Lozinka je tačna. Otvorite aplikaciju za kodove i upišite kod za Komshi.
factor-code-hint = Šest cifara, ili jedan od vaših rezervnih kodova.
factor-code-other = Prijavi se drugim imenom
factor-confirm = Uključi
factor-recovery = Vaši rezervni kodovi
factor-recovery-what = Svaki vas jednom pušta bez telefona. Prikazuju se samo sada: odštampajte ih, ili ih prepišite i čuvajte odvojeno od telefona.
factor-go-on = Kodovi su sačuvani
factor-left = { $count ->
    [one] Ostao je { $count } rezervni kod.
    [few] Ostala su { $count } rezervna koda.
   *[other] Ostalo je { $count } rezervnih kodova.
}
factor-end = Isključi
factor-end-what = Za prelazak na drugi telefon isključite ga ovdje i podesite ponovo. Do tada vaše uloge kojima je potreban ne važe.
factor-wrong = Ovaj kod nije tačan. Sačekajte sljedeći i provjerite sat na telefonu; svaki kod važi jednom.
factor-already = Drugi faktor je već uključen. Isključite ga prije nego što podesite nov.
factor-none = Ova osoba nema drugi faktor.
factor-reset = Poništi drugi faktor
factor-reset-what = Nema ni telefona, ni pristupnih ključeva, ni rezervnih kodova? Svi prestaju da važe, a pri sljedećoj prijavi podešava se nov drugi faktor. Svi uređaji se odjavljuju.
factor-reset-lacks = Drugi faktor ove osobe može da poništi samo neko ko ima sve njene uloge, ili onaj ko održava ovaj računar, iz komandne linije.
done-factor-off = Drugi faktor je isključen.
done-factor-reset = Drugi faktor je poništen.
why-factor-on = drugi faktor uključen
why-factor-off = drugi faktor isključen
why-factor-reset = drugi faktor poništen
passkeys-title = Pristupni ključevi
passkey-title = Pristupni ključ
passkeys-lead = Pristupni ključ se čuva u vašem telefonu, računaru ili sigurnosnom ključu. On zamjenjuje kod, a ako uređaj traži PIN, prst ili lice, i lozinku. Lažna stranica za prijavu ne može da ga upotrijebi.
passkeys-none = Još nema pristupnog ključa.
passkeys-count = Pristupni ključevi: { $count }
passkeys-look = Pogledaj ih
passkeys-own = Vaši pristupni ključevi
passkey-instead = Umjesto toga koristi pristupni ključ
passkey-alone = pušta bez lozinke
passkey-second = poslije lozinke
passkey-is-stopped = zaustavljen
passkey-times = Dodan { $from }, posljednji put korišten { $used }
passkey-unused = Dodan { $from }, još nije korišten
passkey-add = Dodaj pristupni ključ
passkey-name = Naziv uređaja
passkey-name-hint = Ime po kom ćete ga prepoznati: Moj telefon, Plavi ključ.
passkey-password-hint = Traži se ponovo, da ga niko ne doda na ekranu koji je ostao otvoren.
passkey-go-on = Dalje
passkey-make = Napravi pristupni ključ
passkey-make-what = Preglednik sada pita gdje da čuva { $name }: na ovom uređaju, na telefonu ili na sigurnosnom ključu.
passkey-use = Upotrijebi pristupni ključ
passkey-remove = Ukloni
passkey-remove-name = Ukloni { $name }
passkey-remove-what = Izgubljen je, ili ste ga dali? Svi vaši drugi uređaji se odjavljuju.
passkey-sign-in = Prijavi se pristupnim ključem
passkey-sign-in-lead = Bez imena i lozinke: uređaj na kojem je vaš pristupni ključ traži svoj PIN, vaš prst ili lice.
passkey-sign-in-other = Prijavi se imenom i lozinkom
passkey-second-lead = Lozinka je tačna. Sada pokažite pristupni ključ.
factor-recovery-title = Rezervni kod
factor-recovery-lead = Uređaj sa pristupnim ključem nije pri ruci? Upišite jedan od svojih rezervnih kodova.
passkey-no-script = Pristupnim ključevima je potreban JavaScript, koji je u ovom pregledniku isključen. Kodovi sa telefona rade i bez njega.
passkey-no-place = Pristupni ključevi rade samo tamo gdje je adresa ime i gdje je veza zaštićena (https), ili na samom ovom računaru. Ovdje je adresa broj: koristite kodove sa telefona.
passkey-elsewhere = Pristupni ključevi rade samo na jednoj adresi. Otvorite stranicu tamo:
passkey-unsupported = Ovaj preglednik ne umije da koristi pristupne ključeve. Koristite kodove sa telefona, ili noviji preglednik.
passkey-cancelled = Sa uređaja ništa nije stiglo: prekinuto je, trajalo je predugo, ili na njemu nema pristupnog ključa za ovu adresu. Pokušajte ponovo.
passkey-known = Na ovom uređaju već postoji vaš pristupni ključ.
passkey-late = Prošlo je previše vremena, ili je na ovo već odgovoreno. Počnite ponovo.
passkey-wrong = Odgovor uređaja nije ispravan. Ništa nije promijenjeno. Počnite ponovo.
passkey-unknown = Ovaj pristupni ključ ovdje nije poznat, ili pripada drugom nalogu. Prijavite se imenom i lozinkom.
passkey-second-only = Ovaj pristupni ključ važi samo poslije lozinke. Prijavite se imenom i lozinkom, pa ga pokažite.
passkey-stopped = Možda postoji kopija ovog pristupnog ključa (njegov brojač je išao unazad), pa više ne važi. Prijavite se kodom, uklonite ga i javite administratoru.
passkey-many = Pristupnih ključeva može biti najviše { $count }. Prvo uklonite jedan.
done-passkey-added = Pristupni ključ je dodan.
done-passkey-removed = Pristupni ključ je uklonjen.
why-passkey-added = pristupni ključ dodan
why-passkey-removed = pristupni ključ uklonjen
why-passkey-copied = pristupni ključ zaustavljen: možda postoji kopija
why-signed-in-passkey = prijava pristupnim ključem
provider-title = Služba za prijavu
settings-provider-what = Prijava nalozima koje vaša organizacija već ima
provider-lead = Ako vaša organizacija ima službu za prijavu (OpenID Connect), njeni ljudi mogu ovdje da je koriste umjesto lozinke. Ulaze samo ljudi koje ste dodali; služba ne dodaje nikoga.
provider-on = podešena { $at }
provider-issuer = Adresa službe
provider-issuer-hint = Tačno kako se sama imenuje (issuer), sa https.
provider-client = Naše ime tamo
provider-client-hint = Služba ga zove client ID.
provider-secret = Naš tajni ključ tamo
provider-secret-hint = Služba ga zove client secret. Čuva se zapečaćen i nikad se ne prikazuje.
provider-secret-kept = Već postoji. Ostavite prazno da ostane.
provider-domains = Domeni vaših adresa
provider-domains-hint = Ono što dolazi iza @, razdvojeno razmacima: example.org mail.example.org
provider-back = Tamo upišite ovu adresu kao onu na koju se ljudi vraćaju (redirect URI):
provider-save = Pitaj službu i sačuvaj
provider-end = Ukini je
provider-end-what = Preko službe se više niko ne prijavljuje, a adrese osoba se zaboravljaju. Onome ko nema lozinku potreban je link.
provider-through = Prijavi se preko svoje organizacije
provider-email = E-pošta za službu za prijavu
provider-email-what = Služba po ovoj adresi prepoznaje osobu. Kad se adresa promijeni, služba se ponovo pita ko je ta osoba. Nakon nove uloge, novog linka ili druge službe adresa se unosi ponovo.
provider-email-save = Sačuvaj adresu
provider-issuer-wrong = To nije adresa službe: ona počinje sa https:// i iza znaka pitanja nema ničega.
provider-domains-wrong = Upišite bar jedan domen, onako kako dolazi iza @, a najviše dvadeset.
provider-email-wrong = To nije adresa e-pošte. Napišite je ovako: ana@example.org.
provider-email-taken = Neko drugi u ovoj organizaciji ima ovu adresu. Upišite drugu.
provider-email-lacks = Adresu može da upiše samo neko ko ima sve uloge ove osobe: ko je upiše, određuje ko ulazi.
provider-away = Služba za prijavu ne odgovara kako treba. Provjerite njenu adresu, ili pokušajte kasnije; ime i lozinka rade kao i uvijek.
provider-wrong = Odgovor službe za prijavu nije ispravan. Niste prijavljeni; počnite ponovo, a ako se ponovi, javite administratoru.
provider-late = Prošlo je previše vremena, ovo je već iskorišteno, ili je započeto u drugom pregledniku. Počnite ponovo.
provider-refused = Služba za prijavu vas nije pustila, ili ste se vratili a da se tamo niste prijavili.
provider-unverified = Služba za prijavu ne jamči za vašu adresu e-pošte. Pitajte onoga ko o njoj brine.
provider-domain = Vaša adresa e-pošte nije adresa ove organizacije. Prijavite se tamo adresom svoje organizacije, ili se obratite administratoru.
provider-nobody = Niko sa vašom adresom e-pošte nema otvoren nalog u ovoj organizaciji. Zamolite administratora da vas doda.
provider-another = Nalog sa vašom adresom e-pošte ranije je koristila druga osoba iz službe za prijavu. Zamolite administratora da vašu adresu unese ponovo.
provider-last-way = Nijedan administrator ove organizacije nema lozinku: kad bi se služba ukinula, niko nikoga ne bi mogao da pusti. Najprije nekom od njih napravite link.
done-provider-set = Služba odgovara i sačuvana je. Ako nije ista kao ranije, adrese osoba unesite ponovo.
done-provider-ended = Preko službe se više niko ne prijavljuje.
why-provider-set = služba za prijavu podešena
why-provider-ended = služba za prijavu ukinuta
why-provider-bound = od sada poznat službi za prijavu
why-email-set = e-pošta za službu za prijavu
why-signed-in-provider = prijava preko službe za prijavu
afresh-lead = Ovdje nemate lozinku. Pokažite na drugi način da ste to vi.
afresh-passkey = Pokaži pristupni ključ i nastavi
afresh-service = Prijavi se ponovo preko službe svoje organizacije
afresh-proved = Upravo ste pokazali da ste to vi.
afresh-none = Nemate lozinku ni bilo šta drugo što bi pokazalo da ste to vi. Zatražite link od svog administratora.
afresh-needed = Prvo pokažite da ste to vi: ništa to nije pokazalo ili je prošlo previše vremena. Ništa nije promijenjeno.
provider-not-afresh = Služba za prijavu ne kaže da ste se upravo tamo prijavili, pa to ništa ne dokazuje. Pokušajte ponovo; ako se ponovi, pitajte onoga ko je održava.
provider-other-person = Tamo ste se prijavili kao neko drugi. Ništa nije promijenjeno.
done-proved = Služba za prijavu kaže da ste to vi. Nastavite ovdje u narednih nekoliko minuta.
why-proved-provider = preko službe za prijavu ponovo pokazano ko je to
why-refused-away = prijava preko službe odbijena: služba nije odgovorila
why-refused-wrong = prijava preko službe odbijena: njen odgovor nije ispravan
why-refused-there = prijava preko službe odbijena: služba nikoga nije pustila
why-refused-unverified = prijava preko službe odbijena: nema adrese za koju služba jamči
why-refused-domain = prijava preko službe odbijena: adresa s drugog domena
why-refused-nobody = prijava preko službe odbijena: niko s otvorenim nalogom
why-refused-another = prijava preko službe odbijena: nalog pripada drugoj osobi
why-refused-not-afresh = dokaz preko službe za prijavu odbijen: nije bilo nove prijave
why-refused-other-person = dokaz preko službe za prijavu odbijen: druga osoba
action-set-sign-in = Podešavanje službe za prijavu organizacije
input-issuer = Adresa službe
input-client-id = Naše ime tamo
input-client-secret = Naš tajni ključ tamo
input-domains = Domeni vaših adresa
input-factor-context = Šta aplikacija tada kaže
input-email = E-pošta
sign-in-wait = Previše pokušaja sa ovim imenom ili sa ovog uređaja. Sačekajte do { $time }, pa pokušajte ponovo; ništa se ne zaključava trajno.
link-ended = Ovaj link se više ne otvara: iskorišten je, napravljen je noviji, ili su prošla tri dana. Zatražite nov od osobe koja vam ga je dala.
field-role = Uloga
field-old-password = Dosadašnja lozinka
field-password-new = Nova lozinka
field-password-again = Nova lozinka još jednom
password-again-differs = Dvije nove lozinke nisu iste ({ $field }).
password-old-wrong = Dosadašnja lozinka nije tačna. Ništa nije promijenjeno.
password-same = To je dosadašnja lozinka. Izaberite drugu.
account-language = Jezik
account-password = Lozinka
account-password-what = Kad je promijenite, svi drugi uređaji se odjavljuju.
account-password-change = Promijeni lozinku
done-password = Lozinka je promijenjena. Svi drugi uređaji su odjavljeni.
sessions-title = Gdje ste prijavljeni
sessions-what = Neki od uređaja ne prepoznajete? Odjavite ga i promijenite lozinku.
session-this = ovaj uređaj
session-times = od { $from }, posljednji put korišten { $seen }
session-end = Odjavi tamo
sessions-end-others = Odjavi svuda drugdje
device-unknown = Nepoznat uređaj
done-session-ended = Drugi uređaj je odjavljen.
done-sessions-ended = Odjavljeno.
settings-mine-what = Lozinka, drugi faktor, pristupni ključevi, jezik, gdje ste prijavljeni
settings-people-what = Ko ovdje radi, sa kojom ulogom, do kada
settings-roles-what = Šta koja uloga smije i koje podatke vidi
settings-audit-what = Svaka promjena i svaki uvid u posebne podatke
settings-phones-what = Korištenje ove instalacije sa telefona u istoj mreži
organisation-add = Dodaj organizaciju
people-title = Ljudi sa nalogom
people-count = { $count ->
    [one] { $count } osoba ima nalog.
    [few] { $count } osobe imaju nalog.
   *[other] { $count } osoba ima nalog.
}
people-state = Stanje
people-filter = Prikaži
people-none = Ovom izboru ne odgovara niko. Izaberite manje uslova, ili prikažite sve.
people-show-all = Prikaži sve
people-last = Posljednja prijava
people-never = nikad
people-no-role = bez uloge
account-state-active = aktivan
account-state-invited = pozvan
account-state-no-link = link istekao
account-state-disabled = isključen
user-add-what = Dobijate link koji prosljeđujete. Preko njega osoba bira lozinku. Radi samo jednom, u roku od tri dana.
user-add-roles = Za sve programe i bez kraja. Ulogu za samo jedan program ili samo neke dane dajete na sljedećoj stranici. Uloge koje ne možete da date ovdje se ne vide, jer nemate ono što one otvaraju.
user-add-go = Dodaj i napravi link
user-name-spaces = Korisničko ime nema razmaka. Napišite ga u jednoj riječi, na primjer ana.ilic.
user-has-more = Ova osoba ima uloge koje vi ne možete da date. Obratite se administratoru.
user-disabled-first = Ovaj nalog je isključen. Prvo ga uključite, pa napravite link.
user-link-oneself = Svoju lozinku mijenjate u Podešavanjima, pod Moj nalog.
user-last-administrator = Ovo je posljednji administrator organizacije koji može da se prijavi. Prvo dajte tu ulogu nekom drugom.
link-made = Link za postavljanje lozinke
link-made-what = Predajte ga lično ili telefonom. Za koga je: { $name }. Prikazuje se samo sada i radi samo jednom, u roku od tri dana.
link-works-until = Link radi do
link-again = Napravi nov link
link-again-what = Link je izgubljen ili je istekao? Nov link poništava raniji.
link-reset = Poništi lozinku
link-reset-what = Lozinka je zaboravljena, ili je zna neko drugi? Stara odmah prestaje da važi, svi uređaji se odjavljuju, a vi dobijate link koji prosljeđujete.
sessions-end-all = Odjavi svuda
sessions-end-what = Telefon je izgubljen? Svi uređaji ove osobe se odjavljuju; lozinka ostaje.
user-disable-what = Osoba više ne radi ovdje? Nalog se odmah zatvara. Ono što je osoba uradila ostaje.
user-enable-what = Nalog se ponovo otvara, sa ulogama koje su gore navedene.
done-user-disabled = Nalog je isključen.
done-user-enabled = Nalog je ponovo otvoren.
access-title = Pristup
grants-none = Danas ne važi nijedna uloga: ova osoba vidi samo svoj nalog.
grants-former = Ranije uloge
grant-add = Daj ulogu
grant-programme = Program
grant-all-programmes = svi programi
grant-days = Dani
grant-by = Dao/la
grant-from = Od
grant-until = Do, uključujući i taj dan
grant-from-day = od { $day }
grant-until-day = do { $day }
grant-ahead = još ne važi
grant-over = istekla
grant-revoke = Oduzmi
grant-revoke-of = Oduzmi: { $role }
grant-revoked-by = oduzeto { $day }, { $name }
grant-go = Daj ulogu
grant-hint = Bez posljednjeg dana uloga važi dok je neko ne oduzme. Dati možete samo ono što i sami imate. Uloga za jedan program ne otvara ni pretragu ni zapise o ljudima, koji pripadaju svim programima.
grant-lacks = Ovu ulogu za ove dane i programe ne možete dati, jer nemate sve što ona otvara. Obratite se nekome ko to ima.
grant-from-past = Uloga počinje danas ili kasnije. Ispravite prvi dan.
grant-days-order = Posljednji dan je prije prvog. Ispravite jedan od njih.
grant-doubles = Ova osoba tu ulogu već ima u nekim od tih dana.
grant-conflict-watches = Te uloge ne idu zajedno: revizor ili osoba za zaštitu ličnih podataka ne mijenja ništa od onoga što posmatra. Prvo oduzmite drugu ulogu.
grant-conflict-hands-out = Te uloge ne idu zajedno: ko odlučuje o pomoći, u istom programu je ne dijeli. Prvo oduzmite drugu ulogu.
done-granted = Uloga je data.
done-revoked = Uloga je oduzeta.
why-signed-in = prijava
why-signed-out = odjava
why-many-mistakes = mnogo pogrešnih lozinki; počelo je čekanje
why-session-ended = završena prijava na jednom uređaju
why-sessions-ended = odjava na uređajima
why-password-changed = lozinka promijenjena
why-password-set = lozinka postavljena preko linka
why-password-reset = lozinka poništena, link napravljen
why-invited = link napravljen
why-first-administrator = prvi administrator
why-disabled = nalog isključen
why-enabled = nalog uključen
why-granted = uloga data
why-revoked = uloga oduzeta
roles-title = Uloge i šta smiju
roles-lead = Ova tabela nije samo opis: po njoj radi svaka stranica i svaki korak. Što nije označeno, odbija se.
roles-actions = Šta koja uloga smije
roles-actions-what = Ko ima dvije uloge, smije ono što smije bilo koja od njih. Vaše uloge su istaknute bojom.
roles-second-person = nikad osoba koja je predložila
roles-classes = Koje podatke koja uloga vidi
roles-classes-what = Najviša vrsta podataka koju uloga vidi, na stranicama koje joj otvara gornja tabela.
roles-apart = Uloge koje jedna osoba ne može imati zajedno
roles-apart-what = Odbijaju se kad se dodjeljuju.
roles-besides = Šta još važi
roles-besides-programme = Uloga važi samo u programima u kojima učestvuje organizacija te osobe, i samo za program i dane za koje je data.
roles-besides-sharing = Podaci druge organizacije vide se samo po važećoj evidenciji o razmjeni podataka, i samo polja koja su u njoj navedena.
roles-besides-grants = Niko ne daje ulogu koja otvara više nego što i sam ima.
roles-besides-hidden = Ono što neko ne smije da vidi izgleda kao da ne postoji. Uloge koje ne vide posebne podatke vide tabele po zajednici onako kako su objavljene.
roles-group-people = Ljudi
roles-group-lists = Spiskovi
roles-group-programmes = Programi
roles-group-selection = Odabir
roles-group-goods = Roba
roles-group-deliveries = Raspodjela
roles-group-reports = Izvještaji
roles-group-office = Ured
class-public = Javni
class-operational = Radni
class-personal = Lični
class-special = Posebni
class-protection = Zaštita
class-what-public = objavljeni brojevi i spiskovi po šifri
class-what-operational = programi, roba, dani, spiskovi po šifri
class-what-personal = imena, adrese, brojevi, telefoni
class-what-special = zajednica, invaliditet, bolest, raseljenost; izvorni redovi
class-what-protection = nasilje, trgovina ljudima: ne čuvaju se u ovom programu
action-see-users = Uvid u to ko ima koju ulogu
action-see-looks = Uvid u to ko je gledao podatke osobe
demo-users = Nalozi za probu
demo-password = Lozinka za sve njih je { $password }.
public-programmes = Javne stranice programa
welcome-title = Dobro došli u program Komshi
welcome-first = Upišite svoju organizaciju i sebe kao njenog prvog administratora. Ovaj link radi samo jednom.
welcome-user = Izaberite lozinku. Ovaj link radi samo jednom.
welcome-go = Počni
field-organisation-name = Naziv organizacije
field-organisation = Organizacija
field-display-name = Ime i prezime
field-new-password = Lozinka
field-new-password-hint = Najmanje 10 znakova. Dobre su tri ili četiri obične riječi.
field-roles = Uloge
field-code = Kratka oznaka
field-kind = Vrsta
settings-mine = Moj nalog
organisations-title = Organizacije
user-add = Dodaj korisnika programa
user-disable = Isključi
user-enable = Uključi
user-other-organisation = Druga organizacija sama dodaje svoje korisnike. Obratite se njenom administratoru.
user-not-oneself = Ne možete da isključite svoj nalog. Zamolite drugog administratora.
user-needs-name = Potrebni su korisničko ime i ime i prezime. Upišite oboje.
user-name-taken = Korisničko ime { $name } je zauzeto. Izaberite drugo.
password-short = Lozinka je prekratka. Potrebno je najmanje 10 znakova.
role-unknown = Takva uloga ne postoji. Ponovo učitajte stranicu i izaberite sa spiska.
organisation-needs-name = Organizaciji su potrebni naziv i kratka oznaka. Upišite oboje.
organisation-code-taken = Oznaka { $code } je zauzeta. Izaberite drugu.
audit-title = Dnevnik promjena
audit-lead = Svaka promjena i svaki uvid u posebne podatke vaše organizacije, od najnovijih. Svaki red je vezan za prethodni: nijedan ne može da se izmijeni neopaženo.
audit-at = Vrijeme
audit-who = Ko
audit-action = Radnja
audit-object = Predmet
audit-machine = komandna linija
safety-title = Čuvanje podataka
settings-safety-what = Rezervne kopije, ključevi i dokaz da dnevnik nije prepravljan
safety-lead = Kako ova instalacija dokazuje da njen dnevnik nije prepravljan i da se podaci mogu vratiti nakon požara ili krađe.
safety-backups = Rezervne kopije
safety-backups-what = Jednom sedmično program za probu vraća rezervnu kopiju i provjerava sve u njoj. Ako je to bilo predavno, javite onome ko brine o ovom računaru.
safety-last-backup = Posljednja rezervna kopija
safety-last-trial = Posljednje probno vraćanje
safety-never = nikad
safety-overdue = prije više od sedmicu dana
safety-checkpoints = Ovjere dnevnika
safety-checkpoints-what = Ovjera je potpisan kraj dnevnika. Dajte je povremeno donatoru, revizoru ili partneru: ono što oni čuvaju ovdje se više ne može prepraviti a da oni to ne primijete.
safety-signed = Posljednji red
safety-rows = Redova dnevnika
safety-key = Ključ kojim se provjerava potpis; partneru je potreban jednom:
safety-download = Preuzmi ovjeru
safety-no-checkpoint = U dnevnik još ništa nije upisano.
safety-partners = Ovjere partnera koje se čuvaju ovdje
safety-partner = Instalacija
safety-kept = Čuva se od
safety-keys = Ključevi
safety-keys-what = Posebni podaci, izvorni redovi i sadržaj dnevnika su zapečaćeni. Glavni ključ je datoteka van baze podataka; bez nje i bez njenog lista za oporavak niko ih više ne može pročitati.
safety-root-key = Glavni ključ (njegova oznaka, ne sam ključ)
safety-data-key = Ključ podataka vaše organizacije
privacy-title = Zaštita podataka
privacy-lead = Zašto su ovom programu potrebni koji podaci, po kom pravnom osnovu i koliko se čuvaju. Od toga nastaje evidencija obrade.
privacy-purposes = Svrhe
privacy-purpose = Svrha
privacy-none = Još nijedna svrha nije zapisana. Dodajte prvu: čemu služe podaci.
privacy-add = Dodaj svrhu
privacy-end = Završi
privacy-ended = završena { $day }
privacy-class = Podaci
privacy-basis = Pravni osnov
privacy-special-basis = Pravni osnov za posebne podatke
privacy-keep-months = Mjeseci čuvanja
privacy-keep-hint = Računa se od posljednjeg dana programa. Tada program predlaže brisanje datoteka i redova kakvi su stigli; o tome odlučuje čovjek.
data-class-personal = lični
data-class-special = posebni: zajednica, invaliditet, zdravlje, raseljenost
data-class-protection = zaštita: nasilje, trgovina ljudima
basis-public-task = javni zadatak
basis-legal-duty = zakonska obaveza
basis-vital-interest = životno važan interes
basis-contract = ugovor
basis-legitimate-interest = legitimni interes
basis-consent = saglasnost
special-basis-none = nije potreban
special-basis-social-protection = socijalna zaštita po zakonu
special-basis-vital-interest = životno važan interes
special-basis-substantial-interest = značajan javni interes
special-basis-explicit-consent = izričita saglasnost
purpose-incomplete = Izaberite podatke, osnove i od 1 do 360 mjeseci.
purpose-needs-special-basis = Posebnim podacima potreban je vlastiti pravni osnov: izaberite ga.
purpose-needs-assessment = Podaci o nasilju ili trgovini ljudima smiju se prikupljati tek kada je uticaj procijenjen i potpisan: najprije zapišite procjenu.
assessment-title = Procjena uticaja
assessment-what = Šta bi se moglo dogoditi ljudima ako bi ovi podaci dospjeli u pogrešne ruke i šta se protiv toga čini. Bez nje se ne smiju prikupljati podaci o nasilju ili trgovini ljudima.
assessment-none = Još nijedna procjena nije zapisana.
assessment-add = Zapiši procjenu
assessment-done-on = Dan procjene
assessment-signed-by = Potpisao/la
assessment-document = Gdje se nalazi
assessment-not-yet = Procjena ima datum u budućnosti, pa se još ne računa. Upišite dan kada je potpisana.
consent-texts = Tekstovi saglasnosti
consent-texts-what = Samo gdje je osnov saglasnost. Verzija se nikada ne mijenja: novi tekst je sljedeća verzija, a svaki odgovor navodi onu koja je pročitana.
consent-text-add = Dodaj tekst ili njegovu sljedeću verziju
consent-text = Tekst
consent-language = Jezik
consent-version = verzija { $version }
consent-text-missing = Napišite tekst koji ljudi čuju ili potpisuju.
consent-title = Saglasnost
consent-lead = Šta je ova osoba odgovorila, od najnovijeg. Računa se najnoviji odgovor o svrsi; ništa se nikada ne mijenja.
consent-none = Ova osoba još nije pitana.
consent-record = Zabilježi odgovor
consent-no-text = Još nema teksta po kojem se pita: dodajte ga svrsi programa.
consent-answer = Odgovor
consent-channel = Kako
consent-guardian = Staratelj koji je odgovorio
consent-save = Sačuvaj odgovor
consent-state-given = data
consent-state-refused = odbijena
consent-state-withdrawn = povučena
consent-channel-paper = na papiru
consent-channel-spoken = usmeno
consent-channel-phone = telefonom
consent-incomplete = Izaberite tekst, odgovor i kako je dat.
consent-not-yet = Dan odgovora je u budućnosti. Upišite današnji ili raniji dan.
deletion-due = Za brisanje
deletion-due-what = Od { $day } datoteke i redovi kakvi su stigli više nisu potrebni (redova: { $rows }, datoteka: { $files }). Podaci, odluke i uručenja ostaju zbog brojeva.
deletion-approve = Obriši
deletion-nothing-due = Ništa nije za brisanje: rok još nije prošao, ili je već obrisano.
deletion-kind-rows = datoteke i izvorni redovi
deletion-kind-person = jedna osoba
deletions-title = Šta je obrisano
deletions-none = Još ništa nije obrisano.
erase-title = Brisanje podataka osobe
erase-lead = Ime, brojevi, kontakt, napomene i izvorni redovi nestaju i ne mogu se vratiti. Ono što je dato ostaje u brojevima, po spolu, godini rođenja i zajednici.
erase-first = Prije toga uručite osobi kopiju svega:
erase-reason-hint = Ko je to tražio i kada. Ne pišite ime: ova rečenica ostaje.
erase-do = Obriši
erase-others-lists = O ovoj osobi govore samo spiskovi drugih organizacija. Svaka briše svoje: obratite se njima.
done-erased = Obrisano. Brojevi ostaju kakvi su bili.
everything-title = Sve o ovoj osobi
everything-lead = Kopija onoga što ovaj ured čuva o gore navedenoj osobi, za tu osobu. Drugi ljudi navedeni su samo inicijalima.
everything-of-person = Šta je rečeno o osobi
everything-of-household = Šta je rečeno o domaćinstvu
everything-lives-with = Živi sa
everything-initials = Inicijali
everything-received = Šta je primljeno
everything-decisions = Odluke
everything-objections = Prigovori
everything-what = Šta
everything-said = Kako je napisano
everything-answer = Odgovor
everything-day = Dan
everything-source = Izvor
everything-none = Ništa se ne čuva.
processing-title = Evidencija obrade
settings-processing-what = Šta se obrađuje i zašto, ko to dobija, šta je obrisano
processing-lead = Voditelj obrade: { $controller }. Nastaje iz programa, svrha, evidencije o razmjeni podataka i spiskova kakvi su sada.
processing-none = Još nijedna svrha nije zapisana. Otvorite program, pa Zaštita podataka.
processing-recipients = Primaoci
processing-persons = Osobe
processing-safeguards = Mjere zaštite
processing-safeguards-what = Posebni podaci i izvorni redovi su zapečaćeni; ko šta vidi proizlazi iz uloga sa rokom; svaka promjena i svaki uvid u posebne podatke bilježe se i ne mogu se neopaženo izmijeniti; rezervne kopije se mogu šifrirati i svake sedmice se probno vraćaju.
incidents-title = Incidenti
settings-incidents-what = Nešto se desilo sa podacima: rok od 72 sata, koga se tiče
incidents-lead = Izgubljen telefon, spisak poslan na pogrešnu adresu, nalog u tuđim rukama: zapišite odmah. Nadležni organ mora da sazna u roku od 72 sata od trenutka kada je to uočeno.
incidents-none = Nijedan incident nije zapisan.
incident-title = Incident
incident-add = Zapiši incident
incident-noticed = Uočeno
incident-what = Šta se desilo
incident-what-hint = Koji podaci, čiji, i šta je odmah učinjeno. Bez imena korisnika.
incident-account = Nalog koji je zloupotrijebljen
incident-account-hint = Tada se navode domaćinstva koja je gledao. Odjavite ga svuda: Podešavanja, Ljudi sa nalogom.
incident-from = Od
incident-to = Do
incident-save = Sačuvaj
incident-time = Navedite trenutak kada je uočeno; ne može biti u budućnosti.
incident-clock = Prijavljivanje
incident-report-until = Prijaviti do
incident-hours-left = preostalo sati: { $count }
incident-late = rok je bio { $at }
incident-reported = Prijavljeno
incident-report = Kome je prijavljeno, pod kojim brojem
incident-report-hint = Kad se jednom sačuva, ne može da se mijenja.
incident-persons-told = Osobe su obaviještene
incident-affected = Koga se tiče
incident-no-account = Nijedan nalog nije naveden, pa program ne može reći čiji su podaci viđeni.
incident-nobody = Ovaj nalog tih dana nije gledao nikoga.
incident-households = Domaćinstava: { $count }
incident-first = Prvi uvid
incident-last = Posljednji uvid
incident-looks = Uvida
key-seals = u upotrebi
key-retired = zamjenjuje se od { $at }
key-destroyed = uništen { $at }
recovery-title = List za oporavak glavnog ključa
recovery-lead = Ko ima ovaj list i kopiju baze podataka, može da pročita sve u njoj. Ko izgubi i list i datoteku ključa, zauvijek gubi posebne podatke. Odštampajte ga dvaput, zaključajte listove na dva mjesta i obrišite datoteku.
recovery-fingerprint = Oznaka
recovery-made = Odštampano
recovery-how = Kako se koristi
recovery-how-1 = Na novom računaru pokrenite „komshi keys enter” i ukucajte 64 znaka ili skenirajte kod. Razmaci nisu bitni.
recovery-how-2 = Oznaka koju program prikaže mora biti ista kao na ovom listu.
recovery-how-3 = Zatim vratite najnoviju rezervnu kopiju pomoću „komshi restore”.
organisation-municipality = Općina
organisation-centre-for-social-work = Centar za socijalni rad
organisation-civil-society = Organizacija civilnog društva
organisation-donor = Donator
organisation-company = Preduzeće
organisation-public-institution = Javna institucija
organisation-international = Međunarodna organizacija
organisation-association = Savez općina
role-administrator = Administrator
role-programme-manager = Rukovodilac programa
role-social-worker = Socijalni radnik
role-committee-member = Član komisije
role-storekeeper = Skladištar
role-field-worker = Terenski radnik ili volonter
role-grant-officer = Službenik za bespovratna sredstva
role-evaluation-officer = Saradnik za praćenje i ocjenu
role-donor = Donator
role-auditor = Revizor
role-data-protection-officer = Osoba za zaštitu ličnih podataka
action-read-public = Čitanje javne stranice
action-sign-in = Prijava
action-own-account = Vlastiti nalog
action-see-today = Uvid u današnji posao
action-find-people = Pretraga ljudi
action-open-person = Uvid u podatke osobe
action-edit-person = Izmjena zapisa
action-see-lists = Uvid u spiskove
action-import-list = Uvoz spiska
action-withdraw-list = Povlačenje spiska
action-review-pairs = Provjera para
action-see-programme = Uvid u program
action-edit-programme = Izmjena programa
action-see-selection = Uvid u odabir
action-edit-criteria = Izmjena kriterija
action-open-call = Otvaranje poziva
action-decide = Odlučivanje
action-confirm-decisions = Potvrda odluka
action-publish-list = Objavljivanje liste
action-record-objection = Upis prigovora
action-decide-objection = Odluka o prigovoru
action-see-goods = Uvid u robu
action-move-goods = Promet robe
action-propose-loss = Prijava gubitka
action-confirm-loss = Potvrda gubitka
action-see-deliveries = Uvid u raspodjelu
action-plan-distribution = Planiranje raspodjele
action-hand-over = Uručenje
action-close-day = Zatvaranje dana
action-record-activity = Upis urađenog
action-record-grant = Upis ugovora i isplata bespovratnih sredstava
action-see-reports = Uvid u izvještaje
action-publish-figures = Objavljivanje brojeva
action-see-audit = Uvid u dnevnik promjena
action-manage-users = Upravljanje nalozima
action-manage-organisations = Upravljanje organizacijama
action-run-command = Komandna linija

## today
today-morning = Dobro jutro, { $name }
today-day = Dobar dan, { $name }
today-evening = Dobro veče, { $name }
today-waiting = Čeka na vas
today-nothing = Ništa ne čeka na vas. Svoj posao nalazite pod Programi.
today-nothing-read = Ništa ne čeka na vas. Ono što možete da čitate nalazite pod Izvještaji.
today-due = rok
open = otvori
weekday-and-day = { $weekday }, { $day }
weekday-1 = ponedjeljak
weekday-2 = utorak
weekday-3 = srijeda
weekday-4 = četvrtak
weekday-5 = petak
weekday-6 = subota
weekday-7 = nedjelja
todo-handover = { $count ->
    [one] domaćinstvo danas preuzima pomoć
    [few] domaćinstva danas preuzimaju pomoć
   *[other] domaćinstava danas preuzima pomoć
 }
todo-handover-day = { $day }
todo-handover-step = Uruči
todo-objection = { $count ->
    [one] prigovor na listu čeka odluku
    [few] prigovora na listu čekaju odluku
   *[other] prigovora na listu čeka odluku
 }
todo-objection-day = prvi do { $day }
todo-objection-step = Odluči
todo-day = { $count ->
    [one] dan raspodjele je prošao i nije zatvoren
    [few] dana raspodjele su prošla i nisu zatvorena
   *[other] dana raspodjele je prošlo i nije zatvoreno
 }
todo-day-day = najstariji od { $day }
todo-day-step = Zatvori
todo-visit = { $count ->
    [one] posjeta nakon uručenja je na redu
    [few] posjete nakon uručenja su na redu
   *[other] posjeta nakon uručenja je na redu
 }
todo-visit-day = prva { $day }
todo-visit-step = Posjeti
todo-grant = { $count ->
    [one] ugovor o bespovratnim sredstvima nije isplaćen do kraja
    [few] ugovora o bespovratnim sredstvima nisu isplaćena do kraja
   *[other] ugovora o bespovratnim sredstvima nije isplaćeno do kraja
 }
todo-grant-day = posljednja isplata { $day }
todo-grant-step = Isplati
todo-short = { $count ->
    [one] dan raspodjele nema dovoljno robe na mjestu
    [few] dana raspodjele nemaju dovoljno robe na mjestu
   *[other] dana raspodjele nema dovoljno robe na mjestu
}
todo-short-day = prvi { $day }
todo-short-step = Do robe
todo-incident = { $count ->
    [one] incident nije prijavljen nadležnom organu
    [few] incidenta nisu prijavljena nadležnom organu
   *[other] incidenata nije prijavljeno nadležnom organu
}
todo-incident-day = prijaviti do { $day }
todo-incident-step = Prijavi
todo-loss = { $count ->
    [one] gubitak robe čeka drugi potpis
    [few] gubitka robe čekaju drugi potpis
   *[other] gubitaka robe čeka drugi potpis
 }
todo-loss-day = najstariji od { $day }
todo-loss-step = Provjeri
todo-pair = { $count ->
    [one] par može biti ista osoba
    [few] para mogu biti ista osoba
   *[other] parova može biti ista osoba
 }
todo-pair-day = najstariji od { $day }
todo-pair-step = Provjeri
todo-session = { $count ->
    [one] sjednica komisije čeka potvrdu odluka
    [few] sjednice komisije čekaju potvrdu odluka
   *[other] sjednica komisije čeka potvrdu odluka
 }
todo-session-day = održana { $day }
todo-session-step = Potvrdi
todo-publish = { $count ->
    [one] lista ima odluke, a nije objavljena
    [few] liste imaju odluke, a nisu objavljene
   *[other] lista ima odluke, a nije objavljeno
 }
todo-publish-day = kriteriji zaključani { $day }
todo-publish-step = Objavi
todo-criteria = { $count ->
    [one] poziv nije otvoren: kriteriji nisu zaključani
    [few] poziva nisu otvorena: kriteriji nisu zaključani
   *[other] poziva nije otvoreno: kriteriji nisu zaključani
 }
todo-criteria-day = započet { $day }
todo-criteria-step = Postavi kriterije
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
todo-awaited-list = { $count ->
    [one] dogovoren spisak još nije uvezen
    [few] dogovorena spiska još nisu uvezena
   *[other] dogovorenih spiskova još nije uvezeno
}
todo-awaited-list-day = dogovoreno od { $day }
todo-awaited-list-step = Uvezi
way-title = Od spiskova do paketa
way-rows = { $count ->
    [one] Redovi u { $count } spisku
    [few] Redovi u { $count } spiska
   *[other] Redovi u { $count } spiskova
 }
way-households = Domaćinstva, svako jednom
way-eligible = Ispunjavaju kriterije
way-chosen = Odabrala komisija
way-packages = Uručeni paketi
way-of = od { $count }
way-month = Zapisano ovog mjeseca
way-last = Posljednji zapis
way-report = Izvještaj
week-title = Ove sedmice
week-nothing = Za narednih sedam dana ništa nije planirano.
week-session = Komisija, { $place }
week-objections = Istek roka za prigovore
week-distribution = { $count ->
    [one] Raspodjela, { $place }: { $count } domaćinstvo
    [few] Raspodjela, { $place }: { $count } domaćinstva
   *[other] Raspodjela, { $place }: { $count } domaćinstava
 }
week-donation = Donacija: { $item }, { $count }
week-not-received = nije primljena
first-title = Prvi koraci
first-what = Ovdje još nema ničega. Ovi koraci, ovim redom, vode do prvog spiska:
first-ask = Vaša organizacija još ne učestvuje ni u jednom programu. Obratite se administratoru ili rukovodiocu programa koji vam je otvorio nalog.
first-organisations = Dodajte organizacije koje rade zajedno
first-users = Dodajte ljude koji rade u programu Komshi, svakog sa ulogom
first-programme = Dodajte prvi program
first-sharing = Evidentirajte ko kome daje koje podatke
first-done = gotovo

## registry
person-sex-female = ženski
person-sex-male = muški
search = Traži
search-title = Pretraga
search-nobody = Za „{ $question }” nije nađen niko. Pokušajte samo sa prezimenom, matičnim brojem ili šifrom domaćinstva.
search-count = { $count ->
    [one] { $count } osoba
    [few] { $count } osobe
   *[other] { $count } osoba
}
search-hint = Ime u bilo kom pismu i načinu pisanja, matični broj, telefon, šifra domaćinstva (H-0042) ili adresa. Više riječi sužava pretragu.
search-more = Prikazano je samo prvih { $count }. Još jedna riječ sužava pretragu.
search-partial = Ove riječi su toliko česte da nisu pregledani svi koji ih imaju: neko ovdje možda nedostaje. Dodajte matični broj, telefon, šifru domaćinstva ili adresu.
search-why = Po čemu
search-why-name = ime
search-why-number = matični broj
search-why-phone = telefon
search-why-code = šifra
search-why-address = adresa
export-cut = Datoteka se ovdje završava: redova u njoj ima { $count }, a na spisku { $all }; više ih ne staje. Suzite spisak na njegovoj stranici i preuzmite ostatak.
households-title = Domaćinstva
households-count = { $count ->
    [one] { $count } domaćinstvo, svako jednom
    [few] { $count } domaćinstva, svako jednom
   *[other] { $count } domaćinstava, svako jednom
}
households-disagree = Spiskovi se ne slažu
households-empty = Još nema domaćinstava. Uvezite spisak u neki program i ona će se pojaviti ovdje.
household-head = Nosilac domaćinstva
household-of = Domaćinstvo { $code }
lists-disagree = spiskovi se ne slažu
lists-disagree-long = Spiskovi ili ručni unosi o ovom domaćinstvu ne slažu se. Dok neko ne odluči, računa se najnoviji podatak; dolje izaberite šta je tačno.
members-title = Članovi
members-stated = { $count ->
    [one] { $count } član, prema navodu
    [few] { $count } člana, prema navodu
   *[other] { $count } članova, prema navodu
}
members-only-head = Imenom je upisan samo nosilac.
member-name = Ime i prezime
facts-title = Šta je upisano
facts-lead = Prvo dolazi ono što se računa: šta je neko izabrao, a inače najnovije. Pored toga piše ko je to naveo, u kom spisku i redu ili ručno, i kada.
looks-title = Ko je ovo vidio
looks-lead = Svi koji su ovu osobu ili domaćinstvo imali pred očima, najnoviji prvi.
looks-none = Još niko nije gledao.
looks-when = Vrijeme
looks-how = Kako
looks-household = domaćinstvo
looks-day = Spisak za raspodjelu jednog dana
looks-export = Preuzimanje svih domaćinstava
looks-ranking = Rang-lista poziva
looks-list = Neobični redovi jednog spiska
looks-all = Svi uvidi
looks-in-lists = Viđeno u spiskovima
looks-hint = Uvidi u podatke iste osobe na isti način u roku od deset minuta računaju se jednom. Tu su i partnerske organizacije, za osobe čije podatke vaša organizacija dijeli. Šta je pročitano na papiru ili na tuđem ekranu, ne zna nijedan program.
fact-what = Podatak
fact-value = Vrijednost
fact-source = Izvor
fact-other = Drugi izvor kaže
fact-choose = Ovo je tačno
fact-chosen-by = odluka: { $who }, { $day }
fact-chosen-on = odlučeno { $day }
fact-undo = Povuci odluku
fact-not-chosen = O ovome niko nije odlučio; možda je neko odluku već povukao. Otvorite stranicu ponovo.
fact-from-number = iz matičnog broja
fact-enter = Ručni unos podatka
fact-enter-go = Dalje
fact-enter-other = unesi drugu vrijednost
fact-enter-lead = Ono što unesete stoji pored onoga što kažu spiskovi, uz vaše ime i dan. Računa se najnovije dok neko ne odluči.
fact-known = Šta se do sada zna
fact-value-new = Vrijednost
fact-choice-words = drugim riječima, niže
fact-value-words = Drugim riječima
fact-value-words-hint = Samo ako ništa gore ne odgovara. Ono što se ne može pročitati čuva se kao tekst i obilježava.
fact-hint-birth = Kako piše u ispravi, na primjer 15.06.1995. ili samo 1995. Dan koji ne postoji čuva se i obilježava.
fact-hint-number = Kako piše u ispravi. Broj koji se ne slaže sa kontrolnom cifrom čuva se i obilježava.
fact-hint-amount = Mjesečni iznos, na primjer 120,50.
fact-hint-count = Cijeli broj, na primjer 4.
fact-since = Važi od
fact-since-hint = Dan od kog je ovo tačno; ako ne znate, današnji.
fact-why = Odakle to znate?
fact-why-hint = Na primjer: rečeno na šalteru, pokazana lična karta, kućna posjeta.
fact-counts = Ovo je tačno: računa se prije svake druge vrijednosti
fact-save = Sačuvaj podatak
fact-by-hand = ručni unos: { $who }, { $organisation }, { $day }
fact-holds-since = važi od { $day }
fact-take-back = Povuci unos
fact-no-list = Nijedan važeći spisak ne navodi ovaj zapis, pa se pored njega ništa ne može unijeti. Prvo uvezite spisak u kom je naveden.
fact-not-by-hand = Ovo nije ručno uneseno u vašoj organizaciji, ili je unos već povučen. Otvorite stranicu ponovo.
facts-none = Još nije upisano ništa što možete da vidite.
done-fact-entered = Sačuvano. Stoji pored ostalih, uz vaše ime.
done-fact-entered-pairs = Sačuvano. Stoji pored ostalih, uz vaše ime. { $count ->
    [one] { $count } novi par čeka provjeru.
    [few] { $count } nova para čekaju provjeru.
   *[other] { $count } novih parova čeka provjeru.
}
done-fact-entered-marked = Sačuvano i obilježeno: „{ $value }” izgleda pogrešno ili se ne može pročitati. Uporedite sa ispravom; unos možete povući i unijeti ponovo.
done-fact-taken-back = Povučeno. Više se ne računa; dnevnik promjena ga pamti.
done-fact-taken-back-pairs = Povučeno. Više se ne računa; dnevnik promjena ga pamti. { $count ->
    [one] { $count } novi par čeka provjeru.
    [few] { $count } nova para čekaju provjeru.
   *[other] { $count } novih parova čeka provjeru.
}
done-fact-chosen = Izabrano. Od sada se računa ova vrijednost; ostale ostaju uz svoje izvore.
done-fact-chosen-pairs = Izabrano. Od sada se računa ova vrijednost. { $count ->
    [one] { $count } novi par čeka provjeru.
    [few] { $count } nova para čekaju provjeru.
   *[other] { $count } novih parova čeka provjeru.
}
done-fact-open = Povučeno. Računa se najnovija vrijednost dok neko ne odluči.
done-fact-open-pairs = Povučeno. Računa se najnovija vrijednost dok neko ne odluči. { $count ->
    [one] { $count } novi par čeka provjeru.
    [few] { $count } nova para čekaju provjeru.
   *[other] { $count } novih parova čeka provjeru.
}
received-title = Primljena pomoć
received-none = Još ništa nije uručeno.
sources-title = Odakle podaci dolaze
merges-title = Spojeno
merge-undone = poništeno
merge-earlier-list-back = raniji spisak se ponovo računa
written-rule = isti ispravan broj, ime i datum rođenja; ili, gdje nijedan zapis nema broj, isto prezime, ime, očevo ime, cijeli datum rođenja i adresa
written-rule-who = po napisanom pravilu
row-title = Red kako je stigao
row-number = red { $row }
row-lead = Kako stoji u datoteci, bez ijedne izmjene. Otvaranje ovog reda upisano je u dnevnik promjena.
mark-impossible = takav dan ne postoji
mark-not-understood = nije razumljivo
mark-bad-check-digit = pogrešna kontrolna cifra
mark-doubtful-number = sumnjiv broj
relation-head = nosilac
relation-spouse = supružnik
relation-child = dijete
relation-parent = roditelj
relation-sibling = brat ili sestra
relation-grandchild = unuče
relation-other = drugo
wg-answer-1 = bez poteškoća
wg-answer-2 = izvjesne poteškoće
wg-answer-3 = velike poteškoće
wg-answer-4 = uopće ne može
housing-own = vlastiti dom
housing-rented = iznajmljen stan ili kuća
housing-with-relatives = kod rodbine
housing-collective-centre = kolektivni centar
housing-informal-settlement = neformalno naselje
housing-social = socijalno stanovanje
housing-none = bez doma
housing-other = drugo
all = Sve

## lists
lists-title = Spiskovi
lists-empty = Još nema spiskova. Zamolite svaku organizaciju za njen spisak onakav kakav ga vodi: Excel ili CSV, bilo koje pismo, bilo koji redoslijed kolona.
lists-given = Predati spiskovi
list-file = Datoteka
list-from = Od koga
list-given-on = Predat
list-rows = Redova
list-state = Stanje
list-state-columns = kolone treba provjeriti
list-state-importing = uvozi se
list-state-published = u upotrebi
list-state-replaced = zamijenjen ispravljenom datotekom
list-state-withdrawn = povučen
list-state-long-replaced = Ovaj spisak je zamijenjen ispravljenom datotekom; ono što je u njemu pisalo više se ne računa.
list-state-long-withdrawn = Ovaj spisak je povučen; ono što je u njemu pisalo više se ne računa.
list-add = Dodaj spisak
list-drop = Prevucite datoteku ovdje
list-drop-hint = Excel (.xlsx) ili CSV, do 64 MB i 200.000 redova. Naslovi iznad tabele, drugo pismo i bilo koji redoslijed kolona ne smetaju.
list-refused = { $name }: { $why }
list-choose-file = Prvo izaberite datoteku.
list-under-sharing = Predat po evidenciji
list-read = Pročitaj datoteku
list-record-sharing = Evidentiraj razmjenu podataka
list-needs-sharing = Spisku je potrebna evidencija o razmjeni podataka: ko ga daje, u koju svrhu i po kom pravnom osnovu. Prvo nju upišite.
list-same-file = Ova datoteka je već uvezena pod nazivom { $name }. Ako je ispravljena, sačuvajte je i pošaljite ispravljenu datoteku.
list-correct-gone = Spisak koji bi ova datoteka trebalo da ispravi više nije u upotrebi. Izaberite ponovo.
list-already-imported = Ovaj spisak se uvozi ili je već uvezen. Otvorite ga da vidite dokle je stigao.
list-not-published = Povući se može samo spisak koji je u upotrebi.
reason-missing = Napišite razlog; on se čuva uz promjenu.
columns-title = Šta znače kolone?
columns-lead = Datoteka { $name } je pročitana. Provjerite šta je prepoznato i ispravite što nije dobro. Kolone bez značenja čuvaju se uz red, ali se ne koriste.
columns-heads = Domaćinstva
columns-members = Članovi domaćinstava
columns-sheet-label = Radni list
columns-sheet = Radni list „{ $name }”, { $count ->
    [one] { $count } red
    [few] { $count } reda
   *[other] { $count } redova
}
columns-header = Kolona u datoteci
columns-samples = Na primjer
columns-meaning = Značenje
columns-meaning-of = Značenje kolone { $name }
columns-none = ne koristi se
columns-order = Puno ime je napisano tako da je
columns-surname-first = prvo prezime
columns-given-first = prvo ime
columns-earlier = Raniji spisak iste organizacije
columns-earlier-lead = Ispravljena datoteka zadržava sve zapise i sve odluke; novi spisak dodaje na ono što već postoji.
columns-corrects = Ova datoteka je
columns-further = još jedan spisak
columns-corrects-list = ispravljeno izdanje spiska { $name }
columns-import = Uvezi
columns-discard = Odbaci ovu datoteku
columns-need-name = Nedostaje ime: jedna kolona mora da bude puno ime, ili dvije moraju da budu prezime i ime.
columns-twice = Isto značenje imaju dvije kolone. Ostavite ga samo kod jedne.
columns-members-untied = Radnom listu sa članovima potrebna je kolona koja člana vezuje za domaćinstvo (broj domaćinstva).
done-discarded = Datoteka { $name } je odbačena.
import-step- = Čeka
import-step-reading = Čitaju se redovi
import-step-writing = Upisuju se redovi
import-step-indexing = Priprema se pretraga
import-step-matching = Traže se isti ljudi u drugim spiskovima
import-step-publishing = Još malo
import-may-leave = Slobodno napustite ovu stranicu; posao se nastavlja.
import-look-again = Pogledaj ponovo
import-failed = Uvoz nije završen i ništa od njega nije sačuvano.
import-again = Nazad na kolone
import-found = Šta je spisak donio
import-rows = Redovi
import-member-rows = Redovi članova
import-known = Već poznata
import-new = Nova domaćinstva
import-unsure = Neko treba da pogleda
import-merged-sentence = { $merged ->
    [0] Nijedan red nije pouzdano već poznat.
    [one] { $merged } domaćinstvo je pouzdano već poznato i spojeno je sa svojim ostalim redovima.
    [few] { $merged } domaćinstva su pouzdano već poznata i spojena su sa svojim ostalim redovima.
   *[other] { $merged } domaćinstava je pouzdano već poznato i spojeno je sa svojim ostalim redovima.
} { $review ->
    [0] Ništa ne čeka nečiju odluku.
    [one] { $review } par čeka nečiju odluku.
    [few] { $review } para čekaju nečiju odluku.
   *[other] { $review } parova čeka nečiju odluku.
}
import-common-names = { $count ->
    [one] { $count } osoba ima ime koje u programu ima više od osam ljudi. Samo ime nije dovoljan razlog za pitanje: gdje se ne slažu ni broj, ni datum rođenja, ni ime oca, ni telefon, ni adresa, riječ je o imenjacima.
    [few] { $count } osobe imaju imena koja u programu ima više od osam ljudi. Samo ime nije dovoljan razlog za pitanje: gdje se ne slažu ni broj, ni datum rođenja, ni ime oca, ni telefon, ni adresa, riječ je o imenjacima.
   *[other] { $count } osoba ima imena koja u programu ima više od osam ljudi. Samo ime nije dovoljan razlog za pitanje: gdje se ne slažu ni broj, ni datum rođenja, ni ime oca, ni telefon, ni adresa, riječ je o imenjacima.
}
problems-title = Redovi u kojima nešto nije uobičajeno
problems-lead = Uvezen je svaki red. Ono što je neobično obilježeno je i sačuvano kako je napisano.
problems-none = Ni u jednom redu nema ničeg neobičnog.
problems-all = sve
problem-row = Red
problem-member-row = članovi, red { $row }
problem-who = Osoba
problem-what = Šta je neobično
problem-written = Kako piše
problem-kind = Vrsta
problem-suggested = Prijedlog
problem-right = Šta je tačno
problems-count = { $count ->
    [one] { $count } napomena
    [few] { $count } napomene
   *[other] { $count } napomena
}
problems-beyond = Ovo je prvih { $count } od { $all }. Izaberite jednu vrstu na stranici spiska ili preuzmite sve.
problem-impossible-date = takav dan ne postoji
problem-lost-zero = izgubljena nula
problem-bad-check-digit = pogrešna kontrolna cifra
problem-doubtful-number = sumnjiv broj
problem-year-only = samo godina
problem-not-understood = nije razumljivo
problem-name-missing = nedostaje ime
problem-member-without-household = član bez domaćinstva
problem-date-against-number = datum se ne slaže sa brojem
problem-impossible-date-words = { $field }: dan „{ $original }” ne postoji. Čuva se kao tekst.
problem-impossible-date-suggestion = Matični broj kaže: { $suggestion }
problem-lost-zero-words = Broj { $original } je izgubio nulu sa početka.
problem-lost-zero-suggestion = Popravljeno: { $suggestion }.
problem-bad-check-digit-words = Broj { $original } se ne slaže sa svojom kontrolnom cifrom. Čuva se i obilježen je; uporedite ga sa ispravom.
problem-bad-check-digit-suggestion = { $suggestion }
problem-doubtful-number-words = Broj { $original } izgleda neobično. Čuva se i obilježen je; uporedite ga sa ispravom.
problem-doubtful-number-suggestion = { $suggestion }
problem-year-only-words = { $field }: piše samo „{ $original }”. Godina se prihvata.
problem-year-only-suggestion = Matični broj kaže: { $suggestion }
problem-not-understood-words = { $field }: „{ $original }” nije razumljivo. Čuva se kao tekst.
not-shared = nije podijeljeno sa vašom organizacijom
problem-not-shared = { $field }: { $organisation } ovo polje ne dijeli sa vašom organizacijom.
problem-not-understood-suggestion = Matični broj kaže: { $suggestion }
problem-name-missing-words = U ovom redu nema imena: { $original }
problem-name-missing-suggestion = { $suggestion }
problem-member-without-household-words = Domaćinstva { $original } nema na spisku; član je upisan sam.
problem-member-without-household-suggestion = { $suggestion }
problem-date-against-number-words = { $field }: „{ $original }” se razlikuje od datuma u matičnom broju. Čuvaju se oba.
problem-date-against-number-suggestion = Matični broj kaže: { $suggestion }
withdraw = Povuci spisak
withdraw-title = Poništavanje ovog uvoza
withdraw-lead = Sve što je ovaj spisak naveo prestaje da se računa, a spajanja koja na njemu počivaju poništavaju se. Domaćinstva koja su nešto primila ostaju. Redovi ostaju uz spisak.
withdraw-lead-corrects = Spisak koji je njime ispravljen ponovo se računa, kakav je bio.
list-giver-withdraws = Ovaj spisak može da povuče samo { $organisation }, koja ga je dala, ili organizacija koja vodi program. Obratite se njima.
done-withdrawn = Spisak { $name } je povučen.
done-withdrawn-back = Spisak { $name } je povučen; ponovo se računa { $back }.
done-withdrawn-kept = Spisak je povučen. Broj njegovih domaćinstava koja ostaju, jer im je nešto dodijeljeno ili uručeno: { $count }.
file-empty = Datoteka je prazna. Otvorite je, provjerite da li je spisak u njoj, sačuvajte je i pošaljite ponovo.
file-password = Datoteka je zaštićena lozinkom. Otvorite je, uklonite lozinku (Datoteka, Informacije, Zaštiti), sačuvajte je i pošaljite ponovo.
file-xls = Ovo je stara Excel datoteka (.xls). Otvorite je i sačuvajte kao .xlsx.
file-xlsb = Ovo je binarna Excel datoteka (.xlsb). Otvorite je i sačuvajte kao .xlsx.
file-ods = Ovo je OpenDocument datoteka (.ods). Otvorite je i sačuvajte kao .xlsx.
file-pdf = Ovo je PDF, koji je samo za čitanje i štampu. Zatražite datoteku Excel ili CSV od koje je napravljen.
file-image = Ovo je slika. Zatražite datoteku Excel ili CSV.
file-document = Ovo je tekstualni dokument. Prenesite tabelu u Excel i sačuvajte je kao .xlsx.
file-web-page = Ovo je web-stranica pod drugim imenom. Otvorite je u programu Excel i sačuvajte kao .xlsx.
file-archive = Ovo je zapakirana datoteka (arhiva). Raspakujte je i pošaljite sam spisak.
file-not-a-table = Ovo nije tabela koja može da se pročita. Sačuvajte spisak kao .xlsx ili CSV i pošaljite ga ponovo.
file-no-header = Nije nađen red sa nazivima kolona. Upišite iznad kolona nazive kao što su „Prezime”, „Ime”, „Matični broj”.
file-damaged = Datoteka je oštećena i ne može da se pročita. Otvorite je u programu Excel, sačuvajte je pod drugim imenom i pošaljite tu novu.
file-damaged-at = Radni list { $sheet } oštećen je kod ćelije { $cell } ili odmah nakon nje i ne može da se pročita. Otvorite datoteku u programu Excel, pogledajte to mjesto, sačuvajte je pod drugim imenom i pošaljite tu novu.
file-too-wide = Kolona na radnom listu { $sheet } ima { $columns }, a pročitati se može najviše { $limit }. Obrišite kolone koje nisu potrebne.
file-too-long = Na radnom listu { $sheet } ima nečega u redu { $row }, a redova se može pročitati najviše { $limit }. Podijelite spisak na više datoteka ili obrišite ono što je daleko ispod njega.
file-too-many-cells = Ćelija u datoteci ima više od { $limit }; granica je pređena na radnom listu { $sheet }. Podijelite spisak na više datoteka.
file-cell-too-long = Ćelija { $cell } na radnom listu { $sheet } je predugačka; najveći broj znakova je { $limit }. Skratite je.
file-text-too-long = Jedan tekst u datoteci je predugačak; najveći broj znakova je { $limit }, jer duži nijedan program za tabele ne upisuje u ćeliju. Skratite ga.
file-too-large-inside = Datoteka je iznutra mnogo veća nego što izgleda i nije pročitana. Prenesite tabelu u novu datoteku i pošaljite nju.
file-too-large-inside-at = Radni list { $sheet } je iznutra mnogo veći nego što izgleda, kod ćelije { $cell }, i nije pročitan. Prenesite tabelu u novu datoteku i pošaljite nju.
file-has-doctype = U datoteci je dio kakav nijedan program za tabele ne piše ({ $part }), pa nije pročitana. Prenesite tabelu u novu datoteku i pošaljite nju.
file-too-heavy = Čitanje datoteke je tražilo previše memorije ili vremena; ništa nije sačuvano. Prenesite tabelu u novu datoteku ili je podijelite.
file-encoding-mixed = Neka slova u datoteci nisu mogla da se pročitaju i vide se kao � (broj mjesta: { $marks }, prvo u redu { $row }). Provjerite imena prije uvoza.
file-quotes-unbalanced = Jedan navodnik nigdje nije zatvoren; navodnici su pročitani kao obični znaci.
file-columns-trimmed = Prazne kolone radnog lista { $sheet } su izostavljene jer je bio preširok; zadržano je kolona u kojima nešto piše: { $columns }.
file-sheet-empty = Na radnom listu { $sheet } nema ničega, pa je izostavljen.
field-row-number = Redni broj
field-household-number = Broj domaćinstva
field-full-name = Puno ime
field-surname = Prezime
field-given-name = Ime
field-father-name = Ime oca
field-mother-name = Ime majke
field-maiden-name = Djevojačko prezime
field-identity-number = Matični broj
field-birth-date = Datum rođenja
field-age = Starost
field-sex = Spol
field-address = Adresa
field-settlement = Naselje
field-municipality = Općina
field-country = Država
field-phone = Telefon
field-email = E-pošta
field-community = Zajednica
field-household-size = Broj članova
field-children-under-15 = Djeca mlađa od 15 godina
field-over-65 = Članovi stariji od 65 godina
field-monthly-income = Mjesečni prihod
field-housing = Stanovanje
field-applied-on = Dan prijave
field-chronic-illness = Hronična bolest
field-cash-social-assistance = Stalna novčana pomoć
field-relation = Srodstvo sa nosiocem
field-wg-seeing = Poteškoće sa vidom
field-wg-hearing = Poteškoće sa sluhom
field-wg-walking = Poteškoće pri hodu
field-wg-remembering = Poteškoće sa pamćenjem
field-wg-self-care = Poteškoće pri brizi o sebi
field-wg-communicating = Poteškoće u sporazumijevanju
field-disability = Invaliditet
field-single-parent = Samohrani roditelj
field-employment = Zaposlenost
field-education = Obrazovanje
field-displacement-status = Status raseljenosti
field-bank-account = Bankovni račun
field-notes = Napomene

## matching
review-title = Provjera
review-question = Da li je to ista osoba?
review-count = { $proposed ->
    [one] { $proposed } par čeka
    [few] { $proposed } para čekaju
   *[other] { $proposed } parova čeka
}, odloženo: { $unsure }
review-source = { $file }, red { $row }
review-member = član domaćinstva
review-what = Šta se poredi
review-evidence = Šta se poklapa
review-same-name = Isto ime na dva spiska, ali drugi broj ili datum rođenja. Imenjaka ima mnogo: pogledajte pažljivo.
review-same-number = Isti matični broj uz drugo ime ili datum. Možda je prepisan od nekog drugog.
review-together = Sve zajedno
review-same = ista osoba { $percent } %
review-family = drugi član porodice { $percent } %
review-unrelated = nepoznati jedno drugom { $percent } %
review-reason = Vaše obrazloženje (čuva se uz odgovor)
review-answer-same = Ista osoba
review-answer-different = Različite osobe
review-answer-unsure = Ne znam, pitaj kasnije
review-keeps = Spajanje čuva oba reda i može da se poništi. „Različite osobe” se pamti: taj par se više ne pojavljuje.
review-undo = Povuci ovaj odgovor
review-undo-last = Povuci moj posljednji odgovor
review-empty = Ništa ne čeka na vas
review-empty-lead = Svaki par koji je trebalo pogledati ima odgovor, ili ga upravo gleda neko drugi.
review-before = Još nema šta da se provjerava
review-before-lead = Kad se spiskovi uvezu, ovdje na odgovor čekaju parovi redova koji su možda ista osoba. Uvezite prvi spisak; ono što je sigurno isto spaja se samo.
review-unsure-go = { $count ->
    [one] Pogledaj { $count } odloženi par
    [few] Pogledaj { $count } odložena para
   *[other] Pogledaj { $count } odloženih parova
}
review-decided = Dosadašnji odgovori
review-decided-empty = Još nema odgovora.
review-two = Njih dvoje
review-verdict = Odgovor
review-go = Provjeri parove
review-field-name = Ime i prezime
review-field-father = Otac
review-field-birth = Datum rođenja
review-field-sex = Spol
review-field-identity = Matični broj
review-field-address = Adresa
review-field-phone = Telefon
review-field-size = Navedeni broj članova
review-field-members = Domaćinstvo
evidence-nothing = ne govori ništa
level-same = isto
level-same-folded = isto, drugim slovima
level-swapped = prezime i ime zamijenili mjesta
level-nickname = kraći oblik imena
level-subset = dio onog drugog
level-one-edit = razlikuje se jedno slovo
level-close = slično
level-initial = slaže se početno slovo
level-same-day = isti dan
level-same-doubtful = isti 1. januar
level-date-from-number = datum iz matičnog broja
level-one-digit = razlikuje se jedna cifra
level-day-month-swapped = dan i mjesec zamijenili mjesta
level-ten-years = deset godina razlike
level-year-only = ista godina
level-same-year = ista godina, drugi dan
level-near-year = bliske godine
level-different = drugačije
level-not-recorded = nije upisano
pair-state-same = Ista osoba
pair-state-different = Različite osobe
pair-state-unsure = Odloženo
pair-state-proposed = Čeka
pair-already-decided = Neko drugi je upravo odgovorio za ovaj par. Njegov odgovor ostaje; sljedeći par čeka.
pair-not-decided = Ovaj par nema odgovor koji bi mogao da se povuče.
done-pair-same = Spojeno. Oba reda su sačuvana; spajanje može da se poništi.
done-pair-different = Ostaju odvojeni. Ovaj par se više neće pojaviti.
done-pair-unsure = Odloženo za kasnije.
done-pair-undone = Odgovor je povučen.

## programmes
programme-parts = Dijelovi programa
programme-part-overview = Pregled
programme-part-lists = Spiskovi
programme-part-review = Provjera
programme-part-selection = Odabir
programme-part-goods = Roba
programme-part-distribution = Raspodjela
programme-part-report = Izvještaj
value-unknown = { $value } nije među mogućim vrijednostima. Ponovo učitajte stranicu i izaberite sa spiska.
programme-lead-edits = Program mijenja samo organizacija koja ga vodi. Obratite se njenom rukovodiocu programa.
programme-code-wrong = Šifra programa se sastoji od latiničnih slova bez kvačica, cifara i crtica, najviše 40 znakova, bez razmaka. Na primjer KM-2021.
programme-code-taken = Šifra { $code } je zauzeta. Izaberite drugu.
programme-needs-title = Programu je potreban naziv bar na jednom jeziku.
programme-needs-slug = Naziv u javnoj adresi je prazan. Napišite nekoliko riječi latinicom.
programme-slug-taken = Javna adresa { $slug } pripada drugom programu. Izaberite drugu.
place-unknown = U imeniku mjesta nema mjesta { $place }. Provjerite kako je napisano ili ga izaberite sa spiska.
text-original-stays = Izvorni tekst ostaje. Zamijenite ga, ili prvo proglasite tekst na drugom jeziku izvornim.
activity-code-wrong = Šifra aktivnosti se sastoji od latiničnih slova bez kvačica, cifara i crtica, bez razmaka. Na primjer R1.
activity-code-taken = Program već ima aktivnost { $code }. Izaberite drugu šifru.
activity-needs-title = Aktivnosti je potreban naziv. Upišite ga.
activity-target-negative = Ciljna vrijednost ne može biti manja od nule. Ostavite prazno ako nije postavljena.
sharing-giver-records = Evidenciju o razmjeni podataka unosi organizacija koja daje podatke ili ona koja vodi program. Obratite se jednoj od njih.
sharing-needs-texts = Evidenciji su potrebni svrha, pravni osnov i dokument.
sharing-needs-days = Evidenciji je potreban dan od kojeg važi; oba dana moraju da postoje. Napišite ih ovako: 30.06.2021.
sharing-days-order = Evidencija bi prestala prije nego što počne. Provjerite oba dana.
sharing-needs-fields = Izaberite bar jedno polje koje se razmjenjuje.
sharing-only-partners = Davalac i primaoci moraju da učestvuju u programu. Prvo dodajte organizaciju u program.
programme = Program
programme-add = Dodaj program
programme-add-first = Dodaj prvi program
programmes-none = Još nema programa
programmes-what = Program kaže šta se radi, za koga, gdje, kada, ko to provodi i čijim novcem. Spiskovi, odabir, roba i raspodjela pripadaju programu, zato je on prvi.
programmes-ask = Vaša organizacija ne učestvuje ni u jednom programu koji vaša uloga vidi. Obratite se rukovodiocu programa u organizaciji koja ga vodi.
programme-where = Gdje
programme-when = Kada
programme-status = Status
programme-status-planned = planiran
programme-status-running = u toku
programme-status-suspended = obustavljen
programme-status-finished = završen
programme-status-cancelled = otkazan
programme-about = O programu
programme-edit = Izmijeni podatke
programme-edit-texts = Tekstovi po jezicima
programme-lead = Vodi
programme-led-by = Program će voditi { $organisation }: dodaje partnere, aktivnosti i tekstove.
programme-currency = Valuta
programme-public = Javna stranica
programme-published = objavljena { $day }
programme-not-published = nije objavljena
programme-languages = Naziv postoji na
programme-language = Jezik teksta
programme-no-texts = Još nema teksta o programu. Dodajte opći cilj i očekivane rezultate pod „Tekstovi po jezicima”.
programme-starts = Prvi dan
programme-ends = Posljednji dan
programme-place-form = Nazivi mjesta
programme-place-forms = Nazivi mjesta na javnoj stranici, u izvještajima i u otvorenim podacima
output-public = Na javnoj stranici
output-report = U izvještajima
output-data = U otvorenim podacima
place-form-same = Kao u programu
place-form-plain = Kako ih jezik piše
place-form-asterisk = Sa zvjezdicom i fusnotom za Kosovo*
programme-places-hint = Općine na bilo kom jeziku i pismu, odvojene zarezima. Na primjer: Sjeverna Mitrovica, Zvečan
programme-code-hint = Kratka, latinicom; stoji na spiskovima i izvještajima i ne mijenja se. Na primjer KM-2021.
programme-slug = Naziv u javnoj adresi
programme-slug-hint = Nekoliko riječi latinicom; ako ostane prazno, pravi se od naziva.
day-hint = Na primjer 30.06.2021.
programme-day-starts = prvi dan
programme-day-ends = posljednji dan
programme-day-impossible = Kao { $which } upisan je { $original }. Takav dan ne postoji. Upisano se čuva dok neko ne odluči.
programme-day-taken = Ovaj dan je neko u međuvremenu upisao. Učitajte stranicu da ga vidite.
programme-days-order = Posljednji dan je prije prvog. Oba se čuvaju; provjerite ih.
programme-past = Posljednji dan je prošao, a status je i dalje „u toku”. Status je podatak za sebe: promijenite ga kada se program završi.
programme-organisations = Organizacije
programme-organisation-add = Dodaj organizaciju
programme-organisation-new = Organizacija koje nema na spisku dodaje se u dijelu
programme-role = Uloga u programu
programme-role-lead = vodeća organizacija
programme-role-donor = donator
programme-role-implementer = provoditelj
programme-role-partner = partner
programme-role-institution = institucija
programme-role-contractor = izvođač
activities-title = Očekivani rezultati i aktivnosti
activities-none = Još nema aktivnosti. Aktivnost kaže šta se broji: obuhvaćena domaćinstva, uručeni paketi.
activity-add = Dodaj aktivnost
activity-what = Šta
activity-counts = Broji
activity-target = Ciljna vrijednost
activity-visits = Posjete, u mjesecima nakon uručenja
activity-visits-hint = Na primjer 3, 6, 12. Ostavite prazno ako se niko ne posjećuje ponovo.
activity-visits-after = Posjete { $months } mjeseci nakon uručenja
activity-visits-wrong = Posjete se upisuju kao cijeli mjeseci od 1 do 120, sa zarezima između: 3, 6, 12.
activity-target-hint = Ostavite prazno ako ciljne vrijednosti nema: izvještaji tada kažu „ciljna vrijednost nije postavljena”, a nikada 0 %.
activity-title-in = Naziv ({ $language })
activity-qualifier = Ciljna vrijednost znači
target-not-set = ciljna vrijednost nije postavljena
qualifier-exactly = tačno
qualifier-at-least = najmanje
qualifier-about = oko
unit-counted-household = domaćinstva
unit-counted-person = osobe
unit-counted-package = pakete
unit-counted-organisation = organizacije
unit-counted-event = događaje
text-title = Naziv
text-summary = Ukratko
text-objective = Opći cilj
text-specific-objectives = Posebni ciljevi
text-expected-results = Očekivani rezultati
text-target-groups = Kome je namijenjen
text-activity = Naziv za { $code }
text-original = izvornik
text-original-in = Izvornik ({ $language })
texts-hint = Prvi tekst jedne vrste je izvornik; ostali su prijevodi. Čitalac bez prijevoda dobija izvornik.
texts-cyrillic-hint = Ćirilica se sama pravi od latiničnog teksta; ovdje upišite samo ono što mora da se razlikuje.
language-en = engleski
language-sr-Latn = srpski, latinica
language-sr-Cyrl = srpski, ćirilica
language-sr-Cyrl-ijekavsk = srpski, ćirilica, ijekavski
language-bs = bosanski
language-sq = albanski
language-mk = makedonski
language-tr = turski
sharing-title = Evidencija o razmjeni podataka
sharing-what = Ko kome daje koje podatke, u koju svrhu i po kom pravnom osnovu. Bez važeće evidencije nijedan spisak ne može da uđe i nijedna organizacija ne vidi podatke druge.
sharing-add = Evidentiraj razmjenu podataka
sharing-add-first = Evidentiraj prvu razmjenu podataka
sharing-giver = Ko daje podatke
sharing-receivers = Ko ih prima
sharing-receivers-hint = Ako niko nije izabran, spisak vidi samo davalac.
sharing-nobody = niko drugi
sharing-purpose = Svrha
sharing-purpose-hint = Za šta se podaci koriste, i ni za šta drugo. Na primjer: odabir domaćinstava za pakete pomoći.
sharing-basis = Pravni osnov
sharing-basis-hint = Na primjer: sporazum triju organizacija i saglasnost domaćinstava (Zakon br. 06/L-082, član 5).
sharing-document = Dokument
sharing-document-hint = Sporazum kako je zaveden: broj i dan.
sharing-from = Važi od
sharing-until = Važi do
sharing-until-hint = Ostavite prazno ako važi dok se ne završi.
sharing-days = Važi
sharing-open = dok se ne završi
sharing-ended-on = završena { $day }
sharing-lists = Spiskovi po njoj
sharing-fields = Polja koja se razmjenjuju
sharing-fields-count = { $count ->
    [one] razmjenjuje se { $count } polje
    [few] razmjenjuju se { $count } polja
   *[other] razmjenjuje se { $count } polja
 }
sharing-special = Posebne vrste podataka
sharing-special-hint = Zajednica, invaliditet, zdravlje i raseljenost su posebno zaštićeni. Razmijenite ih samo ako se svrha bez njih ne može postići.
sharing-end = Završi ovu razmjenu
sharing-end-hint = Kada se razmjena završi, primaoci od tog trenutka više ne vide podatke davaoca. Ono što je na osnovu njih odlučeno ostaje.
sharing-state-valid = važi
sharing-state-later = počinje kasnije
sharing-state-over = istekla
sharing-state-ended = završena
kosovo-footnote = * Ovaj naziv je bez prejudiciranja statusa i u skladu je sa Rezolucijom Savjeta sigurnosti Ujedinjenih nacija 1244/1999 i Mišljenjem Međunarodnog suda pravde o deklaraciji o nezavisnosti Kosova.
done-programme-added = Program je dodan. Slijedi: organizacije, aktivnosti i evidencija o razmjeni podataka.
done-sharing-recorded = Razmjena podataka je evidentirana. Po njoj spiskovi mogu da uđu.
done-sharing-ended = Razmjena podataka je završena.
sharing-ended-before = Ova evidencija je već završena.

## register
programme-part-setup = Podešavanje
setup-part-budget = Budžet
setup-part-quality = Kvalitet podataka
part-change = Izmijeni
part-remove = Ukloni
done-part-removed = Uklonjeno. Dnevnik promjena čuva šta je tu bilo.
setup-title = Podešavanje programa
setup-lead = Šta programu treba, dio po dio. Ništa ne mora odmah biti potpuno: ono što nedostaje piše na stranicama i u izvještajima.
setup-read-only = Ovo možete da čitate. Mijenja organizacija koja vodi program ili njegovu evidenciju.
setup-done = upisano
setup-open = treba uraditi
setup-part-setup = Svi dijelovi
setup-part-parts = Komponente i aktivnosti
setup-part-partners = Organizacije i znakovi
setup-part-places = Mjesta
setup-part-documents = Dokumenti i veze
setup-part-privacy = Zaštita podataka
setup-step-facts = Dani i status
setup-step-texts = Tekstovi po jezicima
setup-step-parts = Komponente i aktivnosti
setup-step-partners = Organizacije i znakovi
setup-step-places = Mjesta
setup-step-documents = Dokumenti i veze
setup-step-budget = Budžet
setup-step-quality = Kvalitet podataka
setup-hint-facts = Kada počinje i kada se završava, kakav mu je status, u kojoj valuti računa, kako se pišu mjesta na Kosovu*.
setup-hint-texts = Čemu služi i za koga je, na jeziku na kojem je napisano i na jezicima čitalaca.
setup-hint-parts = Ko šta radi, sa vlastitim danima, i šta treba postići.
setup-hint-partners = Donatori, provoditelji, partneri i institucije, i znakovi na stranici programa.
setup-hint-places = Gdje radi, onako kako stranica imenuje mjesta.
setup-hint-documents = Publikacije, brošure, video i vijesti, i programi kojima pripada.
setup-hint-budget = Šta je planirano i šta je potrošeno, po komponenti i donatoru.
setup-hint-quality = Šta je neobično u onome što je uneseno, i ko je o tome šta odlučio.
setup-languages = { $count ->
    [one] Naziv stoji na { $count } jeziku
    [few] Naziv stoji na { $count } jezika
   *[other] Naziv stoji na { $count } jezika
 }
setup-components = { $count ->
    [one] { $count } komponenta
    [few] { $count } komponente
   *[other] { $count } komponenata
 }
setup-activities = { $count ->
    [one] { $count } aktivnost
    [few] { $count } aktivnosti
   *[other] { $count } aktivnosti
 }
setup-organisations = { $count ->
    [one] { $count } uloga organizacije
    [few] { $count } uloge organizacija
   *[other] { $count } uloga organizacija
 }
setup-sections = { $count ->
    [one] { $count } odjeljak
    [few] { $count } odjeljka
   *[other] { $count } odjeljaka
 }
setup-documents = { $count ->
    [one] { $count } dokument
    [few] { $count } dokumenta
   *[other] { $count } dokumenata
 }
setup-lines = { $count ->
    [one] { $count } stavka
    [few] { $count } stavke
   *[other] { $count } stavki
 }
setup-findings = { $count ->
    [one] { $count } nalaz čeka odluku
    [few] { $count } nalaza čekaju odluku
   *[other] { $count } nalaza čeka odluku
 }
programme-status-not-stated = nije naveden
programme-role-reporting = vodi evidenciju
programme-needs-lead = Organizacija koja ovdje odgovara za program zadržava ovu ulogu. Bez nje niko ne bi mogao da mijenja program.
programme-unknown = Nema programa { $code } koji možete da vidite. Izaberite ga sa spiska.
unit-counted-item = komada
text-subtitle = Podnaslov
text-area = Oblast programa
text-activities = Glavne aktivnosti
text-places = Gdje, riječima
text-contact = Kome se obratiti
text-complaints = Kako uložiti pritužbu
text-disclaimer = Ograda i napomene
text-as-written = Kako je prvobitno napisano
components-title = Komponente
parts-lead = Komponenta je dio programa jedne organizacije, sa vlastitim danima, donatorima i partnerima. Mjera je manji dio u njoj, na primjer jedne općine. Aktivnosti kažu šta se radi i šta treba postići.
level-component = Komponenta
level-measure = Mjera
component-add = Dodaj komponentu ili mjeru
component-what = Dodajte je ako više organizacija radi sa vlastitim danima ili donatorima. I program bez komponenata je u redu.
component-edit = Izmijeni { $code }
component-remove = Ukloni ovu komponentu
component-parent = Dio
component-parent-none = samog programa
component-partners = Donatori, partneri i institucije ovog dijela
component-partner-away = ne učestvuje
component-days-hint = Pišite dane kako stoje u ugovoru, na primjer 31.01.2019. Dan koji ne postoji čuva se i obilježava.
component-days-of-programme = kao program
component-code-wrong = Šifra komponente sastoji se od latiničnih slova bez kvačica, cifara i crtica, najviše 40 znakova, bez razmaka. Na primjer IOM.
component-unknown = U ovom programu nema komponente { $code }. Učitajte stranicu ponovo i izaberite sa spiska.
component-in-itself = Komponenta ne može biti dio same sebe. Izaberite drugu.
component-too-deep = Postoje dva nivoa: mjera pripada komponenti, a mjeri ne pripada ništa.
component-needs-title = Komponenti je potreban naziv. Upišite ga.
component-in-use = { $code } se ne može ukloniti: tu pripadaju mjere, aktivnosti, novac ili zapisi. Prvo premjestite ili uklonite njih.
attribution-outside = { $component } ima dane { $from } – { $until } i zato joj se ne računa ono što je urađeno { $day } iako se čuva. Tog dana može se računati za: { $fitting }.
attribution-outside-all = { $component } ima dane { $from } – { $until } i zato joj se ne računa ono što je urađeno { $day } iako se čuva. Tog dana ne traje nijedna druga komponenta.
activities-of-programme = Aktivnosti cijelog programa
activities-all-inside = Sve aktivnosti pripadaju komponentama.
activity-edit = Ciljna vrijednost, vrsta, komponenta
activity-component = Komponenta
activity-component-none = Cijeli program
activity-kind-none = Nije rečeno
activity-kind-package = paket
activity-kind-equipment = oprema
activity-kind-grant = bespovratna sredstva
activity-kind-event = sastanak ili događaj
activity-kind-training = obuka
activity-kind-course = kurs
activity-kind-mentoring = mentorstvo
activity-kind-visit = posjeta
activity-kind-focus-group = fokus grupa
activity-kind-campaign = kampanja
activity-kind-material = informativni materijal
activity-kind-referral = upućivanje
activity-kind-transport = prijevoz
activity-kind-service-day = dan usluge
activity-remove = Ukloni ovu aktivnost
activity-in-use = { $code } se ne može ukloniti: za nju je nešto zabilježeno ili je nešto koristi. Ciljne vrijednosti se mogu mijenjati.
target-new = Novi cilj
target-set = Postavi cilj
target-set-on = Postavljen
target-why = Zašto je postavljen
target-needs-day = Potreban je dan kada je cilj postavljen. Napišite ga ovako: 30.06.2021.
target-earlier = Dok nije promijenjen ({ $day }):
partner-answers = odgovara za program
partner-remove = Ukloni ulogu { $role }: { $name }
emblems-title = Znakovi i amblemi
emblems-lead = Svaki znak sa imenom, riječima za one koji ga ne vide i onim što vlasnik traži od onoga ko ga štampa.
emblems-none = Još nema znaka. Prvo dodajte znakove donatora: većina ugovora ih traži.
emblem-unnamed = Znak { $number } bez imena
emblem-name = Čiji je znak
emblem-organisation = Organizacija sa spiska
emblem-alt = Šta se vidi, riječima
emblem-rule = Pravilo za upotrebu
emblem-file = Slika
emblem-file-hint = PNG ili JPEG. Slika se crta iznova i smanjuje, tako da iz datoteke ne dolazi ništa drugo.
emblem-needs-alt = Recite riječima šta se vidi na slici, za one koji je ne vide.
emblem-add = Dodaj znak
emblem-edit = Izmijeni ovaj znak
emblem-remove = Ukloni ovaj znak
places-lead = Mjesta dolaze iz jednog imenika mjesta, da bi mogla da se nađu, izbroje i nacrtaju na karti. Pored njih stoji kako ih stranica zove.
places-count = { $count ->
    [one] { $count } mjesto
    [few] { $count } mjesta
   *[other] { $count } mjesta
 }
places-none = Još nema mjesta. Dodajte općine u kojima program radi.
places-gazetteer = Mjesto
places-inside = Nalazi se u
places-named-as = Naziv na stranici
places-named-as-of = Naziv na stranici: { $place }
places-save-names = Sačuvaj nazive
places-change = Izmijeni mjesta
stated-title = Navedeni brojevi
stated-lead = Koliko ih ima prema stranici. Oba broja se čuvaju; gdje se razlikuju, kvalitet podataka to kaže i traži razlog.
stated-places = Mjesta
stated-economies = Ekonomije iz kojih su savezi
stated-negative = Broj ne može biti manji od nule. Ostavite prazno ako stranica ne navodi nijedan.
sections-title = Odjeljci
sections-lead = Odjeljak može da bude prazan: čitaoci vide da još nema ničega.
sections-choose = Odjeljci stranice
sections-save = Sačuvaj odjeljke
section-publications = Publikacije
section-brochures = Brošure
section-video = Video
section-news = Vijesti
section-empty = Još nema ničega.
document-add = Dodaj dokument
document-section = Odjeljak
document-published = Objavljeno
document-url = Adresa na internetu
document-url-wrong = Adresa počinje sa https:// i ima najviše 1000 znakova. Ispravite je.
document-file = Ili datoteka
document-file-hint = PDF, PNG ili JPEG. Slike se crtaju iznova i smanjuju.
document-alt = Šta se vidi, riječima
document-needs-place = Dokumentu je potrebna adresa ili datoteka. Dodajte jedno od toga.
document-too-large = Datoteka je veća od 8 MB. Smanjite je ili navedite njenu adresu na internetu.
document-remove = Ukloni { $title }
links-title = Programi koji idu zajedno
links-lead = Čega je ovaj program dio, šta nastavlja i sa kojim programima je povezan.
links-none = Još nema povezanih programa.
link-kind-label = Kako idu zajedno
link-kind-part-of = Dio programa
link-kind-continues = Nastavlja
link-kind-linked = Povezan sa
link-label = Naziv programa
link-other = Ovdje
link-elsewhere = vodi se drugdje
link-to-itself = Program ne može biti povezan sa samim sobom. Izaberite drugi.
budget-title = Budžet
budget-lead = Šta je planirano i šta je potrošeno, svaka stavka sa danom, kursom i dokumentom.
budget-none = Novac još nije upisan
budget-what = Unesite šta ugovor planira, pa šta je potrošeno. Izvještaji i javna stranica tada mogu reći oboje.
budget-sums = Po komponenti i donatoru, { $currency }
budget-kind-planned = planirano
budget-kind-spent = potrošeno
budget-share = Potrošeno od planiranog
budget-share-of = { $percent } %
budget-over = više od planiranog
budget-whole = Ukupno
budget-lines = Stavke
budget-what-for = Za šta
budget-amount = Iznos
budget-rate = Kurs
budget-rate-on = Kurs na dan
budget-rate-hint = Samo za drugu valutu: koliko njenih jedinica čini 1 { $currency }. Na primjer 1,95583.
budget-on-day = Dan
budget-document = Dokument
budget-add = Dodaj stavku
budget-add-hint = Ako upišete šifru koja već postoji, mijenja se ta stavka.
budget-of = Potrošeno { $spent } od { $planned } { $currency }
budget-code-wrong = Šifra stavke sastoji se od latiničnih slova bez kvačica, cifara i crtica, najviše 40 znakova, bez razmaka.
budget-needs-title = Upišite za šta je novac.
budget-period-hint = Period na koji se iznos odnosi, najviše godinu dana: otvoreni podaci pokazuju budžet po godinama. Ostavite prazno ako to niko nije rekao.
budget-period-wrong = Period ima prvi i posljednji dan, tim redom. Upišite oba ili nijedan.
budget-amount-wrong = Iznos mora biti veći od nule. Ispravite ga.
budget-needs-rate = Stavki u valuti { $currency } potreban je kurs prema { $own }: koliko { $currency } čini 1 { $own }.
field-amount = Ovdje upišite iznos ({ $field }), na primjer 9800,00.
input-amount = Iznos
input-alt = Šta se vidi, riječima
input-donor = Donator
input-label = Naziv programa
input-on-day = Dan
input-position = Mjesto u redoslijedu
input-period-from = Period: prvi dan
input-period-to = Period: posljednji dan
input-rate-on = Kurs na dan
input-rule = Pravilo za upotrebu
input-set-on = Postavljen
input-stated = Navedeni broj
quality-title = Kvalitet podataka
quality-lead = Šta je neobično u onome što je uneseno. Ništa se ne odbija i ništa se ne mijenja samo od sebe osim riječi koje miješaju dva pisma; odlučuje čovjek, sa razlogom, a ono što je uneseno ostaje pored onoga što je odlučeno.
quality-decide = Odluči
quality-filter = Koji nalazi
quality-filter-open = Čekaju
quality-filter-decided = Odlučeno
quality-filter-all = Svi
quality-none = Ovdje nema ničega
quality-none-open = O svemu što je nađeno je odlučeno.
quality-none-what = U ovom programu nije nađeno ništa neobično.
finding-state-open = čeka
finding-state-accepted = prihvaćeno
finding-state-kept = ostaje kako je uneseno
finding-state-changed = ispravljeno
finding-state-repaired = popravljeno pri unosu
finding-about = Gdje
finding-original = Kako je uneseno
finding-proposed = Prijedlog
finding-not-taken = Prijedlog nije prihvaćen
finding-now = Sada
finding-decided = Odlučeno
finding-by-program = program, pri unosu
finding-accept = Prihvati prijedlog
finding-keep = Zadrži kako je uneseno
finding-put-back = Vrati kako je uneseno
finding-reopen = Povuci ovu odluku
finding-needs-reason = Navedite razlog odluke u nekoliko riječi.
finding-decided-before = O ovome je u međuvremenu odlučeno. Učitajte stranicu da vidite kako.
finding-not-decided = O ovome nije odlučeno, pa nema šta da se povuče.
finding-no-proposal = Ovdje nema prijedloga. Ispravite tamo gdje je uneseno ili zadržite sa razlogom.
finding-text-changed = Tekst je u međuvremenu promijenjen. Učitajte stranicu da vidite šta je u njemu sada neobično.
done-finding-decided = Odlučeno. Ono što je uneseno ostaje pored odluke.
done-finding-reopened = Povučeno. Ponovo čeka odluku.
finding-name-impossible-day = Dan koji ne postoji
finding-name-end-before-start = Kraj je prije početka
finding-name-component-outside = Komponenta van dana programa
finding-name-start-in-text = Početak je u tekstu drugačiji
finding-name-status-against-days = Status protivrječi danima
finding-name-no-period = Bez perioda
finding-name-no-status = Bez statusa
finding-name-no-donor = Bez donatora
finding-name-no-implementer = Niko ga ne provodi
finding-name-stated-places = Navedena i nabrojana mjesta
finding-name-economies = Ekonomije i savezi
finding-name-one-word-for-communities = Jedna riječ za tri zajednice
finding-name-no-quantity = Bez količine
finding-name-parts-add-up = Dva broja čine treći
finding-name-household-size = Domaćinstva različite veličine
finding-name-mixed-script = Dva pisma u jednoj riječi
finding-name-roman-numeral = Rimski broj koji je postao slovo
finding-name-title-variant = Naziv u dvije varijante
finding-name-open-quotation = Navodnik koji se nikad ne zatvara
finding-name-footnote-mark = Napomena bez svoje oznake
finding-name-unnamed-emblem = Znak bez imena
finding-impossible-day = Ovaj dan ne postoji. Ono što je napisano čuva se.
finding-end-before-start = Posljednji dan je prije prvog. Čuvaju se oba.
finding-component-outside = Komponenta { $component } počinje prije programa ili se završava nakon njega.
finding-start-in-text = U tekstu stoji { $said }, a kao prvi dan { $starts } – oboje se čuva.
finding-status-against-days = Ovo je status, a dani kažu nešto drugo.
finding-no-period = Nije naveden ni prvi ni posljednji dan.
finding-no-status = Stranica ne kaže ništa o statusu.
finding-no-donor = Nijedna organizacija nema ulogu donatora.
finding-no-implementer = Nijedna organizacija ne vodi i ne provodi program.
finding-stated-places = Navedeno mjesta: { $stated }, nabrojano: { $listed }. { $inside } je u mjestu { $around }: ako se broji u njemu, oba broja mogu biti tačna. Čuvaju se oba.
finding-stated-places-unexplained = Navedeno mjesta: { $stated }, nabrojano: { $listed }. Oba broja se čuvaju.
finding-economies = Navedeno ekonomija: { $stated }, nabrojano saveza: { $listed }. Oni dolaze iz { $economies } ekonomija: { $economy } ima više od jednog saveza.
finding-economies-unexplained = Navedeno ekonomija: { $stated }, nabrojano saveza: { $listed }, iz { $economies } ekonomija.
finding-one-word-for-communities = RAE je jedna riječ za tri zajednice. Ljudi se broje po zajednici koju sami navedu.
finding-no-quantity = Ništa ne kaže koliko treba postići: { $codes }. Izvještaji kažu „ciljna vrijednost nije postavljena”.
finding-parts-add-up = Ciljevi za { $first } i { $second } čine cilj za { $whole }: { $sum }. Možda se misli na iste ljude.
finding-household-size = Broj osoba po domaćinstvu se razlikuje: { $one } za { $first }, { $two } za { $second }.
finding-mixed-script = U jednoj riječi su slova dva pisma. Pretraga i redanje je zato ne bi našli.
finding-roman-numeral = Promjena pisma je rimski broj pretvorila u slova.
finding-title-variant = Tekst imenuje program drugim riječima nego njegov naziv.
finding-open-quotation = Ovaj navod je otvoren, a nigdje nije zatvoren.
finding-footnote-mark = Napomena { $mark } stoji na kraju, a njena oznaka ne stoji nigdje u tekstu.
finding-unnamed-emblem = Znak { $number } nema ime. Nikome se ne može reći čiji je.
programme-file-toml = red { $line }: { $fault }
programme-file-value = red { $line }: „{ $value }” nije nijedna od mogućih vrijednosti: { $possible }
programme-file-place = red { $line }: imenik mjesta nema mjesto „{ $value }”
programme-file-day = red { $line }: „{ $value }” nije dan; ovdje se dan piše 2021-06-30
programme-file-organisation = red { $line }: nijedna organizacija u ovoj datoteci nema šifru „{ $value }”
programme-file-component = red { $line }: nijedna komponenta iznad ovog reda nema šifru „{ $value }”
programme-file-field = red { $line }: nema polja „{ $value }”
programme-file-language = red { $line }: „{ $value }” nije jezik ovog programa
programme-file-twice = red { $line }: šifra „{ $value }” se ponavlja
programme-file-amount = red { $line }: „{ $value }” nije iznos
programme-file-rate = red { $line }: iznosu u { $value } treba kurs prema valuti programa
programme-file-title = red { $line }: program nema naziv na svom izvornom jeziku „{ $value }”

## selection
ranking-again = Napravi rang-listu ponovo, prema podacima kakvi su sada
selection-lead-only = O odabiru odlučuje samo organizacija koja vodi program. Obratite se njenom rukovodiocu programa.
criteria-points-range = Bodovi stavke { $line } su van granica. Upišite najviše 1.000.000.
criteria-stay-frozen = Kriteriji su zaključani otkad je poziv otvoren i ne mogu se mijenjati.
selection-title = Odabir
calls-empty = Još nema poziva. Poziv kaže koliko domaćinstava može da dobije pomoć i po kojim se kriterijima biraju.
call = Poziv
call-add = Dodaj poziv
call-add-lead = Počinje pravilima bodovanja kakva općine u regionu obično koriste; izmijenite ih prije nego što se poziv otvori.
call-title = Naziv
call-places = Mjesta
call-reserve = Rezerva
call-places-count = { $count ->
    [one] { $count } mjesto
    [few] { $count } mjesta
   *[other] { $count } mjesta
}
call-reserve-count = { $count } u rezervi
call-state-draft = Kriteriji
call-state-open = Rang-lista i odluke
call-state-locked = Zaključano
call-state-published = Objavljeno
call-open = Otvori poziv i zaključaj kriterije
call-open-warning = Zaključani kriteriji ne mogu da se mijenjaju: zato je lista pravična. Prvo ih isprobajte.
call-needs-title-places = Pozivu su potrebni naziv i bar jedno mjesto. Upišite oboje.
call-already-open = Ovaj poziv je već otvoren. Učitajte stranicu da ga vidite.
call-not-open = Prvo otvorite poziv; time se zaključavaju kriteriji.
call-not-locked = Prvo zaključajte odluke.
criteria-version = Pravila bodovanja, verzija { $version }
criteria-edit = Izmijeni pravila bodovanja
criteria-lead = Stavka daje svoje bodove kada su njeni uslovi ispunjeni. Ako podatak nije upisan, stavka daje 0 i to kaže.
criteria-line = Stavka
criteria-rule = Pravilo
criteria-minimum = Uslove ispunjava domaćinstvo sa najmanje { $points } bodova.
criteria-ties = Kod istog broja bodova:
criteria-not-recorded = Svaka stavka čije pravilo važi daje svoje bodove. Stavka čiji podatak nije upisan daje 0 i to kaže.
criteria-places = { $reserve ->
    [0] Odabrano je prvih { $places } po bodovima.
    [one] Odabrano je prvih { $places } po bodovima; sljedeće { $reserve } je rezerva.
    [few] Odabrano je prvih { $places } po bodovima; sljedeća { $reserve } su rezerva.
   *[other] Odabrano je prvih { $places } po bodovima; sljedećih { $reserve } je rezerva.
 }
criteria-full-tie = Ako je i sve to jednako, ostaje redoslijed kojim su zapisi stigli, i rang-lista to kaže.
criteria-frozen = Zaključano; otisak:
criteria-try = Isprobaj
criteria-changed = Kriteriji se razlikuju od zaključanih. Javite administratoru: podaci su promijenjeni mimo programa.
criteria-need-lines = Pravilima bodovanja potrebna je bar jedna stavka, a može ih biti najviše 60. Dodajte ili uklonite stavke.
criteria-line-needs-name = Svakoj stavki potreban je naziv bar na jednom jeziku.
criteria-expression-wrong = Pravilo stavke { $line } ne može da se koristi: { $fault }
criteria-new-line = Nova stavka
criteria-label-en = Naziv na engleskom
criteria-label-sr = Naziv na srpskom (latinica)
criteria-fact = Podatak
criteria-and = i
criteria-or = ili
criteria-condition = { $fact }: { $comparison } { $value }
criteria-condition-wrong = Stavka „{ $line }”: vrijednost „{ $value }” nije jasna. Da ili ne pišu se tako, stanovanje riječima sa spiska, a brojevi i iznosi ciframa.
criteria-points-whole = Stavka „{ $line }”: upišite bodove kao cijeli broj.
criteria-minimum-whole = Upišite kao cijeli broj od koliko bodova domaćinstvo ispunjava uslove.
criteria-more-conditions = Još uslova za ovu stavku
criteria-comparison = Poređenje
criteria-value = Vrijednost
criteria-expert = Kao izraz (za stručnjake)
criteria-expression = Izraz u jeziku CEL
criteria-by-hand = Koristi izraz kako je ovdje napisan
criteria-order = Redoslijed
criteria-minimum-field = Potreban broj bodova
criteria-tie-field = Isti broj bodova, mjerilo { $number }
comparison-at-least = najmanje
comparison-at-most = najviše
comparison-below = manje od
comparison-above = više od
comparison-is = jeste
points = Bodovi
points-count = { $count ->
    [one] { $count } bod
    [few] { $count } boda
   *[other] { $count } bodova
}
tie-lower-income-per-head = manji prihod po članu
tie-more-children = više djece mlađe od 15 godina
tie-earlier-application = ranija prijava
tie-decided-lower-income-per-head = Isti broj bodova kao prethodno: odlučio je manji prihod po članu.
tie-decided-more-children = Isti broj bodova kao prethodno: odlučio je veći broj djece.
tie-decided-earlier-application = Isti broj bodova kao prethodno: odlučila je ranija prijava.
tie-decided-full = Potpuno izjednačeno sa prethodnim; zadržan je redoslijed kojim su stigla.
tie-title = Šta odlučuje kod istog broja bodova
tie-applied = Najranija prijava
score-fact-size = broj članova
score-fact-children-under-15 = djeca mlađa od 15 godina
score-fact-over-65 = članovi stariji od 65 godina
score-fact-members-15-64 = članovi od 15 do 64 godine
score-fact-income = mjesečni prihod
score-fact-income-per-head = prihod po članu
score-fact-wg-highest = najteži odgovor o poteškoćama (1–4)
score-fact-chronic-illness = hronična bolest
score-fact-cash-social-assistance = stalna novčana pomoć
score-fact-single-parent = samohrani roditelj
score-fact-housing = stanovanje
score-missing = nije upisano: { $fact }
trial-title = Ko bi ušao, ko ne bi
trial-eligible = Ispunjavaju uslove
trial-not = Ne ispunjavaju uslove
trial-within = Unutar broja mjesta
trial-cut = Bodovi na granici
trial-community = Po zajednici (nijedno pravilo je ne gleda)
trial-in = Ušlo
trial-out = Nije ušlo
trial-missing = Podaci kojih nema ni na jednom spisku
trial-households = Domaćinstva
rankings-title = Rang-liste
rankings-empty = Još nema rang-liste.
ranking-make = Napravi rang-listu
ranking-name = Rang-lista { $version }
ranking-version = Verzija
ranking-at = Napravljena
ranking-cut-lead = { $count ->
    [one] { $count } mjesto; crta pokazuje gdje se mjesta završavaju.
    [few] { $count } mjesta; crta pokazuje gdje se završavaju.
   *[other] { $count } mjesta; crta pokazuje gdje se završavaju.
}
ranking-cut = Ovdje se završavaju mjesta: { $count }
ranking-place = Mjesto
ranking-because = Zašto
ranking-below = ispod praga
ranking-eligible = Ispunjavaju uslove
ranking-not-eligible = Ne ispunjavaju uslove
ranking-all = Sve na jednoj stranici
ranking-after = nova rang-lista
ranking-first = prva rang-lista
ranking-by-objection = prigovor je prihvaćen
ranking-not-newest = Postoji novija rang-lista. Učitajte stranicu i unesite sjednicu za nju.
candidate-place = Mjesto { $place }; mjesta za pomoć: { $places }
candidate-below = Ispod praga od { $minimum } bodova
candidate-household = Domaćinstvo
decision = Odluka
departs = odstupa od rang-liste
committee-title = Komisija
session-add = Unesi sjednicu
session-lead = { $reserve ->
    [0] Prvih { $places } sa rang-liste je prihvaćeno, osim gdje upišete odstupanje sa razlogom.
    [one] Prvih { $places } sa rang-liste je prihvaćeno, a sljedeće { $reserve } je rezerva, osim gdje upišete odstupanje sa razlogom.
    [few] Prvih { $places } sa rang-liste je prihvaćeno, a sljedeća { $reserve } su rezerva, osim gdje upišete odstupanje sa razlogom.
   *[other] Prvih { $places } sa rang-liste je prihvaćeno, a sljedećih { $reserve } je rezerva, osim gdje upišete odstupanje sa razlogom.
 }
session-held-on = Održana
session-place = Mjesto održavanja
session-members = Prisutni članovi, sa izjavama o sukobu interesa
session-interest = Prijavljen interes (prazno: nema)
session-departures = Odluke koje odstupaju od rang-liste
session-departures-hint = Sve ostale slijede rang-listu. Za svako odstupanje potrebno je obrazloženje.
session-save = Unesi odluke
session-confirm = Potvrdi odluke
session-send-back = Vrati na doradu
session-entered-by = Unio/la
session-confirmed-by = potvrdio/la
session-state-entered = čeka potvrdu
session-state-confirmed = potvrđeno
session-state-discarded = vraćeno na doradu
session-needs-members = Komisija ima najmanje tri člana. Upišite ko je bio prisutan.
session-waits = Jedna sjednica već čeka potvrdu. Prvo je potvrdite ili vratite na doradu.
session-too-many = Prihvaćenih domaćinstava bilo bi { $accepted }, a mjesta ima { $places }. Za svako dodano domaćinstvo jedno drugo mora da ispadne.
session-not-confirmed = Odluke mora da potvrdi druga osoba da bi mogle da se zaključaju.
session-already-settled = Ova sjednica je već potvrđena ili vraćena na doradu.
departure-needs-reason = Odluci koja odstupa od rang-liste potrebno je obrazloženje. Upišite ga.
decision-by-rank = prema mjestu na rang-listi
departures-none = Sve odluke slijede rang-listu.
no-interest = bez interesa u vezi sa bilo kojim kandidatom
has-interest = prijavljeno: { $interest }
four-eyes = Ove odluke ste unijeli vi: potvrditi ih mora neko drugi.
four-eyes-wait = Ono što ste unijeli mora da potvrdi neko drugi.
minutes-title = Zapisnik sa sjednice
minutes-note = Po šiframa, bez imena
minutes-state = Stanje
minutes-places = Mjesta
minutes-ranking = Odlučivano je o
minutes-scorecard = Po pravilima
minutes-declaration = Izjava o interesu
minutes-decisions = Odluke
minutes-chair = Predsjednik/ca komisije
minutes-secretary = Zapisničar/ka
outcome = Odluka
outcome-accept = prihvaćeno
outcome-reserve = rezerva
outcome-reject = nije prihvaćeno
call-lock = Zaključaj odluke
awards-count = { $count ->
    [0] još nema dodjela
    [one] { $count } dodjela
    [few] { $count } dodjele
   *[other] { $count } dodjela
}
publications-title = Objavljene liste
publication-title = Lista domaćinstava koja primaju pomoć
publication-lead = Objavljeno { $day } Prigovori do { $until }
publication-how = Imena se ne objavljuju. Svako domaćinstvo zna svoju šifru; ko se ne slaže, može do navedenog dana da uloži prigovor u pisanom obliku.
publish-hint = Listu po šiframa tada svako može da pročita na javnoj stranici programa; ona se time otvara.
slips-title = Listići sa šifrom
slips-lead = Svako domaćinstvo dobija listić sa svojom šifrom na javnoj listi i uputstvom kako i do kada može da uloži prigovor. Desni dio kaže za koga je: otkinite ga kada listić uručujete.
slips-language = Jezik listića
slips-all = { $count ->
    [one] { $count } listić
    [few] Sva { $count } listića
   *[other] Svih { $count } listića
 }
slips-one = Listić jednog domaćinstva
slips-note = Lični podaci: otkinite ime kada uručujete listić
slip-stub = Za – otkinuti ovdje
slip-title = Vaša šifra na javnoj listi
slip-what = Lista „{ $title }” od { $day } sadrži šifre, nikada imena. Potražite svoju šifru.
slip-where = Istaknuta je ovdje: { $organisation }.
slip-online = Naći ćete je i ako skenirate kod.
slip-object = Prigovor možete uložiti do { $day }: recite lično ili napišite šta nije u redu – { $organisation }.
slip-keep = Ponesite ovaj listić; advokat nije potreban. Odgovor sa obrazloženjem dobijate napismeno. Čuvajte listić: ko zna Vašu šifru, može da vidi Vaše mjesto na listi.
publication-days-order = Posljednji dan za prigovore je prije dana objavljivanja. Ispravite jedan od njih.
published-on = Objavljeno
publish-by-code = Objavi po šiframa
objections-until = Prigovori do
objections-title = Prigovori
objections-none = Nema prigovora.
objection-add = Upiši prigovor
objection-received-on = Primljen
objection-body = Šta u njemu piše
objection-late = nakon roka
objection-due = odlučiti do
objection-answer = Odgovor sa obrazloženjem
objection-decided-on = Odlučeno
objection-reject = Odbij prigovor
objection-uphold = Usvoji prigovor
objection-upheld = usvojen
objection-rejected = odbijen
objection-needs-text = Napišite šta stoji u prigovoru.
objection-before-publication = Prigovori se primaju tek kada je lista objavljena.
objection-code-unknown = Na ovoj rang-listi nema domaćinstva { $code }. Provjerite šifru na listi.
objection-already-decided = O ovom prigovoru je već odlučeno.
done-call-added = Poziv je dodan, sa uobičajenim pravilima bodovanja.
done-call-open = Poziv je otvoren; kriteriji su zaključani.
done-ranked = Rang-lista je napravljena.
done-session = Uneseno. Potvrditi mora neko drugi.
done-confirmed = Odluke su potvrđene.
done-sent-back = Sjednica je vraćena na doradu.
done-locked = Zaključano. Novih dodjela: { $count }.
done-published = Objavljeno po šiframa.
done-objection = Prigovor je upisan.
done-objection-decided = O prigovoru je odlučeno.
done-objection-upheld = Prigovor je usvojen i rang-lista je napravljena iznova; stara se čuva.

## goods
goods-title = Roba
goods-parts = Dijelovi robe
goods-part-stock = Zalihe
goods-part-gifts = Donacije u robi
goods-part-way = Put robe
goods-part-moves = Knjiga robe
goods-part-count = Popis zaliha
goods-part-losses = Gubici
goods-part-volunteers = Volonteri
goods-part-setup = Artikli, paketi i mjesta
goods-stock = Zalihe
goods-place = Mjesto
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
goods-reason = Šta se desilo
goods-sum = Ukupno
goods-all = Sve
goods-show = Prikaži
goods-address = Adresa
goods-municipality = Općina ili naselje
goods-move = Premjesti robu
goods-receive = Primi nabavku
goods-pack = Spakuj pakete
goods-pack-at = Pakuje se u
goods-pack-persons = Za domaćinstva sa ovoliko osoba
goods-pack-volunteers = Ko je pakovao
goods-fefo = Prvo ide ono čemu rok prvo ističe.
goods-no-suppliers = Prvo upišite dobavljača:
goods-empty-title = Još nema robe
goods-empty = Ovdje se vidi šta ima u skladištima i na mjestima raspodjele, seriju po seriju. Prvo upišite artikle, pakete i mjesta; zatim primite donacije i nabavke.
goods-empty-go = Artikli, paketi i mjesta
goods-todo-gifts = { $count ->
    [one] donacija čeka sljedeći korak
    [few] donacije čekaju sljedeći korak
   *[other] donacija čeka sljedeći korak
 }
goods-todo-gifts-go = Na donacije
goods-todo-losses = { $count ->
    [one] gubitak čeka drugi potpis
    [few] gubitka čekaju drugi potpis
   *[other] gubitaka čeka drugi potpis
 }
goods-todo-losses-go = Na gubitke
goods-ledger = Knjiga po vrstama računa
goods-moves-lead = Svako kretanje uzima sa jednog računa i daje drugom. Zbir svih računa jednog artikla uvijek je nula; ništa se ne mijenja i ne briše.
goods-way-lead = Slijeva nadesno: odakle roba dolazi, kuda je prošla i gdje je završila. Ono što je vraćeno je oduzeto. Svaki broj otvara svoja kretanja.
goods-way-empty = Od ove stavke se još ništa nije pomjerilo. Prvo unesite donaciju ili nabavku.
goods-moves-empty = Još nema kretanja
goods-account-donor = Darodavci
goods-account-supplier = Dobavljači
goods-account-recipe = Spakovano u pakete
goods-account-count = Nađeno na popisu
goods-account-warehouse = Skladište
goods-account-packing = Mjesto pakovanja
goods-account-point = Mjesto raspodjele
goods-account-household = Domaćinstva
goods-account-loss = Gubici
goods-account-lies = U zalihama
goods-move-receipt = Nabavka
goods-move-donation = Donacija
goods-move-transfer = Premještanje
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
goods-short = Na mjestu { $place } ima { $have } ({ $item }), a potrebno je { $wanted }. Prvo tamo primite ili premjestite još robe.
goods-quantity = Količina mora biti cijeli broj od 1 naviše. Ispravite je i pošaljite ponovo.
goods-same-place = Roba se premješta sa jednog mjesta na isto to mjesto. Izaberite drugo.
goods-no-place = Roba može da bude samo u skladištu, na mjestu pakovanja ili na mjestu raspodjele. Izaberite jedno od njih.
goods-name-missing = Potrebni su naziv i kratka oznaka. Upišite oboje.
goods-name-long = Naziv je duži od 200 slova. Skratite ga.
goods-unknown-kind = Ova vrsta ne postoji. Ponovo otvorite stranicu i izaberite sa spiska.
goods-code-taken = Oznaka { $code } je zauzeta u ovom programu. Izaberite drugu.
goods-not-a-kit = Samo paket ima sastav. Prvo dodajte paket.
goods-recipe-long = Sastav ima najviše 60 stavki. Spojite neke od njih.
goods-recipe-part = Sastav čine artikli ovog programa koji sami nisu paketi. Izaberite drugi artikal.
goods-recipe-empty = Sastav paketa { $kit } ne navodi ništa za ovu veličinu domaćinstva. Dopunite ga pod „Artikli, paketi i mjesta”.
goods-band = Veličinu domaćinstva napišite kao 1-6, 7+ ili 4; prazno znači sva.
done-goods-received = Primljeno: { $count }.
done-goods-moved = Premješteno: { $count }.
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
goods-gift-accepted = Ispravno za podjelu
gift-stands = Stanje
gift-announce = Najavi donaciju
gift-needs = Prvo upišite darodavca i artikal:
goods-gift-way = Put donacije
gift-next = Sljedeći korak
gift-brought = Koliko je doneseno
gift-receive = Stiglo je
gift-check = Pregledano je
gift-stock = Stavi na zalihe
gift-refuse = Odbij donaciju
goods-gift-delivered = Uručeno
gift-went = Kuda je otišla
gift-no-names = Dani, općine i brojevi. Ko je primio, ovdje se ne prikazuje nikome.
gift-not-yet = Još ništa od nje nije uručeno.
gift-lies = Još je tu
goods-gift-packed = Od nje je { $quantity } ušlo u pakete, njih { $kits }; od toga je uručeno { $delivered }.
donation-other-step = Donacija je u međuvremenu došla do drugog koraka. Otvorite njenu stranicu i pogledajte sljedeći.
donation-accepted = Upišite koliko je ispravno za podjelu: od 1 do { $received }, koliko je doneseno. Ako nije ništa, odbijte donaciju.
donation-needs-reason = Navedite zašto se donacija odbija.
count-lead = Idite duž police i upišite šta je na njoj. Ako je manje nego što piše, predlaže se gubitak; ako je više, upisuje se višak. Prazno polje znači: nije brojano.
count-empty = Po knjizi ovdje nema robe.
count-written = Piše
count-there = Na polici
count-save = Sačuvaj popis
loss-lead = Jedna osoba predlaže gubitak, druga ga potvrđuje. Tek tada se zalihe mijenjaju.
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
loss-needs-second-person = Ovaj gubitak ste sami predložili. Zamolite drugog skladištara ili rukovodioca programa da ga potvrdi.
done-loss-proposed = Predloženo. Druga osoba treba da potvrdi.
done-loss-confirmed = Gubitak je potvrđen i zalihe su promijenjene.
done-loss-rejected = Prijedlog je povučen; zalihe ostaju.
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
setup-places = Skladišta, mjesta pakovanja i mjesta raspodjele
setup-places-empty = Upišite skladište i mjesta raspodjele.
setup-contributors = Darodavci, dobavljači i volonteri
setup-contributors-empty = Upišite firme i pojedince koji daju, dobavljače i volontere.
giver-follows = Prati donacije
giver-follows-of = Ko prati donacije: { $name }
giver-nobody = niko
giver-hint = Donator sa nalogom vidi put svojih donacija. Nije na spisku? Nalogu treba uloga donatora, u organizaciji koja učestvuje u ovom programu:
giver-gives-nothing = Dobavljači i volonteri nemaju donacije koje bi neko pratio.
giver-not-donor = Ovaj nalog ovdje ne može da prati donacije: treba mu uloga donatora, u organizaciji koja učestvuje u programu.
why-giver-connected = nalog prati donacije
why-giver-parted = nalog više ne prati donacije
volunteers-empty = Volonteri koji pakuju, nose i uručuju, i šta je ko radio. Prvog upišite pod „Artikli, paketi i mjesta”.
volunteers-who = Volonteri
volunteers-tasks = Zadaci
volunteers-time = Vrijeme
volunteers-did = Šta je urađeno
volunteers-task = Zadatak
volunteers-add = Upiši zadatak
task-packing = Pakovanje
task-transport = Prijevoz
task-distribution = Raspodjela
task-registration = Evidentiranje
task-other = Drugo
task-minutes-label = Minuta po osobi
task-minutes = Minuti su broj od 1 do 1.440. Ispravite ga.

## deliveries
distribution-title = Raspodjela
distribution-empty-title = Još nema dana raspodjele
distribution-empty = Tri koraka: upišite šta dobija svako odabrano domaćinstvo, dodajte dane na mjestima raspodjele i rasporedite domaćinstva po danima. Zatim štampajte spiskove i kartice i uručujte pomoću telefona.
distribution-days = Dani raspodjele
distribution-day = Dan
distribution-point = Mjesto raspodjele
distribution-households = Domaćinstva
distribution-household = Domaćinstvo
distribution-members = Članova
distribution-persons = Osoba
distribution-state = Stanje
distribution-check-in = Uruči
distribution-what = Šta
distribution-card = Kartica
distribution-signature = Potpis
distribution-collector = Preuzima
distribution-proof = Dokaz
distribution-list = Spisak za raspodjelu
distribution-packing = Spisak za pakovanje
distribution-cards = Kartice
distribution-print-note = Lični podaci: samo za one koji uručuju, istog dana nazad u ured
print-part = domaćinstva { $from }–{ $to } od { $all }
print-parts = Dijelovi spiska
distribution-leader = Rukovodilac raspodjele
distribution-storekeeper = Skladištar
distribution-list-empty = Ovdje nema domaćinstava. Rasporedite ih na ovaj dan na stranici „Raspodjela”.
distribution-move = Drugi dan
distribution-move-go = Premjesti
distribution-refused = Odbijeni drugi pokušaji
distribution-waiting = { $count ->
    [one] { $count } domaćinstvo čeka dan
    [few] { $count } domaćinstva čekaju dan
   *[other] { $count } domaćinstava čeka dan
 }
distribution-how = Kako
distribution-how-place = Po mjestu domaćinstva gdje postoji mjesto raspodjele, ostala ravnomjerno
distribution-how-count = Ravnomjerno
distribution-assign = Rasporedi domaćinstva na ove dane
distribution-plan = Šta dobija svako domaćinstvo
distribution-plan-hint = Upišite koliko kojih paketa domaćinstvo dobija; prazno je ono što se ne daje. Veličina kao što je 7+ daje paket samo tim domaćinstvima.
distribution-call = Poziv
distribution-period = Krug
distribution-period-hint = Prazno za pomoć koja se daje jednom. Drugi krug mora imati svoje ime, na primjer maj 2021.
distribution-plan-go = Napravi prava na preuzimanje
distribution-no-items = Prvo upišite pakete:
distribution-add-day = Dodaj dan raspodjele
distribution-from = Od
distribution-until = Do
distribution-cards-lead = Kartica nosi nasumičnu šifru, šta, kada i gdje; ništa o osobi. Kartice jednog dana štampajte sa njegovog spiska.
distribution-card-language = Jezik kartica
distribution-card-auto = Ime ćirilicom: srpski ćirilicom; ostala imena: srpski i albanski
distribution-cards-go = Napravi kartice koje nedostaju
day-state-open = otvoren
day-state-closed = zatvoren
entitlement-open = Čeka
entitlement-delivered = Uručeno
entitlement-not-collected = Nije došlo
collector-household = domaćinstvo
collector-authorised = ovlaštena osoba
proof-signature = potpis
proof-code = kartica
proof-photo = fotografija
proof-witness = svjedok
packing-needed = Potrebno
packing-there = Na mjestu
packing-missing = Nedostaje
packing-packed = Spakovano
refused-at = Drugi pokušaj
refused-why = Zašto ništa nije uručeno
refused-collected = Preuzeto { $date }, { $place }
refused-planned = Preuzima { $date }, { $place }
refused-cut = Ovdje je prikazano samo posljednjih { $count }.
close-title = Zatvori dan
close-left = Mora da ostane
close-leftover = Šta ostaje
close-return = Nazad: { $place }
close-keep = Ostaje na mjestu za sljedeći dan
close-go = Zatvori dan
deliveries-title = Uručenja
deliveries-empty = Još ništa nije uručeno.
delivery-reversed = Povučeno
day-needs-point = Danu raspodjele potrebno je mjesto raspodjele. Upišite ga pod „Artikli, paketi i mjesta”.
day-twice = Na ovom mjestu već postoji dan sa tim datumom. Izaberite ga sa spiska.
day-has-deliveries = Tog dana je nešto uručeno, pa dan ostaje u planu. Umjesto toga ga zatvorite.
day-closed = Ovaj dan raspodjele je zatvoren. Uručite drugog dana.
day-cancel = Izbaci ovaj dan iz plana
day-cancel-hint = Tog dana još ništa nije uručeno. Domaćinstva će čekati drugi dan; njihove kartice i dalje važe.
day-cancel-go = Izbaci dan
day-cancelled-already = Ovaj dan je već izbačen iz plana.
done-day-cancelled = { $count ->
    [one] Dan je izbačen; { $count } domaćinstvo čeka drugi.
    [few] Dan je izbačen; { $count } domaćinstva čekaju drugi.
   *[other] Dan je izbačen; { $count } domaćinstava čeka drugi.
 }
day-open-households = { $count ->
    [one] { $count } domaćinstvo nije ni preuzelo ni označeno da nije došlo. Riješite ga, pa zatvorite dan.
    [few] { $count } domaćinstva nisu ni preuzela ni označena da nisu došla. Riješite ih, pa zatvorite dan.
   *[other] { $count } domaćinstava nije ni preuzelo ni označeno da nije došlo. Riješite ih, pa zatvorite dan.
 }
day-count-differs = { $item }: po knjizi mora da ostane { $written }, a izbrojano je { $there }. Prebrojte ponovo; ako je zaista tako, predložite gubitak ili popišite mjesto, pa tada zatvorite dan.
day-losses-waiting = { $count ->
    [one] { $count } gubitak na ovom mjestu čeka drugi potpis. Neka se potvrdi, pa zatvorite dan.
    [few] { $count } gubitka na ovom mjestu čekaju drugi potpis. Neka se potvrde, pa zatvorite dan.
   *[other] { $count } gubitaka na ovom mjestu čeka drugi potpis. Neka se potvrde, pa zatvorite dan.
 }
plan-needs-lines = Upišite šta domaćinstva dobijaju: bar jedan artikal sa količinom.
plan-no-awards = Još nijednom domaćinstvu ništa nije dodijeljeno. Prvo zaključajte odluke poziva u odabiru.
assign-needs-days = Izaberite bar jedan otvoren dan raspodjele.
move-nothing-open = Ovo domaćinstvo tog dana nema ništa što bi se moglo premjestiti.
handover-already = Već preuzeto { $date }, { $place }. Sada ništa nije uručeno.
handover-other-day = Ovo domaćinstvo preuzima { $date }, { $place }.
handover-no-day = Ovo domaćinstvo ima pravo na pomoć, ali još nema dan. Zamolite rukovodioca raspodjele da mu ga odredi.
handover-nothing = Ovo domaćinstvo nema šta da preuzme. Potražite ga po šifri ili pitajte rukovodioca raspodjele.
handover-not-collected = Ovo domaćinstvo je označeno da nije došlo. Ako je sada tu, otvorite ga ponovo.
handover-award-cancelled = Pomoć ovom domaćinstvu je povučena kada su odluke ponovo zaključane. Ništa ne uručujte; pitajte rukovodioca raspodjele.
handover-needs-proof = Nedostaje dokaz: neka se osoba potpiše, skenirajte karticu, snimite fotografiju ili navedite svjedoka.
handover-needs-authorisation = Preuzima neko drugi: upišite ime i ovlaštenje.
handover-changed = Neko drugi upravo uručuje ovom domaćinstvu. Ponovo otvorite stranicu.
take-back-needs-reason = Navedite zašto se uručenje povlači.
take-back-twice = Ovo uručenje je već povučeno.
not-collected-nothing-open = Za { $household } nema šta da se mijenja. Ponovo otvorite stranicu.
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
done-handed-over = Uručeno: { $household }. Sljedeći.
done-taken-back = Povučeno: roba je na polici, domaćinstvo može ponovo da preuzme.
check-in-find = Šifra, broj ili ime
check-in-go = Nađi
check-in-lead = Skenirajte karticu kamerom telefona, ili upišite šifru, broj ili bilo koje ime iz domaćinstva, bilo kojim pismom.
check-in-nobody = Niko nije nađen. Pokušajte šifrom domaćinstva ili sa manje slova imena.
check-in-members = { $count ->
    [one] Domaćinstvo od { $count } člana
    [few] Domaćinstvo od { $count } člana
   *[other] Domaćinstvo od { $count } članova
 }
check-in-collects = Preuzima
check-in-authorised = Neko drugi, uz ovlaštenje
check-in-collector-name = Ime onoga ko preuzima
check-in-authorisation = Ovlaštenje (papir, datum ili telefonom od koga)
check-in-sign = Potpis prstom
check-in-clear = Obriši
check-in-no-signature = Potpis nije moguć
check-in-witness = Ko je vidio
check-in-photo = Ili fotografija
check-in-photo-hint = Slika potpisanog papirnog spiska, ili uručenja ako se osoba slaže. Smanjuje se, a mjesto i vrijeme koje bilježi kamera uklanjaju se.
check-in-elsewhere = Zabilježi da je došlo ovdje
done-attempt = Zabilježeno. Rukovodilac to vidi na spisku ovog dana.
record-title = Šta dokazuje uručenje
record-authorisation = Ovlaštenje
record-by = Upisao/la
check-in-hand-over = Uručeno – sljedeći
check-in-did-not-come = Nije došlo
check-in-came = Ipak je došlo
check-in-second = Zabilježi drugi pokušaj
check-in-next = Sljedeći
check-in-other-day = Otvori na njegov dan
check-in-last = Upravo uručeno
take-back = Povuci
take-back-why = Zašto se povlači
card-title = Vaš paket
card-when = Kada
card-where = Gdje
card-no-day = Dan će biti objavljen
card-collected = Ovaj paket je preuzet.
card-note = Ponesite ovu karticu. Neko drugi može da preuzme pomoć za Vas uz Vaše pisano ovlaštenje. Pomoć je besplatna.

## indicators
indicator-households-identified = Identificirana domaćinstva
indicator-packages-prepared = Pripremljeni paketi
indicator-packages-delivered = Uručeni paketi
indicator-households-reached = Domaćinstva do kojih je pomoć stigla
indicator-persons-reached = Osobe do kojih je pomoć stigla, upisane imenom
unit-household = Domaćinstva
unit-person = Osobe
unit-package = Paketi
dimension-community = Zajednica (po izjašnjenju)
dimension-sex = Spol
dimension-age = Starost
dimension-place = Općina
community-serb = srpska
community-bosniak = bošnjačka
community-albanian = albanska
community-turk = turska
community-gorani = goranska
community-roma = romska
community-ashkali = aškalijska
community-egyptian = egipćanska
community-croat = hrvatska
community-montenegrin = crnogorska
community-macedonian = makedonska
community-other = druga
community-declined = ne želi da se izjasni
community-not-recorded = nije upisano
sex-female = žene i djevojčice
sex-male = muškarci i dječaci
age-0-14 = 0–14
age-15-29 = 15–29
age-30-64 = 30–64
age-65-over = 65 i više
value-several = više njih
value-declined = ne želi da se izjasni
fewer-than = manje od { $count }
hidden-for-others = skriveno
table-identified-household-community = Identificirana domaćinstva po zajednici
table-identified-household-place = Identificirana domaćinstva po općini
table-identified-household-sex = Identificirana domaćinstva po spolu nosioca
table-identified-person-age-sex = Identificirane osobe po starosti i spolu
table-identified-person-community = Identificirane osobe po zajednici
table-reached-household-community = Domaćinstva koja su primila pomoć, po zajednici
table-reached-household-place = Domaćinstva koja su primila pomoć, po općini
table-reached-household-sex = Domaćinstva koja su primila pomoć, po spolu nosioca
table-reached-person-age-sex = Osobe do kojih je pomoć stigla, po starosti i spolu
table-reached-person-community = Osobe do kojih je pomoć stigla, po zajednici
table-withheld = Previše grupa ima manje od { $count }: dijelovi se ne prikazuju, radi zaštite ljudi.
table-kept = Brojevi ranije objave ({ $from } – { $to }): iz razlike prema današnjim moglo bi se saznati nešto o premalo ljudi.
small-cells-note = Brojevi manji od { $count } skriveni su radi zaštite ljudi; skriven je i drugi broj ako bi se iz njega mogao izračunati prvi.
chart-bars = { $unit }, traka: { $count }. Brojevi su u tabeli.
chart-pyramid = Dobne grupe jedna iznad druge, lijevo žene i djevojčice, desno muškarci i dječaci. Brojevi su u tabeli.
chart-by-place-title = Dosegnuto po mjestima
chart-by-place = { $count ->
    [one] { $count } mjesto
    [few] { $count } mjesta
   *[other] { $count } mjesta
 }, iste trake za svako, u istoj razmjeri. Brojevi su u tabeli.
chart-flow-title = Put robe: { $item }
chart-flow = Trake slijeva nadesno, široke koliko i količina koja je njima prošla. Brojevi stoje u tabeli.

## results
programme-part-results = Rezultati
framework-title = Rezultati
framework-lead = Šta je obećano i šta kažu zapisi. Svaki broj se otvara u zapise koje broji.
results-unplaced = Pokazatelji koji ne pripadaju nijednom rezultatu
results-empty = Ovdje još ništa nije obećano. Dodajte rezultat, izaberite pokazatelj sa spiska ili ga sastavite; brojevi dolaze iz onoga što je zapisano.
results-set-up = Podesi rezultate
results-back = Nazad na rezultate
result-level = Nivo
result-level-impact = Opći cilj
result-level-outcome = Ishod
result-level-output = Neposredni rezultat
result-above = Služi rezultatu
result-none = –
result-add = Dodaj rezultat
result-no-indicator = Ovaj rezultat još ne mjeri nijedan pokazatelj.
result-code-wrong = Šifra se sastoji od latiničnih slova bez kvačica, cifara, tačaka i crtica, bez razmaka. Na primjer 1.2.
result-code-taken = Program već koristi šifru { $code }. Izaberite drugu.
result-needs-statement = Napišite jednom rečenicom šta treba da se postigne.
result-parent-below = Rezultat može da služi samo rezultatu istog ili višeg nivoa.
done-result-added = Rezultat { $code } je dodan.
indicator = Pokazatelj
indicator-build = Sastavi pokazatelj
indicator-back = Nazad na pokazatelj
indicator-next-version = Od sada broji drugačije
indicator-end = Izuzmi ovaj pokazatelj iz rezultata
indicator-text-no-ratio = Riječi se ne mogu dijeliti. Izaberite nešto što se broji.
indicator-not-distinct = Samo osobe, domaćinstva, organizacije i događaji mogu da se broje po jednom. Izaberite „svaki put”.
indicator-source-unit = Spiskovi navode samo osobe i domaćinstva, a skladište samo priprema pakete. Kao izvor izaberite „zapisano kao urađeno”.
indicator-last-deliveries = „Samo najnoviji zapis” i „stanje posljednjeg dana” traže zapise o urađenom.
indicator-pieces-handed-over = Uručeni komadi opreme
indicator-value-handed-over = Vrijednost uručene opreme
indicator-children-served = Djeca koja su dolazila u dnevni centar
indicator-child-days = Dolasci djece, u danima
indicator-attendance-rate = Udio ostvarenih dolazaka djece u mogućim dolascima
indicator-focus-groups = Održane fokus grupe
indicator-focus-group-people = Ljudi u fokus grupama
indicator-intercultural-days = Održani međukulturni dani
indicator-intercultural-people = Ljudi na međukulturnim danima
indicator-trainings = Održane obuke
indicator-training-attendances = Dolasci na obuke
indicator-persons-trained = Obučene osobe, svaka jednom
indicator-campaigns = Provedene kampanje
indicator-campaign-reach = Procijenjeni domet kampanja
indicator-meetings = Održani sastanci
indicator-presentations = Održane javne prezentacije
indicator-go-and-see-visits = Organizirane posjete „idi i vidi”
indicator-go-and-see-people = Osobe u posjetama „idi i vidi”, svaka jednom
indicator-round-tables = Održani okrugli stolovi i radionice
indicator-families-returned = Porodice sa povratničkim paketima
indicator-persons-returned = Osobe u porodicama sa povratničkim paketima
indicator-families-equipped = Porodice sa opremom i alatom
indicator-persons-equipped = Osobe u porodicama sa opremom i alatom
indicator-course-people = Osobe na stručnim kursevima
indicator-business-people = Osobe na poslovnoj obuci i mentorstvu
indicator-referrals = Upućivanja radi obnove kuća
indicator-referrals-accepted = Prihvaćena upućivanja
indicator-visits = Obavljene monitoring posjete
indicator-active-after-a-year = Udio poslova aktivnih nakon dvanaest mjeseci
indicator-organisations-contracted = Organizacije sa ugovorom
indicator-value-contracted = Vrijednost ugovora
indicator-value-paid = Izvršene isplate
indicator-training-places = Mjesta na obukama
indicator-latest-step = Posljednji korak, riječima
done-indicator-added = Pokazatelj je dodan i od sada se računa.
done-indicator-ended = Pokazatelj je izuzet iz rezultata. Ono što je zaključano ostaje.
preset-choose = Izaberi pokazatelj sa spiska
preset-take = Dodaj u rezultate
preset-hint = Svaki od njih broji ono što je zapisano u ovom programu. Kasnije se može promijeniti.
preset-code-hint = Ostavite prazno za uobičajenu šifru.
preset-only-activity = Broji samo zapise ove aktivnosti
preset-group-packages = Pomoć u paketima
preset-group-centre = Dnevni centar i oprema
preset-group-communities = Okupljanja, obuke i kampanje
preset-group-return = Povratak i izvori prihoda
preset-group-services = Bespovratna sredstva i usluge
activity = Aktivnost
activity-every = svaka aktivnost
component = Komponenta
component-of-activity = komponenta aktivnosti
measure-person = osobe
measure-household = domaćinstva
measure-organisation = organizacije
measure-event = događaji
measure-item = komadi, paketi, posjete
measure-place = ponuđena mjesta
measure-money = novac
measure-text = riječi
measure-percent = postotak
count-distinct = svaki jednom
count-sum = svaki put
count-last = samo najnoviji zapis
source-delivered = zapisano kao urađeno
source-identified = navedeno u spiskovima ljudi kojima je potrebna pomoć
source-prepared = pripremljeno u skladištu
time-in-period = u periodu
time-cumulative = od početka
time-snapshot = stanje posljednjeg dana
place-of-by-event = gdje se održalo
place-of-by-residence = gdje ljudi žive
direction-up = više je bolje
direction-down = manje je bolje
rule-title = Kako se broji
rule-counted = Šta se broji
rule-divided-by = Podijeljeno sa
rule-time = Za koje vrijeme
rule-place = Čije mjesto
rule-direction = Smjer
rule-dimensions = Raščlanjeno po
filter-kinds = Vrste zapisa
filter-activities = Aktivnosti
filter-stages = Korak (broj mjeseci nakon, ili broj rate)
filter-outcomes = Ishod
filter-places = Mjesta, sa onima unutar njih
filter-currency = Valuta
currency-of-programme = valuta programa
builder-lead = Izaberite šta se broji i pogledajte broj kakav bi bio. Ništa se ne čuva dok ne sačuvate.
builder-measure = Jedinica
builder-count = Broji se
builder-source = Odakle
builder-ratio = Prikaži postotak: zbir jednog podijeljen zbirom drugog
builder-over = Vrijeme i mjesto
builder-preview = Prikaži broj
builder-number = Broj kakav je sada
builder-records = Prvi zapisi iza njega
builder-save = Sačuvaj pokazatelj
value-none = nema vrijednosti
percent-value = { $value } %
progress-of-target = { $percent } cilja
anonymous-people = i { $count } prebrojanih bez imena
anonymous-title = Prebrojani bez imena
note-anonymous = Ljudi prebrojani bez imena navode se pored onih koji se broje po jednom, jer niko ne zna da li su ponovo došli. U zbirove ulaze.
share = Udio
targets-title = Ciljevi
target-for = Za
target-since = Postavljeno
target-promise = Postavi cilj
target-whole-life = za cijeli program
targets-of-parts = Ciljevi za mjesta i grupe
target-of-part = od toga { $part }
target-place = Samo za mjesto
target-group = Samo za grupu
target-group-all = svi
target-part-hint = Za sve, ostavite prazno. Cilj je za mjesto ili za grupu, ne za oboje.
target-part-not-shown = Ovaj broj se ne prikazuje po mjestima ni grupama, pa cilj za neku od njih ne bi imao s čime da se poredi. Prvo dodajte razvrstavanje pokazatelju.
target-place-and-group = Cilj je za mjesto ili za grupu, ne za oboje. Izaberite jedno.
target-part-no-value = ne prikazuje se po dijelovima
target-reason-hint = Potreban je kada se mijenja postojeći cilj. Raniji ostaje u historiji.
target-hint-whole = Cijeli broj. Ostavite prazno da cilj uklonite: tada piše „ciljna vrijednost nije postavljena”.
target-hint-money = Iznos, na primjer 9.800,00. Ostavite prazno da cilj uklonite.
target-hint-percent = Postotak, na primjer 92,3. Ostavite prazno da cilj uklonite.
qualifier = Značenje
done-target-set = Cilj je postavljen.
versions-title = Verzije
versions-break = Način brojanja se promijenio. Brojevi različitih verzija nisu ista mjera.
version-since = Verzija { $number }, od { $day }
locks-title = Zaključani brojevi
locks-lead = Zaključan broj ostaje kakav je bio, šta god se kasnije zapiše. Ispravka stoji pored njega, sa danom i razlogom.
locked-at = zaključano { $at }, verzija { $version }, otisak zapisa { $hash }
locked-now = Zapisi danas kažu { $number }
number-lock = Zaključaj broj ovog perioda
number-already-locked = Ovaj period je već zaključan. Umjesto toga upišite ispravku pored broja.
correction-add = Upiši ispravku
done-number-locked = Broj je zaključan.
done-number-corrected = Ispravka stoji pored broja.
record-of = Zapis
subject-kind-person = Osoba
subject-kind-household = Domaćinstvo
subject-kind-organisation = Organizacija
subject-kind-event = Događaj
subject-kind-group = Grupa bez imena
subject-kind-public = Svi
dimension-nationality = Državljanstvo
nationality-af = Afganistan
nationality-bd = Bangladeš
nationality-dz = Alžir
nationality-eg = Egipat
nationality-in = Indija
nationality-iq = Irak
nationality-ir = Iran
nationality-ma = Maroko
nationality-pk = Pakistan
nationality-ps = Palestina
nationality-so = Somalija
nationality-sy = Sirija
nationality-tr = Turska
nationality-other = druge države

## events
programme-part-events = Urađeno
events-title = Urađeno
events-empty = Još ništa nije zapisano. Zapišite događaj ili uručenje obrascem, ili mnogo njih odjednom datotekom.
events-none = Ništa takvo nije zapisano.
events-show = Prikaži
events-back = Nazad na urađeno
events-count = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
 }
given-count = { $count ->
    [one] { $count } uručenje, posjeta ili isplata
    [few] { $count } uručenja, posjete i isplate
   *[other] { $count } uručenja, posjeta i isplata
 }
event-record = Zapiši
event-record-go = Na obrazac
event-other-kind = Druga vrsta
event-every-kind = svaka vrsta
event-save = Sačuvaj
event-what = Šta
event-language = Na jeziku
event-own-number = Vlastiti broj
event-note = Napomena
event-named = Osobe po imenu
event-named-hint = Dovoljno je ime; sa datumom rođenja ili matičnim brojem ista osoba se ponovo prepoznaje. Osobe ulaze u registar i porede se kao i sve druge.
event-nameless = Ljudi prebrojani bez imena
event-nameless-hint = Za ljude koji ne daju ime: koliko ih je i šta kažu o sebi. Ostalo ostavite prazno.
event-people-add = Dodaj osobe
event-reach-hint = Po procjeni, na primjer čitaoci novina. Nikada se ne broji kao osobe.
event-reach-short = domet { $count }
event-ends-before = Posljednji dan je prije prvog. Ispravite jedan od njih.
event-people-wrong = Broj ljudi mora biti veći od nule. Ispravite polje „{ $field }”.
event-sex-unknown = Izaberite spol sa spiska, ili ostavite kao nezabilježeno.
event-age-unknown = Izaberite starost sa spiska, ili ostavite kao nezabilježeno.
event-nationality-unknown = Izaberite državljanstvo sa spiska, ili ostavite kao nezabilježeno.
event-activity-unknown = Program nema aktivnost { $code }. Ponovo učitajte stranicu i izaberite sa spiska.
event-component-unknown = Program nema komponentu { $code }. Ponovo učitajte stranicu i izaberite sa spiska.
event-subject-unknown = Ovdje nije poznat niko sa šifrom { $code }. Provjerite šifru.
event-quantity-wrong = Količina ili iznos mora biti veći od nule. Ispravite polje „{ $field }”.
event-assets-count = Brojeva mora biti koliko i komada. Ispravite polje „{ $field }”.
event-kind-package = paket
event-kind-meeting = sastanak
event-kind-presentation = javna prezentacija
event-kind-go-and-see = posjeta „idi i vidi”
event-kind-round-table = okrugli sto ili radionica
event-kind-focus-group = fokus grupa
event-kind-intercultural-day = međukulturni dan
event-kind-training = obuka
event-kind-course = stručni kurs
event-kind-business-training = poslovna obuka ili mentorstvo
event-kind-mentoring = mentorski razgovor
event-kind-day-care = dan centra
event-kind-campaign = kampanja
event-kind-other-event = drugi događaj
event-kind-equipment = uručena oprema
event-kind-return-package = povratnički paket
event-kind-transport = prijevoz
event-kind-material = informativni materijal
event-kind-visit = posjeta
event-kind-referral = upućivanje
event-kind-contract = ugovor o bespovratnim sredstvima
event-kind-payment = isplata bespovratnih sredstava
outcome-pending = još nema odgovora
outcome-accepted = prihvaćeno
outcome-refused = odbijeno
outcome-active = aktivno
outcome-not-active = nije aktivno
held-in-sr = srpski
held-in-sq = albanski
held-in-bs = bosanski
held-in-mk = makedonski
held-in-tr = turski
held-in-rom = romski
held-in-en = engleski
held-in-ar = arapski
held-in-fa = farsi ili dari
held-in-ps = paštu
held-in-ur = urdu
held-in-ku = kurdski
held-in-fr = francuski
given-to = Kome
given-to-kind = Stiglo je
given-persons = { $count ->
    [one] { $count } osoba
    [few] { $count } osobe
   *[other] { $count } osoba
 }
assets-hint = Jedan broj po komadu, odvojeni zarezima.
attribution-refused = Ne računa se komponenti: dan je van njenog trajanja
attribution-fitting = tog dana traje { $code }
record-reversed = povučeno
record-reverse = Povuci ovaj zapis
record-reversed-already = Ovaj zapis je već povučen.
outcome-before-record = Ishod ne može biti prije samog zapisa. Ispravite dan.
participants-need-sharing = Imena traže svrhu i pravni osnov: prvo zabilježite razmjenu podataka svoje organizacije.
participant-needs-name = Upišite ime u svaki red koji koristite.
done-recorded = Zapisano.
done-recorded-outside = Zapisano. Ne računa se za { $code }, koja tog dana ne traje; traje { $value }.
done-recorded-outside-all = Zapisano. Ne računa se za { $code }, koja tog dana ne traje, kao ni druga komponenta.
done-people-added = { $count ->
    [one] Dodana je { $count } osoba.
    [few] Dodane su { $count } osobe.
   *[other] Dodano je { $count } osoba.
 }
done-record-reversed = Povučeno. Zapis ostaje i više se ne broji.
person-not-shared = osoba čije ime nije podijeljeno
visits-title = Posjete nakon uručenja
visits-lead = Oni kojima je nešto uručeno posjećuju se ponovo nakon toliko mjeseci. Kad se posjeta tog koraka upiše, sama nestaje s ovog spiska.
visits-empty = Nijedna aktivnost ovog programa nema ponovne posjete. Upišite kod aktivnosti nakon koliko mjeseci.
visits-empty-go = Na aktivnosti
visits-none = Nema takvih posjeta.
visits-none-given = Za aktivnosti s ponovnim posjetama još ništa nije uručeno.
visits-waiting = zakašnjele i na redu
visits-every-month = sve
visits-count = { $count ->
    [one] { $count } posjeta
    [few] { $count } posjete
   *[other] { $count } posjeta
 }
visit-state = Stanje
visit-state-overdue = zakašnjela
visit-state-due = na redu u narednih 30 dana
visit-state-later = kasnije
visit-state-made = obavljena
visit-due-on = Na redu
visit-whom = Kome
visit-months = Mjeseci nakon
visit-given-on = Uručeno
visit-made-on = Obavljena
visit-record = Upiši posjetu
grants-title = Bespovratna sredstva
grants-lead = Šta je kojoj organizaciji obećano i šta joj je isplaćeno. Ono što je povučeno ne računa se.
grants-empty = U ovom programu još nije upisan nijedan ugovor o bespovratnim sredstvima. Upišite prvi ili uvezite datoteku s ugovorima i isplatama.
grants-in-no-state = Nema bespovratnih sredstava u ovom stanju.
grants-all = sve
grants-count = { $count ->
    [one] { $count } organizacija s bespovratnim sredstvima
    [few] { $count } organizacije s bespovratnim sredstvima
   *[other] { $count } organizacija s bespovratnim sredstvima
 }
grants-total = Ukupno
grant-contract = Upiši ugovor
grant-agreed = Ugovoreno
grant-paid = Isplaćeno
grant-left = Ostaje za isplatu
grant-payments = Isplate
grant-last = Posljednja isplata
grant-never = još nije
grant-state = Stanje
grant-state-open = nije isplaćeno do kraja
grant-state-paid = isplaćeno u cijelosti
grant-state-over = isplaćeno više od ugovorenog
grant-pay = Upiši isplatu
grant-not-yours = Ugovore i isplate bespovratnih sredstava upisuje i povlači službenik za bespovratna sredstva ili rukovodilac programa. Obratite se njima.
event-organisation-choose = Izaberite organizaciju
grant-payment-number = Broj isplate
events-all = Prikaži sve
events-files = Datoteke
events-files-lead = Jedan red je događaj, osoba na događaju, grupa bez imena ili nešto uručeno. Redovi koji navode isti događaj čine jedan događaj.
events-template = Obrazac
events-take = Učitaj datoteku
events-corrects = Ispravlja
events-corrects-none = ništa, to je nova datoteka
events-files-taken = Učitane datoteke
events-people-list = Ljudi koji su došli sa ovom datotekom
events-odd = Neobični redovi
events-odd-none = Svaki red je razumljiv.
events-withdraw = Povuci ovu datoteku u cjelini
events-withdraw-hint = Ništa što je sa njom došlo više se ne broji. Nakon toga može da se učita ispravljena datoteka.
events-same-file = Ova datoteka je već učitana, kao { $file }.
events-no-rows = Nijedan red ove datoteke nije mogao da se zapiše. Koristite obrazac, sa njegovim kolonama u prvom redu.
events-too-many-rows = Datoteka može imati najviše { $count } redova. Podijelite je.
events-code-known = Događaj { $code } je već upisan, iz datoteke { $file }. Ako je ova datoteka ispravlja, navedite to u obrascu; inače dajte događaju drugi broj.
done-file-taken = Pročitano redova: { $rows }. Događaji: { $events }, osobe na događajima: { $people }, uručenja, posjete i isplate: { $given }.
done-file-withdrawn = Povučeno. Zapisi koji se više ne broje: { $count }.
done-file-withdrawn-back = Povučeno. Zapisi koji se više ne broje: { $count }. Datoteka { $file }, koju je ispravila, ponovo se broji.
file-column-event = Broj događaja
file-column-kind = Vrsta zapisa
file-column-activity = Aktivnost
file-column-component = Komponenta
file-column-date = Datum
file-column-until = Do
file-column-place = Mjesto
file-column-title = Šta
file-column-language = Jezik
file-column-expected = Ponuđena mjesta
file-column-reach = Procijenjeni domet
file-column-note = Napomena
file-column-surname = Prezime
file-column-given-name = Ime
file-column-birth-date = Datum rođenja
file-column-sex = Spol
file-column-identity-number = Matični broj
file-column-lives-in = Živi u
file-column-age-band = Starost
file-column-nationality = Državljanstvo
file-column-people = Ljudi
file-column-whom = Kome (šifra)
file-column-quantity = Količina
file-column-amount = Iznos
file-column-currency = Valuta
file-column-stage = Korak
file-column-outcome = Ishod
file-column-assets = Brojevi komada
file-example-title = Upravljanje stresom
file-example-note = Tri reda za primjer; na njihovo mjesto upišite svoje. Vrsta se piše kao u obrascu, a spol i starost kako ih ljudi pišu.
file-row-kind = Vrsta „{ $value }” nije poznata; red je izostavljen.
file-row-date = Datum „{ $value }” ne postoji ili nedostaje.
file-row-place = Mjesto „{ $value }” nije u imeniku mjesta; zapis ostaje bez mjesta.
file-row-number = „{ $value }” nije broj.
file-row-outcome = Ishod „{ $value }” nije poznat; izostavljen je.
file-row-group = Ova grupa je izostavljena: { $value }.
file-row-activity = Program nema aktivnost „{ $value }”; zapis ostaje bez nje.
file-row-component = Program nema komponentu „{ $value }”; zapis ostaje bez nje.
file-row-component-days = Ne računa se za { $value }: dan je van njenog trajanja.
file-row-twice = Neko je dvaput upisan na ovom događaju ({ $value }) i broji se jednom.
file-row-left-out = Red je izostavljen: { $value }
input-assets = Brojevi komada
input-baseline-on = Dan početne vrijednosti
input-baseline = Početna vrijednost
input-delta = Dodaj ili oduzmi
input-ends-on = Posljednji dan
input-expected = Ponuđena mjesta
input-locked = Zaključan broj
input-reach = Procijenjeni domet
input-statement = Riječima

## reports
reports-lead = Brojevi se računaju iz zapisa u trenutku kada ih otvorite. Svako domaćinstvo i svaka osoba broje se jednom.
reports-empty = Nema programa čiji izvještaj smijete da vidite. Zamolite rukovodioca programa da vašu organizaciju doda u program.
report-title = Izvještaj
report-period = { $from } – { $to }
report-show-period = Prikaži ovaj period
report-too-large = Ovaj program ima više zapisa nego što ovaj računar može odjednom da prebroji. Izaberite kraći period.
report-period-backwards = Posljednji dan je prije prvog. Zamijenite im mjesta.
report-protected = Vidite objavljene brojeve: mali brojevi su skriveni radi zaštite ljudi, a pojedinačni zapisi se ne otvaraju.
report-without-special = Tabele po zajednici se ovdje prikazuju onako kako su objavljene, sa skrivenim malim brojevima, koji god period izaberete: čija je to zajednica smiju da saznaju samo oni koji rade na slučajevima.
from-day = Od
to-day = Do
format-pdf = PDF
format-xlsx = Tabela
format-json = Podaci (JSON)
results-title = Šta je obećano, šta je urađeno
result = Rezultat
code = Šifra
baseline = Početna vrijednost
target = Ciljna vrijednost
target-at-least = najmanje { $count }
target-about = oko { $count }
achieved = Ostvarena vrijednost
progress = Napredak
progress-percent = { $percent } % ciljne vrijednosti
progress-no-target = nema ciljne vrijednosti za poređenje
progress-of-prepared = pripremljeno { $prepared }, nije uručeno { $rest }
newly-reached = Prvi put u programu
unique = U periodu
total = Ukupno
reach-identified = Identificirani
reach-reached = Primili pomoć
reach-what = Šta se broji
reach-households = Domaćinstva
reach-persons-stated = Osobe prema navodu: zbir veličina domaćinstava
reach-persons-recorded = Osobe upisane imenom
reach-without-size = Domaćinstva bez navedene veličine
packages-title = Paketi
package = Paket
prepared = Pripremljeno
delivered = Uručeno
tables-title = Ko su oni
notes-title = Kako se broji
note-unique = Svako domaćinstvo i svaka osoba broje se u periodu jednom, bez obzira na broj uručenja. Spojeni zapisi broje se kao jedan.
note-newly = „Prvi put u programu” broji one čiji prvi kontakt sa programom pada u period. Taj broj se po periodima sabira; „u periodu” se ne sabira.
note-stated = Osobe prema navodu su zbir veličina koje domaćinstva navode; upisane osobe su na spisku imenom. Ta dva broja se nikada ne sabiraju.
note-cells = Svako se broji u grupi koja je važila na dan prvog kontakta u periodu. Što niko nije zapisao prikazuje se kao „nije upisano”. Zajednica je po vlastitom izjašnjenju i nikada se ne nagađa.
note-head = Spol domaćinstva je spol njegovog nosioca.
publish-title = Javni brojevi
publish-lead = Objavljivanje stavlja brojeve ovog perioda na javnu stranicu. Mali brojevi se prije toga skrivaju. Objavljeno ostaje kakvo jeste dok ponovo ne objavite.
publish-figures = Objavi ove brojeve
figures-published = Brojevi objavljeni
figures-not-published = još ne
figures-published-on = Objavljeno { $day }
done-figures-published = Brojevi su sada javni.
public-page = Javna stranica
fact-place = Mjesto
fact-period = Period
fact-made = Sačinjeno
chart-alt = Slika tabele „{ $title }”
signatures-title = Potpisi
signatures-lead = Dolje navedeni svojim potpisima potvrđuju da su brojevi izračunati iz zapisa programa i da su pročitali napomene o tome kako se broji.
signature-prepared = Sačinio/la
signature-checked = Provjerio/la
signature-approved = Odobrio/la
signature-received = Primio/la za donatora
signature-place-day = Ime i prezime, mjesto i dan
seal-title = Posljednji red dnevnika promjena
seal-lead = Kada je ovaj izvještaj sačinjen, lanac promjena organizacije završavao se redom { $number } i ovim otiskom. Kasnija izmjena ranijeg reda promijenila bi ga.
records-back = Nazad na izvještaj
records-none = Iza ovog broja nema zapisa.
household-code = Domaćinstvo
record-name = Ime i prezime
record-day = Dan
record-first-day = Prvo uručenje u periodu
record-list-day = Spisak predat
record-count = Broj
record-size = Navedena veličina
previous-page = Prethodna stranica
municipality = Općina
donations-title = Put donacija
donations-lead = Šta je bilo sa svakom donacijom: koliko je primljeno, spakovano i uručeno, kada i u kojoj općini. Bez imena.
donations-empty = Pod vašim nalogom još nema zapisane donacije. Ona se pojavljuje kada je skladištar zapiše; zamolite ga da je poveže sa vašim korisničkim imenom.
donated-announced = Najavljeno
donated-received = Primljeno
donated-packed = Spakovano u pakete
donated-delivered = Uručeno
donated-left = Još na zalihama
donated-accepted = Prihvaćeno nakon provjere
donated-lost = Izgubljeno ili pokvareno
donated-went-in = Od ove donacije
donated-way = Uručeno domaćinstvima

## donor report
report-on-public-page = Objavljeni rezultati su na javnoj stranici.
donor-report-title = Izvještaj za donatora
donor-report-lead = Tekst i brojevi jednog perioda, na jednom ili dva jezika. Ono što napišete čuva se za taj period. Brojevi se svaki put računaju iznova, dok izvještaj ne sačuvate.
donor-report-first = Prvi jezik
donor-report-second = Drugi jezik
donor-report-none = nijedan
donor-report-layout = Dva jezika
donor-report-side = jedan pored drugog
donor-report-after = jedan za drugim
report-narrative = Riječima
report-narrative-hint = Odjeljak bez teksta se izostavlja. Ne pišite imena osoba: izvještaj ide drugima.
report-section = Odjeljak
report-section-summary = Sažetak
report-section-activities = Šta je urađeno
report-section-changes = Poteškoće i izmjene
report-section-lessons = Šta je naučeno
report-section-next = Šta slijedi
report-words = Tekst
report-words-save = Sačuvaj tekst
report-keep-title = Sačuvaj izvještaj kakav je sada
report-keep-lead = Sačuvan izvještaj se više ne mijenja, šta god se kasnije unijelo. Prepoznaje se po otisku, koji stoji na posljednjoj strani, i može se ponovo otvoriti.
report-keep = Sačuvaj
report-kept-title = Sačuvani izvještaji
report-kept-at = Sačuvan
report-hash-title = Otisak izvještaja
report-hash-lead = Prvi red ispod je otisak ovog izvještaja: izvještaj sa drugom riječi ili brojem ima drugi otisak. Drugi red je otisak lanca promjena organizacije, koji se završavao redom { $number } kada je izvještaj napravljen.
report-evidence = Dokazi iza brojeva
report-evidence-kind = Vrsta zapisa
report-evidence-count = Zapisa
report-evidence-lists = Spiskovi domaćinstava i osoba
report-evidence-deliveries = Uručenja
report-evidence-events = Događaji sa prisustvom
report-evidence-transfers = Kretanja robe
report-evidence-documents = Dokumenti
report-findings = Nalazi o onome što je uneseno
report-finding-about = O čemu
report-finding-original = Kako je uneseno
report-finding-proposed = Prijedlog
report-finding-decision = Odluka
report-finding-decided = odluka: { $who }, { $day }
report-finding-open = još nije odlučeno
report-finding-accepted = prihvaćeno
report-finding-kept = ostaje kako je uneseno
report-finding-changed = u međuvremenu izmijenjeno
report-finding-repaired = program je ispravio
report-seal-broken = Ovaj izvještaj više nema otisak sa kojim je sačuvan. Neko ga je izmijenio u bazi podataka. Javite administratoru, koji može da ga vrati iz rezervne kopije.
fact-status = Status
done-report-words = Tekst je sačuvan.
done-report-kept = Izvještaj je sačuvan.

## portal
public-title = Programi
public-lead = Šta se radi, za koga, čijim novcem i šta je postignuto.
public-empty = Još nije objavljen nijedan program.
public-figures = Brojevi
public-reached = Do koga je pomoć stigla
public-no-figures = Brojevi još nisu objavljeni. Bit će ovdje kada ih program objavi.
public-for-whom = Za koga i ko to radi
public-lists = Objavljene liste
public-documents = Dokumenti i podaci
public-report = Izvještaj
public-ask = Pitanja i pritužbe
public-ask-whom = Obratite se: { $organisation }, na bilo kom jeziku.
public-complain = Na sve se možete žaliti, lično ili pismeno, i bez imena. To ništa ne košta i ne mijenja ono što primate.
public-sources = Mjesta: GeoNames, CC BY 4.0.
headline-households = { $count ->
    [one] domaćinstvo primilo je pakete
    [few] domaćinstva primila su pakete
   *[other] domaćinstava primilo je pakete
 }
headline-persons = { $count ->
    [one] čovjek živi u njima, prema navodu
    [few] čovjeka žive u njima, prema navodu
   *[other] ljudi živi u njima, prema navodu
 }
headline-packages = { $count ->
    [one] uručen paket
    [few] uručena paketa
   *[other] uručenih paketa
 }
headline-donors = { $count ->
    [one] donator u robi
    [few] donatora u robi
   *[other] donatora u robi
 }
list-published-on = objavljeno { $day }
list-version = verzija { $version }, nakon prigovora
list-object = Kako uložiti prigovor
list-object-until = Prigovor možete uložiti do { $day }
list-object-how = Recite lično ili napišite šta nije u redu: { $organisation }. Ponesite šifru svog domaćinstva; advokat nije potreban. Odgovor sa obrazloženjem dobijate napismeno.
list-by-code = Lista prikazuje šifre, nikada imena. Vaša šifra je na vašem listiću.
list-rank = Rang
list-points = Bodovi
list-outcome = Ishod
list-find-code = Potražite svoju šifru
list-no-code = Šifre { $code } nema na ovoj listi. Pogledajte ponovo svoj listić ili pitajte u uredu.
list-whole-file = Cijela lista kao datoteka (CSV)
listed-accept = Odabrano
listed-reserve = Rezerva
listed-reject = Nije odabrano

## public pages of programmes, and what is published
programme-part-public = Javna stranica
text-other-language = Ovaj tekst je na drugom jeziku: { $language }.
public-more-places = { $count ->
    [one] i još { $count }
    [few] i još { $count }
   *[other] i još { $count }
}
public-filter-place = Mjesto
public-filter-donor = Donator
public-filter-status = Status
public-filter-all = sve
public-filter-show = Prikaži
public-filter-none = Prikaži sve
public-filter-empty = Nijedan program ne odgovara. Izaberite manje uslova.
public-count = { $count ->
    [one] { $count } program
    [few] { $count } programa
   *[other] { $count } programa
}
public-paid-by = Novac daju: { $donors }
public-open-data = Podaci za druge programe
public-open-data-lead = Sve sa ovih stranica i kao datoteke, sa jednako zaštićenim malim brojevima.
public-data-iati = IATI 2.03 (XML)
public-data-hxl = Ko šta radi gdje i kada (HXL, CSV)
public-data-news = Novosti programa (Atom)
public-data-csv = Rezultati kao tabela (CSV)
public-data-json = Sve sa ove stranice (JSON)
public-data-files = Datoteke
public-preview = Ovako će stranica izgledati. Još ništa nije objavljeno.
public-preview-files = Datoteke nastaju kada se stranica objavi.
public-over-time = Tokom vremena
public-places = Gdje
public-place-reached = Obuhvaćeno
public-named-as = u programu se zove „{ $name }”
public-components = Dijelovi programa
public-component = Dio
public-money = Novac
public-planned = Planirano
public-spent = Potrošeno
public-money-no-donor = donator nije naveden
public-section-publications = Publikacije
public-section-brochures = Brošure
public-section-video = Video
public-section-news = Novosti
public-section-empty = Ovdje još ništa nije stavljeno.
public-level-impact = opći cilj
public-level-outcome = ishod
public-level-output = neposredni rezultat
public-no-value = nema vrijednosti
public-anonymous = i { $count } bez imena
public-map = Mjesta programa
public-map-description = { $count ->
    [one] { $count } mjesto na obrisima zemalja. Naziv stoji u tabeli pored.
    [few] { $count } mjesta na obrisima zemalja. Nazivi stoje u tabeli pored.
   *[other] { $count } mjesta na obrisima zemalja. Nazivi stoje u tabeli pored.
}
chart-trend = { $count ->
    [one] { $count } dio perioda. Stubić kaže koliko je u njemu dodano.
    [few] { $count } dijela perioda jedan pored drugog. Stubići kažu koliko je u svakom dodano.
   *[other] { $count } dijelova perioda jedan pored drugog. Stubići kažu koliko je u svakom dodano.
}
chart-progress-title = Ostvareno pored cilja
chart-progress = { $count ->
    [one] { $count } pokazatelj. Crta kaže gdje je cilj. Brojevi su u tabeli.
    [few] { $count } pokazatelja. Crta kaže gdje je koji cilj. Brojevi su u tabeli.
   *[other] { $count } pokazatelja. Crta kaže gdje je koji cilj. Brojevi su u tabeli.
}
public-news-published = Objavljeni su novi podaci.
data-unit = Jedinica
data-by = Po
data-part = Dio
iati-lacks-start = Datoteke IATI nema: prvi dan programa nije poznat, a standard ga traži.
iati-lacks-title = Datoteke IATI nema: tekstovi programa nisu objavljeni.
iati-rule-malformed = Datoteka nije ispravno zapisana:
iati-rule-order = Nešto je na pogrešnom mjestu:
iati-rule-missing = Nešto nedostaje:
iati-rule-code = Vrijednost nije na spisku šifara koji standard propisuje:
iati-rule-day = Dan je pogrešan ili u budućnosti:
iati-rule-identifier = Oznaka je pogrešna:
iati-rule-reference = Upućuje se na nešto čega nema:
iati-rule-value = Broj je pogrešan:
iati-rule-narrative = Tekst je prazan:
iati-rule-register = Organizacija nema broj iz registra, pa drugi ne mogu znati na koju se misli. Datoteka se ipak objavljuje:
publish-data-wrong = Datoteka sa podacima prekršila bi pravilo svog standarda ({ $value }). Ništa nije objavljeno. Ispravite ono što je tu navedeno.
publication-page-title = Šta vidi javnost
publication-page-lead = Izaberite šta se objavljuje, pogledajte, objavite. Objavljeno ostaje takvo dok ponovo ne objavite ili ne povučete. Mali brojevi se prije toga zaštite.
publication-what = Šta se objavljuje pored naziva, statusa i dana
public-part-texts = Sažetak, cilj, ciljne grupe
public-part-organisations = Organizacije i znakovi
public-part-components = Dijelovi programa
public-part-places = Mjesta i karta
public-part-results = Rezultati
public-part-money = Novac, planiran i potrošen
public-part-documents = Dokumenti
public-part-contact = Koga pitati i kako se žaliti
publication-preview = Prvo pogledaj
publication-publish = Objavi
publication-data = Datoteke sa podacima
publication-history = Objave do sada
publication-stands = na javnoj stranici
publication-withdrawn = povučeno
publication-replaced = zamijenjeno
publication-withdraw = Povuci
publication-why = Zašto se povlači?
done-publication-withdrawn = Objava je povučena.

## command line
phones-title = Telefoni u ovom uredu
phones-lead = Telefoni u istoj mreži rade sa programom Komshi kroz preglednik, bez aplikacije i bez interneta.
phones-once = Jednom na svakom telefonu
phones-step-network = Povežite telefon na isti Wi-Fi na koji je povezan ovaj računar.
phones-step-scan = Usmjerite kameru telefona na ovaj kod i otvorite adresu:
phones-code-of = QR kod adrese { $address }
phones-step-warning = Prvi put telefon upozorava da ne poznaje ovaj računar. Izaberite „Napredno” i nastavite; nakon narednih koraka upozorenja više nema.
phones-step-certificate = Preuzmite certifikat ovog ureda:
phones-step-android = Android: Podešavanja, Sigurnost, Više, Instaliraj iz memorije, CA certifikat. Izaberite datoteku.
phones-step-iphone = iPhone: Podešavanja, Preuzet profil, Instaliraj; zatim Opće, Informacije, Povjerenje u certifikate: uključite ga.
phones-step-compare = Telefon pokazuje otisak (SHA-256). Mora biti tačno ovaj; ako nije, nemojte ga instalirati i javite administratoru.
phones-daily = Svakog dana
phones-daily-what = Otvorite adresu, prijavite se jednom ujutro i usmjerite kameru na QR kod kartice: otvara se uručenje za to domaćinstvo.
phones-offline = Bez mreže telefon ne može da zabilježi uručenje: stranica to kaže i čuva upisano dok se mreža ne vrati. Certifikat važi samo za adrese privatnih mreža.
phones-not-here = Ovaj server radi samo za ovaj računar
phones-not-here-what = Da bi telefoni ureda mogli da uđu, zaustavite ga i pokrenite sa:
styleguide-title = Vodič za izgled
styleguide-lead = Svaki dio u svakom stanju. Stranica koristi ove dijelove i nijedan drugi.
styleguide-words = Riječi
styleguide-controls = Kontrole
styleguide-pieces = Dijelovi
styleguide-tables = Tabele
styleguide-pictures = Slike

# What fields of forms are called where a sentence speaks of them
input-again = Nova lozinka još jednom
input-at = Gdje
input-call = Poziv
input-contributor = Od koga
input-giver = Ko daje
input-item = Roba
input-kit = Paket
input-point = Mjesto raspodjele
input-supplier = Dobavljač
input-volunteer = Volonter
input-warehouse = Skladište
input-band = Veličina domaćinstva
input-old-password = Dosadašnja lozinka
input-role = Uloga
input-until = Do, uključujući i taj dan
input-announced-on = Najavljeno
input-answer = Odgovor
input-body = Tekst
input-category = Vrsta
input-code = Šifra
input-day = Dan
input-decided-on = Datum odluke
input-display-name = Ime i prezime
input-document = Dokument
input-done-on = Urađeno
input-expires-on = Rok trajanja
input-file = Datoteka
input-from = Od
input-given-on = Datum predaje
input-held-on = Dan
input-household-code = Šifra domaćinstva
input-kind = Vrsta
input-kits = Paketi
input-legal-basis = Pravni osnov
input-minimum = Najmanji broj bodova
input-minutes = Minuti
input-name = Naziv
input-objections-until = Prigovori do
input-occurred-on = Dan
input-organisation = Organizacija
input-password = Lozinka
input-persons = Osobe
input-place = Mjesto
input-places = Broj mjesta
input-published-on = Objavljeno
input-purpose = Svrha
input-quantity = Količina
input-since = Važi od
input-value = Vrijednost
input-why = Odakle to znate?
input-reason = Razlog
input-received-on = Primljeno
input-reserve = Rezerva
input-target = Cilj
input-task = Zadatak
input-title = Naziv
input-to = Za
input-unit = Jedinica
input-user = Korisničko ime
input-valid-from = Važi od
input-valid-until = Važi do
input-wrong = Šta nije u redu

## komshi match
match-reading = Čitaju se spiskovi …
match-preparing = Čitaju se imena, datumi i brojevi …
match-comparing = Upoređuje se …
match-columns-left = ne upoređuje se: { $columns }  (navedite ih uz { $option })
match-rows = { $rows ->
    [one] { $rows } red
    [few] { $rows } reda
   *[other] { $rows } redova
 }, { $persons ->
    [one] { $persons } osoba
    [few] { $persons } osobe
   *[other] { $persons } osoba
 }.
match-in-several = { $persons ->
    [one] { $persons } osoba je na više spiskova.
    [few] { $persons } osobe su na više spiskova.
   *[other] { $persons } osoba je na više spiskova.
 }
match-repeated = { $persons ->
    [one] { $persons } osoba ima više redova.
    [few] { $persons } osobe imaju više redova.
   *[other] { $persons } osoba ima više redova.
 }
match-review = { $pairs ->
    [0] Nijedan par ne treba da pogledate.
    [one] { $pairs } par treba da pogledate; { $option } ga upisuje u radnu svesku.
    [few] { $pairs } para treba da pogledate; { $option } ih upisuje u radnu svesku.
   *[other] { $pairs } parova treba da pogledate; { $option } ih upisuje u radnu svesku.
 }
match-review-in = { $pairs ->
    [0] Nijedan par ne treba da pogledate.
    [one] { $pairs } par treba da pogledate: { $file }
    [few] { $pairs } para treba da pogledate: { $file }
   *[other] { $pairs } parova treba da pogledate: { $file }
 }
match-recall = Poređenjem vjerovatnih parova nađeno je samo oko { $percent } % parova iste osobe: spiskovi imaju malo zajedničkih kolona ili su vrlo prazni.
match-crowded = { $rows ->
    [one] { $rows } red liči na vrlo mnogo drugih
    [few] { $rows } reda liče na vrlo mnogo drugih
   *[other] { $rows } redova liči na vrlo mnogo drugih
 } (prazna imena, isti datum za sve); takvi redovi upoređeni su samo sa najsličnijima.
match-nothing-written = Ništa nije upisano: { $options }
match-prior = prije poređenja
match-classes = ista osoba { $same } %, drugi član porodice { $family } %, nepoznati jedno drugom { $unrelated } %
match-together = Nalaze se u jednoj grupi: jedna osoba.
match-apart = Nalaze se u različitim grupama.
match-probability = Vjerovatnoća
match-reasons = Razlozi
match-review-sheet = Parovi
match-review-title = Da li je ovo dvoje ista osoba?
match-review-how = U kolonu „{ $column }” upišite S (isto) ili D (različito); ostavite prazno ako niste sigurni. Zatim: { $command }
match-review-left = { $pairs ->
    [one] { $pairs } manje vjerovatan par nije u ovoj svesci.
    [few] { $pairs } manje vjerovatna para nisu u ovoj svesci.
   *[other] { $pairs } manje vjerovatnih parova nije u ovoj svesci.
 }
column-surname = Prezime
column-given = Ime
column-full-name = Ime i prezime
column-father = Ime oca
column-birth = Datum rođenja
column-number = Matični broj
column-phone = Telefon
column-address = Adresa
column-place = Mjesto
evidence-surname = prezime
evidence-given = ime
evidence-father = ime oca
evidence-birth = datum rođenja
evidence-sex = spol
evidence-identity = matični broj
evidence-phone = telefon
evidence-address = adresa
evidence-place = mjesto
evidence-household = domaćinstvo
evidence-email = e-pošta
evidence-detail = druga kolona
evidence-second-detail = druga dodatna kolona
evidence-third-detail = treća dodatna kolona
level-same-region = isto šire područje
level-other-member = neko drugi tamo odgovara ili ima to ime
level-different-doubtful = drugi, možda pogrešno prepisan
level-other-generation = druga generacija

## translations
translation-title = Tekstovi programa Komshi: { $language }
translation-how = Mijenjajte samo kolonu „{ $column }”; pitanja upišite u posljednju kolonu. Ostale ostavite kakve jesu.
translation-values = Ono što je u vitičastim zagradama je vrijednost koju upisuje program: ostavite je kakva jeste, na mjestu gdje je vašoj rečenici potrebna. Tekst s više redova ima po jedan red za svaki oblik brojane riječi.
translation-written = Zapisano: { $file }
translation-taken = { $language }: prihvaćeno ispravki { $accepted }, odbijeno { $refused }.
translation-note = { $key }: čitalac napominje: { $note }
translation-no-language = Nema takvog jezika za ispravljanje; postoje { $languages }.
translation-no-sheet = Datoteka nema radni list ni za jedan od ovih jezika: { $sheets }. Koristite radnu svesku koju pravi „komshi texts --out”.
translation-no-columns = Radnom listu { $sheet } nedostaje jedna od kolona „key”, „form”, „English”, „translation”.
translation-key-unknown = { $key }: takvog teksta više nema.
translation-english-changed = { $key }: engleski tekst je u međuvremenu promijenjen. Napravite radnu svesku ponovo i pogledajte ovaj tekst još jednom.
translation-form-missing = { $key }: red za oblik „{ $form }” nedostaje ili je prazan. Vašem jeziku je potreban.
translation-value-unknown = { $key }: { $value } nije vrijednost ovog teksta. Postoje: { $values }.
translation-value-missing = { $key }: u obliku „{ $form }” nedostaje { $value }. Rečenici je ta vrijednost potrebna.
translation-braces = { $key }: vitičasta zagrada nije zatvorena, ili u njoj nije vrijednost.
translation-too-long = { $key }: tekst je duži od { $limit } znakova.
translation-letters = { $key }: u tekstu ima preloma reda ili nevidljivih znakova. Napišite ga u jednom redu.
action-see-restricted = Uvid u zaštićene zapise za koje je osoba imenovana
action-restrict-record = Zaštita zapisa, samo za imenovane osobe
action-open-in-emergency = Otvaranje zaštićenog zapisa u hitnom slučaju
action-review-emergency = Pregled onoga što je otvoreno u hitnom slučaju
action-record-incident = Upis incidenta
why-restricted = zapis zaštićen
why-restriction-lifted = zaštita ukinuta
why-reader-named = osoba imenovana za zaštićeni zapis
why-reader-removed = osoba više nije imenovana
why-emergency = zaštićeni zapis otvoren u hitnom slučaju
why-emergency-none = pokušaj otvaranja u hitnom slučaju, bez zapisa
why-emergency-reviewed = hitan slučaj pregledan
done-restricted = Zapis je zaštićen. Ovdje ćete ga naći.
done-restriction-lifted = Zaštita je ukinuta. Zapis je ponovo na spiskovima.
done-restriction-lifted-gone = Zaštita je ukinuta. Nijedan važeći spisak više ne navodi ovaj zapis, pa ga na spiskovima nema.
done-emergency-reviewed = Pregled je zabilježen.
restrict-title = Zaštiti ovaj zapis
restrict-what = Zaštićeni zapis postoji samo za osobe koje ovdje imenujete.
restrict-what-lists = Nema ga ni na jednom spisku, zbiru, pretrazi, poređenju ni izvještaju bilo koga drugog, a ni na općim spiskovima imenovanih.
restrict-what-help = Pomoć koja čeka domaćinstvo uklanja se sa spiskova za raspodjelu. Donose je imenovane osobe.
restrict-what-paper = Ono što je ranije odštampano ili objavljeno ostaje na papiru. Na staroj rang-listi ostaje praznina.
restrict-what-emergency = U hitnom slučaju neko drugi može da otvori zapis na pola sata, uz razlog. Bit ćete obaviješteni.
restrict-readers = Ko smije da ga otvori
restrict-reason = Zašto
restrict-reason-hint = { $count ->
    [one] Najmanje { $count } znak. Čitaju ga i drugi imenovani.
    [few] Najmanje { $count } znaka. Čitaju ga i drugi imenovani.
   *[other] Najmanje { $count } znakova. Čitaju ga i drugi imenovani.
}
restrict-do = Zaštiti
restricted-title = Zaštićeni zapisi
restricted-lead = Zapisi osoba koje ne smiju da budu pronađene. Svaki postoji samo za imenovane.
restricted-mine = Zapisi za koje ste imenovani
restricted-mine-none = Ni za jedan zaštićeni zapis niste imenovani.
restricted-since = zaštićeno: { $who }, { $day }
restricted-unname = Ukloni ovu osobu
restricted-name = Imenuj još nekoga
restricted-name-do = Imenuj
restricted-lift = Ukini zaštitu
restricted-notice = Ovaj zapis je zaštićen: postoji samo za imenovane osobe.
emergency-title = Otvori zapis u hitnom slučaju
emergency-what = { $count ->
    [one] Zapis se otvara na { $count } minut. Imenovani i osoba za zaštitu ličnih podataka bit će obaviješteni i pročitat će vaš razlog. Svaki pokušaj se bilježi.
    [few] Zapis se otvara na { $count } minuta. Imenovani i osoba za zaštitu ličnih podataka bit će obaviješteni i pročitat će vaš razlog. Svaki pokušaj se bilježi.
   *[other] Zapis se otvara na { $count } minuta. Imenovani i osoba za zaštitu ličnih podataka bit će obaviješteni i pročitat će vaš razlog. Svaki pokušaj se bilježi.
}
emergency-code = Šifra domaćinstva
emergency-code-hint = Kako piše na kartici ili papiru: H-0042.
emergency-reason = Šta se dogodilo i zašto ne može da čeka
emergency-do = Otvori na pola sata
emergency-looks = Šta je otvoreno u hitnom slučaju
emergency-looks-what = Svaka upotreba je ovdje navedena, sa razlogom, dok je osoba za zaštitu ličnih podataka ne pregleda.
emergency-looks-none = Ništa nije otvoreno u hitnom slučaju.
emergency-reviewed = pregled: { $who }, { $day }
emergency-finding = Šta je pregled pokazao
emergency-review = Zabilježi pregled
emergency-waits = čeka pregled
restricted-reason-short = { $count ->
    [one] Napišite najmanje { $count } znak: neko čita razlog.
    [few] Napišite najmanje { $count } znaka: neko čita razlog.
   *[other] Napišite najmanje { $count } znakova: neko čita razlog.
}
restricted-readers = { $count ->
    [one] Imenujte najviše { $count } osobu, od onih koje u vašoj organizaciji otvaraju zapise osoba.
    [few] Imenujte najviše { $count } osobe, od onih koje u vašoj organizaciji otvaraju zapise osoba.
   *[other] Imenujte najviše { $count } osoba, od onih koje u vašoj organizaciji otvaraju zapise osoba.
}
restricted-last-reader = Jedna osoba mora da ostane imenovana, inače zapis niko ne bi mogao da otvori.
restricted-none-such = Nijedan zaštićeni zapis koji biste mogli da otvorite nema tu šifru. Pokušaj je zabilježen.
todo-emergency = { $count ->
    [one] zaštićeni zapis otvoren je u hitnom slučaju
    [few] zaštićena zapisa otvorena su u hitnom slučaju
   *[other] zaštićenih zapisa otvoreno je u hitnom slučaju
}
todo-emergency-step = Pogledaj razlog
programme-closed = Ovaj program je završen ili otkazan: u njemu se više niko ne bira i ništa se ne planira ni dijeli. Za nastavak promijenite njegov status.
input-reader = Osoba
input-from-day = Prvi dan
input-keep-months = Mjeseci čuvanja
input-noticed-at = Uočeno
input-signed-by = Potpisao/la
input-text = Tekst
input-to-day = Posljednji dan
input-what = Šta se desilo

# Albanian: everything that a person in need or a volunteer sees. Office pages fall back to English.
# Needs a native reader.

## web
skip-to-content = Te përmbajtja
find-label = Gjej një person, ekonomi familjare, numër ose kod, me çdo shkrim
nav-label = Menyja kryesore
nav-today = Sot
nav-people = Njerëzit
nav-programmes = Programet
nav-reports = Raportet
nav-settings = Cilësimet
sign-out = Dil
offline = Nuk ka rrjet. Asgjë nuk u dërgua. Ajo që shkruat mbetet këtu; dërgojeni kur të kthehet rrjeti.
unreached = Zyra nuk përgjigjet. Asgjë nuk u dërgua. Ajo që shkruat mbetet këtu; dërgojeni kur të përgjigjet përsëri zyra.
reached-again = Zyra përgjigjet përsëri. Dërgoni tani atë që shkruat.
form-kept = Ajo që shkruat në orën { $at } nuk u konfirmua. Dërgojeni përsëri: nëse kishte arritur, asgjë nuk ndodh dy herë.
form-again = Dërgo përsëri
form-look = Shikoje më parë
form-forget = Harroje
actions = Veprimet
add = Shto
save = Ruaj
cancel = Anulo
back = Prapa
older = Më të vjetra
next-page = Faqja tjetër
first-page = Faqja e parë
more-lines = Më shumë rreshta
choose = Zgjidh
reason = Arsyeja
print = Printo
download = Shkarko
not-recorded = nuk është shënuar
not-set = nuk është caktuar
nothing-yet = Këtu ende nuk ka asgjë
yes = po
no = jo
of = { $part } nga { $whole }
more-than = më shumë se { $count }
done-saved = U ruajt.
error-title-not-found = Kjo faqe nuk është këtu
error-title-ours = Kjo nuk funksionoi, dhe faji është yni
error-title-refused = Kjo nuk është e mundur
error-title-sign-in = Ju lutemi hyni
error-not-found = Në këtë adresë nuk ka asgjë, ose nuk është për rolin tuaj. Kthehuni prapa, ose pyetni personin që ju dha lidhjen.
error-ours = Diçka u prish te ne. Asgjë nuk mbeti përgjysmë: ajo që dërguat nuk u ruajt. Provoni edhe një herë; nëse ndodh sërish, tregojini administratorit orën.
error-sign-in = Seanca juaj ka mbaruar. Hyni përsëri; pastaj përsëritni hapin e fundit.
error-title-busy = Vetëm një çast
error-busy = Shumë veta po e kërkojnë këtë tani. Provoni përsëri pas disa sekondash.
photo-not-a-picture = Fotografia nuk mund të lexohet. Bëjeni përsëri, ose zgjidhni një figurë JPEG, PNG ose WebP.
photo-too-large = Fotografia është shumë e madhe: më së shumti 20 MB dhe 6.000 pikë për anë. Bëjeni përsëri me rezolucion më të ulët.
error-other-site = Kjo kërkesë erdhi nga një faqe tjetër dhe nuk u krye. Hapeni faqen këtu dhe provoni përsëri.
error-form-old = Ky formular ishte hapur tepër gjatë ose vjen nga një seancë tjetër. Kthehuni prapa, ngarkojeni faqen përsëri dhe përsëritni hapin.
error-form-large = Formulari është më i madh se 2 MB. Shkurtoni tekstet.
error-upload-broken = Dërgimi u ndërpre në mes. Kontrolloni lidhjen dhe dërgojeni skedarin përsëri.
error-upload-large = Skedari është më i madh se 64 MB. Ndajeni në dy skedarë.
error-to-today = Te faqja e parë
operation-missing = Formularit i mungon numri i tij. Ngarkojeni faqen përsëri dhe përsëritni hapin.
operation-other-body = Ky hap u dërgua dy herë me përmbajtje të ndryshme. Vlen i pari; ngarkojeni faqen për ta parë.
field-required = Ju lutemi plotësoni këtë fushë ({ $field }).
field-too-long = Ky tekst është tepër i gjatë ({ $field }).
field-whole-number = Ju lutemi shkruani këtu një numër të plotë ({ $field }).
field-date = Ju lutemi shkruani ditën si 30.06.2021 ({ $field }).
field-future = Kjo ditë nuk ka ardhur ende ({ $field }).

## access
sign-in-title = Hyrja
sign-in-lead = Listat, vendimet dhe shpërndarjet janë për njerëzit që punojnë me to.
sign-in-user = Emri i përdoruesit
sign-in-password = Fjalëkalimi
sign-in = Hyr
sign-in-wrong = Emri ose fjalëkalimi nuk përputhet. Kontrolloni të dy; administratori mund t'ju dërgojë një lidhje të re.
demo-no-factor = Në provë nuk kërkohet faktor i dytë.
factor-title = Faktori i dytë
factor-lead = Përveç fjalëkalimit, një kod nga telefoni juaj. Ai i mbron të dhënat më të ndjeshme të njerëzve kur dikush e gjen ose e lexon fjalëkalimin.
factor-needed = Roli juaj hap të dhëna të veçanta, prandaj vlen vetëm me faktor të dytë.
factor-needed-short = i nevojshëm për rolin tuaj
factor-not-needed = Rolet tuaja nuk kanë nevojë për të; megjithatë mund ta vendosni.
factor-not-asked = Ky instalim nuk i kërkon askujt faktor të dytë: kështu është nisur.
factor-set-up = Vendose
factor-look = Shikoje ose mbylle
factor-off = nuk është vendosur
factor-on-since = aktiv prej { $at }
factor-step-app = Instaloni në telefon një aplikacion për kode, nëse ende nuk ka: çdo aplikacion që bën kode me gjashtë shifra.
factor-step-scan = Skanojeni këtë figurë me të.
factor-step-open = Ose hapeni në aplikacionin e këtij telefoni
factor-step-type = Ose shkruani këtë çelës:
factor-step-code = Shkruani kodin që tregon tani.
factor-code = Kodi
factor-code-title = Kodi nga telefoni juaj
factor-code-lead = Fjalëkalimi është i saktë. Hapni aplikacionin e kodeve dhe shkruani kodin për Komshi.
factor-code-hint = Gjashtë shifra, ose një nga kodet tuaja rezervë.
factor-code-other = Hyni me emër tjetër
factor-confirm = Aktivizo
factor-recovery = Kodet tuaja rezervë
factor-recovery-what = Secili ju lejon të hyni një herë pa telefon. Tregohen vetëm tani: printojini, ose shkruajini dhe ruajini veç telefonit.
factor-go-on = I kam ruajtur
factor-left = { $count ->
    [one] Ka mbetur { $count } kod rezervë.
   *[other] Kanë mbetur { $count } kode rezervë.
}
factor-end = Mbylle
factor-end-what = Për të kaluar në telefon tjetër, mbylleni këtu dhe vendoseni përsëri. Deri atëherë rolet tuaja që kanë nevojë për të nuk vlejnë.
factor-wrong = Ky kod nuk përputhet. Prisni tjetrin dhe kontrolloni orën e telefonit; çdo kod vlen një herë.
factor-already = Faktori i dytë është tashmë aktiv. Mbylleni para se të vendosni një tjetër.
done-factor-off = Faktori i dytë është mbyllur.
sign-in-wait = Tepër përpjekje me këtë emër ose nga kjo pajisje. Prisni deri në orën { $time }, pastaj provoni përsëri; asgjë nuk mbyllet përgjithmonë.
link-ended = Kjo lidhje nuk hapet më: është përdorur, është bërë një më e re, ose kanë kaluar tri ditë. Kërkoni një të re nga personi që jua dha.
field-role = Roli
field-old-password = Fjalëkalimi deri tani
field-password-new = Fjalëkalimi i ri
field-password-again = Fjalëkalimi i ri edhe një herë
password-again-differs = Dy fjalëkalimet e reja nuk janë të njëjta ({ $field }).
password-old-wrong = Fjalëkalimi deri tani nuk përputhet. Asgjë nuk u ndryshua.
password-same = Ky është fjalëkalimi deri tani. Zgjidhni një tjetër.
account-language = Gjuha
account-password = Fjalëkalimi
account-password-what = Kur e ndryshoni, të gjitha pajisjet e tjera dalin.
account-password-change = Ndrysho fjalëkalimin
done-password = Fjalëkalimi u ndryshua. Të gjitha pajisjet e tjera dolën.
sessions-title = Ku keni hyrë
sessions-what = Nuk e njihni njërën prej tyre? Mbylleni dhe ndryshoni fjalëkalimin.
session-this = kjo pajisje
session-times = prej { $from }, përdorur së fundi { $seen }
session-end = Dil atje
sessions-end-others = Dil kudo tjetër
device-unknown = Pajisje e panjohur
done-session-ended = Pajisja tjetër doli.
done-sessions-ended = U dol.
settings-mine-what = Fjalëkalimi, gjuha, ku keni hyrë
settings-phones-what = Përdoreni këtë instalim nga telefonat në të njëjtin rrjet
demo-users = Llogaritë e provës
demo-password = Fjalëkalimi i të gjithëve është { $password }.
public-programmes = Faqet publike të programeve
welcome-title = Mirë se vini në Komshi
welcome-user = Zgjidhni një fjalëkalim. Kjo lidhje vlen vetëm një herë.
welcome-go = Fillo
field-display-name = Emri dhe mbiemri
field-new-password = Fjalëkalimi
field-new-password-hint = Së paku 10 shenja. Tri ose katër fjalë të zakonshme janë të mira.
settings-mine = Llogaria ime
password-short = Fjalëkalimi është tepër i shkurtër. Përdorni së paku 10 shenja.
role-administrator = Administrator
role-programme-manager = Menaxher i programit
role-social-worker = Punëtor social
role-committee-member = Anëtar i komisionit
role-storekeeper = Depoist
role-field-worker = Punëtor në terren ose vullnetar
role-evaluation-officer = Zyrtar për monitorim dhe vlerësim
role-donor = Donator
role-auditor = Auditor
role-data-protection-officer = Zyrtar për mbrojtjen e të dhënave personale

## today
today-morning = Mirëmëngjes, { $name }
today-day = Mirëdita, { $name }
today-evening = Mirëmbrëma, { $name }
today-waiting = Ju pret
today-nothing = Asgjë nuk ju pret. Ajo me të cilën mund të punoni gjendet te Programet.
today-due = afati
open = hap
weekday-and-day = { $weekday }, { $day }
weekday-1 = e hënë
weekday-2 = e martë
weekday-3 = e mërkurë
weekday-4 = e enjte
weekday-5 = e premte
weekday-6 = e shtunë
weekday-7 = e diel
todo-handover = { $count ->
    [one] ekonomi familjare e merr ndihmën sot
   *[other] ekonomi familjare e marrin ndihmën sot
 }
todo-handover-day = më { $day }
todo-handover-step = Dorëzo
todo-day = { $count ->
    [one] ditë e shpërndarjes ka kaluar dhe nuk është mbyllur
   *[other] ditë të shpërndarjes kanë kaluar dhe nuk janë mbyllur
 }
todo-day-day = më e vjetra e { $day }
todo-day-step = Mbyll
week-title = Kjo javë
week-nothing = Për shtatë ditët e ardhshme nuk është planifikuar asgjë.
week-session = Komisioni, { $place }
week-objections = Fundi i afatit për kundërshtime
week-distribution = { $count ->
    [one] Shpërndarja, { $place }: { $count } ekonomi familjare
   *[other] Shpërndarja, { $place }: { $count } ekonomi familjare
 }
week-donation = Donacioni: { $item }, { $count }
week-not-received = nuk është pranuar
first-ask = Organizata juaj ende nuk merr pjesë në asnjë program. Pyetni administratorin ose menaxherin e programit që jua hapi llogarinë.

## registry
person-sex-female = femër
person-sex-male = mashkull
search = Kërko
search-title = Kërkimi
search-nobody = Nuk u gjet askush për “{ $question }”. Provoni vetëm me mbiemrin, me numrin personal ose me kodin e ekonomisë familjare.
search-count = { $count ->
    [one] { $count } person
   *[other] { $count } persona
}
search-hint = Emri në çdo shkrim e drejtshkrim, numri personal, telefoni, kodi i ekonomisë familjare (H-0042) ose adresa. Më shumë fjalë e ngushtojnë kërkimin.
search-more = Shfaqen vetëm { $count } të parat. Edhe një fjalë e ngushton kërkimin.
search-why = Sipas
search-why-name = emri
search-why-number = numri personal
search-why-phone = telefoni
search-why-code = kodi
search-why-address = adresa
households-title = Ekonomitë familjare
households-count = { $count ->
    [one] { $count } ekonomi familjare, secila një herë
   *[other] { $count } ekonomi familjare, secila një herë
}
household-head = Kryefamiljari
household-of = Ekonomia familjare { $code }
members-title = Anëtarët
members-stated = { $count ->
    [one] { $count } anëtar, sipas deklarimit
   *[other] { $count } anëtarë, sipas deklarimit
}
members-only-head = Me emër është shënuar vetëm kryefamiljari.
member-name = Emri dhe mbiemri
received-title = Ndihma e marrë
received-none = Ende nuk është dorëzuar asgjë.
relation-head = kryefamiljari
relation-spouse = bashkëshorti/ja
relation-child = fëmija
relation-parent = prindi
relation-sibling = vëllai ose motra
relation-grandchild = nipi ose mbesa
relation-other = tjetër
all = Të gjitha

## lists
field-surname = Mbiemri
field-given-name = Emri
field-birth-date = Data e lindjes
field-sex = Gjinia
field-address = Adresa
field-phone = Telefoni
field-household-size = Anëtarët
field-relation = Lidhja me kryefamiljarin

## programmes
programme-parts = Pjesët e programit
programme-part-overview = Përmbledhja
programme-part-lists = Listat
programme-part-review = Verifikimi
programme-part-selection = Përzgjedhja
programme-part-goods = Mallrat
programme-part-distribution = Shpërndarja
programme-part-report = Raporti
programme = Programi
programme-where = Ku
programme-when = Kur
programme-status = Statusi
programme-status-planned = i planifikuar
programme-status-running = në zbatim
programme-status-suspended = i pezulluar
programme-status-finished = i përfunduar
programme-status-cancelled = i anuluar
day-hint = Për shembull 30.06.2021.
programme-role = Roli në program
programme-role-lead = organizata udhëheqëse
programme-role-donor = donator
programme-role-implementer = zbatues
programme-role-partner = partner
programme-role-institution = institucion
programme-role-contractor = kontraktues
target-not-set = vlera e synuar nuk është caktuar
qualifier-exactly = saktësisht
qualifier-at-least = së paku
qualifier-about = rreth
unit-counted-household = ekonomi familjare
unit-counted-person = persona
unit-counted-package = pako
unit-counted-organisation = organizata
unit-counted-event = ngjarje
text-title = Titulli
text-summary = Shkurt
text-objective = Qëllimi i përgjithshëm
text-specific-objectives = Objektivat specifikë
text-expected-results = Rezultatet e pritura
text-target-groups = Për kë është
kosovo-footnote = * Ky emërtim nuk paragjykon qëndrimet mbi statusin dhe është në përputhje me Rezolutën 1244/1999 të Këshillit të Sigurimit të OKB-së dhe me Opinionin e Gjykatës Ndërkombëtare të Drejtësisë mbi shpalljen e pavarësisë së Kosovës.

## register
programme-status-not-stated = nuk është cekur
programme-role-reporting = mban regjistrimin
unit-counted-item = copë
text-subtitle = Titulli i dytë
text-area = Fusha e programit
text-activities = Aktivitetet kryesore
text-places = Ku, me fjalë
text-contact = Kë të pyetni
text-complaints = Si të ankoheni
text-disclaimer = Sqarim dhe shënime
components-title = Komponentët
level-component = Komponent
level-measure = Masë
section-publications = Publikime
section-brochures = Broshura
section-video = Video
section-news = Lajme
section-empty = Ende asgjë.
link-kind-part-of = Pjesë e
link-kind-continues = Vazhdon
link-kind-linked = Qëndron pranë
budget-title = Buxheti
budget-kind-planned = e planifikuar
budget-kind-spent = e shpenzuar
organisation-public-institution = Institucion publik
organisation-international = Organizatë ndërkombëtare
organisation-association = Shoqatë e komunave
activity-kind-package = pako
activity-kind-equipment = pajisje
activity-kind-grant = grant
activity-kind-event = takim ose ngjarje
activity-kind-training = trajnim
activity-kind-course = kurs
activity-kind-mentoring = mentorim
activity-kind-visit = vizitë
activity-kind-focus-group = fokus grup
activity-kind-campaign = fushatë
activity-kind-material = material informues
activity-kind-referral = referim
activity-kind-transport = transport
activity-kind-service-day = ditë shërbimi

## selection
points = Pikët
points-count = { $count ->
    [one] { $count } pikë
   *[other] { $count } pikë
}
ranking-place = Vendi
outcome-accept = pranuar
outcome-reserve = rezervë
outcome-reject = nuk u pranua
publications-title = Listat e publikuara
publication-title = Lista e ekonomive familjare që marrin ndihmë
publication-lead = Publikuar më { $day }. Kundërshtimet deri më { $until }.
publication-how = Emrat nuk publikohen. Secila ekonomi familjare e di kodin e vet; kush nuk pajtohet, mund të kundërshtojë me shkrim deri në ditën e shënuar më sipër.
slip-title = Kodi juaj në listën publike
slip-what = Lista “{ $title }” e datës { $day } tregon kode, kurrë emra. Kërkoni kodin tuaj.
slip-where = Ajo është e shpallur te { $organisation }.
slip-online = E gjeni edhe duke skanuar kodin.
slip-object = Mund të kundërshtoni deri më { $day }: thoni personalisht ose me shkrim te { $organisation } çfarë nuk është në rregull.
slip-keep = Sillni këtë fletë; nuk duhet avokat. Përgjigjen me arsyetim e merrni me shkrim. Ruajeni fletën: kush e di kodin tuaj, mund ta shohë vendin tuaj në listë.
published-on = Publikuar më
objections-until = Kundërshtimet deri më

## goods
goods-item = Artikulli
goods-kit = Pakoja
goods-quantity-label = Sasia
goods-title = Mallrat
goods-parts = Pjesët e mallrave
goods-part-stock = Gjendja
goods-part-gifts = Dhurata në natyrë
goods-part-moves = Libri i lëvizjeve
goods-part-count = Numërimi
goods-part-losses = Humbjet
goods-part-volunteers = Vullnetarët
goods-part-setup = Artikujt, pakot dhe vendet
goods-stock = Gjendja e mallrave
goods-place = Vendi
goods-unit = Njësia
goods-batch = Seria
goods-batches = Seritë
goods-expires = Përdoret deri
goods-expires-on = përdoret deri më { $day }
goods-from = Nga
goods-to = Te
goods-day = Dita
goods-sum = Gjithsej
goods-all = Të gjitha
goods-show = Shfaq
goods-empty-title = Ende nuk ka mallra
goods-empty = Këtu shihet çfarë ka në depo dhe në pikat e shpërndarjes, sipas serive. Së pari emërtoni artikujt, pakot dhe vendet; pastaj pranoni dhurata dhe blerje.
goods-account-warehouse = Depo
goods-account-packing = Vendi i paketimit
goods-account-point = Pikë shpërndarjeje
goods-unit-package = pako
goods-unit-piece = copë
goods-unit-kilogram = kg
goods-unit-litre = litër
goods-unit-box = kuti
goods-short = Në { $place } ka { $have } ({ $item }), kurse nevojiten { $wanted }. Së pari sillni më shumë mallra atje.
task-packing = Paketimi
task-transport = Transporti
task-distribution = Shpërndarja
task-registration = Regjistrimi
task-other = Tjetër

## deliveries
distribution-title = Shpërndarja
distribution-empty-title = Ende nuk ka ditë të shpërndarjes
distribution-empty = Tre hapa: thoni çfarë merr secila ekonomi familjare e zgjedhur, shtoni ditët në pikat e shpërndarjes dhe shpërndani ekonomitë familjare nëpër ditë. Pastaj shtypni listat dhe kartelat dhe dorëzoni në telefon.
distribution-waiting = { $count ->
    [one] { $count } ekonomi familjare pret një ditë
   *[other] { $count } ekonomi familjare presin një ditë
 }
distribution-days = Ditët e shpërndarjes
distribution-day = Dita
distribution-point = Pika e shpërndarjes
distribution-households = Ekonomitë familjare
distribution-household = Ekonomia familjare
distribution-members = Anëtarë
distribution-persons = Persona
distribution-state = Gjendja
distribution-check-in = Dorëzimi
distribution-what = Çfarë
distribution-card = Kartela
distribution-signature = Nënshkrimi
distribution-collector = E merr
distribution-proof = Dëshmia
distribution-list = Lista e shpërndarjes
distribution-packing = Lista e paketimit
distribution-cards = Kartelat
distribution-print-note = Të dhëna personale: vetëm për ata që dorëzojnë, dhe po atë ditë kthehen në zyrë
print-part = ekonomitë familjare { $from }–{ $to } nga { $all }
print-parts = Pjesët e listës
distribution-leader = Udhëheqësi i shpërndarjes
distribution-storekeeper = Depoisti
distribution-list-empty = Këtu nuk ka ekonomi familjare. Caktojini në këtë ditë te faqja “Shpërndarja”.
distribution-move = Ditë tjetër
distribution-move-go = Zhvendos
distribution-refused = Përpjekje të dyta të refuzuara
distribution-from = Nga
distribution-until = Deri
day-state-open = e hapur
day-state-closed = e mbyllur
entitlement-open = Në pritje
entitlement-delivered = Dorëzuar
entitlement-not-collected = Nuk erdhi
collector-household = ekonomia familjare
collector-authorised = person i autorizuar për pranim
proof-signature = nënshkrim
proof-code = kartelë
proof-photo = fotografi
proof-witness = dëshmitar
packing-needed = Nevojitet
packing-there = Në pikë
packing-missing = Mungon
packing-packed = E paketuar
refused-at = Përpjekja e dytë
audit-who = Kush
refused-why = Pse nuk u dorëzua asgjë
refused-collected = E ka marrë më { $date }, { $place }
refused-planned = E merr më { $date }, { $place }
refused-cut = Këtu shihen vetëm { $count } të fundit.
deliveries-title = Dorëzimet
deliveries-empty = Ende nuk është dorëzuar asgjë.
delivery-reversed = U tërhoq
day-closed = Kjo ditë e shpërndarjes është mbyllur. Dorëzoni në një ditë tjetër.
close-title = Mbyll ditën
day-open-households = { $count ->
    [one] { $count } ekonomi familjare as nuk e ka marrë, as nuk është shënuar se nuk erdhi. Zgjidheni, pastaj mbyllni ditën.
   *[other] { $count } ekonomi familjare as nuk e kanë marrë, as nuk janë shënuar se nuk erdhën. Zgjidhini, pastaj mbyllni ditën.
 }
move-nothing-open = Kjo ekonomi familjare nuk ka atë ditë asgjë që mund të zhvendoset.
handover-already = Është marrë më { $date }, { $place }. Tani nuk u dorëzua asgjë.
handover-other-day = Kjo ekonomi familjare e merr ndihmën më { $date }, { $place }.
handover-no-day = Kjo ekonomi familjare ka të drejtë, por ende nuk ka ditë. Kërkoni nga udhëheqësi i shpërndarjes t’ia caktojë.
handover-nothing = Kjo ekonomi familjare nuk ka çfarë të marrë. Kërkojeni me numër ose pyetni udhëheqësin e shpërndarjes.
handover-not-collected = Kjo ekonomi familjare është shënuar se nuk erdhi. Nëse tani është këtu, hapeni përsëri.
handover-award-cancelled = Ndihma për këtë ekonomi familjare u tërhoq kur vendimet u mbyllën përsëri. Mos dorëzoni asgjë; pyetni udhëheqësin e shpërndarjes.
handover-needs-proof = Mungon dëshmia: le të nënshkruajë personi, skanoni kartelën, bëni një fotografi ose shënoni një dëshmitar.
handover-needs-authorisation = E merr dikush tjetër: shkruani emrin dhe autorizimin.
handover-changed = Dikush tjetër po i dorëzon kësaj ekonomie familjare. Hapeni faqen përsëri.
take-back-needs-reason = Shkruani pse tërhiqet dorëzimi.
take-back-twice = Ky dorëzim është tërhequr tashmë.
not-collected-nothing-open = Për { $household } nuk ka çfarë të ndryshohet. Hapeni faqen përsëri.
done-household-moved = Ekonomia familjare ka ditë tjetër.
done-handed-over = U dorëzua: { $household }. Tjetri.
done-taken-back = U tërhoq: malli është në depo, ekonomia familjare mund ta marrë përsëri.
check-in-find = Kodi, numri ose emri
check-in-go = Gjej
check-in-lead = Skanoni kartelën me kamerën e telefonit, ose shkruani kodin, numrin ose cilindo emër të ekonomisë familjare, me çdo shkrim.
check-in-nobody = Nuk u gjet askush. Provoni me numrin e ekonomisë familjare ose me më pak shkronja të emrit.
check-in-members = { $count ->
    [one] Ekonomi familjare me { $count } anëtar
   *[other] Ekonomi familjare me { $count } anëtarë
 }
check-in-collects = Kush e merr
check-in-authorised = Dikush tjetër, me autorizim
check-in-collector-name = Emri i personit që e merr
check-in-authorisation = Autorizimi (letër, data, ose me telefon nga kush)
check-in-sign = Nënshkrimi me gisht
check-in-clear = Fshij
check-in-no-signature = Nënshkrimi nuk është i mundur
check-in-witness = Kush e pa
check-in-photo = Ose një fotografi
check-in-photo-hint = E listës së nënshkruar në letër, ose e dorëzimit nëse personi pajtohet. Zvogëlohet, dhe vendi e koha e kamerës hiqen.
check-in-elsewhere = Shëno se erdhi këtu
done-attempt = U shënua. Udhëheqësi e sheh në listën e kësaj dite.
record-title = Çfarë e dëshmon dorëzimin
record-authorisation = Autorizimi
record-by = Regjistroi
check-in-hand-over = U dorëzua – tjetri
check-in-did-not-come = Nuk erdhi
check-in-came = Megjithatë erdhi
check-in-second = Shëno përpjekjen e dytë
check-in-next = Tjetri
check-in-other-day = Hape në ditën e vet
check-in-last = Sapo u dorëzua
take-back = Tërhiq
take-back-why = Pse tërhiqet
card-title = Pakoja juaj
card-when = Kur
card-where = Ku
card-no-day = Dita do të njoftohet
card-collected = Kjo pako është marrë.
card-note = Sillni këtë kartelë. Dikush tjetër mund ta marrë për ju me autorizimin tuaj me shkrim. Ndihma është falas.

## indicators
indicator-households-identified = Ekonomi familjare të identifikuara
indicator-packages-prepared = Pako të përgatitura
indicator-packages-delivered = Pako të shpërndara
indicator-households-reached = Ekonomi familjare që morën ndihmë
indicator-persons-reached = Persona që morën ndihmë, me emër
unit-household = Ekonomi familjare
unit-person = Persona
unit-package = Pako
dimension-community = Komuniteti (i vetëdeklaruar)
dimension-sex = Gjinia
dimension-age = Mosha
dimension-place = Komuna
community-serb = serb
community-bosniak = boshnjak
community-albanian = shqiptar
community-turk = turk
community-gorani = goran
community-roma = rom
community-ashkali = ashkali
community-egyptian = egjiptian
community-croat = kroat
community-montenegrin = malazez
community-macedonian = maqedonas
community-other = tjetër
community-declined = nuk dëshiron të deklarohet
community-not-recorded = nuk është shënuar
sex-female = gra dhe vajza
sex-male = burra dhe djem
age-0-14 = 0–14
age-15-29 = 15–29
age-30-64 = 30–64
age-65-over = 65 e lart
value-several = disa
value-declined = nuk dëshiron të deklarohet
fewer-than = më pak se { $count }
hidden-for-others = fshehur, që të tjerët të mbeten të mbrojtur
table-reached-household-community = Ekonomitë familjare që morën ndihmë, sipas komunitetit
table-reached-household-place = Ekonomitë familjare që morën ndihmë, sipas komunës
table-reached-person-age-sex = Personat që morën ndihmë, sipas moshës dhe gjinisë
table-withheld = Shumë grupe kanë më pak se { $count }: pjesët nuk tregohen, për mbrojtjen e njerëzve.
table-kept = Numrat e publikimit të mëparshëm ({ $from } – { $to }): dallimi deri sot do të fliste për shumë pak njerëz.
small-cells-note = Numrat nën { $count } janë fshehur për mbrojtjen e njerëzve; një i dytë është fshehur aty ku i pari do të mund të llogaritej.
chart-bars = { $unit }, shirita: { $count }. Numrat janë në tabelë.
chart-pyramid = Grupmoshat njëra mbi tjetrën, majtas gratë dhe vajzat, djathtas burrat dhe djemtë. Numrat janë në tabelë.

## reports
report-title = Raporti
report-period = { $from } – { $to }
format-pdf = PDF
format-xlsx = Tabelë (XLSX)
format-json = JSON
results-title = Çfarë u premtua, çfarë u bë
result = Rezultati
code = Kodi
baseline = Vlera fillestare
target = Vlera e synuar
target-at-least = së paku { $count }
target-about = rreth { $count }
achieved = Vlera e arritur
progress = Ecuria
progress-percent = { $percent } % e vlerës së synuar
progress-no-target = nuk ka vlerë të synuar për krahasim
progress-of-prepared = { $prepared } të përgatitura, { $rest } të padorëzuara
newly-reached = Për herë të parë në program
unique = Në periudhë
total = Gjithsej
reach-identified = Të identifikuar
reach-reached = Morën ndihmë
reach-what = Çfarë numërohet
reach-households = Ekonomi familjare
reach-persons-stated = Persona sipas deklarimit: shuma e madhësive të ekonomive familjare
reach-persons-recorded = Persona të regjistruar me emër
reach-without-size = Ekonomi familjare pa madhësi të deklaruar
packages-title = Pakot
package = Pakoja
prepared = Të përgatitura
delivered = Të shpërndara
tables-title = Kush janë
notes-title = Si numërohet
note-unique = Çdo ekonomi familjare dhe çdo person numërohet një herë në periudhë, pavarësisht sa herë mori ndihmë. Regjistrimet e bashkuara numërohen si një.
note-newly = "Për herë të parë në program" numëron ata që patën kontaktin e parë me programin brenda periudhës. Ky numër mblidhet nëpër periudha; "në periudhë" nuk mblidhet.
note-stated = Personat sipas deklarimit janë shuma e madhësive që deklarojnë ekonomitë familjare; personat e regjistruar janë në listë me emër. Të dy numrat nuk mblidhen kurrë.
note-cells = Secili është në grupin që vlente ditën e kontaktit të parë në periudhë. Komuniteti është i vetëdeklaruar dhe nuk hamendësohet kurrë.
note-head = Gjinia e ekonomisë familjare është gjinia e kryefamiljarit.
figures-published-on = Publikuar më { $day }.
fact-place = Vendi
fact-period = Periudha
fact-made = Përpiluar më
chart-alt = Figura e tabelës "{ $title }"
signatures-title = Nënshkrimet
signatures-lead = Me nënshkrimet e tyre, personat e mëposhtëm vërtetojnë se numrat janë llogaritur nga regjistrimet e programit dhe se i kanë lexuar shënimet për mënyrën e numërimit.
signature-prepared = Përpiloi
signature-checked = Kontrolloi
signature-approved = Miratoi
signature-received = Pranoi për donatorin
signature-place-day = Emri, vendi dhe data
seal-title = Kreu i ditarit të ndryshimeve
seal-lead = Kur u përpilua ky raport, zinxhiri i ndryshimeve të organizatës përfundonte me rreshtin { $number } dhe me këtë gjurmë. Një ndryshim i mëvonshëm i një rreshti të mëparshëm do ta ndryshonte atë.
household-code = Ekonomia familjare

## portal
public-title = Programet
public-lead = Çfarë bëhet, për kë, me paratë e kujt dhe çfarë doli prej saj.
public-empty = Ende nuk është publikuar asnjë program.
public-figures = Numrat
public-reached = Kush mori ndihmë
public-no-figures = Numrat ende nuk janë publikuar. Do të jenë këtu kur t'i publikojë programi.
public-for-whom = Për kë, dhe kush e bën
public-lists = Listat e publikuara
public-documents = Dokumente dhe të dhëna
public-report = Raporti
public-ask = Pyetje dhe ankesa
public-ask-whom = Pyetni: { $organisation }, në çdo gjuhë.
public-complain = Mund të ankoheni për çdo gjë, personalisht ose me shkrim, edhe pa emrin tuaj. Nuk kushton asgjë dhe nuk ndryshon atë që merrni.
public-sources = Vendet: GeoNames, CC BY 4.0.
headline-households = { $count ->
    [one] ekonomi familjare mori pako
   *[other] ekonomi familjare morën pako
 }
headline-persons = { $count ->
    [one] njeri jeton në to, sipas deklarimit
   *[other] njerëz jetojnë në to, sipas deklarimit
 }
headline-packages = { $count ->
    [one] pako e dorëzuar
   *[other] pako të dorëzuara
 }
headline-donors = { $count ->
    [one] donator në natyrë
   *[other] donatorë në natyrë
 }
list-published-on = publikuar më { $day }
list-version = versioni { $version }, pas kundërshtimeve
list-object = Si të kundërshtoni
list-object-until = Mund të kundërshtoni deri më { $day }.
list-object-how = Thoni personalisht ose me shkrim çfarë nuk është në rregull: { $organisation }. Sillni kodin e ekonomisë suaj familjare; nuk duhet avokat. Përgjigjen me arsyetim e merrni me shkrim.
list-by-code = Lista tregon kode, kurrë emra. Kodi juaj është në fletën tuaj.
list-rank = Renditja
list-points = Pikët
list-outcome = Përfundimi
list-find-code = Kërkoni kodin tuaj
list-no-code = Kodi { $code } nuk është në këtë listë. Shikoni përsëri fletën tuaj ose pyetni në zyrë.
list-whole-file = E gjithë lista si skedar (CSV)
listed-accept = Të zgjedhur
listed-reserve = Rezervë
listed-reject = Nuk u zgjodhën

## command line
phones-title = Telefonat në këtë zyrë
phones-lead = Telefonat në të njëjtin rrjet punojnë me Komshi përmes shfletuesit, pa aplikacion dhe pa internet.
phones-once = Një herë në secilin telefon
phones-step-network = Lidheni telefonin me të njëjtin Wi-Fi si ky kompjuter.
phones-step-scan = Drejtojeni kamerën e telefonit te ky kod dhe hapeni adresën:
phones-code-of = Kodi QR i adresës { $address }
phones-step-warning = Herën e parë telefoni paralajmëron se nuk e njeh këtë kompjuter. Zgjidhni “Advanced” (Të avancuara) dhe vazhdoni; pas hapave të tjerë paralajmërimi nuk del më.
phones-step-certificate = Shkarkoni certifikatën e kësaj zyre:
phones-step-android = Android: Cilësimet, Siguria, Më shumë, Instalo nga memoria, certifikatë CA. Zgjidhni skedarin.
phones-step-iphone = iPhone: Cilësimet, Profili i shkarkuar, Instalo; pastaj Të përgjithshme, Rreth, Besimi i certifikatave: aktivizojeni.
phones-step-compare = Telefoni tregon një gjurmë (SHA-256). Duhet të jetë pikërisht kjo; përndryshe mos e instaloni dhe njoftoni administratorin.
phones-daily = Çdo ditë
phones-daily-what = Hapeni adresën, hyni një herë në mëngjes dhe drejtojeni kamerën te kodi QR i kartelës: hapet dorëzimi për atë ekonomi familjare.
phones-offline = Pa rrjet telefoni nuk mund të dorëzojë: faqja e thotë këtë dhe e ruan atë që u shkrua derisa të kthehet rrjeti. Certifikata vlen vetëm për adresat e rrjeteve private.

# Si quhen fushat e formularëve kur flitet për to
input-again = Fjalëkalimi i ri edhe një herë
input-old-password = Fjalëkalimi deri tani
input-announced-on = Lajmëruar më
input-answer = Përgjigjja
input-body = Teksti
input-category = Lloji
input-code = Kodi
input-day = Dita
input-decided-on = Vendosur më
input-display-name = Emri dhe mbiemri
input-document = Dokumenti
input-done-on = Kryer më
input-expires-on = Skadon më
input-file = Skedari
input-from = Nga
input-given-on = Dhënë më
input-held-on = Dita
input-household-code = Kodi i familjes
input-kind = Lloji
input-kits = Pakot
input-legal-basis = Baza ligjore
input-minimum = Pikët minimale
input-minutes = Minutat
input-name = Emri
input-objections-until = Ankesat deri më
input-occurred-on = Dita
input-organisation = Organizata
input-password = Fjalëkalimi
input-persons = Personat
input-place = Vendi
input-places = Vendet
input-published-on = Publikuar më
input-purpose = Qëllimi
input-quantity = Sasia
input-reason = Arsyeja
input-received-on = Pranuar më
input-reserve = Rezerva
input-target = Objektivi
input-task = Detyra
input-title = Titulli
input-to = Për
input-unit = Njësia
input-user = Emri i përdoruesit
input-valid-from = Vlen nga
input-valid-until = Vlen deri më
input-wrong = Çfarë nuk është në rregull

## komshi match
match-reading = Po lexohen listat …
match-preparing = Po lexohen emrat, datat dhe numrat …
match-comparing = Po krahasohet …
match-columns-left = nuk krahasohen: { $columns }  (emërtojini me { $option })
match-rows = { $rows ->
    [one] { $rows } rresht
   *[other] { $rows } rreshta
 }, { $persons ->
    [one] { $persons } person
   *[other] { $persons } persona
 }.
match-in-several = { $persons ->
    [one] { $persons } person gjendet në më shumë se një listë.
   *[other] { $persons } persona gjenden në më shumë se një listë.
 }
match-repeated = { $persons ->
    [one] { $persons } person ka më shumë se një rresht.
   *[other] { $persons } persona kanë më shumë se një rresht.
 }
match-review = { $pairs ->
    [0] Asnjë çift nuk kërkon syrin tuaj.
    [one] { $pairs } çift kërkon syrin tuaj; { $option } e shkruan në një fletore pune.
   *[other] { $pairs } çifte kërkojnë syrin tuaj; { $option } i shkruan në një fletore pune.
 }
match-review-in = { $pairs ->
    [0] Asnjë çift nuk kërkon syrin tuaj.
    [one] { $pairs } çift kërkon syrin tuaj: { $file }
   *[other] { $pairs } çifte kërkojnë syrin tuaj: { $file }
 }
match-recall = U gjetën vetëm rreth { $percent } % e çifteve të të njëjtit person: listat kanë pak kolona të përbashkëta ose janë shumë të zbrazëta.
match-crowded = { $rows ->
    [one] { $rows } rresht u ngjan shumë të tjerëve
   *[other] { $rows } rreshta u ngjajnë shumë të tjerëve
 } (emra të zbrazët, e njëjta datë për të gjithë); rreshta të tillë u krahasuan vetëm me më të ngjashmit.
match-nothing-written = Nuk u shkrua asgjë: { $options }
match-prior = para krahasimit
match-classes = i njëjti person { $same } %, anëtar tjetër i familjes { $family } %, të palidhur { $unrelated } %
match-together = Gjenden në një grup: një person.
match-apart = Gjenden në grupe të ndryshme.
match-probability = Probabiliteti
match-reasons = Arsyet
match-review-sheet = Çiftet
match-review-title = A janë këta të dy i njëjti person?
match-review-how = Në kolonën "{ $column }" shkruani S (i njëjti) ose D (tjetër); lëreni zbrazët nëse nuk jeni të sigurt. Pastaj: { $command }
match-review-left = { $pairs ->
    [one] { $pairs } çift më pak i mundshëm nuk është në këtë fletore.
   *[other] { $pairs } çifte më pak të mundshme nuk janë në këtë fletore.
 }
column-surname = Mbiemri
column-given = Emri
column-full-name = Emri dhe mbiemri
column-father = Emri i babait
column-birth = Datëlindja
column-number = Numri personal
column-phone = Telefoni
column-address = Adresa
column-place = Vendi
evidence-surname = mbiemri
evidence-given = emri
evidence-father = emri i babait
evidence-birth = datëlindja
evidence-sex = gjinia
evidence-identity = numri personal
evidence-phone = telefoni
evidence-address = adresa
evidence-place = vendi
evidence-household = ekonomia familjare
evidence-email = e-posta
evidence-detail = një kolonë tjetër
evidence-second-detail = një kolonë e dytë tjetër
evidence-third-detail = një kolonë e tretë tjetër
level-same-region = e njëjta zonë më e gjerë
level-other-member = dikush tjetër atje e ka këtë emër
level-different-doubtful = tjetër, ndoshta i shkruar gabim
level-other-generation = brez tjetër

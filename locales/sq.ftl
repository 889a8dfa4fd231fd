# Albanian: everything that a person in need or a volunteer sees. Office pages fall back to English.

## indicators
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
indicator-households-identified = Ekonomi familjare të identifikuara
indicator-packages-prepared = Pako të përgatitura
indicator-packages-delivered = Pako të shpërndara
indicator-households-reached = Ekonomi familjare që morën ndihmë
indicator-persons-reached = Persona që morën ndihmë, me emër
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
newly-reached = Për herë të parë në program
unique = Në periudhë
code = Kodi
reach-identified = Të identifikuar
reach-reached = Morën ndihmë
reach-households = Ekonomi familjare
reach-persons-stated = Persona sipas deklarimit: shuma e madhësive të ekonomive familjare
reach-persons-recorded = Persona të regjistruar me emër
reach-without-size = Ekonomi familjare pa madhësi të deklaruar
tables-title = Kush janë
notes-title = Si numërohet
note-unique = Çdo ekonomi familjare dhe çdo person numërohet një herë në periudhë, pavarësisht sa herë mori ndihmë. Regjistrimet e bashkuara numërohen si një.
note-newly = "Për herë të parë në program" numëron ata që patën kontaktin e parë me programin brenda periudhës. Ky numër mblidhet nëpër periudha; "në periudhë" nuk mblidhet.
note-stated = Personat sipas deklarimit janë shuma e madhësive që deklarojnë ekonomitë familjare; personat e regjistruar janë në listë me emër. Të dy numrat nuk mblidhen kurrë.
note-cells = Secili është në grupin që vlente ditën e kontaktit të parë në periudhë. Komuniteti është i vetëdeklaruar dhe nuk hamendësohet kurrë.
note-head = Gjinia e ekonomisë familjare është gjinia e kryefamiljarit.
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
report-period = { $from } – { $to }
results-title = Çfarë u premtua, çfarë u bë
result = Rezultati
baseline = Vlera fillestare
target = Vlera e synuar
target-at-least = së paku { $count }
target-about = rreth { $count }
achieved = Vlera e arritur
reach-what = Çfarë numërohet
progress = Ecuria
progress-percent = { $percent } % e vlerës së synuar
progress-no-target = nuk ka vlerë të synuar për krahasim
progress-of-prepared = { $prepared } të përgatitura, { $rest } të padorëzuara
total = Gjithsej
packages-title = Pakot
package = Pakoja
prepared = Të përgatitura
delivered = Të shpërndara
household-code = Ekonomia familjare
figures-published-on = Publikuar më { $day }.
file-pdf = PDF
file-xlsx = Tabelë (XLSX)
file-json = JSON

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
listed-accept = Të zgjedhur
listed-reserve = Rezervë
listed-reject = Nuk u zgjodhën
## deliveries
distribution-check-in = Dorëzimi
distribution-card = Kartela
distribution-signature = Nënshkrimi
distribution-household = Ekonomia familjare
distribution-members = Anëtarë
distribution-what = Çfarë
distribution-list = Lista e shpërndarjes
distribution-cards = Kartelat
distribution-point = Pika e shpërndarjes
entitlement-open = Në pritje
entitlement-delivered = Dorëzuar
entitlement-not-collected = Nuk erdhi
collector-household = ekonomia familjare
collector-authorised = person i autorizuar për pranim
day-closed = Kjo ditë e shpërndarjes është mbyllur. Dorëzoni në një ditë tjetër.
goods-short = Në { $place } ka { $have } ({ $item }), kurse nevojiten { $wanted }. Së pari sillni më shumë mallra atje.
handover-already = Është marrë më { $date }, { $place }. Tani nuk u dorëzua asgjë.
handover-other-day = Kjo ekonomi familjare e merr ndihmën më { $date }, { $place }.
handover-nothing = Kjo ekonomi familjare nuk ka çfarë të marrë. Kërkojeni me numër ose pyetni udhëheqësin e shpërndarjes.
handover-not-collected = Kjo ekonomi familjare është shënuar se nuk erdhi. Nëse tani është këtu, hapeni përsëri.
handover-needs-proof = Mungon dëshmia: le të nënshkruajë personi, skanoni kartelën ose shënoni një dëshmitar.
handover-needs-authorisation = E merr dikush tjetër: shkruani emrin dhe autorizimin.
handover-changed = Dikush tjetër po i dorëzon kësaj ekonomie familjare. Hapeni faqen përsëri.
take-back-needs-reason = Shkruani pse tërhiqet dorëzimi.
take-back-twice = Ky dorëzim është tërhequr tashmë.
not-collected-nothing-open = Për { $household } nuk ka çfarë të ndryshohet. Hapeni faqen përsëri.
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

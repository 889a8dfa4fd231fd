# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.
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
print-view = Pamja për printim
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
error-data-away = Të dhënat nuk mund të arrihen tani, prandaj asgjë nuk është konfirmuar. Prisni një minutë, kthehuni dhe dërgojeni përsëri: nëse ka arritur tashmë, asgjë nuk ndodh dy herë.
error-disk-full = Në diskun e këtij kompjuteri nuk ka më vend, prandaj asgjë nuk u ruajt. Njoftoni menjëherë administratorin; kur të ketë vend, dërgojeni përsëri.
photo-not-a-picture = Fotografia nuk mund të lexohet. Bëjeni përsëri, ose zgjidhni një figurë JPEG, PNG ose WebP.
photo-too-large = Fotografia është shumë e madhe: më së shumti 20 MB dhe 6.000 pikë për anë. Bëjeni përsëri me rezolucion më të ulët.
error-other-site = Kjo kërkesë erdhi nga një faqe tjetër dhe nuk u krye. Hapeni faqen këtu dhe provoni përsëri.
error-form-old = Ky formular ishte hapur tepër gjatë ose vjen nga një seancë tjetër. Kthehuni prapa, ngarkojeni faqen përsëri dhe përsëritni hapin.
error-form-large = Formulari është më i madh se 2 MB. Shkurtoni tekstet.
error-form-large-visitor = Ajo që u dërgua është shumë e gjatë për këtë faqe. Hyni më parë, pastaj dërgojeni përsëri.
error-form-slow = Formulari nuk arriti në kohë dhe nuk u ruajt. Kontrolloni lidhjen dhe dërgojeni përsëri.
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
factor-none = Ky person nuk ka faktor të dytë.
factor-reset = Rivendos faktorin e dytë
factor-reset-what = Telefoni dhe kodet rezervë kanë humbur? Në hyrjen e ardhshme vendoset një faktor i ri i dytë. Të gjitha pajisjet dalin nga llogaria.
factor-reset-lacks = Faktorin e dytë mund ta rivendosë vetëm dikush që i ka të gjitha rolet e këtij personi, ose pronari i makinës në rreshtin e komandave.
done-factor-off = Faktori i dytë është mbyllur.
done-factor-reset = Faktori i dytë u rivendos.
why-factor-on = faktori i dytë u aktivizua
why-factor-off = faktori i dytë u mbyll
why-factor-reset = faktori i dytë u rivendos
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
settings-people-what = Kush punon këtu, me cilin rol, deri kur
settings-roles-what = Çfarë mund të bëjë çdo rol dhe cilat të dhëna i sheh
settings-audit-what = Çdo ndryshim dhe çdo shikim i të dhënave të veçanta
settings-phones-what = Përdoreni këtë instalim nga telefonat në të njëjtin rrjet
organisation-add = Shto një organizatë
people-title = Njerëzit
people-count = { $count ->
    [one] { $count } person ka llogari.
   *[other] { $count } persona kanë llogari.
}
people-state = Gjendja
people-filter = Shfaq
people-none = Askush nuk i përgjigjet kësaj zgjedhjeje.
people-show-all = Shfaqi të gjithë
people-last = Hyrja e fundit
people-never = asnjëherë
people-no-role = pa rol
account-state-active = aktive
account-state-invited = i ftuar
account-state-no-link = lidhja ka skaduar
account-state-disabled = e mbyllur
user-add-what = Merrni një lidhje që ia jepni personit. Me të ai zgjedh fjalëkalimin; vlen një herë, për tri ditë.
user-add-roles = Për të gjitha programet dhe pa afat. Rolin për një program ose vetëm për disa ditë e jepni në faqen tjetër. Rolet që nuk i shihni këtu nuk mund t’i jepni, sepse nuk i keni ato që ato i hapin.
user-add-go = Shto dhe krijo lidhjen
user-name-spaces = Emri i përdoruesit nuk ka hapësira. Shkruajeni me një fjalë, për shembull ana.ilic.
user-has-more = Ky person ka role që ju nuk do të mund t’i jepnit. Pyetni një administrator.
user-disabled-first = Kjo llogari është e mbyllur. Hapeni më parë, pastaj krijoni lidhjen.
user-link-oneself = Fjalëkalimin tuaj ndryshojeni te Cilësimet → Llogaria ime.
user-last-administrator = Ky është administratori i fundit i organizatës që mund të hyjë. Më parë jepjani rolin dikujt tjetër.
link-made = Lidhja për vendosjen e fjalëkalimit
link-made-what = Jepjani vetë personit { $name }, me telefon ose drejtpërdrejt. Tregohet vetëm tani, vlen një herë, për tri ditë.
link-works-until = Lidhja vlen deri më
link-again = Krijo lidhje të re
link-again-what = Lidhja ka humbur ose ka skaduar? Një lidhje e re e mbyll të mëparshmen.
link-reset = Rivendos fjalëkalimin
link-reset-what = Fjalëkalimi është harruar, ose e di dikush tjetër? I vjetri nuk vlen më menjëherë, të gjitha pajisjet dalin, dhe ju merrni një lidhje që ia jepni personit.
sessions-end-all = Dil kudo
sessions-end-what = Ka humbur një telefon? Të gjitha pajisjet e këtij personi dalin; fjalëkalimi mbetet.
user-disable-what = Nuk punon më këtu? Llogaria mbyllet menjëherë. Ajo që personi ka bërë mbetet.
user-enable-what = Llogaria hapet përsëri, me rolet që shënohen më lart.
done-user-disabled = Llogaria u mbyll.
done-user-enabled = Llogaria u hap përsëri.
access-title = Qasja
grants-none = Sot nuk vlen asnjë rol: ky person sheh vetëm llogarinë e vet.
grants-former = Rolet e mëparshme
grant-add = Jep një rol
grant-programme = Programi
grant-all-programmes = të gjitha programet
grant-days = Ditët
grant-by = Dhënë nga
grant-from = Nga
grant-until = Deri dhe me
grant-from-day = nga { $day }
grant-until-day = deri më { $day }
grant-ahead = ende jo
grant-over = ka mbaruar
grant-revoke = Hiqe
grant-revoke-of = Hiqe: { $role }
grant-revoked-by = u hoq më { $day } nga { $name }
grant-go = Jepe rolin
grant-hint = Pa ditë të fundit, roli zgjat derisa dikush ta heqë. Mund të jepni vetëm atë që e keni vetë. Roli për një program nuk e hap as kërkimin, as shënimet e njerëzve, që u takojnë të gjitha programeve.
grant-lacks = Këtë rol për këto ditë dhe programe nuk mund ta jepni, sepse nuk keni gjithçka që ai hap. Pyetni dikë që i ka.
grant-from-past = Roli fillon sot ose më vonë.
grant-days-order = Dita e fundit është para së parës.
grant-doubles = Ky person e ka tashmë këtë rol në disa nga këto ditë.
grant-conflict-watches = Këto role nuk shkojnë bashkë: auditori ose zyrtari për mbrojtjen e të dhënave nuk ndryshon asgjë nga ato që i shikon. Hiqni më parë rolin tjetër.
grant-conflict-hands-out = Këto role nuk shkojnë bashkë: kush vendos për ndihmën, nuk e shpërndan në të njëjtin program. Hiqni më parë rolin tjetër.
done-granted = Roli u dha.
done-revoked = Roli u hoq.
why-signed-in = hyri
why-signed-out = doli
why-many-mistakes = shumë fjalëkalime të gabuara; filloi pritja
why-session-ended = seanca u mbyll
why-sessions-ended = seancat u mbyllën
why-password-changed = fjalëkalimi u ndryshua
why-password-set = fjalëkalimi u vendos me lidhje
why-password-reset = fjalëkalimi u rivendos, u krijua lidhja
why-invited = u krijua lidhja
why-first-administrator = administratori i parë
why-disabled = u mbyll
why-enabled = u hap
why-granted = u dha roli
why-revoked = u hoq roli
roles-title = Rolet dhe çfarë mund të bëjnë
roles-lead = Kjo tabelë nuk është përshkrim: e pyet çdo faqe dhe çdo hap. Çka nuk është shënuar, nuk lejohet.
roles-actions = Çfarë mund të bëjë çdo rol
roles-actions-what = Kush ka dy role mund të bëjë gjithçka që mund secili prej tyre. Rolet tuaja janë të shënuara me ngjyrë.
roles-second-person = asnjëherë personi që e propozoi
roles-classes = Cilat të dhëna i sheh çdo rol
roles-classes-what = Klasa më e lartë që e sheh roli, në faqet që ia hap tabela më lart.
roles-apart = Role që një person nuk mund t’i ketë bashkë
roles-apart-what = Refuzohen kur jepen.
roles-besides = Çfarë vlen përveç kësaj
roles-besides-programme = Roli vlen vetëm në programet ku merr pjesë organizata e vet, dhe vetëm për programin dhe ditët për të cilat është dhënë.
roles-besides-sharing = Të dhënat e një organizate tjetër shihen vetëm me një shënim të vlefshëm të ndarjes së të dhënave, dhe vetëm fushat që i përmend ai.
roles-besides-grants = Askush nuk jep një rol që hap më shumë se ç’ka vetë.
roles-besides-hidden = Ajo që dikush nuk mund ta shohë duket si të mos ekzistojë. Tabelat sipas komunitetit, për rolet që nuk shohin të dhëna të veçanta, janë ato që janë publikuar.
roles-group-people = Njerëzit
roles-group-lists = Listat
roles-group-programmes = Programet
roles-group-selection = Përzgjedhja
roles-group-goods = Mallrat
roles-group-deliveries = Shpërndarja
roles-group-reports = Raportet
roles-group-office = Zyra
class-public = Publike
class-operational = Operative
class-personal = Personale
class-special = Të veçanta
class-protection = Të mbrojtura
class-what-public = shifra të publikuara dhe lista sipas kodit
class-what-operational = programe, mallra, ditë, lista sipas kodit
class-what-personal = emra, adresa, numra, telefona
class-what-special = komuniteti, aftësia e kufizuar, sëmundja, zhvendosja; rreshtat origjinalë
class-what-protection = dhuna, trafikimi: nuk mbahen në këtë program
action-see-users = Të shohë kush ka cilin rol
action-see-looks = Të shohë kush e ka parë një person
demo-users = Llogaritë e provës
demo-password = Fjalëkalimi i të gjithëve është { $password }.
public-programmes = Faqet publike të programeve
welcome-title = Mirë se vini në Komshi
welcome-first = Shënoni organizatën tuaj dhe veten si administratorin e saj të parë. Kjo lidhje vlen një herë.
welcome-user = Zgjidhni një fjalëkalim. Kjo lidhje vlen vetëm një herë.
welcome-go = Fillo
field-organisation-name = Emri i organizatës
field-organisation = Organizata
field-display-name = Emri dhe mbiemri
field-new-password = Fjalëkalimi
field-new-password-hint = Së paku 10 shenja. Tri ose katër fjalë të zakonshme janë të mira.
field-roles = Rolet
field-code = Kodi i shkurtër
field-kind = Lloji
settings-mine = Llogaria ime
organisations-title = Organizatat
user-add = Shto një përdorues
user-disable = Mbylle
user-enable = Hape
user-other-organisation = Organizata tjetër i shton vetë përdoruesit e saj. Pyetni administratorin e saj.
user-not-oneself = Nuk mund ta mbyllni llogarinë tuaj. Pyetni një administrator tjetër.
user-needs-name = Përdoruesit i duhet një emër përdoruesi dhe një emër.
user-name-taken = Emri i përdoruesit { $name } është i zënë. Zgjidhni një tjetër.
password-short = Fjalëkalimi është tepër i shkurtër. Përdorni së paku 10 shenja.
role-unknown = Ky rol nuk ekziston.
organisation-needs-name = Organizatës i duhet një emër dhe një kod i shkurtër.
organisation-code-taken = Kodi { $code } është i zënë. Zgjidhni një tjetër.
audit-title = Gjurma e auditimit
audit-lead = Çdo ndryshim dhe çdo shikim i të dhënave të veçanta të organizatës suaj, më e reja e para. Rreshtat janë të lidhur në zinxhir: asnjëri nuk mund të ndryshohet pa u vënë re.
audit-at = Koha (UTC)
audit-who = Kush
audit-action = Veprimi
audit-object = Objekti
audit-machine = rreshti i komandave
organisation-municipality = Komunë
organisation-centre-for-social-work = Qendër për punë sociale
organisation-civil-society = Organizatë e shoqërisë civile
organisation-donor = Donator
organisation-company = Kompani
organisation-public-institution = Institucion publik
organisation-international = Organizatë ndërkombëtare
organisation-association = Shoqatë e komunave
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
action-read-public = Të lexojë një faqe publike
action-sign-in = Të hyjë
action-own-account = Llogaria e vet
action-see-today = Të shohë faqen “Sot”
action-find-people = Të gjejë njerëz
action-open-person = Të hapë një person
action-edit-person = Të ndryshojë një shënim
action-see-lists = Të shohë listat
action-import-list = Të importojë një listë
action-withdraw-list = Të tërheqë një listë
action-review-pairs = Të shqyrtojë çiftet
action-see-programme = Të shohë një program
action-edit-programme = Të ndryshojë një program
action-see-selection = Të shohë përzgjedhjen
action-edit-criteria = Të ndryshojë kriteret
action-open-call = Të hapë thirrjen
action-decide = Të vendosë
action-confirm-decisions = Të konfirmojë vendimet
action-publish-list = Të publikojë listën
action-record-objection = Të shënojë një kundërshtim
action-decide-objection = Të vendosë për një kundërshtim
action-see-goods = Të shohë mallrat
action-move-goods = Të lëvizë mallra
action-propose-loss = Të propozojë një humbje
action-confirm-loss = Të konfirmojë një humbje
action-see-deliveries = Të shohë dorëzimet
action-plan-distribution = Të planifikojë një shpërndarje
action-hand-over = Të dorëzojë
action-close-day = Të mbyllë një ditë
action-record-activity = Të shënojë çfarë u bë
action-see-reports = Të shohë raportet
action-publish-figures = Të publikojë shifrat
action-see-audit = Të shohë gjurmën e auditimit
action-manage-users = Të menaxhojë përdoruesit
action-manage-organisations = Të menaxhojë organizatat
action-run-command = Rreshti i komandave

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
todo-objection = { $count ->
    [one] kundërshtim ndaj listës pret vendim
   *[other] kundërshtime ndaj listës presin vendim
}
todo-objection-day = i pari deri më { $day }
todo-objection-step = Vendos
todo-day = { $count ->
    [one] ditë e shpërndarjes ka kaluar dhe nuk është mbyllur
   *[other] ditë të shpërndarjes kanë kaluar dhe nuk janë mbyllur
 }
todo-day-day = më e vjetra e { $day }
todo-day-step = Mbyll
todo-loss = { $count ->
    [one] humbje mallrash pret nënshkrimin e dytë
   *[other] humbje mallrash presin nënshkrimin e dytë
}
todo-loss-day = më e vjetra që nga { $day }
todo-loss-step = Kontrollo
todo-pair = { $count ->
    [one] çift mund të jetë i njëjti person
   *[other] çifte mund të jenë i njëjti person
}
todo-pair-day = më i vjetri që nga { $day }
todo-pair-step = Shqyrto
todo-session = { $count ->
    [one] mbledhje e komisionit pret konfirmimin e vendimeve
   *[other] mbledhje të komisionit presin konfirmimin e vendimeve
}
todo-session-day = e mbajtur më { $day }
todo-session-step = Konfirmo
todo-publish = { $count ->
    [one] listë është vendosur dhe nuk është publikuar
   *[other] lista janë vendosur dhe nuk janë publikuar
}
todo-publish-day = kriteret u ngrinë më { $day }
todo-publish-step = Publiko
todo-criteria = { $count ->
    [one] thirrje nuk është hapur: kriteret e saj nuk janë ngrirë
   *[other] thirrje nuk janë hapur: kriteret e tyre nuk janë ngrirë
}
todo-criteria-day = filluar më { $day }
todo-criteria-step = Cakto kriteret
todo-donation = { $count ->
    [one] donacion i njoftuar nuk është pranuar
   *[other] donacione të njoftuara nuk janë pranuar
}
todo-donation-day = më i vjetri nga { $day }
todo-donation-step = Prano
todo-list = { $count ->
    [one] listë nuk është importuar deri në fund
   *[other] lista nuk janë importuar deri në fund
}
todo-list-day = filluar më { $day }
todo-list-step = Hap
todo-first-list = { $count ->
    [one] listë është rënë dakord; e para mund të vijë
   *[other] lista janë rënë dakord; e para mund të vijë
}
todo-first-list-day = dakorduar që nga { $day }
todo-first-list-step = Importo
way-title = Nga listat te pakot
way-rows = { $count ->
    [one] Rreshta në { $count } listë
   *[other] Rreshta në { $count } lista
}
way-households = Ekonomi familjare, secila një herë
way-eligible = Të pranueshme sipas kritereve
way-chosen = Të zgjedhura nga komisioni
way-packages = Pako të dorëzuara
way-of = nga { $count }
way-report = Raporti
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
first-title = Hapat e parë
first-what = Këtu ende nuk ka asgjë. Këta hapa çojnë te lista e parë, me këtë radhë:
first-ask = Organizata juaj ende nuk merr pjesë në asnjë program. Pyetni administratorin ose menaxherin e programit që jua hapi llogarinë.
first-organisations = Shtoni organizatat që punojnë bashkë
first-users = Shtoni njerëzit që punojnë me Komshi, secilin me një rol
first-programme = Shtoni programin e parë
first-sharing = Shënoni kush kujt ia jep cilat të dhëna
first-done = u krye

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
export-cut = Skedari mbaron këtu me { $count } nga { $all } rreshta; nuk mban më shumë. Ngushtojeni listën në faqen e saj dhe shkarkoni pjesën tjetër.
households-title = Ekonomitë familjare
households-count = { $count ->
    [one] { $count } ekonomi familjare, secila një herë
   *[other] { $count } ekonomi familjare, secila një herë
}
households-disagree = Listat nuk përputhen
households-empty = Ende nuk ka ekonomi familjare. Importoni një listë në një program; shfaqen këtu.
household-head = Kryefamiljari
household-of = Ekonomia familjare { $code }
lists-disagree = listat nuk përputhen
lists-disagree-long = Listat, ose ajo që u shënua me dorë, thonë gjëra të ndryshme për këtë ekonomi familjare. Vlen më e reja derisa dikush të vendosë; zgjidhni më poshtë çfarë është e saktë.
members-title = Anëtarët
members-stated = { $count ->
    [one] { $count } anëtar, sipas deklarimit
   *[other] { $count } anëtarë, sipas deklarimit
}
members-only-head = Me emër është shënuar vetëm kryefamiljari.
member-name = Emri dhe mbiemri
facts-title = Çfarë është shënuar
facts-lead = E para qëndron ajo që vlen: çfarë ka zgjedhur dikush, përndryshe më e reja. Pranë saj, kush e tha, në cilën listë e rresht ose me dorë, dhe kur.
looks-title = Kush e ka parë këtë
looks-lead = Të gjithë që e kanë pasur para syve këtë person ose ekonomi familjare, më të rejat të parat.
looks-none = Ende askush nuk ka shikuar.
looks-when = Koha
looks-how = Si
looks-household = ekonomia familjare
looks-day = Lista e shpërndarjes së një dite
looks-export = Shkarkimi i të gjitha ekonomive familjare
looks-ranking = Renditja e një thirrjeje
looks-list = Rreshtat me diçka të pazakontë të një liste
looks-all = Të gjitha shikimet
looks-in-lists = E parë në lista
looks-hint = Shikimet e të njëjtit person në të njëjtën mënyrë brenda dhjetë minutave numërohen një herë. Këtu janë edhe organizatat partnere, për njerëzit të dhënat e të cilëve i ndan organizata juaj. Çfarë lexohet në letër ose në ekranin e dikujt tjetër nuk e di asnjë program.
fact-what = E dhëna
fact-value = Vlera
fact-source = Burimi
fact-other = Një burim tjetër thotë
fact-choose = Kjo është e saktë
fact-chosen-by = zgjedhur nga { $who }, { $day }
fact-chosen-on = zgjedhur, { $day }
fact-undo = Ktheje prapa vendimin
fact-not-chosen = Për këtë nuk ka vendosur askush; ndoshta dikush e ka kthyer tashmë vendimin. Hapeni faqen përsëri.
fact-from-number = nga numri personal
fact-enter = Shëno një të dhënë me dorë
fact-enter-go = Vazhdo
fact-enter-other = shëno një vlerë tjetër
fact-enter-lead = Ajo që shënoni qëndron pranë asaj që thonë listat, me emrin tuaj dhe ditën. Vlen më e reja derisa dikush të vendosë.
fact-known = Çfarë dihet deri tani
fact-value-new = Vlera
fact-choice-words = me fjalë të tjera, më poshtë
fact-value-words = Me fjalë të tjera
fact-value-words-hint = Vetëm kur asgjë më lart nuk përshtatet. Çka nuk mund të lexohet ruhet si tekst dhe shënohet.
fact-hint-birth = Siç qëndron në dokument, për shembull 15.06.1995 ose vetëm 1995. Një ditë që nuk ekziston ruhet dhe shënohet.
fact-hint-number = Siç qëndron në dokument. Një numër që nuk i përgjigjet shifrës së kontrollit ruhet dhe shënohet.
fact-hint-amount = Një shumë në muaj, për shembull 120,50.
fact-hint-count = Një numër i plotë, për shembull 4.
fact-since = Vlen që nga
fact-since-hint = Dita nga e cila kjo është e vërtetë; sot, nëse nuk e dini.
fact-why = Si e dini?
fact-why-hint = Për shembull: u tha në sportel, u tregua letërnjoftimi, vizitë në shtëpi.
fact-counts = Kjo është e saktë: vlen para çdo vlere tjetër
fact-save = Ruaje të dhënën
fact-by-hand = shënuar me dorë nga { $who }, { $organisation }, { $day }
fact-holds-since = vlen që nga { $day }
fact-take-back = Ktheje prapa
fact-no-list = Asnjë listë në përdorim nuk flet për këtë shënim, prandaj pranë tij nuk mund të shënohet asgjë. Importoni më parë listën që e përmend.
fact-not-by-hand = Kjo nuk u shënua me dorë në organizatën tuaj, ose dikush e ka kthyer tashmë. Hapeni faqen përsëri.
facts-none = Ende nuk është shënuar asgjë që mund ta shihni.
done-fact-entered = U ruajt. Qëndron pranë të tjerave me emrin tuaj.
done-fact-entered-pairs = U ruajt. Qëndron pranë të tjerave me emrin tuaj. { $count ->
    [one] Një çift i ri pret shqyrtimin.
   *[other] { $count } çifte të reja presin shqyrtimin.
}
done-fact-entered-marked = U ruajt dhe u shënua: “{ $value }” duket e gabuar ose nuk mund të lexohej. Krahasojeni me dokumentin; mund ta ktheni prapa dhe ta shënoni përsëri.
done-fact-taken-back = U kthye prapa. Nuk vlen më; gjurma e auditimit e mban mend.
done-fact-taken-back-pairs = U kthye prapa. Nuk vlen më; gjurma e auditimit e mban mend. { $count ->
    [one] Një çift i ri pret shqyrtimin.
   *[other] { $count } çifte të reja presin shqyrtimin.
}
done-fact-chosen = U zgjodh. Që tani vlen kjo vlerë; të tjerat mbeten me burimet e tyre.
done-fact-chosen-pairs = U zgjodh. Që tani vlen kjo vlerë. { $count ->
    [one] Një çift i ri pret shqyrtimin.
   *[other] { $count } çifte të reja presin shqyrtimin.
}
done-fact-open = U kthye prapa. Vlen vlera më e re derisa dikush të vendosë.
done-fact-open-pairs = U kthye prapa. Vlen vlera më e re derisa dikush të vendosë. { $count ->
    [one] Një çift i ri pret shqyrtimin.
   *[other] { $count } çifte të reja presin shqyrtimin.
}
received-title = Ndihma e marrë
received-none = Ende nuk është dorëzuar asgjë.
sources-title = Nga vjen
merges-title = Të bashkuara
merge-undone = u zhbë
merge-earlier-list-back = lista e mëparshme vlen përsëri
written-rule = i njëjti numër i vlefshëm, emri dhe data e lindjes; ose, kur asnjëri nuk ka numër, i njëjti mbiemër, emër, emër i babait, datë e plotë e lindjes dhe adresë
written-rule-who = sipas rregullit të shkruar
row-title = Rreshti siç erdhi
row-number = rreshti { $row }
row-lead = Siç qëndron në skedar, asgjë e ndryshuar. Hapja e tij u shënua në gjurmën e auditimit.
mark-impossible = nuk ka ditë të tillë
mark-not-understood = nuk u kuptua
mark-bad-check-digit = shifër e gabuar kontrolli
mark-doubtful-number = numër i dyshimtë
relation-head = kryefamiljari
relation-spouse = bashkëshorti/ja
relation-child = fëmija
relation-parent = prindi
relation-sibling = vëllai ose motra
relation-grandchild = nipi ose mbesa
relation-other = tjetër
wg-answer-1 = pa vështirësi
wg-answer-2 = njëfarë vështirësie
wg-answer-3 = vështirësi e madhe
wg-answer-4 = nuk mund fare
housing-own = shtëpi e vet
housing-rented = me qira
housing-with-relatives = te të afërmit
housing-collective-centre = qendër kolektive
housing-informal-settlement = vendbanim joformal
housing-social = banim social
housing-none = i pastrehë
housing-other = tjetër
all = Të gjitha

## lists
lists-title = Listat
lists-empty = Ende nuk ka listë. Kërkoni nga çdo organizatë listën e saj siç e mban: Excel ose CSV, çdo shkrim, çdo radhë e kolonave.
lists-given = Listat që u dhanë
list-file = Skedari
list-from = Nga
list-given-on = Dhënë më
list-rows = Rreshta
list-state = Gjendja
list-state-columns = kolonat duhen caktuar
list-state-importing = po importohet
list-state-published = në përdorim
list-state-replaced = i zëvendësuar me skedar të korrigjuar
list-state-withdrawn = i tërhequr
list-state-long-replaced = Një skedar i korrigjuar e ka zëvendësuar këtë listë; çfarë thoshte ajo nuk vlen më.
list-state-long-withdrawn = Kjo listë u tërhoq; çfarë thoshte ajo nuk vlen më.
list-add = Shto një listë
list-drop = Lëshojeni skedarin këtu
list-drop-hint = Excel (.xlsx) ose CSV, deri në 64 MB dhe 200.000 rreshta. Rreshtat e titullit, shkrimet e tjera dhe çdo radhë e kolonave janë në rregull.
list-refused = { $name }: { $why }
list-choose-file = Zgjidhni më parë një skedar.
list-under-sharing = Dhënë sipas
list-read = Lexo skedarin
list-record-sharing = Shëno ndarjen e të dhënave
list-needs-sharing = Listës i duhet një shënim i ndarjes së të dhënave: kush e jep, për çfarë dhe mbi cilën bazë. Shënojeni atë më parë.
list-same-file = Ky skedar është importuar tashmë si { $name }. Nëse është korrigjuar, ruajeni dhe dërgoni skedarin e korrigjuar.
list-correct-gone = Lista që duhej të korrigjonte ky skedar nuk është më në përdorim. Zgjidhni përsëri.
list-already-imported = Kjo listë po importohet ose është importuar. Hapeni listën për të parë ku ka arritur.
list-not-published = Mund të tërhiqet vetëm një listë në përdorim.
reason-missing = Ju lutemi shkruani arsyen; ruhet bashkë me ndryshimin.
columns-title = Çfarë kuptimi kanë kolonat?
columns-lead = { $name } u lexua. Kontrolloni çfarë u njoh; korrigjoni çfarë është gabim. Kolonat pa kuptim ruhen me rreshtin, por nuk përdoren.
columns-heads = Ekonomitë familjare
columns-members = Anëtarët e ekonomive familjare
columns-sheet-label = Fleta
columns-sheet = Fleta “{ $name }”, { $count ->
    [one] një rresht
   *[other] { $count } rreshta
}
columns-header = Kolona në skedar
columns-samples = Për shembull
columns-meaning = Kuptimi
columns-meaning-of = Kuptimi i kolonës { $name }
columns-none = nuk përdoret
columns-order = Emri i plotë shkruhet
columns-surname-first = mbiemri i pari
columns-given-first = emri i pari
columns-earlier = Një listë e mëparshme e së njëjtës organizatë
columns-earlier-lead = Skedari i korrigjuar ruan çdo shënim dhe çdo vendim; një listë tjetër i shton asaj që ka.
columns-corrects = Ky skedar është
columns-further = një listë tjetër
columns-corrects-list = version i korrigjuar i { $name }
columns-import = Importo
columns-discard = Hidhe këtë skedar
columns-need-name = Mungon emri: një kolonë duhet të jetë emri i plotë, ose dy duhet të jenë mbiemri dhe emri.
columns-twice = Një kuptim qëndron te dy kolona. Lëreni te njëra.
columns-members-untied = Fletës së anëtarëve i duhet kolona që e lidh anëtarin me ekonominë familjare (numri i ekonomisë familjare).
done-discarded = { $name } u hodh.
import-step- = Në pritje
import-step-reading = Po lexohen rreshtat
import-step-writing = Po shkruhen rreshtat
import-step-indexing = Po shkruhet me çfarë gjenden
import-step-matching = Po kërkohen të njëjtët njerëz në listat e tjera
import-step-publishing = Gati
import-may-leave = Mund ta lini këtë faqe; puna vazhdon.
import-look-again = Shiko përsëri
import-failed = Importi nuk përfundoi dhe asgjë prej tij nuk u ruajt.
import-again = Prapa te kolonat
import-found = Çfarë solli lista
import-rows = Rreshta
import-member-rows = Rreshta anëtarësh
import-known = Të njohura tashmë
import-new = Ekonomi familjare të reja
import-unsure = Duhet t’i shohë një person
import-merged-sentence = { $merged ->
    [0] Asnjë rresht nuk ishte me siguri i njohur tashmë.
    [one] Një ekonomi familjare ishte me siguri e njohur tashmë dhe u bë një me rreshtat e saj të tjerë.
   *[other] { $merged } ekonomi familjare ishin me siguri të njohura tashmë dhe u bënë një me rreshtat e tyre të tjerë.
} { $review ->
    [0] Asgjë nuk pret një person.
    [one] Një çift pret një person.
   *[other] { $review } çifte presin një person.
}
import-common-names = { $count ->
    [one] Një person ka emër që e kanë më shumë se tetë veta në program. Vetëm emri nuk u bë pyetje: ku nuk përputheshin as numri, as data e lindjes, as emri i babait, as telefoni, as adresa, të dy janë emnakë.
   *[other] { $count } persona kanë emra që i kanë më shumë se tetë veta në program. Vetëm emri nuk u bë pyetje: ku nuk përputheshin as numri, as data e lindjes, as emri i babait, as telefoni, as adresa, të dy janë emnakë.
}
problems-title = Rreshta me diçka të pazakontë
problems-lead = Çdo rresht u importua. Çka është e pazakontë u shënua dhe u ruajt siç ishte shkruar.
problems-none = Asgjë e pazakontë në asnjë rresht.
problems-all = të gjitha
problem-row = Rreshti
problem-member-row = anëtarët, rreshti { $row }
problem-who = Personi
problem-what = Çfarë është e pazakontë
problem-written = Siç është shkruar
problem-kind = Lloji
problem-suggested = E propozuar
problem-right = Çfarë është e saktë
problems-count = { $count ->
    [one] Një vërejtje
   *[other] { $count } vërejtje
}
problems-beyond = Këtu qëndrojnë të parat { $count } nga { $all }. Zgjidhni një lloj në faqen e listës, ose shkarkojini të gjitha.
problem-impossible-date = nuk ka ditë të tillë
problem-lost-zero = zero e humbur
problem-bad-check-digit = shifër e gabuar kontrolli
problem-doubtful-number = numër i dyshimtë
problem-year-only = vetëm viti
problem-not-understood = nuk u kuptua
problem-name-missing = mungon emri
problem-member-without-household = anëtar pa ekonomi familjare
problem-date-against-number = data kundër numrit
problem-impossible-date-words = { $field }: dita “{ $original }” nuk ekziston. Ruhet si tekst.
problem-impossible-date-suggestion = Numri personal thotë { $suggestion }.
problem-lost-zero-words = Numri { $original } e kishte humbur zeron në fillim.
problem-lost-zero-suggestion = U riparua: { $suggestion }.
problem-bad-check-digit-words = Numri { $original } nuk i përgjigjet shifrës së kontrollit. Ruhet dhe është shënuar; krahasojeni me dokumentin.
problem-bad-check-digit-suggestion = { $suggestion }
problem-doubtful-number-words = Numri { $original } duket i pazakontë. Ruhet dhe është shënuar; krahasojeni me dokumentin.
problem-doubtful-number-suggestion = { $suggestion }
problem-year-only-words = { $field }: është shkruar vetëm “{ $original }”. Viti pranohet.
problem-year-only-suggestion = Numri personal thotë { $suggestion }.
problem-not-understood-words = { $field }: “{ $original }” nuk u kuptua. Ruhet si tekst.
not-shared = nuk ndahet me organizatën tuaj
problem-not-shared = { $field }: { $organisation } nuk e ndan këtë fushë me organizatën tuaj.
problem-not-understood-suggestion = Numri personal thotë { $suggestion }.
problem-name-missing-words = Në këtë rresht nuk ka emër: { $original }
problem-name-missing-suggestion = { $suggestion }
problem-member-without-household-words = Ekonomia familjare { $original } nuk është në listë; anëtari qëndron vetëm.
problem-member-without-household-suggestion = { $suggestion }
problem-date-against-number-words = { $field }: “{ $original }” ndryshon nga data në numrin personal. Ruhen të dyja.
problem-date-against-number-suggestion = Numri personal thotë { $suggestion }.
withdraw = Tërhiqe listën
withdraw-title = Zhbëje këtë import
withdraw-lead = Gjithçka që tha kjo listë pushon së vlejturi, dhe bashkimet që mbështeten në të zhbëhen. Ekonomitë familjare që kanë marrë diçka mbeten. Rreshtat mbeten me listën.
withdraw-lead-corrects = Lista që ajo e korrigjoi vlen përsëri, siç ishte.
list-giver-withdraws = Vetëm { $organisation }, që e dha këtë listë, ose organizata që e udhëheq programin mund ta tërheqë. Pyetni njërën prej tyre.
done-withdrawn = { $name } u tërhoq.
done-withdrawn-back = { $name } u tërhoq; { $back } vlen përsëri.
done-withdrawn-kept = Lista u tërhoq. Nga ekonomitë e saj familjare mbeten { $count }, sepse u është ndarë ose dorëzuar diçka.
file-empty = Skedari është bosh. Hapeni, kontrolloni që lista është në të, ruajeni dhe dërgojeni përsëri.
file-password = Skedari është i mbrojtur me fjalëkalim. Hapeni, hiqni fjalëkalimin (File, Info, Protect), ruajeni dhe dërgojeni përsëri.
file-xls = Ky është një skedar i vjetër Excel (.xls). Hapeni dhe ruajeni si .xlsx.
file-xlsb = Ky është një skedar binar Excel (.xlsb). Hapeni dhe ruajeni si .xlsx.
file-ods = Ky është një skedar OpenDocument (.ods). Hapeni dhe ruajeni si .xlsx.
file-pdf = Ky është një PDF, që shërben vetëm për lexim e printim. Kërkoni skedarin Excel ose CSV nga i cili është bërë.
file-image = Kjo është figurë. Kërkoni skedarin Excel ose CSV.
file-document = Ky është dokument teksti. Kopjoni tabelën në Excel dhe ruajeni si .xlsx.
file-web-page = Kjo është një faqe uebi me emër tjetër. Hapeni në Excel dhe ruajeni si .xlsx.
file-archive = Ky është një arkiv. Shpaketojeni dhe dërgoni vetë listën.
file-not-a-table = Kjo nuk është tabelë që mund të lexohet. Ruajeni listën si .xlsx ose CSV dhe dërgojeni përsëri.
file-no-header = Nuk u gjet rresht me emra kolonash. Vendosni mbi kolona emra si “Mbiemri”, “Emri”, “Numri personal”.
file-damaged = Skedari është i dëmtuar dhe nuk mund të lexohet. Hapeni në Excel, ruajeni me emër tjetër dhe dërgoni atë.
file-damaged-at = Fleta { $sheet } është e dëmtuar te qeliza { $cell } ose menjëherë pas saj dhe nuk mund të lexohet. Hapeni skedarin në Excel, shikoni atë vend, ruajeni me emër tjetër dhe dërgoni atë.
file-too-wide = Fleta { $sheet } ka { $columns } kolona; mund të lexohen { $limit }. Fshini kolonat që nuk duhen.
file-too-long = Fleta { $sheet } ka një vlerë në rreshtin { $row }; mund të lexohen { $limit } rreshta. Ndajeni listën në disa skedarë, ose fshini çka qëndron larg poshtë saj.
file-too-many-cells = Skedari përmban më shumë se { $limit } qeliza; kufiri kalohet në fletën { $sheet }. Ndajeni listën në disa skedarë.
file-cell-too-long = Qeliza { $cell } e fletës { $sheet } është më e gjatë se { $limit } shenja. Shkurtojeni.
file-text-too-long = Një tekst në skedar është më i gjatë se { $limit } shenja, gjë që asnjë program tabelash nuk e shkruan në një qelizë. Shkurtojeni.
file-too-large-inside = Skedari është brenda shumë më i madh se ç’duket dhe nuk u lexua. Kopjoni tabelën në një skedar të ri dhe dërgoni atë.
file-too-large-inside-at = Fleta { $sheet } është brenda shumë më e madhe se ç’duket, te qeliza { $cell }, dhe nuk u lexua. Kopjoni tabelën në një skedar të ri dhe dërgoni atë.
file-has-doctype = Skedari përmban një pjesë që asnjë program tabelash nuk e shkruan kështu ({ $part }) dhe nuk u lexua. Kopjoni tabelën në një skedar të ri dhe dërgoni atë.
file-too-heavy = Leximi i skedarit mori më shumë memorie ose kohë se ç’lejohet; asgjë nuk u ruajt. Kopjoni tabelën në një skedar të ri, ose ndajeni.
file-encoding-mixed = Disa shkronja të skedarit janë shkruar me kodime të ndryshme dhe duken si � ({ $marks } vende, i pari në rreshtin { $row }). Kontrolloni emrat para se të importoni.
file-quotes-unbalanced = Një thonjëz nuk mbyllet; thonjëzat u lexuan si shenja të zakonshme.
file-columns-trimmed = Kolonat bosh të fletës { $sheet } u lanë jashtë sepse ishte tepër e gjerë; u mbajtën { $columns } me përmbajtje.
file-sheet-empty = Fleta { $sheet } nuk ka asgjë dhe u la jashtë.
field-row-number = Numri i rreshtit
field-household-number = Numri i ekonomisë familjare
field-full-name = Emri i plotë
field-surname = Mbiemri
field-given-name = Emri
field-father-name = Emri i babait
field-mother-name = Emri i nënës
field-maiden-name = Mbiemri i vajzërisë
field-identity-number = Numri personal
field-birth-date = Data e lindjes
field-age = Mosha
field-sex = Gjinia
field-address = Adresa
field-settlement = Vendbanimi
field-municipality = Komuna
field-country = Shteti
field-phone = Telefoni
field-email = E-mail
field-community = Komuniteti
field-household-size = Anëtarët
field-children-under-15 = Fëmijë nën 15 vjeç
field-over-65 = Anëtarë mbi 65 vjeç
field-monthly-income = Të ardhurat mujore
field-housing = Banimi
field-applied-on = Aplikuar më
field-chronic-illness = Sëmundje kronike
field-cash-social-assistance = Ndihmë sociale në para
field-relation = Lidhja me kryefamiljarin
field-wg-seeing = Vështirësi në të parë
field-wg-hearing = Vështirësi në dëgjim
field-wg-walking = Vështirësi në ecje
field-wg-remembering = Vështirësi në të kujtuar
field-wg-self-care = Vështirësi në kujdesin për veten
field-wg-communicating = Vështirësi në komunikim
field-disability = Aftësia e kufizuar
field-single-parent = Prind i vetëm
field-employment = Punësimi
field-education = Arsimi
field-displacement-status = Statusi i zhvendosjes
field-bank-account = Llogaria bankare
field-notes = Shënime

## matching
review-title = Verifikimi
review-question = I njëjti person?
review-count = { $proposed ->
    [one] një çift pret
   *[other] { $proposed } çifte presin
}, { $unsure } të shtyra
review-source = { $file }, rreshti { $row }
review-member = anëtar i ekonomisë familjare
review-evidence = Dëshmitë
review-same-name = I njëjti emër në dy lista, por numër ose datë lindjeje tjetër. Emnakët janë të shpeshtë: shikoni me kujdes.
review-same-number = I njëjti numër personal nën emër ose datë tjetër. Mund të jetë kopjuar nga dikush tjetër.
review-together = Të gjitha dëshmitë bashkë
review-same = i njëjti person { $percent } %
review-family = anëtar tjetër i familjes { $percent } %
review-unrelated = të panjohur mes vete { $percent } %
review-reason = Arsyeja juaj (ruhet me përgjigjen)
review-answer-same = I njëjti person
review-answer-different = Persona të ndryshëm
review-answer-unsure = Nuk jam i sigurt, pyet më vonë
review-keeps = Bashkimi i ruan të dy rreshtat dhe mund të zhbëhet. “Të ndryshëm” mbahet mend: çifti nuk kthehet.
review-undo = Ktheje prapa këtë përgjigje
review-undo-last = Ktheje prapa përgjigjen time të fundit
review-empty = Asgjë nuk ju pret
review-empty-lead = Çdo çift që kërkonte një person e ka përgjigjen, ose dikush tjetër e ka hapur tani.
review-before = Ende nuk ka çfarë të shqyrtohet
review-before-lead = Kur importohen listat, çiftet e rreshtave që mund të jenë i njëjti person presin këtu përgjigjen tuaj. Importoni listën e parë; çka është me siguri e njëjtë bëhet vetë një.
review-unsure-go = { $count ->
    [one] Shiko atë që u shty
   *[other] Shiko { $count } që u shtynë
}
review-decided = Përgjigjet deri tani
review-decided-empty = Ende nuk ka përgjigje.
review-two = Të dy
review-verdict = Përgjigjja
review-go = Shqyrto çiftet
review-field-name = Emri
review-field-father = Babai
review-field-birth = Data e lindjes
review-field-sex = Gjinia
review-field-identity = Numri personal
review-field-address = Adresa
review-field-phone = Telefoni
review-field-size = Anëtarë sipas deklarimit
review-field-members = Ekonomia familjare
evidence-nothing = nuk thotë asgjë
level-same = i njëjti
level-same-folded = i njëjti, me shkronja të tjera
level-swapped = mbiemri dhe emri të ndërruar
level-nickname = formë e shkurtër
level-subset = pjesë e tjetrit
level-one-edit = ndryshon një shkronjë
level-close = i ngjashëm
level-initial = përputhet shkronja e parë
level-same-day = e njëjta ditë
level-same-doubtful = i njëjti 1 janar
level-date-from-number = data në numër
level-one-digit = ndryshon një shifër
level-day-month-swapped = dita dhe muaji të ndërruar
level-ten-years = dhjetë vjet larg
level-year-only = i njëjti vit
level-same-year = i njëjti vit, ditë tjetër
level-near-year = vite të afërta
level-different = tjetër
level-not-recorded = nuk është shënuar
pair-state-same = I njëjti person
pair-state-different = Persona të ndryshëm
pair-state-unsure = E shtyrë
pair-state-proposed = Në pritje
pair-already-decided = Dikush tjetër sapo iu përgjigj këtij çifti. Përgjigjja e tij vlen; çifti tjetër pret.
pair-not-decided = Ky çift nuk ka përgjigje për ta kthyer prapa.
done-pair-same = U bashkuan. Të dy rreshtat ruhen; mund të zhbëhet.
done-pair-different = Mbeten të ndarë. Çifti nuk do të kthehet.
done-pair-unsure = U shty për më vonë.
done-pair-undone = Përgjigjja u kthye prapa.

## programmes
programme-parts = Pjesët e programit
programme-part-overview = Përmbledhja
programme-part-lists = Listat
programme-part-review = Verifikimi
programme-part-selection = Përzgjedhja
programme-part-goods = Mallrat
programme-part-distribution = Shpërndarja
programme-part-report = Raporti
value-unknown = { $value } nuk është ndër vlerat e mundshme. Ngarkojeni faqen përsëri dhe zgjidhni nga lista.
programme-lead-edits = Programin e ndryshon vetëm organizata që e udhëheq. Pyetni menaxherin e programit të saj.
programme-code-wrong = Kodi i programit përbëhet nga shkronja latine, shifra dhe viza, më së shumti 40, pa hapësira. Për shembull KM-2021.
programme-code-taken = Kodi { $code } është i zënë. Zgjidhni një tjetër.
programme-needs-title = Programit i duhet titull së paku në një gjuhë.
programme-needs-slug = Emri në adresën publike është bosh. Shkruani disa fjalë me shkronja latine.
programme-slug-taken = Adresa publike { $slug } i takon një programi tjetër. Zgjidhni një tjetër.
place-unknown = Në regjistrin e vendeve nuk ka vend me emrin { $place }. Kontrolloni drejtshkrimin ose zgjidhni nga lista.
text-original-stays = Teksti origjinal mbetet. Zëvendësojeni, ose më parë bëni origjinale një gjuhë tjetër.
activity-code-wrong = Kodi i aktivitetit përbëhet nga shkronja latine, shifra dhe viza, pa hapësira. Për shembull R1.
activity-code-taken = Programi e ka tashmë një aktivitet { $code }. Zgjidhni kod tjetër.
activity-needs-title = Aktivitetit i duhet titull.
activity-target-negative = Vlera e synuar nuk mund të jetë nën zero. Lëreni bosh nëse nuk është caktuar.
sharing-giver-records = Shënimin e ndarjes së të dhënave e bën organizata që i jep të dhënat, ose ajo që e udhëheq programin. Pyetni njërën prej tyre.
sharing-needs-texts = Shënimit i duhen qëllimi, baza ligjore dhe dokumenti.
sharing-needs-days = Shënimit i duhet dita nga e cila vlen; të dyja ditët duhet të ekzistojnë. Shkruajini si 30.06.2021.
sharing-days-order = Shënimi do të mbaronte para se të fillojë. Kontrolloni të dyja ditët.
sharing-needs-fields = Zgjidhni së paku një fushë që ndahet.
sharing-only-partners = Dhënësi dhe marrësit duhet të marrin pjesë në program. Shtoni më parë organizatën në program.
programme = Programi
programme-add = Shto një program
programme-add-first = Shto programin e parë
programmes-none = Ende nuk ka program
programmes-what = Programi thotë çfarë bëhet, për kë, ku, kur, nga kush dhe me paratë e kujt. Listat, përzgjedhja, mallrat dhe dorëzimet i takojnë një programi, prandaj ai vjen i pari.
programmes-ask = Organizata juaj nuk merr pjesë në asnjë program që mund ta shohë roli juaj. Pyetni menaxherin e programit të organizatës që e udhëheq.
programme-where = Ku
programme-when = Kur
programme-status = Statusi
programme-status-planned = i planifikuar
programme-status-running = në zbatim
programme-status-suspended = i pezulluar
programme-status-finished = i përfunduar
programme-status-cancelled = i anuluar
programme-about = Për programin
programme-edit = Ndrysho të dhënat
programme-edit-texts = Tekstet në gjuhë
programme-lead = Udhëhequr nga
programme-led-by = { $organisation } do ta udhëheqë këtë program: ajo shton partnerët, aktivitetet dhe tekstet.
programme-currency = Monedha
programme-public = Faqja publike
programme-published = publikuar më { $day }
programme-not-published = nuk është publikuar
programme-languages = Titulli ekziston në
programme-language = Gjuha e tekstit
programme-no-texts = Ende nuk ka tekst për programin. Shtoni qëllimin dhe rezultatet e pritura te “Tekstet në gjuhë”.
programme-starts = Dita e parë
programme-ends = Dita e fundit
programme-place-form = Emrat e vendeve
place-form-plain = Siç i shkruan gjuha
place-form-asterisk = Me yll dhe fusnotë për Kosovën*
programme-places-hint = Komuna në çdo gjuhë ose shkrim, të ndara me presje. Për shembull: Mitrovicë e Veriut, Zveçan
programme-code-hint = I shkurtër, me shkronja latine; qëndron në lista e raporte dhe nuk ndryshon kurrë. Për shembull KM-2021.
programme-slug = Emri në adresën publike
programme-slug-hint = Disa fjalë me shkronja latine; nëse mbetet bosh, bëhet nga titulli.
day-hint = Për shembull 30.06.2021.
programme-day-starts = dita e parë
programme-day-ends = dita e fundit
programme-day-impossible = { $which } është shkruar si { $original }. Nuk ka ditë të tillë. Ajo që u shkrua ruhet derisa dikush të vendosë.
programme-day-taken = Kjo ditë u caktua ndërkohë. Ngarkojeni faqen për ta parë.
programme-days-order = Dita e fundit është para së parës. Ruhen të dyja; kontrollojini.
programme-past = Dita e fundit ka kaluar dhe statusi është ende “në zbatim”. Statusi është e dhënë më vete: ndryshojeni kur programi të mbarojë.
programme-organisations = Organizatat
programme-organisation-add = Shto një organizatë
programme-organisation-new = Një organizatë që nuk është në listë shtohet te
programme-role = Roli në program
programme-role-lead = organizata udhëheqëse
programme-role-donor = donator
programme-role-implementer = zbatues
programme-role-partner = partner
programme-role-institution = institucion
programme-role-contractor = kontraktues
activities-title = Rezultatet e pritura dhe aktivitetet
activities-none = Ende nuk ka aktivitet. Aktiviteti thotë çfarë numërohet: ekonomi familjare të arritura, pako të dorëzuara.
activity-add = Shto një aktivitet
activity-what = Çfarë
activity-counts = Numëron
activity-target = Vlera e synuar
activity-target-hint = Lëreni vlerën e synuar bosh nëse nuk ka: raportet atëherë thonë “vlera e synuar nuk është caktuar” dhe kurrë 0 %.
activity-title-in = Titulli ({ $language })
activity-qualifier = Vlera e synuar nënkupton
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
text-activity = Titulli i { $code }
text-original = origjinali
text-original-in = Origjinali ({ $language })
texts-hint = Teksti i parë i një lloji është origjinali i tij; të tjerët janë përkthime. Lexuesi pa përkthim merr origjinalin.
texts-cyrillic-hint = Cirilikja bëhet vetë nga teksti latin; shkruani këtu vetëm çka duhet të jetë ndryshe.
language-en = anglisht
language-sr-Latn = serbisht, latinisht
language-sr-Cyrl = serbisht, cirilikë
language-sr-Cyrl-ijekavsk = serbisht, cirilikë, ijekavisht
language-bs = boshnjakisht
language-sq = shqip
language-mk = maqedonisht
language-tr = turqisht
sharing-title = Shënimi i ndarjes së të dhënave
sharing-what = Kush kujt ia jep cilat të dhëna, për çfarë dhe mbi cilën bazë. Pa një shënim të vlefshëm nuk mund të hyjë asnjë listë, dhe asnjë organizatë nuk sheh fushë të një tjetre.
sharing-add = Shëno një ndarje të dhënash
sharing-add-first = Shëno ndarjen e parë të të dhënave
sharing-giver = Kush i jep të dhënat
sharing-receivers = Kush i merr
sharing-receivers-hint = Nëse nuk zgjidhet askush, listën e sheh vetëm dhënësi.
sharing-nobody = askush tjetër
sharing-purpose = Qëllimi
sharing-purpose-hint = Për çfarë përdoren të dhënat, dhe për asgjë tjetër. Për shembull: përzgjedhja e ekonomive familjare për pako ndihme.
sharing-basis = Baza ligjore
sharing-basis-hint = Për shembull: marrëveshja e tri organizatave dhe pëlqimi i ekonomive familjare (Ligji nr. 06/L-082, neni 5).
sharing-document = Dokumenti
sharing-document-hint = Marrëveshja siç është protokolluar: numri dhe dita.
sharing-from = Vlen nga
sharing-until = Vlen deri
sharing-until-hint = Lëreni bosh nëse vlen derisa të mbyllet.
sharing-days = Vlen
sharing-open = derisa të mbyllet
sharing-ended-on = u mbyll më { $day }
sharing-lists = Listat sipas tij
sharing-fields = Fushat që ndahen
sharing-fields-count = { $count ->
    [one] ndahet { $count } fushë
   *[other] ndahen { $count } fusha
}
sharing-special = Kategori të veçanta të të dhënave
sharing-special-hint = Komuniteti, aftësia e kufizuar, shëndeti dhe zhvendosja janë posaçërisht të mbrojtura. Ndajini vetëm nëse qëllimi nuk mund të arrihet pa to.
sharing-end = Mbylle këtë ndarje
sharing-end-hint = Kur mbyllet një ndarje, marrësit nga ai çast nuk i shohin më të dhënat e dhënësit. Ajo që u vendos mbi to mbetet.
sharing-state-valid = vlen
sharing-state-later = fillon më vonë
sharing-state-over = ka skaduar
sharing-state-ended = e mbyllur
kosovo-footnote = * Ky emërtim nuk paragjykon qëndrimet mbi statusin dhe është në përputhje me Rezolutën 1244/1999 të Këshillit të Sigurimit të OKB-së dhe me Opinionin e Gjykatës Ndërkombëtare të Drejtësisë mbi shpalljen e pavarësisë së Kosovës.
done-programme-added = Programi u shtua. Më tej: organizatat, aktivitetet dhe shënimi i ndarjes së të dhënave.
done-sharing-recorded = Ndarja e të dhënave u shënua. Listat mund të hyjnë sipas saj.
done-sharing-ended = Ndarja e të dhënave u mbyll.
sharing-ended-before = Ky shënim është mbyllur tashmë.

## register
programme-part-setup = Vendosja
programme-part-budget = Buxheti
programme-part-quality = Cilësia e të dhënave
part-change = Ndrysho
part-remove = Hiq
done-part-removed = U hoq. Gjurma e auditimit ruan çfarë ishte aty.
setup-title = Vendosja e programit
setup-lead = Çfarë i duhet një programi, pjesë pas pjese. Nuk ka nevojë që gjithçka të jetë menjëherë e plotë: çka mungon thuhet në faqe dhe në raporte.
setup-read-only = Këtë mund ta lexoni. E ndryshon organizata që e udhëheq programin ose e mban shënimin e tij.
setup-done = e kryer
setup-open = për t’u bërë
setup-part-setup = Përmbledhja
setup-part-parts = Komponentet dhe aktivitetet
setup-part-partners = Organizatat dhe emblemat
setup-part-places = Vendet
setup-part-documents = Dokumentet dhe lidhjet
setup-step-facts = Ditët dhe statusi
setup-step-texts = Tekstet në gjuhë
setup-step-parts = Komponentet dhe aktivitetet
setup-step-partners = Organizatat dhe emblemat
setup-step-places = Vendet
setup-step-documents = Dokumentet dhe lidhjet
setup-step-budget = Buxheti
setup-step-quality = Cilësia e të dhënave
setup-hint-facts = Kur fillon dhe mbaron, cili është statusi, me cilën monedhë llogarit, si shkruhen vendet në Kosovë*.
setup-hint-texts = Për çfarë dhe për kë është, në gjuhën në të cilën u shkrua dhe në gjuhët e lexuesve.
setup-hint-parts = Kush bën çfarë, me ditët e veta, dhe çfarë duhet arritur.
setup-hint-partners = Donatorët, zbatuesit, partnerët dhe institucionet, dhe shenjat që qëndrojnë në faqen e tij.
setup-hint-places = Ku punon, siç i emërton vendet faqja e tij.
setup-hint-documents = Publikime, broshura, video dhe lajme, dhe programet të cilave u takon.
setup-hint-budget = Çfarë është planifikuar dhe çfarë është shpenzuar, sipas komponentit dhe donatorit.
setup-hint-quality = Çfarë është e pazakontë në atë që u shënua, dhe kush vendosi çfarë për të.
setup-languages = { $count ->
    [one] Titulli ekziston në { $count } gjuhë
   *[other] Titulli ekziston në { $count } gjuhë
}
setup-components = { $count ->
    [one] { $count } komponent
   *[other] { $count } komponentë
}
setup-activities = { $count ->
    [one] { $count } aktivitet
   *[other] { $count } aktivitete
}
setup-organisations = { $count ->
    [one] { $count } rol i një organizate
   *[other] { $count } role të organizatave
}
setup-sections = { $count ->
    [one] { $count } seksion
   *[other] { $count } seksione
}
setup-documents = { $count ->
    [one] { $count } dokument
   *[other] { $count } dokumente
}
setup-lines = { $count ->
    [one] { $count } rresht
   *[other] { $count } rreshta
}
setup-findings = { $count ->
    [one] { $count } gjetje pret vendim
   *[other] { $count } gjetje presin vendim
}
programme-status-not-stated = nuk është deklaruar
programme-role-reporting = mban shënimin
programme-needs-lead = Organizata që përgjigjet këtu për programin e ruan këtë rol. Pa të askush nuk do të mund ta ndryshonte programin.
programme-unknown = Nuk ka program { $code } që mund ta shihni.
unit-counted-item = copë
text-subtitle = Titulli i dytë
text-area = Fusha e programit
text-activities = Aktivitetet kryesore
text-places = Ku, me fjalë
text-contact = Kë të pyesni
text-complaints = Si të ankoheni
text-disclaimer = Mohimi i përgjegjësisë dhe shënime
text-as-written = Siç u shkrua për herë të parë
components-title = Komponentet
parts-lead = Komponenti është pjesa e programit e një organizate, me ditët, donatorët dhe partnerët e vet. Masa është një pjesë më e vogël brenda tij, si ajo e një komune. Aktivitetet thonë çfarë bëhet dhe çfarë duhet arritur.
level-component = Komponent
level-measure = Masë
component-add = Shto një komponent ose masë
component-what = Shtoni një nëse disa organizata punojnë me ditë ose donatorë të vetët. Programi pa komponentë është po aq i mirë.
component-edit = Ndrysho { $code }
component-remove = Hiq këtë komponent
component-parent = Pjesë e
component-parent-none = vetë programit
component-partners = Donatorët, partnerët dhe institucionet e kësaj pjese
component-partner-away = nuk merr pjesë
component-days-hint = Shkruani ditët siç qëndrojnë në marrëveshje, për shembull 31.01.2019. Një ditë që nuk ekziston ruhet dhe shënohet.
component-days-of-programme = si programi
component-code-wrong = Kodi i komponentit përbëhet nga shkronja latine, shifra dhe viza, më së shumti 40, pa hapësira. Për shembull IOM.
component-unknown = Në këtë program nuk ka komponent { $code }. Ngarkojeni faqen përsëri dhe zgjidhni nga lista.
component-in-itself = Komponenti nuk mund të jetë pjesë e vetvetes.
component-too-deep = Ka dy nivele: masa qëndron në një komponent, dhe në masë nuk qëndron asgjë.
component-needs-title = Komponentit i duhet titull.
component-in-use = { $code } nuk mund të hiqet: në të qëndrojnë masa, aktivitete, para ose shënime. Zhvendosini ose hiqni ato më parë.
attribution-outside = { $component } zgjat nga { $from } deri { $until }. Ajo që u bë më { $day } ruhet, por nuk numërohet për të. Atë ditë mund të numërohet për: { $fitting }.
attribution-outside-all = { $component } zgjat nga { $from } deri { $until }. Ajo që u bë më { $day } ruhet, por nuk numërohet për të, dhe atë ditë nuk zbatohet asnjë komponent tjetër.
activities-of-programme = Aktivitetet e tërë programit
activities-all-inside = Të gjitha aktivitetet qëndrojnë në komponentë.
activity-edit = Vlera e synuar, lloji, komponenti
activity-component = Komponenti
activity-component-none = Tërë programi
activity-kind-none = Nuk thuhet
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
activity-remove = Hiq këtë aktivitet
activity-in-use = { $code } nuk mund të hiqet: për të është shënuar diçka ose diçka e përdor. Vlerat e synuara mund të ndryshohen.
target-new = Vlerë e re e synuar
target-set = Cakto një vlerë të synuar
target-set-on = Caktuar më
target-why = Pse u caktua
target-needs-day = Vlerës së synuar i duhet dita kur u caktua. Shkruajeni si 30.06.2021.
target-earlier = Derisa u ndryshua ({ $day }):
partner-answers = përgjigjet për programin
partner-remove = Hiq rolin { $role } të { $name }
emblems-title = Shenjat dhe emblemat
emblems-lead = Çdo shenjë me emrin e saj, me fjalët për ata që nuk e shohin, dhe me atë që pronari kërkon nga kushdo që e printon.
emblems-none = Ende nuk ka shenjë. Shtoni më parë ato të donatorëve: shumica e marrëveshjeve i kërkojnë.
emblem-unnamed = Shenja { $number } pa emër
emblem-name = E kujt është shenja
emblem-organisation = Organizata në listë
emblem-alt = Çfarë shihet, me fjalë
emblem-rule = Rregulli për përdorim
emblem-file = Figura
emblem-file-hint = PNG ose JPEG. Figura vizatohet përsëri dhe zvogëlohet, që të mos vijë me të asgjë tjetër nga skedari.
emblem-needs-alt = Thoni me fjalë çfarë shihet në figurë, për ata që nuk e shohin.
emblem-add = Shto një shenjë
emblem-edit = Ndrysho këtë shenjë
emblem-remove = Hiq këtë shenjë
places-lead = Vendet vijnë nga regjistri i vendeve, që të mund të gjenden, të numërohen dhe të vizatohen në hartë. Si i quan faqja qëndron pranë tyre.
places-count = { $count ->
    [one] { $count } vend
   *[other] { $count } vende
}
places-none = Ende nuk ka vend. Shtoni komunat në të cilat punon programi.
places-gazetteer = Vendi
places-inside = Gjendet në
places-named-as = Emri në faqe
places-named-as-of = Emri i { $place } në faqe
places-save-names = Ruaj emrat
places-change = Ndrysho vendet
stated-title = Numra të deklaruar
stated-lead = Sa thotë faqja se janë. Ruhen të dy numrat; ku ndryshojnë, cilësia e të dhënave e thotë dhe kërkon arsyen.
stated-places = Vendet
stated-economies = Ekonomitë e shoqatave
stated-negative = Numri nuk mund të jetë nën zero. Lëreni bosh nëse faqja nuk e thotë.
sections-title = Seksionet
sections-lead = Seksioni mund të jetë bosh: lexuesit shohin se ende nuk ka asgjë.
sections-choose = Seksionet e faqes
sections-save = Ruaj seksionet
section-publications = Publikime
section-brochures = Broshura
section-video = Video
section-news = Lajme
section-empty = Ende asgjë.
document-add = Shto një dokument
document-section = Seksioni
document-published = Publikuar më
document-url = Adresa në internet
document-url-wrong = Adresa fillon me https:// dhe ka më së shumti 1000 shenja.
document-file = Ose një skedar
document-file-hint = PDF, PNG ose JPEG. Figurat vizatohen përsëri dhe zvogëlohen.
document-alt = Çfarë shihet, me fjalë
document-needs-place = Dokumentit i duhet një adresë ose një skedar.
document-too-large = Skedari është më i madh se 8 MB. Zvogëlojeni, ose jepni adresën e tij në internet.
document-remove = Hiq { $title }
links-title = Programe që shkojnë bashkë
links-lead = Pjesë e cilit program është ky, cilin e vazhdon, cilët qëndrojnë pranë tij.
links-none = Ende nuk ka lidhje.
link-kind-label = Si shkojnë bashkë
link-kind-part-of = Pjesë e
link-kind-continues = Vazhdon
link-kind-linked = Qëndron pranë
link-label = Emri i programit
link-other = Këtu
link-elsewhere = qëndron diku tjetër
link-to-itself = Programi nuk mund të lidhet me vetveten.
budget-title = Buxheti
budget-lead = Çfarë është planifikuar dhe çfarë është shpenzuar, çdo rresht me ditën, kursin dhe dokumentin.
budget-none = Ende nuk janë shënuar para
budget-what = Shënoni çfarë planifikon marrëveshja, pastaj çfarë u shpenzua. Raportet dhe faqja publike atëherë mund t’i thonë të dyja.
budget-sums = Sipas komponentit dhe donatorit, në { $currency }
budget-kind-planned = e planifikuar
budget-kind-spent = e shpenzuar
budget-share = E shpenzuar nga e planifikuara
budget-share-of = { $percent } %
budget-over = më shumë se e planifikuara
budget-whole = Gjithsej
budget-lines = Rreshtat
budget-what-for = Për çfarë
budget-amount = Shuma
budget-rate = Kursi
budget-rate-on = Kursi i ditës
budget-rate-hint = Vetëm për monedhë tjetër: sa prej saj bën 1 { $currency }. Për shembull 1.95583.
budget-on-day = Dita
budget-document = Dokumenti
budget-add = Shto një rresht
budget-add-hint = I njëjti kod përsëri e ndryshon rreshtin.
budget-of = { $spent } nga { $planned } { $currency } të shpenzuara
budget-code-wrong = Kodi i rreshtit përbëhet nga shkronja latine, shifra dhe viza, më së shumti 40, pa hapësira.
budget-needs-title = Thoni për çfarë janë paratë.
budget-amount-wrong = Shuma është më e madhe se zero.
budget-needs-rate = Rreshtit në { $currency } i duhet kursi ndaj { $own }: sa { $currency } bëjnë 1 { $own }.
field-amount = Ju lutemi shkruani këtu një shumë ({ $field }), për shembull 9800.00.
input-amount = Shuma
input-alt = Çfarë shihet, me fjalë
input-donor = Donatori
input-label = Emri i programit
input-on-day = Dita
input-position = Vendi në radhë
input-rate-on = Kursi i ditës
input-rule = Rregulli për përdorim
input-set-on = Caktuar më
input-stated = Numri i deklaruar
quality-title = Cilësia e të dhënave
quality-lead = Çfarë është e pazakontë në atë që u shënua. Asgjë nuk refuzohet dhe asgjë nuk ndryshohet vetë, përveç fjalëve që përziejnë dy alfabete; vendos një person, me arsye, dhe ajo që u shënua mbetet pranë asaj që u vendos.
quality-decide = Vendos
quality-filter = Cilat gjetje
quality-filter-open = Në pritje
quality-filter-decided = Të vendosura
quality-filter-all = Të gjitha
quality-none = Këtu nuk ka asgjë
quality-none-open = Për gjithçka që u gjet është vendosur.
quality-none-what = Për këtë program nuk u gjet asgjë e pazakontë.
finding-state-open = në pritje
finding-state-accepted = u pranua
finding-state-kept = mbetet siç u shënua
finding-state-changed = u ndreq
finding-state-repaired = u riparua gjatë shënimit
finding-about = Ku
finding-original = Siç u shënua
finding-proposed = Propozimi
finding-not-taken = Propozimi nuk u mor
finding-now = Tani
finding-decided = Vendosur
finding-by-program = nga programi, gjatë shënimit
finding-accept = Merr propozimin
finding-keep = Lëre siç u shënua
finding-put-back = Ktheje siç u shënua
finding-reopen = Ktheje prapa këtë vendim
finding-needs-reason = Jepni arsyen e vendimit me disa fjalë.
finding-decided-before = Për këtë u vendos ndërkohë. Ngarkojeni faqen për ta parë.
finding-not-decided = Për këtë nuk është vendosur, prandaj nuk ka çfarë të kthehet prapa.
finding-no-proposal = Këtu nuk ka propozim. Ndreqeni aty ku u shënua, ose lëreni me një arsye.
finding-text-changed = Teksti u ndryshua ndërkohë. Ngarkojeni faqen për të parë çfarë është tani e pazakontë.
done-finding-decided = U vendos. Ajo që u shënua mbetet pranë.
done-finding-reopened = U kthye prapa. Pret përsëri vendim.
finding-name-impossible-day = Një ditë që nuk ekziston
finding-name-end-before-start = Fundi qëndron para fillimit
finding-name-component-outside = Një komponent jashtë ditëve të programit
finding-name-start-in-text = Fillimi ndryshon në tekst
finding-name-status-against-days = Statusi kundërshton ditët
finding-name-no-period = Pa periudhë
finding-name-no-status = Pa status
finding-name-no-donor = Pa donator
finding-name-no-implementer = Askush nuk e zbaton
finding-name-stated-places = Vende të deklaruara dhe të renditura
finding-name-economies = Ekonomitë dhe shoqatat
finding-name-one-word-for-communities = Një fjalë për tri komunitete
finding-name-no-quantity = Pa sasi
finding-name-parts-add-up = Dy numra bëjnë të tretin
finding-name-household-size = Ekonomi familjare me madhësi të ndryshme
finding-name-mixed-script = Dy alfabete në një fjalë
finding-name-roman-numeral = Një numër romak që u bë shkronjë
finding-name-title-variant = Titulli në dy variante
finding-name-open-quotation = Një thonjëz që nuk mbyllet
finding-name-footnote-mark = Një shënim pa shenjën e tij
finding-name-unnamed-emblem = Një shenjë pa emër
finding-impossible-day = Kjo ditë nuk ekziston. Ajo që u shkrua ruhet.
finding-end-before-start = Dita e fundit qëndron para së parës. Ruhen të dyja.
finding-component-outside = Komponenti { $component } fillon para programit ose mbaron pas tij.
finding-start-in-text = Teksti thotë { $said }, dhe dita e parë është { $starts }. Ruhen të dyja.
finding-status-against-days = Ky është statusi, dhe ditët thonë diçka tjetër.
finding-no-period = Nuk është dhënë as dita e parë as e fundit.
finding-no-status = Faqja nuk thotë asgjë për statusin.
finding-no-donor = Asnjë organizatë nuk ka rolin e donatorit.
finding-no-implementer = Asnjë organizatë nuk e udhëheq programin ose nuk e zbaton.
finding-stated-places = Janë deklaruar { $stated } vende dhe janë renditur { $listed }. { $inside } gjendet në { $around }: i numëruar brenda tij, të dy mund të jenë të saktë. Ruhen të dy numrat.
finding-stated-places-unexplained = Janë deklaruar { $stated } vende dhe janë renditur { $listed }. Ruhen të dy numrat.
finding-economies = Janë deklaruar { $stated } ekonomi dhe janë renditur { $listed } shoqata. Ato vijnë nga { $economies } ekonomi: { $economy } ka më shumë se një shoqatë.
finding-economies-unexplained = Janë deklaruar { $stated } ekonomi dhe janë renditur { $listed } shoqata nga { $economies } ekonomi.
finding-one-word-for-communities = RAE është një fjalë për tri komunitete. Njerëzit numërohen sipas komunitetit që e thonë vetë.
finding-no-quantity = Asgjë nuk thotë sa duhet arritur me { $codes }. Raportet thonë “vlera e synuar nuk është caktuar”.
finding-parts-add-up = Vlerat e synuara të { $first } dhe { $second } bëjnë atë të { $whole }: { $sum }. Mund të mendohen të njëjtët njerëz.
finding-household-size = Personat për ekonomi familjare ndryshojnë: { $one } për { $first }, { $two } për { $second }.
finding-mixed-script = Në një fjalë qëndrojnë shkronja të dy alfabeteve. Kërkimi dhe renditja do ta humbnin.
finding-roman-numeral = Ndryshimi i shkrimit e ka kthyer një numër romak në shkronja.
finding-title-variant = Teksti e emërton programin me fjalë të tjera nga titulli.
finding-open-quotation = Ky citim hapet dhe nuk mbyllet.
finding-footnote-mark = Shënimi { $mark } qëndron në fund, dhe shenja e tij nuk qëndron askund në tekst.
finding-unnamed-emblem = Shenja { $number } nuk ka emër. Askujt nuk mund t’i thuhet e kujt është.
programme-file-toml = rreshti { $line }: { $fault }
programme-file-value = rreshti { $line }: “{ $value }” nuk është ndër vlerat e mundshme: { $possible }
programme-file-place = rreshti { $line }: në regjistrin e vendeve nuk ka vend “{ $value }”
programme-file-day = rreshti { $line }: “{ $value }” nuk është ditë; këtu dita shkruhet 2021-06-30
programme-file-organisation = rreshti { $line }: asnjë organizatë e këtij skedari nuk ka kodin “{ $value }”
programme-file-component = rreshti { $line }: asnjë komponent mbi këtë rresht nuk ka kodin “{ $value }”
programme-file-field = rreshti { $line }: nuk ka fushë “{ $value }”
programme-file-language = rreshti { $line }: “{ $value }” nuk është gjuhë e këtij programi
programme-file-twice = rreshti { $line }: kodi “{ $value }” qëndron dy herë
programme-file-amount = rreshti { $line }: “{ $value }” nuk është shumë
programme-file-rate = rreshti { $line }: shumës në { $value } i duhet kursi ndaj monedhës së programit
programme-file-title = rreshti { $line }: programi nuk ka titull në gjuhën e tij origjinale “{ $value }”

## selection
ranking-again = Bëje renditjen përsëri nga të dhënat siç janë tani
selection-lead-only = Përzgjedhjen e vendos vetëm organizata që e udhëheq programin. Pyetni menaxherin e programit të saj.
criteria-points-range = Pikët e rreshtit { $line } janë jashtë kufijve. Përdorni më së shumti 1.000.000.
criteria-stay-frozen = Kriteret janë ngrirë që kur u hap thirrja dhe nuk mund të ndryshojnë.
selection-title = Përzgjedhja
calls-empty = Ende nuk ka thirrje. Thirrja thotë sa ekonomi familjare mund të ndihmohen dhe me cilat kritere zgjidhen.
call = Thirrja
call-add = Shto një thirrje
call-add-lead = Fillon me fletën e pikëve që komunat e rajonit e përdorin zakonisht; ndryshojeni para se të hapet thirrja.
call-title = Titulli
call-places = Vende
call-reserve = Rezerva
call-places-count = { $count ->
    [one] një vend
   *[other] { $count } vende
}
call-reserve-count = { $count } në rezervë
call-state-draft = Kriteret
call-state-open = Renditja dhe vendimet
call-state-locked = E mbyllur
call-state-published = E publikuar
call-open = Hap thirrjen dhe ngrij kriteret
call-open-warning = Kriteret e ngrira nuk mund të ndryshojnë: kjo e bën listën të drejtë. Provojini më parë.
call-needs-title-places = Thirrjes i duhet titull dhe së paku një vend.
call-already-open = Kjo thirrje është tashmë e hapur.
call-not-open = Hapeni më parë thirrjen; kjo i ngrin kriteret.
call-not-locked = Mbyllni më parë vendimet.
criteria-version = Fleta e pikëve, versioni { $version }
criteria-edit = Ndrysho fletën e pikëve
criteria-lead = Një rresht i jep pikët kur plotësohen kushtet e tij. Nëse një e dhënë nuk është shënuar, rreshti jep 0 dhe e thotë këtë.
criteria-line = Rreshti
criteria-rule = Rregulli
criteria-minimum = E pranueshme nga { $points } pikë.
criteria-ties = Barazimet:
criteria-not-recorded = Çdo rresht, rregulli i të cilit plotësohet, i jep pikët. Rreshti, e dhëna e të cilit nuk është shënuar, jep 0 dhe e thotë këtë.
criteria-places = { $reserve ->
    [0] Zgjidhen të parat { $places } sipas pikëve.
    [one] Zgjidhen të parat { $places } sipas pikëve; e radhës është rezervë.
   *[other] Zgjidhen të parat { $places } sipas pikëve; { $reserve } të radhës janë rezervë.
}
criteria-full-tie = Nëse edhe të gjitha këto janë të barabarta, mbetet radha me të cilën erdhën shënimet, dhe renditja e thotë këtë.
criteria-frozen = Të ngrira; gjurma e tyre (hash):
criteria-try = Provoje
criteria-changed = Kriteret ndryshojnë nga ato që u ngrinë. Tregojini administratorit: të dhënat janë ndryshuar nga jashtë.
criteria-need-lines = Fletës së pikëve i duhet së paku një rresht, dhe më së shumti 60.
criteria-line-needs-name = Çdo rreshti i duhet një emër së paku në një gjuhë.
criteria-expression-wrong = Rregulli i rreshtit { $line } nuk mund të përdoret: { $fault }
criteria-new-line = Rresht i ri
criteria-label-en = Emri në anglisht
criteria-label-sr = Emri në serbisht (latinisht)
criteria-fact = E dhëna
criteria-and = dhe
criteria-or = ose
criteria-condition = { $fact }: { $comparison } { $value }
criteria-condition-wrong = Rreshti “{ $line }”: vlera “{ $value }” nuk u kuptua. Po ose jo shkruhen kështu, banimi me fjalë nga lista, numrat dhe shumat me shifra.
criteria-points-whole = Rreshti “{ $line }”: shkruani pikët si numër të plotë.
criteria-minimum-whole = Shkruani si numër të plotë nga sa pikë një ekonomi familjare është e pranueshme.
criteria-more-conditions = Më shumë kushte për këtë rresht
criteria-comparison = Krahasimi
criteria-value = Vlera
criteria-expert = Si shprehje (për ekspertë)
criteria-expression = Shprehja CEL
criteria-by-hand = Përdor shprehjen siç është shkruar këtu
criteria-order = Radha
criteria-minimum-field = E pranueshme nga kaq pikë
criteria-tie-field = Barazimi { $number }
comparison-at-least = së paku
comparison-at-most = më së shumti
comparison-below = nën
comparison-above = mbi
comparison-is = është
points = Pikët
points-count = { $count ->
    [one] { $count } pikë
   *[other] { $count } pikë
}
tie-lower-income-per-head = të ardhura më të ulëta për anëtar
tie-more-children = më shumë fëmijë nën 15 vjeç
tie-earlier-application = aplikim më i hershëm
tie-decided-lower-income-per-head = Pikë të njëjta si më parë: vendosën të ardhurat më të ulëta për anëtar.
tie-decided-more-children = Pikë të njëjta si më parë: vendosi numri më i madh i fëmijëve.
tie-decided-earlier-application = Pikë të njëjta si më parë: vendosi aplikimi më i hershëm.
tie-decided-full = Barazim i plotë me të mëparshmen; u ruajt radha me të cilën erdhën.
tie-title = Çfarë vendos në barazim
tie-applied = Aplikimi më i hershëm
score-fact-size = anëtarë
score-fact-children-under-15 = fëmijë nën 15 vjeç
score-fact-over-65 = anëtarë mbi 65 vjeç
score-fact-members-15-64 = anëtarë 15 deri 64 vjeç
score-fact-income = të ardhurat mujore
score-fact-income-per-head = të ardhurat për anëtar
score-fact-wg-highest = përgjigjja më e lartë për vështirësitë (1-4)
score-fact-chronic-illness = sëmundje kronike
score-fact-cash-social-assistance = ndihmë sociale në para
score-fact-single-parent = prind i vetëm
score-fact-housing = banimi
score-missing = nuk është shënuar: { $fact }
trial-title = Kush do të hynte, kush jo
trial-eligible = Të pranueshme
trial-not = Jo të pranueshme
trial-within = Brenda vendeve
trial-cut = Pikët te kufiri
trial-community = Sipas komunitetit (asnjë rregull nuk e shikon)
trial-in = Brenda
trial-out = Jashtë
trial-missing = Të dhëna që nuk i ka asnjë listë
trial-households = Ekonomi familjare
rankings-title = Renditjet
rankings-empty = Ende nuk ka renditje.
ranking-make = Bëje renditjen
ranking-name = Renditja { $version }
ranking-version = Versioni
ranking-at = Bërë më
ranking-cut-lead = { $count ->
    [one] Një vend; vija tregon ku mbaron.
   *[other] { $count } vende; vija tregon ku mbarojnë.
}
ranking-cut = { $count } vende mbarojnë këtu
ranking-place = Vendi
ranking-because = Sepse
ranking-below = nën minimumin
ranking-eligible = E pranueshme
ranking-not-eligible = Jo e pranueshme
ranking-all = Të gjitha në një faqe
ranking-after = renditje e re
ranking-first = renditja e parë
ranking-by-objection = u pranua një kundërshtim
ranking-not-newest = Ka një renditje më të re. Ngarkojeni faqen dhe shënoni mbledhjen për atë.
candidate-place = Vendi { $place }; mund të ndihmohen { $places }
candidate-below = Nën minimumin prej { $minimum } pikësh
candidate-household = Ekonomia familjare
decision = Vendimi
departs = largohet nga renditja
committee-title = Komisioni
session-add = Shëno një mbledhje
session-lead = { $reserve ->
    [0] Pranohen të parat { $places } të renditjes, përveç ku shënoni një largim me arsyen e tij.
    [one] Pranohen të parat { $places } të renditjes dhe e radhës është rezervë, përveç ku shënoni një largim me arsyen e tij.
   *[other] Pranohen të parat { $places } të renditjes dhe { $reserve } të radhës janë rezervë, përveç ku shënoni një largim me arsyen e tij.
}
session-held-on = Mbajtur më
session-place = Vendi
session-members = Anëtarët e pranishëm, me deklaratat e tyre të interesit
session-interest = Interesi i deklaruar (bosh: asnjë)
session-departures = Vendimet që largohen nga renditja
session-departures-hint = Të gjitha të tjerat ndjekin renditjen. Çdo largim kërkon arsyen e tij.
session-save = Shëno vendimet
session-confirm = Konfirmo vendimet
session-send-back = Ktheje mbrapsht
session-entered-by = Shënuar nga
session-confirmed-by = konfirmuar nga
session-state-entered = pret konfirmimin
session-state-confirmed = e konfirmuar
session-state-discarded = e kthyer mbrapsht
session-needs-members = Komisioni ka së paku tre anëtarë. Shënoni kush ishte i pranishëm.
session-waits = Një mbledhje pret tashmë konfirmimin. Konfirmojeni ose kthejeni më parë.
session-too-many = Do të pranoheshin { $accepted } ekonomi familjare, por ka { $places } vende. Për çdo të shtuar duhet të dalë një tjetër.
session-not-confirmed = Vendimet duhet t’i konfirmojë një person i dytë para se të mbyllen.
session-already-settled = Kjo mbledhje është konfirmuar ose kthyer tashmë.
departure-needs-reason = Vendimi që largohet nga renditja kërkon arsyen e tij.
departures-none = Të gjitha vendimet ndjekin renditjen.
no-interest = pa interes te asnjë kandidat
has-interest = deklaruar: { $interest }
four-eyes = Këto vendime i shënuat ju vetë: duhet t’i konfirmojë një person tjetër.
four-eyes-wait = Atë që shënuat duhet ta konfirmojë një person tjetër.
minutes-title = Procesverbali i mbledhjes
minutes-note = Sipas kodit, pa emra
minutes-state = Gjendja
minutes-places = Vende
minutes-ranking = U vendos për
minutes-scorecard = Sipas rregullave të
minutes-declaration = Deklarata e interesit
minutes-decisions = Vendimet
minutes-chair = Kryetari i komisionit
minutes-secretary = Procesmbajtësi
outcome = Vendimi
outcome-accept = pranuar
outcome-reserve = rezervë
outcome-reject = nuk u pranua
call-lock = Mbyll vendimet
awards-count = { $count ->
    [0] ende pa ndarje
    [one] një ndarje
   *[other] { $count } ndarje
}
publications-title = Listat e publikuara
publication-title = Lista e ekonomive familjare që marrin ndihmë
publication-lead = Publikuar më { $day }. Kundërshtimet deri më { $until }.
publication-how = Emrat nuk publikohen. Secila ekonomi familjare e di kodin e vet; kush nuk pajtohet, mund të kundërshtojë me shkrim deri në ditën e shënuar më sipër.
publish-hint = Pastaj secili mund ta lexojë listën sipas kodit në faqen publike të programit; faqja hapet bashkë me të.
slips-title = Fletëzat me kod
slips-lead = Çdo ekonomi familjare merr një fletëz me kodin e saj në listën publike, dhe si e deri kur mund të kundërshtojë. Pjesa e djathtë thotë për kë është: griseni kur e jepni fletëzën.
slips-language = Gjuha e fletëzave
slips-all = { $count ->
    [one] Një fletëz
   *[other] Të gjitha { $count } fletëzat
}
slips-one = Fletëza e një ekonomie familjare
slips-note = Të dhëna personale: grisni emrin kur e jepni fletëzën
slip-stub = Për – griseni këtu
slip-title = Kodi juaj në listën publike
slip-what = Lista “{ $title }” e datës { $day } tregon kode, kurrë emra. Kërkoni kodin tuaj.
slip-where = Ajo është e shpallur te { $organisation }.
slip-online = E gjeni edhe duke skanuar kodin.
slip-object = Mund të kundërshtoni deri më { $day }: thoni personalisht ose me shkrim te { $organisation } çfarë nuk është në rregull.
slip-keep = Sillni këtë fletë; nuk duhet avokat. Përgjigjen me arsyetim e merrni me shkrim. Ruajeni fletën: kush e di kodin tuaj, mund ta shohë vendin tuaj në listë.
publication-days-order = Dita e fundit për kundërshtime është para ditës së publikimit.
published-on = Publikuar më
publish-by-code = Publiko sipas kodit
objections-until = Kundërshtimet deri më
objections-title = Kundërshtimet
objections-none = Nuk ka kundërshtime.
objection-add = Shëno një kundërshtim
objection-received-on = Marrë më
objection-body = Çfarë thotë
objection-late = pas afatit
objection-due = të vendoset deri më
objection-answer = Përgjigjja me arsyen
objection-decided-on = Vendosur më
objection-reject = Refuzo
objection-uphold = Prano
objection-upheld = u pranua
objection-rejected = u refuzua
objection-needs-text = Ju lutemi shkruani çfarë thotë kundërshtimi.
objection-before-publication = Kundërshtimet vijnë pasi të publikohet lista.
objection-code-unknown = Në këtë renditje nuk ka ekonomi familjare { $code }. Kontrolloni kodin në listë.
objection-already-decided = Për këtë kundërshtim është vendosur tashmë.
done-call-added = Thirrja u shtua me fletën e zakonshme të pikëve.
done-call-open = Thirrja është e hapur; kriteret janë ngrirë.
done-ranked = Renditja u bë.
done-session = U shënua. Duhet ta konfirmojë një person tjetër.
done-confirmed = Vendimet u konfirmuan.
done-sent-back = Mbledhja u kthye mbrapsht.
done-locked = U mbyll: { $count } ndarje të reja.
done-published = U publikua sipas kodit.
done-objection = Kundërshtimi u shënua.
done-objection-decided = Për kundërshtimin u vendos.
done-objection-upheld = Kundërshtimi u pranua dhe renditja u bë përsëri; e vjetra mbetet.

## goods
goods-title = Mallrat
goods-parts = Pjesët e mallrave
goods-part-stock = Stoku
goods-part-gifts = Dhurata në natyrë
goods-part-moves = Libri i lëvizjeve
goods-part-count = Inventarizimi
goods-part-losses = Humbjet
goods-part-volunteers = Vullnetarët
goods-part-setup = Artikujt, pakot dhe vendet
goods-stock = Stoku
goods-place = Vendi
goods-item = Artikulli
goods-kit = Pakoja
goods-kits = Numri i pakove
goods-unit = Njësia
goods-quantity-label = Sasia
goods-batch = Seria
goods-batches = Seritë
goods-expires = Përdoret deri
goods-expires-on = përdoret deri më { $day }
goods-giver = Dhuruesi
goods-supplier = Furnizuesi
goods-from = Nga
goods-to = Te
goods-day = Dita
goods-document = Dokumenti
goods-note = Shënim
goods-name = Emri
goods-reason = Çfarë ndodhi
goods-sum = Gjithsej
goods-all = Të gjitha
goods-show = Shfaq
goods-address = Adresa
goods-municipality = Komuna ose vendbanimi
goods-move = Lëviz mallra
goods-receive = Prano një blerje
goods-pack = Paketo pako
goods-pack-at = Paketohet në
goods-pack-persons = Për ekonomi familjare prej (persona)
goods-pack-volunteers = Kush paketoi
goods-fefo = Del i pari ai që skadon i pari.
goods-no-suppliers = Shënoni më parë një furnizues:
goods-empty-title = Ende nuk ka mallra
goods-empty = Këtu shihet çfarë ka në depo dhe në pikat e shpërndarjes, sipas serive. Së pari emërtoni artikujt, pakot dhe vendet; pastaj pranoni dhurata dhe blerje.
goods-empty-go = Artikujt, pakot dhe vendet
goods-todo-gifts = { $count ->
    [one] dhuratë pret hapin e radhës
   *[other] dhurata presin hapin e radhës
}
goods-todo-gifts-go = Te dhuratat
goods-todo-losses = { $count ->
    [one] humbje pret nënshkrimin e dytë
   *[other] humbje presin nënshkrimin e dytë
}
goods-todo-losses-go = Te humbjet
goods-ledger = Libri sipas llojit të llogarisë
goods-moves-lead = Çdo lëvizje merr nga një llogari dhe i jep një tjetre. Llogaritë e një artikulli japin gjithmonë zero; asgjë nuk ndryshohet e nuk fshihet.
goods-moves-empty = Ende nuk ka lëvizje
goods-account-donor = Dhuruesit
goods-account-supplier = Furnizuesit
goods-account-recipe = Të paketuara në pako
goods-account-count = Të gjetura në inventarizim
goods-account-warehouse = Depo
goods-account-packing = Vendi i paketimit
goods-account-point = Pikë shpërndarjeje
goods-account-household = Ekonomitë familjare
goods-account-loss = Humbjet
goods-move-receipt = Blerje
goods-move-donation = Dhuratë
goods-move-transfer = Zhvendosje
goods-move-packing = Paketim
goods-move-delivery = Dorëzim
goods-move-taken-back = Dorëzim i kthyer
goods-move-return = Kthim i mbetjeve
goods-move-loss = Humbje
goods-move-surplus = Tepricë në inventarizim
goods-unit-package = pako
goods-unit-piece = copë
goods-unit-kilogram = kg
goods-unit-litre = litër
goods-unit-box = kuti
goods-category-food = Ushqim
goods-category-hygiene = Higjienë dhe kimikate shtëpiake
goods-category-medical = Mjekësore
goods-category-equipment = Pajisje
goods-category-other = Tjetër
contributor-firm = Firmë
contributor-person = Person
contributor-organisation = Organizatë
contributor-supplier = Furnizues
contributor-volunteer = Vullnetar
goods-short = Në { $place } ka { $have } ({ $item }), kurse nevojiten { $wanted }. Së pari sillni më shumë mallra atje.
goods-quantity = Sasia duhet të jetë numër i plotë nga 1 e tutje. Korrigjojeni dhe dërgojeni formularin përsëri.
goods-same-place = Nga dhe te janë i njëjti vend. Zgjidhni një tjetër.
goods-no-place = Mallrat mund të qëndrojnë vetëm në depo, në vend paketimi ose në pikë. Zgjidhni njërin prej tyre.
goods-name-missing = Duhen një emër dhe një kod. Plotësojini.
goods-name-long = Emri është më i gjatë se 200 shkronja. Shkurtojeni.
goods-unknown-kind = Ky lloj nuk ekziston. Ngarkojeni faqen përsëri dhe zgjidhni nga lista.
goods-code-taken = Kodi { $code } është i zënë në këtë program. Zgjidhni një tjetër.
goods-not-a-kit = Vetëm pakoja ka përbërje. Shtoni më parë një pako.
goods-recipe-long = Përbërja ka më së shumti 60 rreshta. Bashkoni disa prej tyre.
goods-recipe-part = Përbërja bëhet nga artikuj të këtij programi që vetë nuk janë pako. Zgjidhni artikull tjetër.
goods-recipe-empty = Përbërja e { $kit } nuk përmend asgjë për këtë madhësi të ekonomisë familjare. Plotësojeni te “Artikujt, pakot dhe vendet”.
goods-band = Shkruani madhësinë e ekonomisë familjare si 1-6, 7+ ose 4; bosh do të thotë të gjitha.
done-goods-received = U pranua: { $count }.
done-goods-moved = U zhvendos: { $count }.
done-goods-packed = U paketua: { $count ->
    [one] { $count } pako
   *[other] { $count } pako
}.
done-goods-counted = U inventarizua. Rreshta me më pak se sa shkruan: { $missing }; me më shumë: { $surplus }.
gift-lead = Një dhuratë kalon katër hapa: e njoftuar, e pranuar, e kontrolluar, në stok. Ajo e ruan serinë, prandaj dhuruesi mund ta ndjekë.
gift-own = Dhuratat e mia
gift-empty = Ende nuk është njoftuar asnjë dhuratë.
gift-state-announced = E njoftuar
gift-state-received = E pranuar
gift-state-checked = E kontrolluar
gift-state-stocked = Në stok
gift-state-refused = E refuzuar
goods-gift-accepted = E përshtatshme për t’u dhënë
gift-stands = Gjendja
gift-announce = Njofto një dhuratë
gift-needs = Shënoni më parë një dhurues dhe një artikull:
goods-gift-way = Rruga e një dhurate
gift-next = Hapi i radhës
gift-brought = Sa u soll
gift-receive = Ka ardhur
gift-check = U kontrollua
gift-stock = Vendose në stok
gift-refuse = Refuzo dhuratën
goods-gift-delivered = Dorëzuar
gift-went = Ku shkoi
gift-no-names = Ditë, komuna dhe numra. Kush e mori nuk i tregohet askujt këtu.
gift-not-yet = Ende asgjë prej saj nuk është dorëzuar.
gift-lies = Ende aty
goods-gift-packed = { $quantity } prej saj hynë në { $kits } pako; { $delivered } nga këto pako janë dorëzuar.
donation-other-step = Dhurata tani është në hap tjetër. Ngarkojeni faqen e saj dhe shikoni të radhës.
donation-accepted = Shkruani sa është e përshtatshme për t’u dhënë: nga 1 deri te { $received } që u sollën. Nëse asgjë, refuzojeni dhuratën.
donation-needs-reason = Thoni pse refuzohet dhurata.
count-lead = Shkoni përgjatë raftit dhe shkruani çfarë ka aty. Më pak se ç’shkruan bëhet humbje e propozuar, më shumë bëhet hyrje. Fusha bosh do të thotë: nuk u numërua.
count-empty = Sipas librit këtu nuk ka asgjë.
count-written = E shkruar
count-there = Në raft
count-save = Ruaj inventarizimin
loss-lead = Një person propozon humbjen, një tjetër e konfirmon. Vetëm atëherë ndryshon stoku.
loss-empty = Asgjë nuk ka humbur.
loss-first = Propozuar nga
loss-second = Konfirmuar nga
loss-propose = Propozo një humbje
loss-confirm = Konfirmo humbjen
loss-reject = Nuk ka humbur
loss-waits = pret personin e dytë
loss-from-count = Mungon në inventarizimin e { $day }
loss-state-confirmed = E konfirmuar
loss-state-rejected = Nuk ka humbur
loss-needs-reason = Thoni si humbën mallrat.
loss-decided = Për këtë humbje është vendosur tashmë. Ngarkojeni faqen për të parë nga kush.
loss-needs-second-person = Këtë humbje e propozuat ju vetë. Kërkojini një depoisti tjetër ose menaxherit të programit ta konfirmojë.
done-loss-proposed = U propozua. Duhet ta konfirmojë një person i dytë.
done-loss-confirmed = Humbja u konfirmua dhe stoku ndryshoi.
done-loss-rejected = Propozimi u tërhoq; stoku mbetet.
setup-kits = Pakot dhe përbërja e tyre
setup-kits-empty = Pakoja është ajo që merr një ekonomi familjare: pako ushqimore, pako higjienike, pako mjekësore. Shtoni të parën më poshtë.
setup-recipe-empty = Pa përbërje: kjo pako vjen e gatshme.
setup-per = Llogaritet
setup-per-kit = një herë për pako
setup-per-person = për çdo person
setup-band = Madhësia e ekonomisë familjare
setup-remove = Hiq
setup-items = Artikujt nga të cilët paketohen pakot
setup-add-item = Shto një artikull ose pako
setup-activity = Aktiviteti për të cilin numërohet
setup-is-kit = Kjo është pako që e marrin ekonomitë familjare
setup-places = Depot, vendet e paketimit dhe pikat e shpërndarjes
setup-places-empty = Shënoni depon dhe pikat e shpërndarjes.
setup-contributors = Dhuruesit, furnizuesit dhe vullnetarët
setup-contributors-empty = Shënoni firmat dhe personat që japin, furnizuesit dhe vullnetarët.
giver-follows = I ndjek dhuratat
giver-follows-of = Kush i ndjek dhuratat e { $name }
giver-nobody = askush
giver-hint = Donatori me llogari e sheh rrugën e dhuratave të veta. Nuk është në listë? Llogarisë i duhet roli i donatorit, në një organizatë që merr pjesë në këtë program:
giver-gives-nothing = Furnizuesit dhe vullnetarët nuk kanë dhurata që dikush mund t’i ndjekë.
giver-not-donor = Kjo llogari nuk mund t’i ndjekë dhuratat këtu: i duhet roli i donatorit, në një organizatë që merr pjesë në program.
why-giver-connected = llogaria i ndjek dhuratat
why-giver-parted = llogaria nuk i ndjek më dhuratat
volunteers-empty = Vullnetarët që paketojnë, bartin dhe dorëzojnë, me atë që bëri secili. Shënoni të parin te “Artikujt, pakot dhe vendet”.
volunteers-who = Vullnetarët
volunteers-tasks = Detyrat
volunteers-time = Koha
volunteers-did = Çfarë u bë
volunteers-task = Detyra
volunteers-add = Shëno një detyrë
task-packing = Paketimi
task-transport = Transporti
task-distribution = Shpërndarja
task-registration = Regjistrimi
task-other = Tjetër
task-minutes-label = Minuta secili
task-minutes = Minutat janë numër nga 1 deri 1.440.

## deliveries
distribution-title = Shpërndarja
distribution-empty-title = Ende nuk ka ditë të shpërndarjes
distribution-empty = Tre hapa: thoni çfarë merr secila ekonomi familjare e zgjedhur, shtoni ditët në pikat e shpërndarjes dhe shpërndani ekonomitë familjare nëpër ditë. Pastaj printoni listat dhe kartelat dhe dorëzoni në telefon.
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
distribution-waiting = { $count ->
    [one] { $count } ekonomi familjare pret një ditë
   *[other] { $count } ekonomi familjare presin një ditë
 }
distribution-how = Si
distribution-how-place = Sipas vendit të ekonomisë familjare ku ka pikë, të tjerat njëtrajtësisht
distribution-how-count = Njëtrajtësisht
distribution-assign = Shpërndaj ekonomitë familjare në këto ditë
distribution-plan = Çfarë merr çdo ekonomi familjare
distribution-plan-hint = Shkruani sa nga çdo pako merr një ekonomi familjare; lëreni bosh çka nuk jepet. Një madhësi si 7+ ua jep pakon vetëm këtyre ekonomive familjare.
distribution-call = Thirrja
distribution-period = Raundi
distribution-period-hint = Bosh për ndihmën që jepet një herë. Raundit të dytë i duhet emri i vet, për shembull maj 2021.
distribution-plan-go = Krijo të drejtat
distribution-no-items = Shënoni më parë pakot:
distribution-add-day = Shto një ditë shpërndarjeje
distribution-from = Nga
distribution-until = Deri
distribution-cards-lead = Kartela mban një kod të rastësishëm, çfarë, kur dhe ku; asgjë për personin. Kartelat e një dite printojini nga lista e saj.
distribution-card-language = Gjuha e kartelave
distribution-card-auto = Emri me cirilikë: serbisht me cirilikë; emrat e tjerë: serbisht dhe shqip
distribution-cards-go = Bëj kartelat që mungojnë
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
refused-why = Pse nuk u dorëzua asgjë
refused-collected = E ka marrë më { $date }, { $place }
refused-planned = E merr më { $date }, { $place }
refused-cut = Këtu shihen vetëm { $count } të fundit.
close-title = Mbyll ditën
close-left = Duhet të mbeten
close-leftover = Çfarë mbeti
close-return = Prapa te { $place }
close-keep = Mbetet në pikë për ditën tjetër
close-go = Mbylle ditën
deliveries-title = Dorëzimet
deliveries-empty = Ende nuk është dorëzuar asgjë.
delivery-reversed = U tërhoq
day-needs-point = Ditës së shpërndarjes i duhet një pikë shpërndarjeje. Shënojeni te “Artikujt, pakot dhe vendet”.
day-twice = Në këtë pikë ka tashmë një ditë në këtë datë. Zgjidheni nga lista.
day-has-deliveries = Në këtë ditë është dorëzuar diçka, prandaj mbetet. Më mirë mbylleni.
day-closed = Kjo ditë e shpërndarjes është mbyllur. Dorëzoni në një ditë tjetër.
day-cancel = Hiqe këtë ditë nga plani
day-cancel-hint = Në të ende nuk është dorëzuar asgjë. Ekonomitë e saj familjare do të presin ditë tjetër; kartelat e tyre mbeten të vlefshme.
day-cancel-go = Hiqe ditën
day-cancelled-already = Kjo ditë është hequr tashmë nga plani.
done-day-cancelled = { $count ->
    [one] Dita u hoq; { $count } ekonomi familjare pret një tjetër.
   *[other] Dita u hoq; { $count } ekonomi familjare presin një tjetër.
}
day-open-households = { $count ->
    [one] { $count } ekonomi familjare as nuk e ka marrë, as nuk është shënuar se nuk erdhi. Zgjidheni, pastaj mbyllni ditën.
   *[other] { $count } ekonomi familjare as nuk e kanë marrë, as nuk janë shënuar se nuk erdhën. Zgjidhini, pastaj mbyllni ditën.
 }
day-count-differs = { $item }: sipas librit duhet të mbeten { $written }, të numëruara janë { $there }. Numëroni përsëri; nëse vërtet është kështu, propozoni humbje ose inventarizoni vendin, pastaj mbylleni ditën.
day-losses-waiting = { $count ->
    [one] { $count } humbje në këtë pikë pret nënshkrimin e dytë. Konfirmojeni, pastaj mbylleni ditën.
   *[other] { $count } humbje në këtë pikë presin nënshkrimin e dytë. Konfirmojini, pastaj mbylleni ditën.
}
plan-needs-lines = Thoni çfarë marrin ekonomitë familjare: së paku një artikull me sasi.
plan-no-awards = Asnjë ekonomie familjare nuk i është ndarë ende asgjë. Mbyllni më parë vendimet e një thirrjeje te përzgjedhja.
assign-needs-days = Zgjidhni së paku një ditë të hapur shpërndarjeje.
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
done-planned = { $count ->
    [one] U krijua { $count } e drejtë.
   *[other] U krijuan { $count } të drejta.
}
done-assigned = { $count ->
    [one] { $count } ekonomi familjare e ka ditën e saj.
   *[other] { $count } ekonomi familjare i kanë ditët e tyre.
}
done-cards = { $count ->
    [one] U bë { $count } kartelë.
   *[other] U bënë { $count } kartela.
}
done-household-moved = Ekonomia familjare ka ditë tjetër.
done-day-closed = Dita u mbyll: { $place }.
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
table-identified-household-community = Ekonomi familjare të identifikuara sipas komunitetit
table-identified-household-place = Ekonomi familjare të identifikuara sipas komunës
table-identified-household-sex = Ekonomi familjare të identifikuara sipas gjinisë së kryefamiljarit
table-identified-person-age-sex = Persona të identifikuar sipas moshës dhe gjinisë
table-identified-person-community = Persona të identifikuar sipas komunitetit
table-reached-household-community = Ekonomitë familjare që morën ndihmë, sipas komunitetit
table-reached-household-place = Ekonomitë familjare që morën ndihmë, sipas komunës
table-reached-household-sex = Ekonomi familjare të arritura sipas gjinisë së kryefamiljarit
table-reached-person-age-sex = Personat që morën ndihmë, sipas moshës dhe gjinisë
table-reached-person-community = Persona të arritur sipas komunitetit
table-withheld = Shumë grupe kanë më pak se { $count }: pjesët nuk tregohen, për mbrojtjen e njerëzve.
table-kept = Numrat e publikimit të mëparshëm ({ $from } – { $to }): dallimi deri sot do të fliste për shumë pak njerëz.
small-cells-note = Numrat nën { $count } janë fshehur për mbrojtjen e njerëzve; një i dytë është fshehur aty ku i pari do të mund të llogaritej.
chart-bars = { $unit }, shirita: { $count }. Numrat janë në tabelë.
chart-pyramid = Grupmoshat njëra mbi tjetrën, majtas gratë dhe vajzat, djathtas burrat dhe djemtë. Numrat janë në tabelë.

## results
programme-part-results = Rezultatet
framework-title = Rezultatet
framework-lead = Çfarë u premtua dhe çfarë thonë shënimet. Çdo numër hapet te shënimet që i numëron.
results-unplaced = Tregues që nuk i takojnë asnjë rezultati
results-empty = Këtu ende nuk është premtuar asgjë. Shtoni një rezultat, zgjidhni një tregues nga lista ose ndërtoni një; numrat vijnë nga ajo që shënohet.
results-set-up = Cakto rezultatet
results-back = Prapa te rezultatet
result-level = Niveli
result-level-impact = Ndikimi
result-level-outcome = Përfundimi
result-level-output = Produkti
result-above = I shërben rezultatit
result-none = –
result-add = Shto një rezultat
result-no-indicator = Këtë rezultat ende nuk e mat asnjë tregues.
result-code-wrong = Kodi përbëhet nga shkronja latine, shifra, pika dhe viza, pa hapësira. Për shembull 1.2.
result-code-taken = Programi e përdor tashmë kodin { $code }. Zgjidhni një tjetër.
result-needs-statement = Shkruani me një fjali çfarë synohet të arrihet.
result-parent-below = Rezultati mund t’i shërbejë vetëm një rezultati të nivelit të njëjtë ose më të lartë.
done-result-added = Rezultati { $code } u shtua.
indicator = Treguesi
indicator-build = Ndërto një tregues
indicator-back = Prapa te treguesi
indicator-next-version = Numëroje ndryshe që tani
indicator-end = Hiqe këtë tregues nga rezultatet
indicator-text-no-ratio = Fjalët nuk mund të pjesëtohen. Zgjidhni diçka që numërohet.
indicator-not-distinct = Vetëm personat, ekonomitë familjare, organizatat dhe ngjarjet mund të numërohen secila një herë. Zgjidhni “çdo herë”.
indicator-source-unit = Listat përmendin vetëm persona dhe ekonomi familjare, dhe depoja vetëm përgatit pako. Zgjidhni “e shënuar” si burim.
indicator-last-deliveries = Për “vetëm shënimi më i ri” dhe “siç është ditën e fundit” duhen shënime të asaj që u bë.
indicator-pieces-handed-over = Copë pajisjesh të dorëzuara
indicator-value-handed-over = Vlera e pajisjeve të dorëzuara
indicator-children-served = Fëmijë që erdhën në qendrën ditore
indicator-child-days = Ditë pjesëmarrjeje të fëmijëve
indicator-attendance-rate = Pjesa e ditëve të mundshme të fëmijëve me pjesëmarrje
indicator-focus-groups = Fokus grupe të mbajtura
indicator-focus-group-people = Njerëz në fokus grupe
indicator-intercultural-days = Ditë ndërkulturore të mbajtura
indicator-intercultural-people = Njerëz në ditë ndërkulturore
indicator-trainings = Trajnime të mbajtura
indicator-training-attendances = Pjesëmarrje në trajnime
indicator-persons-trained = Persona të trajnuar, secili një herë
indicator-campaigns = Fushata të zhvilluara
indicator-campaign-reach = Shtrirja e vlerësuar e fushatave
indicator-meetings = Takime të mbajtura
indicator-presentations = Prezantime publike të mbajtura
indicator-go-and-see-visits = Vizita “shko dhe shiko” të organizuara
indicator-go-and-see-people = Persona në vizita “shko dhe shiko”, secili një herë
indicator-round-tables = Tryeza të rrumbullakëta dhe punëtori të mbajtura
indicator-families-returned = Familje me pako të kthimit
indicator-persons-returned = Persona në familje me pako të kthimit
indicator-families-equipped = Familje me pajisje dhe vegla
indicator-persons-equipped = Persona në familje me pajisje dhe vegla
indicator-course-people = Persona në kurse profesionale
indicator-business-people = Persona në trajnim biznesi dhe mentorim
indicator-referrals = Referime për rindërtim shtëpish
indicator-referrals-accepted = Referime të pranuara
indicator-visits = Vizita monitoruese të kryera
indicator-active-after-a-year = Pjesa e bizneseve aktive pas dymbëdhjetë muajsh
indicator-organisations-contracted = Organizata me marrëveshje
indicator-value-contracted = Vlera e marrëveshjeve
indicator-value-paid = Pagesa të kryera
indicator-training-places = Vende në trajnime
indicator-latest-step = Hapi i fundit, me fjalë
done-indicator-added = Treguesi tani numëron.
done-indicator-ended = Treguesi u hoq nga rezultatet. Ajo që ishte mbyllur prej tij mbetet.
preset-choose = Zgjidh një tregues nga lista
preset-take = Merre te rezultatet
preset-hint = Secili prej tyre numëron çfarë shënohet në këtë program. Mund të ndryshohet më pas.
preset-code-hint = Lëreni bosh për kodin e zakonshëm.
preset-only-activity = Numëro vetëm shënimet e këtij aktiviteti
preset-group-packages = Ndihmë në pako
preset-group-centre = Qendra ditore dhe pajisjet
preset-group-communities = Tubime, trajnime dhe fushata
preset-group-return = Kthimi dhe jetesa
preset-group-services = Grante dhe shërbime
activity = Aktiviteti
activity-every = çdo aktivitet
component = Komponenti
component-of-activity = ai i aktivitetit
measure-person = persona
measure-household = ekonomi familjare
measure-organisation = organizata
measure-event = ngjarje
measure-item = copë, pako, vizita
measure-place = vende të ofruara
measure-money = para
measure-text = fjalë
measure-percent = përqind
count-distinct = secili një herë
count-sum = çdo herë
count-last = vetëm shënimi më i ri
source-delivered = e shënuar si e kryer
source-identified = të përmendur në lista të njerëzve në nevojë
source-prepared = e përgatitur në depo
time-in-period = në periudhë
time-cumulative = që nga fillimi
time-snapshot = siç është ditën e fundit
place-of-by-event = ku u mbajt
place-of-by-residence = ku jetojnë njerëzit
direction-up = më shumë është më mirë
direction-down = më pak është më mirë
rule-title = Si numërohet
rule-counted = Çfarë numërohet
rule-divided-by = Pjesëtohet me
rule-time = Për cilën kohë
rule-place = Vendi i kujt
rule-direction = Drejtimi
rule-dimensions = E ndarë sipas
filter-kinds = Llojet e shënimeve
filter-activities = Aktivitetet
filter-stages = Faza (muaj pas, ose numri i këstit)
filter-outcomes = Çfarë doli prej saj
filter-places = Vendet, me ato brenda tyre
filter-currency = Monedha
currency-of-programme = monedha e programit
builder-lead = Zgjidhni çfarë numërohet dhe shikoni numrin siç do të ishte. Asgjë nuk ruhet para se ta ruani.
builder-measure = Njësia
builder-count = Numërohet
builder-source = Nga
builder-ratio = Shfaq përqindje: shuma e njërës pjesëtuar me shumën e tjetrës
builder-over = Për kohë dhe vend
builder-preview = Shfaq numrin
builder-number = Numri siç është tani
builder-records = Shënimet e para pas tij
builder-save = Ruaj treguesin
value-none = pa vlerë
percent-value = { $value } %
progress-of-target = { $percent } e vlerës së synuar
anonymous-people = dhe { $count } të numëruar pa emra
anonymous-title = Të numëruar pa emra
note-anonymous = Njerëzit e numëruar pa emra qëndrojnë pranë atyre që numërohen një herë, sepse askush nuk e di nëse erdhën përsëri. Ata janë pjesë e shumave.
share = Pjesa
targets-title = Vlerat e synuara
target-for = Për
target-since = E caktuar
target-promise = Cakto një vlerë të synuar
target-whole-life = për tërë programin
target-reason-hint = Duhet kur ndryshohet një vlerë e synuar që vlen. E mëparshmja mbetet në histori.
target-hint-whole = Një numër i plotë. Lëreni bosh për ta hequr: atëherë thotë “vlera e synuar nuk është caktuar”.
target-hint-money = Një shumë, për shembull 9.800,00. Lëreni bosh për ta hequr.
target-hint-percent = Një përqindje, për shembull 92,3. Lëreni bosh për ta hequr.
qualifier = Kuptimi
done-target-set = Vlera e synuar vlen.
versions-title = Versionet
versions-break = Mënyra e numërimit ka ndryshuar. Numrat e versioneve të ndryshme nuk janë e njëjta masë.
version-since = Versioni { $number }, që nga { $day }
locks-title = Numra të mbyllur
locks-lead = Numri i mbyllur mbetet siç ishte, çfarëdo që të shënohet më vonë. Korrigjimi qëndron pranë tij, me ditën dhe arsyen.
locked-at = mbyllur { $at }, versioni { $version }, shënimet { $hash }
locked-now = Shënimet sot thonë { $number }
number-lock = Mbyll numrin e kësaj periudhe
number-already-locked = Kjo periudhë është mbyllur tashmë. Shkruani më mirë një korrigjim pranë numrit.
correction-add = Shkruaj një korrigjim
done-number-locked = Numri u mbyll.
done-number-corrected = Korrigjimi qëndron pranë numrit.
record-of = Shënimi
subject-kind-person = Person
subject-kind-household = Ekonomi familjare
subject-kind-organisation = Organizatë
subject-kind-event = Ngjarje
subject-kind-group = Grup pa emra
subject-kind-public = Të gjithë
dimension-nationality = Shtetësia
nationality-af = Afganistan
nationality-bd = Bangladesh
nationality-dz = Algjeri
nationality-eg = Egjipt
nationality-in = Indi
nationality-iq = Irak
nationality-ir = Iran
nationality-ma = Marok
nationality-pk = Pakistan
nationality-ps = Palestinë
nationality-so = Somali
nationality-sy = Siri
nationality-tr = Turqi
nationality-other = shtete të tjera

## events
programme-part-events = Çfarë u bë
events-title = Çfarë u bë
events-empty = Ende nuk është shënuar asgjë. Shënoni një ngjarje ose dorëzim me formular, ose shumë përnjëherë me një skedar.
events-none = Asgjë e këtij lloji nuk është shënuar.
events-show = Shfaq
events-back = Prapa te ajo që u bë
events-count = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
given-count = { $count ->
    [one] { $count } dorëzim, vizitë ose pagesë
   *[other] { $count } dorëzime, vizita dhe pagesa
}
event-record = Shëno
event-record-go = Te formulari
event-other-kind = Lloj tjetër
event-every-kind = çdo lloj
event-save = Ruaj
event-what = Çfarë
event-language = E mbajtur në
event-own-number = Numri i vet
event-note = Shënim
event-named = Persona me emër
event-named-hint = Mjafton emri; me datë lindjeje ose numër personal i njëjti person njihet përsëri. Hyjnë në regjistër dhe krahasohen si të gjithë të tjerët.
event-nameless = Njerëz të numëruar pa emra
event-nameless-hint = Për njerëzit që nuk i japin emrat: sa janë, dhe çfarë thonë për veten. Pjesën tjetër lëreni bosh.
event-people-add = Shto persona
event-reach-hint = Siç vlerësohet, për shembull lexuesit e një gazete. Kurrë nuk numërohet si persona.
event-reach-short = shtrirja { $count }
event-ends-before = Dita e fundit është para së parës. Korrigjoni njërën prej tyre.
event-people-wrong = Numri i njerëzve duhet të jetë mbi zero. Korrigjoni fushën “{ $field }”.
event-sex-unknown = Zgjidhni gjininë nga lista, ose lëreni si të pashënuar.
event-age-unknown = Zgjidhni moshën nga lista, ose lëreni si të pashënuar.
event-nationality-unknown = Zgjidhni shtetësinë nga lista, ose lëreni si të pashënuar.
event-activity-unknown = Programi nuk ka aktivitet { $code }.
event-component-unknown = Programi nuk ka komponent { $code }.
event-subject-unknown = Këtu nuk njihet askush me kodin { $code }. Shikojeni kodin përsëri.
event-quantity-wrong = Sasia ose shuma duhet të jetë mbi zero. Korrigjoni fushën “{ $field }”.
event-assets-count = Duhet të ketë aq numra sa copë. Korrigjoni fushën “{ $field }”.
event-kind-package = pako
event-kind-meeting = takim
event-kind-presentation = prezantim publik
event-kind-go-and-see = vizitë “shko dhe shiko”
event-kind-round-table = tryezë e rrumbullakët ose punëtori
event-kind-focus-group = fokus grup
event-kind-intercultural-day = ditë ndërkulturore
event-kind-training = trajnim
event-kind-course = kurs profesional
event-kind-business-training = trajnim biznesi ose mentorim
event-kind-mentoring = bisedë mentorimi
event-kind-day-care = ditë e qendrës
event-kind-campaign = fushatë
event-kind-other-event = ngjarje tjetër
event-kind-equipment = pajisje e dorëzuar
event-kind-return-package = pako e kthimit
event-kind-transport = transport
event-kind-material = material informues
event-kind-visit = vizitë
event-kind-referral = referim
event-kind-contract = marrëveshje granti
event-kind-payment = pagesë granti
outcome-pending = ende pa përgjigje
outcome-accepted = pranuar
outcome-refused = refuzuar
outcome-active = aktive
outcome-not-active = jo aktive
held-in-sr = serbisht
held-in-sq = shqip
held-in-bs = boshnjakisht
held-in-mk = maqedonisht
held-in-tr = turqisht
held-in-rom = romisht
held-in-en = anglisht
held-in-ar = arabisht
held-in-fa = farsi ose dari
held-in-ps = pashto
held-in-ur = urdu
held-in-ku = kurdisht
held-in-fr = frëngjisht
given-to = Kujt
given-to-kind = Arriti te
given-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persona
}
assets-hint = Një numër për copë, të ndarë me presje.
attribution-refused = Nuk numërohet për komponentin e vet: dita është jashtë tij
attribution-fitting = atë ditë zbatohet { $code }
record-reversed = u kthye prapa
record-reverse = Ktheje prapa këtë shënim
record-reversed-already = Ky shënim është kthyer tashmë prapa.
outcome-before-record = Ajo që doli prej tij nuk mund të jetë më herët se vetë shënimi.
participants-need-sharing = Emrave u duhet qëllim dhe bazë ligjore: shënoni më parë ndarjen e të dhënave të organizatës suaj.
participant-needs-name = Shkruani një emër në çdo rresht që përdoret.
done-recorded = U shënua.
done-recorded-outside = U shënua. Nuk numërohet për { $code }, që nuk zbatohet atë ditë; numërohet për { $value }.
done-recorded-outside-all = U shënua. Nuk numërohet për { $code }, që nuk zbatohet atë ditë, dhe as për ndonjë komponent tjetër.
done-people-added = { $count ->
    [one] U shtua { $count } person.
   *[other] U shtuan { $count } persona.
}
done-record-reversed = U kthye prapa. Shënimi mbetet, por nuk numërohet më.
person-not-shared = person, emri i të cilit nuk ndahet
events-files = Skedarët
events-files-lead = Një rresht për ngjarje, për person në ngjarje, për grup pa emra, ose për diçka të dorëzuar. Rreshtat që thonë të njëjtën ngjarje bëjnë një ngjarje.
events-template = Modeli
events-take = Merr skedarin
events-corrects = Korrigjon
events-corrects-none = asgjë, është skedar i ri
events-files-taken = Skedarët e marrë
events-people-list = Njerëzit që erdhën me këtë skedar
events-odd = Rreshta të pazakontë
events-odd-none = Çdo rresht u kuptua.
events-withdraw = Tërhiqe këtë skedar të tërin
events-withdraw-hint = Asgjë që erdhi me të nuk numërohet më. Pastaj mund të merret një skedar i korrigjuar.
events-same-file = Ky skedar është marrë tashmë, si { $file }.
events-no-rows = Asnjë rresht i këtij skedari nuk mund të shënohej. Përdorni modelin, me kolonat e tij në rreshtin e parë.
events-too-many-rows = Skedari mund të ketë më së shumti { $count } rreshta. Ndajeni.
events-code-known = Ngjarja { $code } ekziston tashmë, nga { $file }. Nëse ky skedar e korrigjon atë, thuajeni në formular; përndryshe jepini ngjarjes numër tjetër.
done-file-taken = U lexuan { $rows } rreshta: { $events } ngjarje, { $people } persona në ngjarje, { $given } dorëzime, vizita dhe pagesa.
done-file-withdrawn = U tërhoq: { $count } shënime nuk numërohen më.
file-column-event = Numri i ngjarjes
file-column-kind = Lloji i shënimit
file-column-activity = Aktiviteti
file-column-component = Komponenti
file-column-date = Data
file-column-until = Deri
file-column-place = Vendi
file-column-title = Çfarë
file-column-language = Gjuha
file-column-expected = Vende të ofruara
file-column-reach = Shtrirja e vlerësuar
file-column-note = Shënim
file-column-surname = Mbiemri
file-column-given-name = Emri
file-column-birth-date = Data e lindjes
file-column-sex = Gjinia
file-column-identity-number = Numri personal
file-column-lives-in = Jeton në
file-column-age-band = Mosha
file-column-nationality = Shtetësia
file-column-people = Njerëz
file-column-whom = Kujt (kodi)
file-column-quantity = Sasia
file-column-amount = Shuma
file-column-currency = Monedha
file-column-stage = Faza
file-column-outcome = Përfundimi
file-column-assets = Numrat e copave
file-example-title = Menaxhimi i stresit
file-example-note = Tri rreshta si shembull; shkruani tuajat në vend të tyre. Lloji shkruhet si në formular, gjinia dhe mosha siç i shkruajnë njerëzit.
file-row-kind = Lloji “{ $value }” nuk njihet; rreshti u la jashtë.
file-row-date = Data “{ $value }” nuk ekziston ose mungon.
file-row-place = Vendi “{ $value }” nuk është në regjistrin e vendeve; shënimi qëndron pa vend.
file-row-number = “{ $value }” nuk është numër.
file-row-outcome = Përfundimi “{ $value }” nuk njihet; u la jashtë.
file-row-group = Ky grup u la jashtë: { $value }.
file-row-activity = Programi nuk ka aktivitet “{ $value }”; shënimi qëndron pa të.
file-row-component = Programi nuk ka komponent “{ $value }”; shënimi qëndron pa të.
file-row-component-days = Nuk numërohet për { $value }: dita është jashtë.
file-row-twice = Dikush qëndron dy herë në këtë ngjarje ({ $value }) dhe numërohet një herë.
file-row-left-out = Rreshti u la jashtë: { $value }
input-assets = Numrat e copave
input-baseline-on = Dita e vlerës fillestare
input-baseline = Vlera fillestare
input-delta = Shto ose zbrit
input-ends-on = Dita e fundit
input-expected = Vende të ofruara
input-locked = Numri i mbyllur
input-reach = Shtrirja e vlerësuar
input-statement = Me fjalë

## reports
reports-lead = Numrat llogariten nga shënimet në çastin kur i hapni. Çdo ekonomi familjare dhe çdo person numërohet një herë.
reports-empty = Nuk ka program, raportin e të cilit mund ta shihni. Kërkojini menaxherit të programit ta shtojë organizatën tuaj në program.
report-title = Raporti
report-period = { $from } – { $to }
report-show-period = Shfaq këtë periudhë
report-too-large = Ky program ka më shumë shënime se sa mund të numërojë kjo makinë përnjëherë. Zgjidhni një periudhë më të shkurtër.
report-period-backwards = Dita e fundit qëndron para ditës së parë. Ndërrojini.
report-protected = Ju shihni shifrat e publikuara: numrat e vegjël janë të fshehur për të mbrojtur njerëzit, dhe shënimet e veçanta nuk hapen.
report-without-special = Tabelat sipas komunitetit qëndrojnë këtu siç u publikuan, me numra të vegjël të fshehur, çfarëdo periudhe që zgjidhni: kush i takon cilit komunitet mund ta mësojnë vetëm ata që punojnë me rastet.
from-day = Nga
to-day = Deri
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
publish-title = Shifrat publike
publish-lead = Publikimi i vendos shifrat e kësaj periudhe në faqen publike. Numrat e vegjël fshihen më parë. Ajo që u publikua mbetet siç është derisa të publikoni përsëri.
publish-figures = Publiko këto shifra
figures-published = Shifrat u publikuan
figures-not-published = ende jo
figures-published-on = Publikuar më { $day }.
done-figures-published = Shifrat tani janë publike.
public-page = Faqja publike
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
records-back = Prapa te raporti
records-none = Pas këtij numri nuk qëndron asnjë shënim.
household-code = Ekonomia familjare
record-name = Emri
record-day = Dita
record-first-day = Dorëzimi i parë në periudhë
record-list-day = Lista u dha më
record-count = Numri
record-size = Madhësia e deklaruar
previous-page = Faqja e mëparshme
municipality = Komuna
donations-title = Rruga e dhuratave
donations-lead = Çfarë u bë me çdo dhuratë: sa u pranua, u paketua dhe u dorëzua, kur dhe në cilën komunë. Pa emra.
donations-empty = Në llogarinë tuaj ende nuk është shënuar asnjë dhuratë. Dhurata shfaqet këtu kur ta ketë shënuar depoisti; kërkojini ta lidhë me emrin tuaj të përdoruesit.
donated-announced = E njoftuar
donated-received = E pranuar
donated-packed = E paketuar në pako
donated-delivered = E dorëzuar
donated-left = Ende në depo
donated-accepted = E pranuar pas kontrollit
donated-lost = E humbur ose e prishur
donated-went-in = Nga kjo dhuratë
donated-way = Dorëzuar ekonomive familjare

## donor report
report-on-public-page = Rezultatet e publikuara qëndrojnë në faqen publike.
donor-report-title = Raporti për donatorin
donor-report-lead = Fjalët dhe numrat e një periudhe, në një ose dy gjuhë. Ajo që shkruani ruhet për periudhën. Numrat llogariten përsëri çdo herë, derisa ta ruani raportin.
donor-report-first = Gjuha e parë
donor-report-second = Gjuha e dytë
donor-report-none = asnjë
donor-report-layout = Dy gjuhë
donor-report-side = krah për krah
donor-report-after = njëra pas tjetrës
report-narrative = Me fjalë
report-narrative-hint = Pjesa pa fjalë lihet jashtë. Mos shkruani emra personash: raporti shkon te të tjerët.
report-section = Pjesa
report-section-summary = Përmbledhje
report-section-activities = Çfarë u bë
report-section-changes = Vështirësi dhe ndryshime
report-section-lessons = Çfarë u mësua
report-section-next = Çfarë vjen më tej
report-words = Teksti
report-words-save = Ruaj tekstin
report-keep-title = Ruajeni raportin siç është tani
report-keep-lead = Raporti i ruajtur nuk ndryshon kurrë, çfarëdo që të shënohet më vonë. Njihet nga gjurma (hash) në faqen e fundit dhe mund të hapet përsëri.
report-keep = Ruaje
report-kept-title = Raportet e ruajtura
report-kept-at = Ruajtur
report-hash-title = Gjurma e raportit (hash)
report-hash-lead = Rreshti i parë më poshtë është gjurma e këtij raporti: raporti me një fjalë a numër tjetër ka gjurmë tjetër. I dyti është gjurma e zinxhirit të ndryshimeve të organizatës, që mbaronte me rreshtin { $number } kur u bë raporti.
report-evidence = Dëshmitë pas numrave
report-evidence-kind = Lloji i shënimit
report-evidence-count = Shënime
report-evidence-lists = Lista të ekonomive familjare dhe personave
report-evidence-deliveries = Dorëzime
report-evidence-events = Ngjarje me pjesëmarrje
report-evidence-transfers = Lëvizje mallrash
report-evidence-documents = Dokumente
report-findings = Gjetje për atë që u shënua
report-finding-about = Për
report-finding-original = Siç u shënua
report-finding-proposed = E propozuar
report-finding-decision = Vendimi
report-finding-decided = vendosi { $who }, { $day }
report-finding-open = ende nuk është vendosur
report-finding-accepted = u pranua
report-finding-kept = mbetet siç u shënua
report-finding-changed = ndryshuar që atëherë
report-finding-repaired = e ndreqi programi
report-seal-broken = Ky raport nuk e ka më gjurmën me të cilën u ruajt. Dikush e ka ndryshuar në bazën e të dhënave. Kthejeni nga kopja rezervë dhe tregojini administratorit.
fact-status = Statusi
done-report-words = Teksti u ruajt.
done-report-kept = Raporti u ruajt.

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

## public pages of programmes, and what is published
programme-part-public = Faqja publike
text-other-language = Ky tekst është në gjuhë tjetër: { $language }.
public-more-places = { $count ->
    [one] dhe { $count } tjetër
   *[other] dhe { $count } të tjera
}
public-filter-place = Vendi
public-filter-donor = Donatori
public-filter-status = Gjendja
public-filter-all = të gjitha
public-filter-show = Shfaq
public-filter-none = Shfaq të gjitha
public-filter-empty = Asnjë program nuk përputhet. Zgjidhni më pak kushte.
public-count = { $count ->
    [one] { $count } program
   *[other] { $count } programe
}
public-paid-by = Paratë i jep { $donors }
public-open-data = Të dhëna për programe të tjera
public-open-data-lead = Gjithçka në këto faqe edhe si skedarë, me numrat e vegjël të mbrojtur në të njëjtën mënyrë.
public-data-iati = { "IATI" } 2.03 ({ "XML" })
public-data-hxl = Kush bën çfarë, ku dhe kur ({ "HXL" }, { "CSV" })
public-data-news = Lajmet e programeve ({ "Atom" })
public-data-csv = Rezultatet si tabelë ({ "CSV" })
public-data-json = Gjithçka në këtë faqe ({ "JSON" })
public-data-files = Skedarët
public-preview = Kështu do të duket faqja. Ende nuk është publikuar asgjë.
public-preview-files = Skedarët bëhen kur faqja publikohet.
public-over-time = Gjatë kohës
public-places = Ku
public-place-reached = Të arritur
public-named-as = programi e quan “{ $name }”
public-components = Pjesët e programit
public-component = Pjesa
public-money = Paratë
public-planned = E planifikuar
public-spent = E shpenzuar
public-money-no-donor = donatori nuk është shënuar
public-section-publications = Publikime
public-section-brochures = Broshura
public-section-video = Video
public-section-news = Lajme
public-section-empty = Këtu ende nuk është vënë asgjë.
public-level-impact = ndikimi
public-level-outcome = përfundimi
public-level-output = rezultati
public-no-value = pa vlerë
public-anonymous = dhe { $count } pa emra
public-map = Vendet e programit
public-map-description = { $count ->
    [one] { $count } vend në konturet e vendeve. Tabela pranë e emërton.
   *[other] { $count } vende në konturet e vendeve. Tabela pranë i emërton.
}
chart-trend = { $count ->
    [one] { $count } pjesë e periudhës. Shtylla tregon sa u shtuan në të.
   *[other] { $count } pjesë të periudhës pranë njëra-tjetrës. Shtyllat tregojnë sa u shtuan në secilën.
}
chart-progress-title = E arritura pranë synimit
chart-progress = { $count ->
    [one] { $count } tregues. Vija tregon ku është synimi. Numrat janë në tabelë.
   *[other] { $count } tregues. Vija tregon ku është secili synim. Numrat janë në tabelë.
}
public-news-published = U publikuan shifra të reja.
data-unit = Njësia
data-by = Sipas
data-part = Pjesa
iati-lacks-start = Nuk ka skedar { "IATI" }: dita e parë e programit nuk dihet, dhe standardi e kërkon.
iati-lacks-title = Nuk ka skedar { "IATI" }: tekstet e programit nuk janë publikuar.
iati-rule-malformed = Skedari nuk është i formuar mirë:
iati-rule-order = Diçka qëndron në vend të gabuar:
iati-rule-missing = Diçka mungon:
iati-rule-code = Një vlerë nuk është në asnjë listë kodesh:
iati-rule-day = Një ditë është e gabuar ose në të ardhmen:
iati-rule-identifier = Një identifikues është i gabuar:
iati-rule-reference = Diçka tregon te asgjëja:
iati-rule-value = Një numër është i gabuar:
iati-rule-narrative = Një tekst është bosh:
iati-rule-register = Organizata nuk ka numër regjistri, prandaj të tjerët nuk mund ta dinë për cilën bëhet fjalë. Skedari publikohet megjithatë:
publish-data-wrong = Skedari i të dhënave do të shkelte një rregull të standardit të tij ({ $value }). Asgjë nuk u publikua. Korrigjoni atë që përmendet.
publication-page-title = Çfarë sheh publiku
publication-page-lead = Zgjidhni çfarë publikohet, shikojeni, publikojeni. Ajo që u publikua mbetet siç është derisa të publikoni përsëri ose ta tërhiqni. Numrat e vegjël mbrohen më parë.
publication-what = Çfarë publikohet përveç titullit, statusit dhe ditëve
public-part-texts = Përmbledhja, qëllimi, grupet e synuara
public-part-organisations = Organizatat dhe emblemat
public-part-components = Pjesët e programit
public-part-places = Vendet dhe harta
public-part-results = Rezultatet
public-part-money = Paratë, të planifikuara dhe të shpenzuara
public-part-documents = Dokumentet
public-part-contact = Kë të pyesni dhe si të ankoheni
publication-preview = Shikoje më parë
publication-publish = Publiko
publication-data = Skedarët e të dhënave
publication-history = Publikimet deri tani
publication-stands = në faqen publike
publication-withdrawn = u tërhoq
publication-replaced = u zëvendësua
publication-withdraw = Tërhiqe
publication-why = Pse tërhiqet?
done-publication-withdrawn = Publikimi u tërhoq.

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
phones-not-here = Ky server është vetëm për këtë makinë
phones-not-here-what = Për t’i lejuar telefonat e zyrës, ndaleni dhe niseni me:
styleguide-title = Udhëzuesi i pamjes
styleguide-lead = Çdo pjesë në çdo gjendje. Faqet përdorin këto dhe asgjë tjetër.
styleguide-words = Fjalët
styleguide-controls = Kontrollet
styleguide-pieces = Pjesët
styleguide-tables = Tabelat
styleguide-pictures = Figurat

# What fields of forms are called where a sentence speaks of them
input-again = Fjalëkalimi i ri edhe një herë
input-at = Ku
input-call = Thirrja
input-contributor = Nga kush
input-giver = Dhënësi
input-item = Malli
input-kit = Pakoja
input-point = Pika e shpërndarjes
input-supplier = Furnizuesi
input-volunteer = Vullnetari
input-warehouse = Depoja
input-band = Madhësia e ekonomisë familjare
input-old-password = Fjalëkalimi deri tani
input-role = Roli
input-until = Deri dhe me
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
input-household-code = Kodi i ekonomisë familjare
input-kind = Lloji
input-kits = Pakot
input-legal-basis = Baza ligjore
input-minimum = Pikët minimale
input-minutes = Minutat
input-name = Emri
input-objections-until = Kundërshtimet deri më
input-occurred-on = Dita
input-organisation = Organizata
input-password = Fjalëkalimi
input-persons = Personat
input-place = Vendi
input-places = Vendet
input-published-on = Publikuar më
input-purpose = Qëllimi
input-quantity = Sasia
input-since = Vlen që nga
input-value = Vlera
input-why = Si e dini?
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
level-other-member = atje dikush tjetër përputhet ose e ka këtë emër
level-different-doubtful = tjetër, ndoshta i shkruar gabim
level-other-generation = brez tjetër

## translations
translation-title = Tekstet e Komshit: { $language }
translation-how = Ndryshoni vetëm kolonën “{ $column }”; pyetjet shkruajini në kolonën e fundit. Të tjerat lërini siç janë.
translation-values = Ajo që qëndron në kllapa gjarpëruese është vlerë që e plotëson programi: lëreni siç është, në vendin ku i duhet fjalisë suaj. Teksti me disa rreshta ka një rresht për çdo trajtë të fjalës së numëruar.
translation-written = U shkrua: { $file }
translation-taken = { $language }: korrigjime të pranuara { $accepted }, të refuzuara { $refused }.
translation-note = { $key }: lexuesi shënon: { $note }
translation-no-language = Nuk ka gjuhë të tillë për korrigjim; ka { $languages }.
translation-no-sheet = Skedari nuk ka fletë për asnjërën nga këto gjuhë: { $sheets }. Përdorni librin e punës që e shkruan “komshi texts --out”.
translation-no-columns = Fletës { $sheet } i mungon njëra nga kolonat “key”, “form”, “English”, “translation”.
translation-key-unknown = { $key }: tekst i tillë nuk ka më.
translation-english-changed = { $key }: teksti anglisht ndërkohë është tjetër. Shkruajeni librin e punës nga fillimi dhe shikojeni përsëri këtë tekst.
translation-form-missing = { $key }: rreshti i trajtës “{ $form }” mungon ose është bosh. Gjuhës suaj i duhet.
translation-value-unknown = { $key }: { $value } nuk është vlerë e këtij teksti. Ka: { $values }.
translation-value-missing = { $key }: në trajtën “{ $form }” mungon { $value }. Fjalisë i duhet kjo vlerë.
translation-braces = { $key }: një kllapë gjarpëruese nuk mbyllet, ose nuk mban vlerë.
translation-too-long = { $key }: teksti është më i gjatë se { $limit } shenja.
translation-letters = { $key }: teksti ka kthesa rreshti ose shenja të padukshme. Shkruajeni në një rresht.

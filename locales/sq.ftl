# Albanian: everything that a person in need or a volunteer sees. Office pages fall back to English.

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

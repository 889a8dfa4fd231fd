# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.

## web
skip-to-content = İçeriğe geç
find-label = Kişi, hane, numara veya kod bulun; hangi alfabeyle olursa olsun
nav-label = Ana menü
nav-today = Bugün
nav-people = Kişiler
nav-programmes = Programlar
nav-reports = Raporlar
nav-settings = Ayarlar
sign-out = Çıkış yap
offline = Ağ bağlantısı yok. Hiçbir şey gönderilmedi. Yazdıklarınız burada duruyor; bağlantı gelince gönderin.
unreached = Ofis yanıt vermiyor. Hiçbir şey gönderilmedi. Yazdıklarınız burada duruyor; ofis yeniden yanıt verince gönderin.
reached-again = Ofis yeniden yanıt veriyor. Yazdıklarınızı şimdi gönderin.
form-kept = { $at } saatinde yazdıklarınız doğrulanmadı. Yeniden gönderin: daha önce ulaşmışsa hiçbir işlem iki kez yapılmaz.
form-again = Yeniden gönder
form-look = Önce bir bak
form-forget = Vazgeç, sil
actions = İşlemler
add = Ekle
save = Kaydet
cancel = Vazgeç
back = Geri
older = Daha eski
next-page = Sonraki sayfa
first-page = İlk sayfa
more-lines = Daha fazla satır
choose = Seçin
reason = Gerekçe
print = Yazdır
print-view = Baskı görünümü
download = İndir
not-recorded = kaydedilmemiş
not-set = belirlenmemiş
nothing-yet = Burada henüz bir şey yok
yes = evet
no = hayır
of = { $part } / { $whole }
more-than = { $count } değerinden fazla
done-saved = Kaydedildi.
error-title-not-found = Bu sayfa burada yok
error-title-ours = Bu işlem olmadı; kusur bizde
error-title-refused = Bu mümkün değil
error-title-sign-in = Lütfen giriş yapın
error-not-found = Bu adreste bir şey yok ya da rolünüz için değil. Geri dönün veya bağlantıyı size veren kişiye sorun.
error-ours = Bizim tarafımızda bir şey bozuldu. Hiçbir şey yarım kalmadı: gönderdikleriniz kaydedilmedi. Bir kez daha deneyin; yine olursa saatini yöneticinize bildirin.
error-sign-in = Oturumunuz sona erdi. Yeniden giriş yapın, sonra son adımı yineleyin.
error-title-busy = Bir dakika lütfen
error-busy = Şu anda bunu çok kişi istiyor. Lütfen birkaç saniye sonra yeniden deneyin.
photo-not-a-picture = Fotoğraf okunamıyor. Yeniden çekin ya da JPEG, PNG veya WebP biçiminde bir resim seçin.
photo-too-large = Fotoğraf çok büyük: en çok 20 MB ve her kenarda 6.000 piksel olabilir. Daha düşük çözünürlükle yeniden çekin.
error-other-site = Bu istek başka bir siteden geldi ve yerine getirilmedi. Sayfayı burada açıp yeniden deneyin.
error-form-old = Bu form çok uzun süre açık kaldı ya da başka bir oturumdan geldi. Geri dönün, sayfayı yeniden yükleyin ve adımı yineleyin.
error-form-large = Form 2 MB’den büyük. Metinleri kısaltın.
error-upload-broken = Yükleme yarıda kaldı. Bağlantıyı kontrol edip dosyayı yeniden gönderin.
error-upload-large = Dosya 64 MB’den büyük. İki dosyaya bölün.
error-to-today = İlk sayfaya
operation-missing = Formun numarası eksik. Sayfayı yeniden yükleyip adımı yineleyin.
operation-other-body = Bu adım iki kez, farklı içerikle gönderildi. İlki geçerli; görmek için sayfayı yükleyin.
field-required = Lütfen bu alanı doldurun ({ $field }).
field-too-long = Bu metin çok uzun ({ $field }).
field-whole-number = Lütfen buraya tam sayı yazın ({ $field }).
field-date = Lütfen günü 30.06.2021 biçiminde yazın ({ $field }).
field-future = Bu gün henüz gelmedi ({ $field }).

## access
sign-in-title = Giriş
sign-in-lead = Listeler, kararlar ve teslimler, üzerinde çalışan kişiler içindir.
sign-in-user = Kullanıcı adı
sign-in-password = Parola
sign-in = Giriş yap
sign-in-wrong = Ad veya parola uymuyor. İkisini de kontrol edin; yöneticiniz size yeni bir bağlantı gönderebilir.
demo-no-factor = Deneme sürümünde ikinci faktör istenmez.
factor-title = İkinci faktör
factor-lead = Paroladan başka, telefonunuzdan bir kod. Parola tahmin edilse veya görülse bile insanların en hassas verilerini korur.
factor-needed = Rolünüz özel verileri açar; bu yüzden yalnızca ikinci faktörle geçerlidir.
factor-needed-short = rolünüz için gerekli
factor-not-needed = Rolleriniz için gerekli değil; yine de kurabilirsiniz.
factor-not-asked = Bu kurulum kimseden ikinci faktör istemez: öyle başlatıldı.
factor-set-up = Kur
factor-look = Bak veya kapat
factor-off = kurulu değil
factor-on-since = { $at } tarihinden beri açık
factor-step-app = Henüz yoksa telefonunuza bir kimlik doğrulama uygulaması kurun: altı haneli kod üreten herhangi biri olur.
factor-step-scan = Bu resmi onunla tarayın.
factor-step-open = Ya da bu telefondaki uygulamada açın
factor-step-type = Ya da bu anahtarı yazın:
factor-step-code = Şimdi gösterdiği kodu yazın.
factor-code = Kod
factor-code-title = Telefonunuzdaki kod
factor-code-lead = Parolanız doğruydu. Kimlik doğrulama uygulamasını açıp Komshi kodunu yazın.
factor-code-hint = Altı hane ya da yedek kodlarınızdan biri.
factor-code-other = Başka bir adla giriş yap
factor-confirm = Aç
factor-recovery = Yedek kodlarınız
factor-recovery-what = Her biri sizi telefonsuz bir kez içeri alır. Yalnızca şimdi gösterilir: yazdırın ya da not edip telefondan ayrı yerde saklayın.
factor-go-on = Sakladım
factor-left = { $count } yedek kod kaldı.
factor-end = Kapat
factor-end-what = Başka bir telefona geçmek için burada kapatıp yeniden kurun. O zamana kadar bunu gerektiren rolleriniz geçmez.
factor-wrong = Bu kod uymuyor. Bir sonrakini bekleyin ve telefonun saatini kontrol edin; her kod bir kez geçerlidir.
factor-already = İkinci faktör zaten açık. Yenisini kurmadan önce bunu kapatın.
factor-none = Bu kişinin ikinci faktörü yok.
factor-reset = İkinci faktörü sıfırla
factor-reset-what = Telefon ve yedek kodlar kayıp mı? Bir sonraki girişte yeni bir ikinci faktör kurulur. Tüm cihazların oturumu kapatılır.
factor-reset-lacks = Bu kişinin ikinci faktörünü yalnızca onun tüm rollerine sahip biri ya da komut satırından makinenin sahibi sıfırlayabilir.
done-factor-off = İkinci faktör kapatıldı.
done-factor-reset = İkinci faktör sıfırlandı.
why-factor-on = ikinci faktör açıldı
why-factor-off = ikinci faktör kapatıldı
why-factor-reset = ikinci faktör sıfırlandı
sign-in-wait = Bu adla veya bu cihazdan çok fazla deneme yapıldı. { $time } saatine kadar bekleyip yeniden deneyin; hiçbir şey kalıcı olarak kilitlenmez.
link-ended = Bu bağlantı artık açılmıyor: kullanıldı, daha yenisi yapıldı ya da üç günü doldu. Size veren kişiden yenisini isteyin.
field-role = Rol
field-old-password = Şimdiki parola
field-password-new = Yeni parola
field-password-again = Yeni parola bir kez daha
password-again-differs = İki yeni parola aynı değil ({ $field }).
password-old-wrong = Şimdiki parola uymuyor. Hiçbir şey değişmedi.
password-same = Bu, şimdiki parolanız. Başka bir tane seçin.
account-language = Dil
account-password = Parola
account-password-what = Değiştirdiğinizde diğer tüm cihazların oturumu kapatılır.
account-password-change = Parolayı değiştir
done-password = Parola değiştirildi. Diğer tüm cihazların oturumu kapatıldı.
sessions-title = Nerelerde girişlisiniz
sessions-what = Birini tanımıyor musunuz? Oturumunu kapatın ve parolanızı değiştirin.
session-this = bu cihaz
session-times = { $from } tarihinden beri, son görülme { $seen }
session-end = O cihazdan çıkış yap
sessions-end-others = Diğer her yerden çıkış yap
device-unknown = Bilinmeyen cihaz
done-session-ended = Diğer cihazın oturumu kapatıldı.
done-sessions-ended = Oturumlar kapatıldı.
settings-mine-what = Parola, dil, nerelerde girişli olduğunuz
settings-people-what = Burada kim, hangi rolle, ne zamana kadar çalışıyor
settings-roles-what = Her rol ne yapabilir ve hangi verileri görür
settings-audit-what = Her değişiklik ve özel verilere her bakış
settings-phones-what = Bu kurulumu aynı ağdaki telefonlardan kullanın
organisation-add = Kuruluş ekle
people-title = Kişiler
people-count = { $count } kişinin hesabı var.
people-state = Durum
people-filter = Göster
people-none = Bu seçime uyan kimse yok.
people-show-all = Hepsini göster
people-last = Son giriş
people-never = hiç
people-no-role = rol yok
account-state-active = etkin
account-state-invited = davet edildi
account-state-no-link = bağlantının süresi doldu
account-state-disabled = kapalı
user-add-what = Size, iletmeniz için bir bağlantı verilir. Kişi onunla bir parola seçer; bağlantı üç gün içinde bir kez çalışır.
user-add-roles = Tüm programlar için ve süresiz. Tek bir program ya da yalnızca bazı günler için rolü sonraki sayfada verirsiniz. Burada görmediğiniz rolleri veremezsiniz; çünkü onların açtıkları sizde yok.
user-add-go = Ekle ve bağlantıyı yap
user-name-spaces = Kullanıcı adında boşluk olmaz. Tek sözcük olarak yazın, örneğin ana.ilic.
user-has-more = Bu kişinin sizin veremeyeceğiniz rolleri var. Bir yöneticiye sorun.
user-disabled-first = Bu hesap kapalı. Önce açın, sonra bağlantı yapın.
user-link-oneself = Kendi parolanızı Ayarlar → Hesabım altında değiştirin.
user-last-administrator = Bu, kuruluşun giriş yapabilen son yöneticisi. Önce rolü başka birine verin.
link-made = Parola belirleme bağlantısı
link-made-what = { $name } adlı kişiye telefonla veya yüz yüze kendiniz verin. Yalnızca şimdi gösterilir, üç gün içinde bir kez çalışır.
link-works-until = Bağlantının geçerli olduğu son an
link-again = Yeni bağlantı yap
link-again-what = Bağlantı kayboldu mu, süresi mi doldu? Yenisi öncekini geçersiz kılar.
link-reset = Parolayı sıfırla
link-reset-what = Parola unutuldu mu, başkası mı biliyor? Eski parola hemen geçersiz olur, tüm cihazların oturumu kapatılır ve iletmeniz için size bir bağlantı verilir.
sessions-end-all = Her yerden çıkış yaptır
sessions-end-what = Telefon mu kayboldu? Bu kişinin tüm cihazlarının oturumu kapatılır; parola kalır.
user-disable-what = Artık burada çalışmıyor mu? Hesap hemen kapatılır. Kişinin yaptıkları kalır.
user-enable-what = Hesap, yukarıdaki rollerle yeniden açılır.
done-user-disabled = Hesap kapatıldı.
done-user-enabled = Hesap yeniden açıldı.
access-title = Erişim
grants-none = Bugün geçerli bir rol yok: bu kişi yalnızca kendi hesabını görür.
grants-former = Önceki roller
grant-add = Rol ver
grant-programme = Program
grant-all-programmes = tüm programlar
grant-days = Günler
grant-by = Veren
grant-from = Başlangıç
grant-until = Bitiş (bu gün dahil)
grant-from-day = { $day } tarihinden
grant-until-day = { $day } tarihine kadar
grant-ahead = henüz değil
grant-over = sona erdi
grant-revoke = Geri al
grant-revoke-of = Geri al: { $role }
grant-revoked-by = { $day } tarihinde { $name } geri aldı
grant-go = Rolü ver
grant-hint = Son gün yazılmazsa rol, biri geri alana kadar sürer. Yalnızca sizde olanı verebilirsiniz. Tek bir program için verilen rol, tüm programlara ait olan aramayı ve kişi kayıtlarını açmaz.
grant-lacks = Bu rolü bu günler ve programlar için veremezsiniz; çünkü açtığı her şey sizde yok. Yetkisi olan birine başvurun.
grant-from-past = Rol bugün veya daha sonra başlar.
grant-days-order = Son gün ilk günden önce.
grant-doubles = Bu kişinin bu günlerin bazılarında bu rolü zaten var.
grant-conflict-watches = Bu roller bir arada olmaz: denetçi veya veri koruma görevlisi, baktığı hiçbir şeyi değiştirmez. Önce diğer rolü geri alın.
grant-conflict-hands-out = Bu roller bir arada olmaz: yardıma karar veren, aynı programda onu dağıtmaz. Önce diğer rolü geri alın.
done-granted = Rol verildi.
done-revoked = Rol geri alındı.
why-signed-in = giriş yapıldı
why-signed-out = çıkış yapıldı
why-many-mistakes = çok sayıda yanlış parola; bekleme başladı
why-session-ended = oturum kapatıldı
why-sessions-ended = oturumlar kapatıldı
why-password-changed = parola değiştirildi
why-password-set = parola bağlantıyla belirlendi
why-password-reset = parola sıfırlandı, bağlantı yapıldı
why-invited = bağlantı yapıldı
why-first-administrator = ilk yönetici
why-disabled = kapatıldı
why-enabled = açıldı
why-granted = rol verildi
why-revoked = rol geri alındı
roles-title = Roller ve yapabildikleri
roles-lead = Bu tablo bir açıklama değildir: her sayfa ve her adım ona sorar. İşaretli olmayan yasaktır.
roles-actions = Her rol ne yapabilir
roles-actions-what = İki rolü olan, her birinin yapabildiğini yapabilir. Kendi rolleriniz renkle ayrılmıştır.
roles-second-person = asla öneren kişi değil
roles-classes = Her rol hangi verileri görür
roles-classes-what = Yukarıdaki tablonun açtığı sayfalarda, rolün gördüğü en yüksek sınıf.
roles-apart = Bir kişide birlikte olamayacak roller
roles-apart-what = Verilirken reddedilir.
roles-besides = Bunların dışında geçerli olanlar
roles-besides-programme = Rol yalnızca kendi kuruluşun yer aldığı programlarda ve yalnızca verildiği program ve günler için geçerlidir.
roles-besides-sharing = Başka bir kuruluşun verileri yalnızca geçerli bir veri paylaşım kaydıyla ve yalnızca orada sayılan alanlarda görülür.
roles-besides-grants = Kimse kendisindekinden fazlasını açan bir rol veremez.
roles-besides-hidden = Birinin göremeyeceği şey, yokmuş gibi görünür. Özel verileri görmeyen roller için topluluğa göre tablolar, yayımlanmış olanlardır.
roles-group-people = Kişiler
roles-group-lists = Listeler
roles-group-programmes = Programlar
roles-group-selection = Seçim
roles-group-goods = Mallar
roles-group-deliveries = Dağıtım
roles-group-reports = Raporlar
roles-group-office = Ofis
class-public = Kamuya açık
class-operational = İşlemsel
class-personal = Kişisel
class-special = Özel nitelikli
class-protection = Korumalı
class-what-public = yayımlanmış rakamlar ve kodlu listeler
class-what-operational = programlar, mallar, günler, kodlu listeler
class-what-personal = adlar, adresler, numaralar, telefonlar
class-what-special = topluluk, engellilik, hastalık, yerinden edilme; özgün satırlar
class-what-protection = şiddet, insan ticareti: bu programda tutulmaz
action-see-users = Kimin hangi rolü olduğunu görme
action-see-looks = Bir kişiye kimin baktığını görme
demo-users = Deneme sürümünün kullanıcıları
demo-password = Hepsinin parolası { $password }.
public-programmes = Programların kamuya açık sayfaları
welcome-title = Komshi’ye hoş geldiniz
welcome-first = Kuruluşunuzu ve ilk yöneticisi olarak kendinizi yazın. Bu bağlantı bir kez çalışır.
welcome-user = Bir parola seçin. Bu bağlantı bir kez çalışır.
welcome-go = Başla
field-organisation-name = Kuruluşun adı
field-organisation = Kuruluş
field-display-name = Ad ve soyad
field-new-password = Parola
field-new-password-hint = En az 10 karakter. Üç dört sıradan sözcük iyidir.
field-roles = Roller
field-code = Kısa kod
field-kind = Tür
settings-mine = Hesabım
organisations-title = Kuruluşlar
user-add = Kullanıcı ekle
user-disable = Kapat
user-enable = Aç
user-other-organisation = Başka bir kuruluş kendi kullanıcılarını kendi ekler. Onun yöneticisine sorun.
user-not-oneself = Kendi hesabınızı kapatamazsınız. Başka bir yöneticiye sorun.
user-needs-name = Kullanıcının bir kullanıcı adı ve bir adı olmalı.
user-name-taken = { $name } kullanıcı adı alınmış. Başka bir tane seçin.
password-short = Parola çok kısa. En az 10 karakter kullanın.
role-unknown = Böyle bir rol yok.
organisation-needs-name = Kuruluşun bir adı ve kısa kodu olmalı.
organisation-code-taken = { $code } kodu alınmış. Başka bir tane seçin.
audit-title = Denetim izi
audit-lead = Kuruluşunuzun her değişikliği ve özel verilere her bakış, en yenisi başta. Satırlar birbirine zincirlidir: hiçbiri fark edilmeden değiştirilemez.
audit-at = Zaman (UTC)
audit-who = Kim
audit-action = İşlem
audit-object = Nesne
audit-machine = komut satırı
organisation-municipality = Belediye
organisation-centre-for-social-work = Sosyal çalışma merkezi
organisation-civil-society = Sivil toplum kuruluşu
organisation-donor = Bağışçı
organisation-company = Şirket
role-administrator = Yönetici
role-programme-manager = Program sorumlusu
role-social-worker = Sosyal çalışmacı
role-committee-member = Komisyon üyesi
role-storekeeper = Depocu
role-field-worker = Saha çalışanı veya gönüllü
role-evaluation-officer = İzleme ve değerlendirme görevlisi
role-donor = Bağışçı
role-auditor = Denetçi
role-data-protection-officer = Veri koruma görevlisi
action-read-public = Kamuya açık sayfayı okuma
action-sign-in = Giriş yapma
action-own-account = Kendi hesabı
action-see-today = “Bugün” sayfasını görme
action-find-people = Kişi bulma
action-open-person = Kişi kaydını açma
action-edit-person = Kaydı değiştirme
action-see-lists = Listeleri görme
action-import-list = Liste içe aktarma
action-withdraw-list = Listeyi geri çekme
action-review-pairs = Çiftleri gözden geçirme
action-see-programme = Programı görme
action-edit-programme = Programı değiştirme
action-see-selection = Seçimi görme
action-edit-criteria = Ölçütleri değiştirme
action-open-call = Çağrıyı açma
action-decide = Karar verme
action-confirm-decisions = Kararları onaylama
action-publish-list = Listeyi yayımlama
action-record-objection = İtiraz kaydetme
action-decide-objection = İtirazı karara bağlama
action-see-goods = Malları görme
action-move-goods = Mal taşıma
action-propose-loss = Kayıp önerme
action-confirm-loss = Kaybı onaylama
action-see-deliveries = Teslimleri görme
action-plan-distribution = Dağıtım planlama
action-hand-over = Teslim etme
action-close-day = Günü kapatma
action-see-reports = Raporları görme
action-publish-figures = Rakamları yayımlama
action-see-audit = Denetim izini görme
action-manage-users = Kullanıcıları yönetme
action-manage-organisations = Kuruluşları yönetme
action-run-command = Komut satırı

## today
today-morning = Günaydın, { $name }
today-day = İyi günler, { $name }
today-evening = İyi akşamlar, { $name }
today-waiting = Sizi bekleyenler
today-nothing = Sizi bekleyen bir şey yok. Üzerinde çalışabilecekleriniz Programlar altında.
today-due = vadesi geldi
open = aç
weekday-and-day = { $day } { $weekday }
weekday-1 = Pazartesi
weekday-2 = Salı
weekday-3 = Çarşamba
weekday-4 = Perşembe
weekday-5 = Cuma
weekday-6 = Cumartesi
weekday-7 = Pazar
todo-handover = { $count ->
    [one] hane bugün teslim alıyor
   *[other] hane bugün teslim alıyor
}
todo-handover-day = { $day } günü
todo-handover-step = Teslim et
todo-objection = { $count ->
    [one] liste itirazı karar bekliyor
   *[other] liste itirazı karar bekliyor
}
todo-objection-day = ilki { $day } tarihine kadar
todo-objection-step = Karara bağla
todo-day = { $count ->
    [one] dağıtım günü bitti ama kapatılmadı
   *[other] dağıtım günü bitti ama kapatılmadı
}
todo-day-day = en eskisi { $day }
todo-day-step = Kapat
todo-loss = { $count ->
    [one] mal kaybı ikinci imzayı bekliyor
   *[other] mal kaybı ikinci imzayı bekliyor
}
todo-loss-day = en eskisi { $day } tarihinden beri
todo-loss-step = Kontrol et
todo-pair = { $count ->
    [one] çift aynı kişi olabilir
   *[other] çift aynı kişi olabilir
}
todo-pair-day = en eskisi { $day } tarihinden beri
todo-pair-step = Gözden geçir
todo-session = { $count ->
    [one] komisyon oturumunun kararları onay bekliyor
   *[other] komisyon oturumunun kararları onay bekliyor
}
todo-session-day = { $day } günü yapıldı
todo-session-step = Onayla
todo-publish = { $count ->
    [one] liste karara bağlandı ama yayımlanmadı
   *[other] liste karara bağlandı ama yayımlanmadı
}
todo-publish-day = ölçütler { $day } günü donduruldu
todo-publish-step = Yayımla
todo-criteria = { $count ->
    [one] çağrı açık değil: ölçütleri dondurulmadı
   *[other] çağrı açık değil: ölçütleri dondurulmadı
}
todo-criteria-day = { $day } günü başladı
todo-criteria-step = Ölçütleri belirle
todo-donation = { $count ->
    [one] bildirilen bağış teslim alınmadı
   *[other] bildirilen bağış teslim alınmadı
}
todo-donation-day = en eskisi { $day }
todo-donation-step = Teslim al
todo-list = { $count ->
    [one] liste sonuna kadar içe aktarılmadı
   *[other] liste sonuna kadar içe aktarılmadı
}
todo-list-day = { $day } günü başladı
todo-list-step = Aç
todo-first-list = { $count ->
    [one] liste üzerinde anlaşıldı; ilki alınabilir
   *[other] liste üzerinde anlaşıldı; ilki alınabilir
}
todo-first-list-day = { $day } tarihinden beri anlaşılmış
todo-first-list-step = İçe aktar
way-title = Listelerden paketlere
way-rows = { $count } listedeki satırlar
way-households = Haneler, her biri bir kez
way-eligible = Ölçütlere uyanlar
way-chosen = Komisyonun seçtikleri
way-packages = Teslim edilen paketler
way-of = { $count } içinden
way-report = Rapor
week-title = Bu hafta
week-nothing = Önümüzdeki yedi gün için bir plan yok.
week-session = Komisyon, { $place }
week-objections = İtiraz süresinin sonu
week-distribution = Dağıtım, { $place }: { $count } hane
week-donation = Bağış: { $item }, { $count }
week-not-received = teslim alınmadı
first-title = İlk adımlar
first-what = Burada henüz bir şey yok. Şu adımlar, bu sırayla ilk listeye götürür:
first-ask = Kuruluşunuz henüz hiçbir programda yer almıyor. Size bu hesabı veren yöneticiye veya program sorumlusuna sorun.
first-organisations = Birlikte çalışan kuruluşları ekleyin
first-users = Komshi ile çalışan kişileri ekleyin, her birine bir rolle
first-programme = İlk programı ekleyin
first-sharing = Kimin kime hangi verileri verdiğini kaydedin
first-done = tamam

## registry
person-sex-female = kadın
person-sex-male = erkek
search = Ara
search-title = Bul
search-nobody = “{ $question }” için kimse bulunamadı. Yalnızca soyadını, kimlik numarasını veya hane kodunu deneyin.
search-count = { $count ->
    [one] Bir kişi
   *[other] { $count } kişi
}
search-hint = Hangi alfabe ve yazılışla olursa olsun bir ad, kimlik numarası, telefon, hane kodu (H-0042) veya adres. Birden çok sözcük aramayı daraltır.
search-more = Yalnızca ilk { $count } sonuç gösteriliyor. Bir sözcük daha aramayı daraltır.
search-why = Neden
search-why-name = ad
search-why-number = kimlik numarası
search-why-phone = telefon
search-why-code = kod
search-why-address = adres
export-cut = Dosya burada, { $all } satırın { $count } tanesiyle bitiyor; daha fazlasını almıyor. Listeyi kendi sayfasında daraltıp kalanını indirin.
households-title = Haneler
households-count = { $count ->
    [one] Bir hane, her kişi bir kez
   *[other] { $count } hane, her biri bir kez
}
households-disagree = Listeler uyuşmuyor
households-empty = Henüz hane yok. Bir programda liste içe aktarın; burada görünürler.
household-head = Hane reisi
household-of = Hane { $code }
lists-disagree = listeler uyuşmuyor
lists-disagree-long = Listeler ya da elle girilenler bu hane hakkında farklı şeyler söylüyor. Biri karar verene kadar en yenisi geçerlidir; doğrusunu aşağıda seçin.
members-title = Üyeler
members-stated = { $count ->
    [one] beyana göre bir üye
   *[other] beyana göre { $count } üye
}
members-only-head = Adıyla yalnızca hane reisi kayıtlı.
member-name = Ad
facts-title = Kayıtlı olanlar
facts-lead = Önce geçerli olan yazılıdır: birinin seçtiği, yoksa en yenisi. Yanında kimin, hangi listede ve satırda ya da elle, ne zaman söylediği durur.
looks-title = Bunu kimler gördü
looks-lead = Bu kişiyi veya haneyi gören herkes, en yenisi başta.
looks-none = Henüz kimse bakmadı.
looks-when = Zaman
looks-how = Nasıl
looks-household = hane
looks-day = Bir günün dağıtım listesi
looks-export = Tüm hanelerin indirilmesi
looks-ranking = Bir çağrının sıralaması
looks-list = Bir listenin dikkat çeken satırları
looks-all = Tüm bakışlar
looks-in-lists = Listelerde görülenler
looks-hint = Aynı kişinin on dakika içinde aynı yolla bakışları bir kez sayılır. Kuruluşunuzun verilerini paylaştığı kişiler için ortak kuruluşlar da burada durur. Kâğıttan veya başkasının ekranından okunanı hiçbir program bilemez.
fact-what = Bilgi
fact-value = Değer
fact-source = Kaynak
fact-other = Başka bir kaynağa göre
fact-choose = Doğrusu bu
fact-chosen-by = { $who } seçti, { $day }
fact-chosen-on = seçildi, { $day }
fact-undo = Kararı geri al
fact-not-chosen = Bu konuda kimse karar vermemiş; belki biri kararı geri almıştır. Sayfayı yeniden açın.
fact-from-number = kimlik numarasından
fact-enter = Elle bilgi gir
fact-enter-go = Devam et
fact-enter-other = başka bir değer gir
fact-enter-lead = Girdiğiniz, adınız ve günüyle listelerin söylediklerinin yanında durur. Biri karar verene kadar en yenisi geçerlidir.
fact-known = Şimdiye kadar bilinenler
fact-value-new = Değer
fact-choice-words = başka sözcüklerle, aşağıda
fact-value-words = Başka sözcüklerle
fact-value-words-hint = Yalnızca yukarıdakilerden hiçbiri uymuyorsa. Okunamayan, metin olarak saklanır ve işaretlenir.
fact-hint-birth = Belgede yazdığı gibi, örneğin 15.06.1995 veya yalnızca 1995. Var olmayan bir gün saklanır ve işaretlenir.
fact-hint-number = Belgede yazdığı gibi. Kontrol hanesine uymayan numara saklanır ve işaretlenir.
fact-hint-amount = Aylık tutar, örneğin 120,50.
fact-hint-count = Tam sayı, örneğin 4.
fact-since = Geçerlilik başlangıcı
fact-since-hint = Bunun doğru olduğu ilk gün; bilmiyorsanız bugün.
fact-why = Nereden biliyorsunuz?
fact-why-hint = Örneğin: bankoda söylendi, kimlik kartı gösterildi, ev ziyareti.
fact-counts = Doğrusu bu: diğer tüm değerlerden önce gelir
fact-save = Bilgiyi kaydet
fact-by-hand = { $who } elle girdi, { $organisation }, { $day }
fact-holds-since = { $day } tarihinden beri geçerli
fact-take-back = Geri al
fact-no-list = Kullanımdaki hiçbir liste bu kayıttan söz etmiyor; bu yüzden yanına bir şey girilemez. Önce onu anan listeyi içe aktarın.
fact-not-by-hand = Bu, kuruluşunuzda elle girilmedi ya da biri geri aldı. Sayfayı yeniden açın.
facts-none = Görebileceğiniz kayıtlı bir şey henüz yok.
done-fact-entered = Kaydedildi. Adınızla diğerlerinin yanında duruyor.
done-fact-entered-pairs = Kaydedildi. Adınızla diğerlerinin yanında duruyor. { $count ->
    [one] Bir yeni çift gözden geçirilmeyi bekliyor.
   *[other] { $count } yeni çift gözden geçirilmeyi bekliyor.
}
done-fact-entered-marked = Kaydedildi ve işaretlendi: “{ $value }” yanlış görünüyor veya okunamadı. Belgeyle karşılaştırın; geri alıp yeniden girebilirsiniz.
done-fact-taken-back = Geri alındı. Artık geçerli değil; denetim izi onu hatırlar.
done-fact-taken-back-pairs = Geri alındı. Artık geçerli değil; denetim izi onu hatırlar. { $count ->
    [one] Bir yeni çift gözden geçirilmeyi bekliyor.
   *[other] { $count } yeni çift gözden geçirilmeyi bekliyor.
}
done-fact-chosen = Seçildi. Bundan sonra bu değer geçerli; diğerleri kaynaklarıyla kalır.
done-fact-chosen-pairs = Seçildi. Bundan sonra bu değer geçerli. { $count ->
    [one] Bir yeni çift gözden geçirilmeyi bekliyor.
   *[other] { $count } yeni çift gözden geçirilmeyi bekliyor.
}
done-fact-open = Geri alındı. Biri karar verene kadar en yeni değer geçerli.
done-fact-open-pairs = Geri alındı. Biri karar verene kadar en yeni değer geçerli. { $count ->
    [one] Bir yeni çift gözden geçirilmeyi bekliyor.
   *[other] { $count } yeni çift gözden geçirilmeyi bekliyor.
}
received-title = Alınanlar
received-none = Henüz hiçbir şey teslim edilmedi.
sources-title = Nereden geliyor
merges-title = Birleştirilenler
merge-undone = geri alındı
merge-earlier-list-back = önceki liste yeniden geçerli
written-rule = aynı geçerli numara, ad ve doğum tarihi; ikisinde de numara yoksa aynı soyadı, ad, baba adı, tam doğum tarihi ve adres
written-rule-who = yazılı kurala göre
row-title = Geldiği haliyle satır
row-number = satır { $row }
row-lead = Dosyada durduğu gibi, hiçbir şey değiştirilmedi. Açılması denetim izine yazıldı.
mark-impossible = böyle bir gün yok
mark-not-understood = anlaşılmadı
mark-bad-check-digit = kontrol hanesi yanlış
mark-doubtful-number = şüpheli numara
relation-head = hane reisi
relation-spouse = eş
relation-child = çocuk
relation-parent = anne veya baba
relation-sibling = kardeş
relation-grandchild = torun
relation-other = diğer
wg-answer-1 = zorluk yok
wg-answer-2 = biraz zorluk
wg-answer-3 = çok zorluk
wg-answer-4 = hiç yapamıyor
housing-own = kendi evi
housing-rented = kiralık
housing-with-relatives = akraba yanında
housing-collective-centre = toplu barınma merkezi
housing-informal-settlement = kayıt dışı yerleşim
housing-social = sosyal konut
housing-none = evsiz
housing-other = diğer
all = Tümü

## lists
lists-title = Listeler
lists-empty = Henüz liste yok. Her kuruluştan listesini kendi tuttuğu biçimde isteyin: Excel veya CSV, her alfabe, her sütun sırası olur.
lists-given = Verilen listeler
list-file = Dosya
list-from = Kimden
list-given-on = Veriliş günü
list-rows = Satırlar
list-state = Durum
list-state-columns = sütunlar belirlenecek
list-state-importing = içe aktarılıyor
list-state-published = kullanımda
list-state-replaced = düzeltilmiş dosyayla değiştirildi
list-state-withdrawn = geri çekildi
list-state-long-replaced = Bu listenin yerini düzeltilmiş bir dosya aldı; söyledikleri artık geçerli değil.
list-state-long-withdrawn = Bu liste geri çekildi; söyledikleri artık geçerli değil.
list-add = Liste ekle
list-drop = Dosyayı buraya bırakın
list-drop-hint = Excel (.xlsx) veya CSV, en çok 64 MB ve 200.000 satır. Başlık satırları, başka alfabeler ve her sütun sırası olur.
list-refused = { $name }: { $why }
list-choose-file = Önce bir dosya seçin.
list-under-sharing = Dayandığı kayıt
list-read = Dosyayı oku
list-record-sharing = Veri paylaşımını kaydet
list-needs-sharing = Liste için veri paylaşım kaydı gerekir: kim, ne için, hangi dayanakla veriyor. Önce onu kaydedin.
list-same-file = Bu dosya { $name } adıyla zaten içe aktarılmış. Düzeltildiyse kaydedip düzeltilmiş dosyayı gönderin.
list-correct-gone = Bu dosyanın düzelteceği liste artık kullanımda değil. Yeniden seçin.
list-already-imported = Bu liste içe aktarılıyor veya aktarılmış. Ne durumda olduğunu görmek için listeyi açın.
list-not-published = Yalnızca kullanımdaki bir liste geri çekilebilir.
reason-missing = Lütfen gerekçeyi yazın; değişiklikle birlikte saklanır.
columns-title = Sütunlar ne anlama geliyor?
columns-lead = { $name } okundu. Tanınanları kontrol edin, yanlışları düzeltin. Anlamı olmayan sütunlar satırla birlikte saklanır ama kullanılmaz.
columns-heads = Haneler
columns-members = Hane üyeleri
columns-sheet-label = Sayfa
columns-sheet = “{ $name }” sayfası, { $count ->
    [one] bir satır
   *[other] { $count } satır
}
columns-header = Dosyadaki sütun
columns-samples = Örneğin
columns-meaning = Anlamı
columns-meaning-of = { $name } sütununun anlamı
columns-none = kullanılmıyor
columns-order = Tam adın yazılışı
columns-surname-first = önce soyadı
columns-given-first = önce ad
columns-earlier = Aynı kuruluşun önceki listesi
columns-earlier-lead = Düzeltilmiş dosya her kaydı ve her kararı korur; ek liste var olanlara ekler.
columns-corrects = Bu dosya
columns-further = ek bir liste
columns-corrects-list = { $name } listesinin düzeltilmiş hali
columns-import = İçe aktar
columns-discard = Bu dosyayı at
columns-need-name = Ad eksik: bir sütun tam ad, ya da iki sütun soyadı ve ad olmalı.
columns-twice = Aynı anlam iki sütunda duruyor. Birinde bırakın.
columns-members-untied = Üyeler sayfasında, üyeyi haneye bağlayan sütun (hane numarası) gerekir.
done-discarded = { $name } atıldı.
import-step- = Bekliyor
import-step-reading = Satırlar okunuyor
import-step-writing = Satırlar yazılıyor
import-step-indexing = Aranacakları bilgiler yazılıyor
import-step-matching = Diğer listelerde aynı kişiler aranıyor
import-step-publishing = Neredeyse bitti
import-may-leave = Bu sayfadan ayrılabilirsiniz; iş devam eder.
import-look-again = Yeniden bak
import-failed = İçe aktarma tamamlanmadı ve hiçbir şey saklanmadı.
import-again = Sütunlara dön
import-found = Listenin getirdikleri
import-rows = Satırlar
import-member-rows = Üye satırları
import-known = Önceden bilinenler
import-new = Yeni haneler
import-unsure = Bir kişi bakmalı
import-merged-sentence = { $merged ->
    [0] Kesin olarak bilinen bir satır yoktu.
    [one] Bir hane kesin olarak biliniyordu ve diğer satırlarıyla bir oldu.
   *[other] { $merged } hane kesin olarak biliniyordu ve diğer satırlarıyla bir oldu.
} { $review ->
    [0] Bir kişiyi bekleyen yok.
    [one] Bir çift, bir kişinin bakmasını bekliyor.
   *[other] { $review } çift, bir kişinin bakmasını bekliyor.
}
import-common-names = { $count ->
    [one] Bir kişinin adı, programda sekizden fazla kişide var. Yalnızca ad bir soru sayılmadı: numara, doğum tarihi, baba adı, telefon ve adresin hiçbiri uymuyorsa ikisi adaştır.
   *[other] { $count } kişinin adı, programda sekizden fazla kişide var. Yalnızca ad bir soru sayılmadı: numara, doğum tarihi, baba adı, telefon ve adresin hiçbiri uymuyorsa ikisi adaştır.
}
problems-title = Dikkat çeken satırlar
problems-lead = Her satır içe aktarıldı. Dikkat çekenler işaretlendi ve yazıldığı gibi saklandı.
problems-none = Hiçbir satırda dikkat çeken bir şey yok.
problems-all = tümü
problem-row = Satır
problem-member-row = üyeler, satır { $row }
problem-who = Kişi
problem-what = Dikkat çeken
problem-written = Yazıldığı gibi
problem-kind = Tür
problem-suggested = Öneri
problem-right = Doğrusu
problems-count = { $count ->
    [one] Bir not
   *[other] { $count } not
}
problems-beyond = Burada { $all } kaydın ilk { $count } tanesi duruyor. Listenin sayfasında bir tür seçin ya da hepsini indirin.
problem-impossible-date = böyle bir gün yok
problem-lost-zero = kaybolan sıfır
problem-bad-check-digit = kontrol hanesi yanlış
problem-doubtful-number = şüpheli numara
problem-year-only = yalnızca yıl
problem-not-understood = anlaşılmadı
problem-name-missing = ad eksik
problem-member-without-household = hanesi olmayan üye
problem-date-against-number = tarih ile numara uyuşmuyor
problem-impossible-date-words = { $field }: “{ $original }” diye bir gün yok. Metin olarak saklandı.
problem-impossible-date-suggestion = Kimlik numarasına göre { $suggestion }.
problem-lost-zero-words = { $original } numarasının başındaki sıfır kaybolmuştu.
problem-lost-zero-suggestion = Onarıldı: { $suggestion }.
problem-bad-check-digit-words = { $original } numarası kontrol hanesine uymuyor. Saklandı ve işaretlendi; belgeyle karşılaştırın.
problem-bad-check-digit-suggestion = { $suggestion }
problem-doubtful-number-words = { $original } numarası alışılmadık görünüyor. Saklandı ve işaretlendi; belgeyle karşılaştırın.
problem-doubtful-number-suggestion = { $suggestion }
problem-year-only-words = { $field }: yalnızca “{ $original }” yazılı. Yıl kabul edildi.
problem-year-only-suggestion = Kimlik numarasına göre { $suggestion }.
problem-not-understood-words = { $field }: “{ $original }” anlaşılmadı. Metin olarak saklandı.
not-shared = kuruluşunuzla paylaşılmıyor
problem-not-shared = { $field }: { $organisation } bu alanı kuruluşunuzla paylaşmıyor.
problem-not-understood-suggestion = Kimlik numarasına göre { $suggestion }.
problem-name-missing-words = Bu satırda ad yok: { $original }
problem-name-missing-suggestion = { $suggestion }
problem-member-without-household-words = { $original } hanesi listede yok; üye tek başına duruyor.
problem-member-without-household-suggestion = { $suggestion }
problem-date-against-number-words = { $field }: “{ $original }” kimlik numarasındaki tarihten farklı. İkisi de saklandı.
problem-date-against-number-suggestion = Kimlik numarasına göre { $suggestion }.
withdraw = Listeyi geri çek
withdraw-title = Bu içe aktarmayı geri al
withdraw-lead = Bu listenin söylediği her şey geçerliliğini yitirir ve ona dayanan birleştirmeler geri alınır. Bir şey almış olan haneler kalır. Satırlar listeyle birlikte durur.
withdraw-lead-corrects = Düzelttiği liste, eski haliyle yeniden geçerli olur.
list-giver-withdraws = Bu listeyi yalnızca onu veren { $organisation } ya da programı yürüten kuruluş geri çekebilir. Birine sorun.
done-withdrawn = { $name } geri çekildi.
done-withdrawn-back = { $name } geri çekildi; { $back } yeniden geçerli.
done-withdrawn-kept = Liste geri çekildi. Hanelerinden { $count } tanesi kalıyor; çünkü onlara bir şey verildi veya teslim edildi.
file-empty = Dosya boş. Açın, listenin içinde olduğunu kontrol edin, kaydedip yeniden gönderin.
file-password = Dosya parolayla korunuyor. Açın, parolayı kaldırın (Dosya, Bilgi, Koru), kaydedip yeniden gönderin.
file-xls = Bu eski bir Excel dosyası (.xls). Açıp .xlsx olarak kaydedin.
file-xlsb = Bu ikili bir Excel dosyası (.xlsb). Açıp .xlsx olarak kaydedin.
file-ods = Bu bir OpenDocument dosyası (.ods). Açıp .xlsx olarak kaydedin.
file-pdf = Bu bir PDF; yalnızca okumak ve yazdırmak içindir. Yapıldığı Excel veya CSV dosyasını isteyin.
file-image = Bu bir resim. Excel veya CSV dosyasını isteyin.
file-document = Bu bir metin belgesi. Tabloyu Excel’e kopyalayıp .xlsx olarak kaydedin.
file-web-page = Bu, başka adla kaydedilmiş bir web sayfası. Excel’de açıp .xlsx olarak kaydedin.
file-archive = Bu bir arşiv. Açın ve listenin kendisini gönderin.
file-not-a-table = Bu, okunabilen bir tablo değil. Listeyi .xlsx veya CSV olarak kaydedip yeniden gönderin.
file-no-header = Sütun adlarının olduğu bir satır bulunamadı. Sütunların üstüne “Soyadı”, “Ad”, “Kimlik numarası” gibi adlar yazın.
file-damaged = Dosya bozuk ve okunamıyor. Excel’de açın, başka adla kaydedip onu gönderin.
file-damaged-at = { $sheet } sayfası { $cell } hücresinde veya hemen sonrasında bozuk ve okunamıyor. Dosyayı Excel’de açın, o yere bakın, başka adla kaydedip onu gönderin.
file-too-wide = { $sheet } sayfasında { $columns } sütun var; { $limit } sütun okunabilir. Gerekmeyen sütunları silin.
file-too-long = { $sheet } sayfasının { $row }. satırında değer var; { $limit } satır okunabilir. Listeyi birkaç dosyaya bölün ya da çok aşağıda duranları silin.
file-too-many-cells = Dosyada { $limit } hücreden fazlası var; sınır { $sheet } sayfasında aşıldı. Listeyi birkaç dosyaya bölün.
file-cell-too-long = { $sheet } sayfasındaki { $cell } hücresi { $limit } karakterden uzun. Kısaltın.
file-text-too-long = Dosyadaki bir metin { $limit } karakterden uzun; hiçbir tablo programı bir hücreye bunu yazmaz. Kısaltın.
file-too-large-inside = Dosyanın içi göründüğünden çok daha büyük; okunmadı. Tabloyu yeni bir dosyaya kopyalayıp onu gönderin.
file-too-large-inside-at = { $sheet } sayfasının içi { $cell } hücresinde göründüğünden çok daha büyük; okunmadı. Tabloyu yeni bir dosyaya kopyalayıp onu gönderin.
file-has-doctype = Dosyada hiçbir tablo programının böyle yazmadığı bir bölüm var ({ $part }); okunmadı. Tabloyu yeni bir dosyaya kopyalayıp onu gönderin.
file-too-heavy = Dosyayı okumak izin verilenden fazla bellek veya zaman aldı; hiçbir şey saklanmadı. Tabloyu yeni bir dosyaya kopyalayın ya da bölün.
file-encoding-mixed = Dosyanın bazı harfleri farklı kodlamalarla yazılmış ve � olarak görünüyor ({ $marks } yerde, ilki { $row }. satırda). İçe aktarmadan önce adları kontrol edin.
file-quotes-unbalanced = Bir tırnak işareti kapatılmamış; tırnak işaretleri sıradan karakter olarak okundu.
file-columns-trimmed = { $sheet } sayfası çok geniş olduğu için boş sütunları bırakıldı; içinde bir şey olan { $columns } sütun alındı.
file-sheet-empty = { $sheet } sayfası boş olduğu için alınmadı.
field-row-number = Satır numarası
field-household-number = Hane numarası
field-full-name = Tam ad
field-surname = Soyadı
field-given-name = Ad
field-father-name = Baba adı
field-mother-name = Anne adı
field-maiden-name = Kızlık soyadı
field-identity-number = Kimlik numarası
field-birth-date = Doğum tarihi
field-age = Yaş
field-sex = Cinsiyet
field-address = Adres
field-settlement = Yerleşim yeri
field-municipality = Belediye
field-country = Ülke
field-phone = Telefon
field-email = E-posta
field-community = Topluluk
field-household-size = Üye sayısı
field-children-under-15 = 15 yaş altı çocuklar
field-over-65 = 65 yaş üstü üyeler
field-monthly-income = Aylık gelir
field-housing = Konut
field-applied-on = Başvuru günü
field-chronic-illness = Kronik hastalık
field-cash-social-assistance = Nakdi sosyal yardım
field-relation = Hane reisine yakınlığı
field-wg-seeing = Görme zorluğu
field-wg-hearing = İşitme zorluğu
field-wg-walking = Yürüme zorluğu
field-wg-remembering = Hatırlama zorluğu
field-wg-self-care = Öz bakım zorluğu
field-wg-communicating = İletişim zorluğu
field-disability = Engellilik
field-single-parent = Tek ebeveyn
field-employment = İstihdam
field-education = Eğitim
field-displacement-status = Yerinden edilme durumu
field-bank-account = Banka hesabı
field-notes = Notlar

## matching
review-title = Gözden geçirme
review-question = Aynı kişi mi?
review-count = { $proposed ->
    [one] bir çift bekliyor
   *[other] { $proposed } çift bekliyor
}, ertelenen: { $unsure }
review-source = { $file }, satır { $row }
review-member = hane üyesi
review-evidence = Kanıtlar
review-same-name = İki listede aynı ad, ama başka numara veya doğum tarihi. Adaşlar çoktur: dikkatle bakın.
review-same-number = Başka bir ad veya tarih altında aynı kimlik numarası. Başkasından kopyalanmış olabilir.
review-together = Tüm kanıtlar birlikte
review-same = aynı kişi %{ $percent }
review-family = ailenin başka üyesi %{ $percent }
review-unrelated = birbirine yabancı %{ $percent }
review-reason = Gerekçeniz (yanıtla birlikte saklanır)
review-answer-same = Aynı kişi
review-answer-different = Farklı kişiler
review-answer-unsure = Emin değilim, sonra sor
review-keeps = Birleştirme iki satırı da korur ve geri alınabilir. “Farklı” hatırlanır: çift bir daha gelmez.
review-undo = Bu yanıtı geri al
review-undo-last = Son yanıtımı geri al
review-empty = Sizi bekleyen bir şey yok
review-empty-lead = Bir kişiye gereken her çift yanıtını aldı ya da şu anda başkasında açık.
review-before = Henüz gözden geçirilecek bir şey yok
review-before-lead = Listeler içe aktarılınca, aynı kişi olabilecek satır çiftleri burada yanıtınızı bekler. İlk listeyi içe aktarın; kesin aynı olanlar kendiliğinden bir olur.
review-unsure-go = { $count ->
    [one] Ertelenen çifte bak
   *[other] Ertelenen { $count } çifte bak
}
review-decided = Şimdiye kadarki yanıtlar
review-decided-empty = Henüz yanıt yok.
review-two = İkisi
review-verdict = Yanıt
review-go = Çiftleri gözden geçir
review-field-name = Ad
review-field-father = Baba
review-field-birth = Doğum tarihi
review-field-sex = Cinsiyet
review-field-identity = Kimlik numarası
review-field-address = Adres
review-field-phone = Telefon
review-field-size = Beyan edilen üye sayısı
review-field-members = Hane
evidence-nothing = bir şey söylemiyor
level-same = aynı
level-same-folded = başka harflerle aynı
level-swapped = soyadı ve ad yer değiştirmiş
level-nickname = kısa biçimi
level-subset = diğerinin bir parçası
level-one-edit = bir harf farklı
level-close = benzer
level-initial = baş harf uyuyor
level-same-day = aynı gün
level-same-doubtful = aynı 1 Ocak
level-date-from-number = numaradaki tarih
level-one-digit = bir hane farklı
level-day-month-swapped = gün ve ay yer değiştirmiş
level-ten-years = on yıl arayla
level-year-only = aynı yıl
level-same-year = aynı yıl, başka gün
level-near-year = yakın yıllar
level-different = başka
level-not-recorded = kaydedilmemiş
pair-state-same = Aynı kişi
pair-state-different = Farklı kişiler
pair-state-unsure = Ertelendi
pair-state-proposed = Bekliyor
pair-already-decided = Başkası bu çifti az önce yanıtladı. Onun yanıtı geçerli; sıradaki çift bekliyor.
pair-not-decided = Bu çiftin geri alınacak bir yanıtı yok.
done-pair-same = Birleştirildi. İki satır da saklandı; geri alınabilir.
done-pair-different = Ayrı tutuldu. Bu çift bir daha gelmeyecek.
done-pair-unsure = Sonraya ertelendi.
done-pair-undone = Yanıt geri alındı.

## programmes
programme-parts = Programın bölümleri
programme-part-overview = Genel bakış
programme-part-lists = Listeler
programme-part-review = Gözden geçirme
programme-part-selection = Seçim
programme-part-goods = Mallar
programme-part-distribution = Dağıtım
programme-part-report = Rapor
value-unknown = { $value } olası değerlerden biri değil. Sayfayı yeniden yükleyip listeden seçin.
programme-lead-edits = Programı yalnızca onu yürüten kuruluş değiştirir. Onun program sorumlusuna sorun.
programme-code-wrong = Program kodu en çok 40 Latin harfi, rakam ve kısa çizgiden oluşur, boşluk olmaz. Örneğin KM-2021.
programme-code-taken = { $code } kodu alınmış. Başka bir tane seçin.
programme-needs-title = Programın en az bir dilde başlığı olmalı.
programme-needs-slug = Kamuya açık adresteki ad boş. Latin harfleriyle birkaç sözcük yazın.
programme-slug-taken = { $slug } kamu adresi başka bir programa ait. Başka bir tane seçin.
place-unknown = Yer dizininde { $place } adlı bir yer yok. Yazılışı kontrol edin veya listeden seçin.
text-original-stays = Özgün metin kalır. Değiştirin ya da önce başka bir dili özgün yapın.
activity-code-wrong = Faaliyet kodu Latin harfi, rakam ve kısa çizgiden oluşur, boşluk olmaz. Örneğin R1.
activity-code-taken = Programda { $code } kodlu faaliyet zaten var. Başka bir kod seçin.
activity-needs-title = Faaliyetin bir başlığı olmalı.
activity-target-negative = Hedef sıfırın altında olamaz. Belirlenmemişse boş bırakın.
sharing-giver-records = Veri paylaşım kaydını verileri veren kuruluş ya da programı yürüten kuruluş yapar. Birine sorun.
sharing-needs-texts = Kayıtta amaç, hukuki dayanak ve belge olmalı.
sharing-needs-days = Kayıtta geçerli olduğu ilk gün olmalı; iki gün de var olan günler olmalı. 30.06.2021 biçiminde yazın.
sharing-days-order = Kayıt başlamadan bitmiş olurdu. İki günü kontrol edin.
sharing-needs-fields = Paylaşılan en az bir alan seçin.
sharing-only-partners = Veren ve alanlar programda yer almalı. Önce kuruluşu programa ekleyin.
programme = Program
programme-add = Program ekle
programme-add-first = İlk programı ekle
programmes-none = Henüz program yok
programmes-what = Program ne yapıldığını, kimin için, nerede, ne zaman, kimin tarafından ve kimin parasıyla yapıldığını söyler. Listeler, seçim, mallar ve teslimler bir programa aittir; bu yüzden önce o gelir.
programmes-ask = Kuruluşunuz, rolünüzün görebileceği hiçbir programda yer almıyor. Programı yürüten kuruluşun program sorumlusuna sorun.
programme-where = Nerede
programme-when = Ne zaman
programme-status = Durum
programme-status-planned = planlanıyor
programme-status-running = sürüyor
programme-status-suspended = durduruldu
programme-status-finished = bitti
programme-status-cancelled = iptal edildi
programme-about = Program hakkında
programme-edit = Bilgileri değiştir
programme-edit-texts = Dillerdeki metinler
programme-lead = Yürüten
programme-led-by = Bu programı { $organisation } yürütecek: ortakları, faaliyetleri ve metinleri o ekler.
programme-currency = Para birimi
programme-public = Kamuya açık sayfa
programme-published = { $day } günü yayımlandı
programme-not-published = yayımlanmadı
programme-languages = Başlığın olduğu diller
programme-language = Metnin dili
programme-no-texts = Program hakkında henüz metin yok. Amacı ve beklenen sonuçları “Dillerdeki metinler” altında ekleyin.
programme-starts = İlk gün
programme-ends = Son gün
programme-place-form = Yer adları
place-form-plain = Dilin yazdığı gibi
place-form-asterisk = Kosova* için yıldız ve dipnotla
programme-places-hint = Virgülle ayrılmış belediyeler, her dilde ve alfabede. Örneğin: Kuzey Mitroviça, Zveçan
programme-code-hint = Kısa, Latin harfleriyle; listelerde ve raporlarda durur ve hiç değişmez. Örneğin KM-2021.
programme-slug = Kamuya açık adresteki ad
programme-slug-hint = Latin harfleriyle birkaç sözcük; boş bırakılırsa başlıktan yapılır.
day-hint = Örneğin 30.06.2021.
programme-day-starts = ilk gün
programme-day-ends = son gün
programme-day-impossible = { $which } { $original } olarak yazılmış. Böyle bir gün yok. Yazılan, biri karar verene kadar saklanır.
programme-day-take = { $day } gününü al
programme-day-taken = Bu gün bu arada belirlendi. Görmek için sayfayı yükleyin.
programme-days-order = Son gün ilk günden önce. İkisi de saklanıyor; kontrol edin.
programme-past = Son gün geçti ama durum hâlâ “sürüyor”. Durum kendi başına bir bilgidir: program bitince değiştirin.
programme-organisations = Kuruluşlar
programme-organisation-add = Kuruluş ekle
programme-organisation-new = Listede olmayan bir kuruluş şurada eklenir:
programme-role = Programdaki rolü
programme-role-lead = yürüten
programme-role-donor = bağışçı
programme-role-implementer = uygulayan
programme-role-partner = ortak
programme-role-institution = kurum
programme-role-contractor = yüklenici
activities-title = Beklenen sonuçlar ve faaliyetler
activities-none = Henüz faaliyet yok. Faaliyet neyin sayıldığını söyler: ulaşılan haneler, teslim edilen paketler.
activity-add = Faaliyet ekle
activity-what = Ne
activity-counts = Saydığı
activity-target = Hedef
activity-target-hint = Hedef yoksa boş bırakın: raporlar o zaman “hedef belirlenmemiş” der, asla %0 demez.
activity-title-in = Başlık ({ $language })
activity-qualifier = Hedefin anlamı
target-not-set = hedef belirlenmemiş
qualifier-exactly = tam
qualifier-at-least = en az
qualifier-about = yaklaşık
unit-counted-household = hane
unit-counted-person = kişi
unit-counted-package = paket
unit-counted-organisation = kuruluş
unit-counted-event = etkinlik
text-title = Başlık
text-summary = Kısaca
text-objective = Genel amaç
text-specific-objectives = Özel amaçlar
text-expected-results = Beklenen sonuçlar
text-target-groups = Kimler için
text-activity = { $code } başlığı
text-original = özgün
text-original-in = Özgün metin ({ $language })
texts-hint = Bir türün ilk metni onun özgünüdür; diğerleri çeviridir. Çevirisi olmayan okur özgün metni görür.
texts-cyrillic-hint = Kiril metin, Latin metinden kendiliğinden yapılır; buraya yalnızca farklı olması gerekeni yazın.
language-en = İngilizce
language-sr-Latn = Sırpça, Latin
language-sr-Cyrl = Sırpça, Kiril
language-sr-Cyrl-ijekavsk = Sırpça, Kiril, iyekavski
language-bs = Boşnakça
language-sq = Arnavutça
language-mk = Makedonca
language-tr = Türkçe
sharing-title = Veri paylaşım kaydı
sharing-what = Kim kime hangi verileri, ne için ve hangi dayanakla veriyor. Geçerli bir kayıt olmadan hiçbir liste giremez ve hiçbir kuruluş başkasının alanını göremez.
sharing-add = Veri paylaşımı kaydet
sharing-add-first = İlk veri paylaşımını kaydet
sharing-giver = Verileri veren
sharing-receivers = Verileri alanlar
sharing-receivers-hint = Kimse seçilmezse listeyi yalnızca veren görür.
sharing-nobody = başka kimse yok
sharing-purpose = Amaç
sharing-purpose-hint = Verilerin ne için kullanıldığı; başka hiçbir şey için değil. Örneğin: yardım paketleri için hanelerin seçilmesi.
sharing-basis = Hukuki dayanak
sharing-basis-hint = Örneğin: üç kuruluşun anlaşması ve hanelerin rızası (06/L-082 sayılı Yasa, Madde 5).
sharing-document = Belge
sharing-document-hint = Dosyalandığı haliyle anlaşma: sayı ve gün.
sharing-from = Geçerlilik başlangıcı
sharing-until = Geçerlilik sonu
sharing-until-hint = Sonlandırılana kadar geçerliyse boş bırakın.
sharing-days = Geçerlilik
sharing-open = sonlandırılana kadar
sharing-ended-on = { $day } günü sonlandırıldı
sharing-lists = Buna dayanan listeler
sharing-fields = Paylaşılan alanlar
sharing-fields-count = { $count } alan paylaşılıyor
sharing-special = Özel nitelikli veriler
sharing-special-hint = Topluluk, engellilik, sağlık ve yerinden edilme özel olarak korunur. Yalnızca amaca onlarsız ulaşılamıyorsa paylaşın.
sharing-end = Bu paylaşımı sonlandır
sharing-end-hint = Paylaşım sonlandırılınca alanlar o andan itibaren verenin verilerini artık görmez. Buna dayanarak verilmiş kararlar kalır.
sharing-state-valid = geçerli
sharing-state-later = daha sonra başlıyor
sharing-state-over = süresi doldu
sharing-state-ended = sonlandırıldı
kosovo-footnote = * Bu adlandırma, statüye ilişkin tutumlara halel getirmez ve BMGK’nin 1244/1999 sayılı kararı ile Uluslararası Adalet Divanı’nın Kosova’nın bağımsızlık ilanına ilişkin görüşüyle uyumludur.
done-programme-added = Program eklendi. Sırada: kuruluşlar, faaliyetler ve veri paylaşım kaydı.
done-sharing-recorded = Veri paylaşımı kaydedildi. Artık buna dayanarak liste alınabilir.
done-sharing-ended = Veri paylaşımı sonlandırıldı.
sharing-ended-before = Bu kayıt zaten sonlandırılmış.

## selection
ranking-again = Sıralamayı şu andaki bilgilerle yeniden yap
selection-lead-only = Seçimi yalnızca programı yürüten kuruluş belirler. Onun program sorumlusuna sorun.
criteria-points-range = { $line } satırının puanı aralığın dışında. En çok 1.000.000 kullanın.
criteria-stay-frozen = Ölçütler çağrı açıldığından beri dondurulmuş durumda ve değişemez.
selection-title = Seçim
calls-empty = Henüz çağrı yok. Çağrı, kaç haneye yardım edilebileceğini ve hangi ölçütlerle seçildiklerini söyler.
call = Çağrı
call-add = Çağrı ekle
call-add-lead = Bölgedeki belediyelerin yaygın kullandığı puan çizelgesiyle başlar; çağrı açılmadan önce değiştirin.
call-title = Başlık
call-places = Kontenjan
call-reserve = Yedek
call-places-count = { $count ->
    [one] bir yer
   *[other] { $count } yer
}
call-reserve-count = { $count } yedek
call-state-draft = Ölçütler
call-state-open = Sıralama ve kararlar
call-state-locked = Kilitli
call-state-published = Yayımlandı
call-open = Çağrıyı aç ve ölçütleri dondur
call-open-warning = Dondurulan ölçütler değişemez: listeyi adil yapan budur. Önce deneyin.
call-needs-title-places = Çağrının bir başlığı ve en az bir yeri olmalı.
call-already-open = Bu çağrı zaten açık.
call-not-open = Önce çağrıyı açın; bu, ölçütleri dondurur.
call-not-locked = Önce kararları kilitleyin.
criteria-version = Puan çizelgesi, sürüm { $version }
criteria-edit = Puan çizelgesini değiştir
criteria-lead = Bir satır, koşulları sağlanınca puanını verir. Bilgi kaydedilmemişse satır 0 verir ve bunu söyler.
criteria-line = Satır
criteria-rule = Kural
criteria-minimum = Uygunluk için en az { $points } puan gerekir.
criteria-ties = Eşitlikte:
criteria-not-recorded = Kuralı sağlanan her satır puanını verir. Bilgisi kaydedilmemiş satır 0 verir ve bunu söyler.
criteria-places = { $reserve ->
    [0] Puana göre ilk { $places } hane seçilir.
    [one] Puana göre ilk { $places } hane seçilir; sonraki yedektir.
   *[other] Puana göre ilk { $places } hane seçilir; sonraki { $reserve } hane yedektir.
}
criteria-full-tie = Bunların hepsi de eşitse kayıtların geliş sırası korunur ve sıralama bunu söyler.
criteria-frozen = Donduruldu; özeti (hash):
criteria-try = Dene
criteria-changed = Ölçütler dondurulandan farklı. Yöneticinize bildirin: veriler dışarıdan değiştirilmiş.
criteria-need-lines = Puan çizelgesinde en az bir, en çok 60 satır olmalı.
criteria-line-needs-name = Her satırın en az bir dilde adı olmalı.
criteria-expression-wrong = { $line } satırının kuralı kullanılamıyor: { $fault }
criteria-new-line = Yeni satır
criteria-label-en = İngilizce adı
criteria-label-sr = Sırpça adı (Latin)
criteria-fact = Bilgi
criteria-and = ve
criteria-or = veya
criteria-condition = { $fact }: { $comparison } { $value }
criteria-condition-wrong = “{ $line }” satırı: “{ $value }” değeri anlaşılmadı. Evet veya hayır böyle yazılır; konut listedeki sözcüklerle, sayılar ve tutarlar rakamla.
criteria-points-whole = “{ $line }” satırı: puanını tam sayı olarak yazın.
criteria-minimum-whole = Bir hanenin kaç puandan itibaren uygun olduğunu tam sayı olarak yazın.
criteria-more-conditions = Bu satır için başka koşullar
criteria-comparison = Karşılaştırma
criteria-value = Değer
criteria-expert = İfade olarak (uzmanlar için)
criteria-expression = CEL ifadesi
criteria-by-hand = İfadeyi burada yazıldığı gibi kullan
criteria-order = Sıra
criteria-minimum-field = Uygunluk için en az puan
criteria-tie-field = Eşitlik { $number }
comparison-at-least = en az
comparison-at-most = en çok
comparison-below = altında
comparison-above = üstünde
comparison-is = eşittir
points = Puan
points-count = { $count ->
    [one] bir puan
   *[other] { $count } puan
}
tie-lower-income-per-head = kişi başına daha düşük gelir
tie-more-children = 15 yaş altı daha çok çocuk
tie-earlier-application = daha erken başvuru
tie-decided-lower-income-per-head = Öncekiyle aynı puan: kişi başına daha düşük gelir belirledi.
tie-decided-more-children = Öncekiyle aynı puan: çocuk sayısının çokluğu belirledi.
tie-decided-earlier-application = Öncekiyle aynı puan: daha erken başvuru belirledi.
tie-decided-full = Öncekiyle tam eşitlik; geliş sırası korundu.
tie-title = Eşitlikte belirleyici olan
tie-applied = En erken başvuru
score-fact-size = üye sayısı
score-fact-children-under-15 = 15 yaş altı çocuklar
score-fact-over-65 = 65 yaş üstü üyeler
score-fact-members-15-64 = 15-64 yaş arası üyeler
score-fact-income = aylık gelir
score-fact-income-per-head = kişi başına gelir
score-fact-wg-highest = zorluklara verilen en yüksek yanıt (1-4)
score-fact-chronic-illness = kronik hastalık
score-fact-cash-social-assistance = nakdi sosyal yardım
score-fact-single-parent = tek ebeveyn
score-fact-housing = konut
score-missing = kaydedilmemiş: { $fact }
trial-title = Kim girer, kim girmez
trial-eligible = Uygun
trial-not = Uygun değil
trial-within = Kontenjan içinde
trial-cut = Sınırdaki puan
trial-community = Topluluğa göre (hiçbir kural ona bakmaz)
trial-in = Giren
trial-out = Girmeyen
trial-missing = Hiçbir listenin kaydetmediği bilgiler
trial-households = Haneler
rankings-title = Sıralamalar
rankings-empty = Henüz sıralama yok.
ranking-make = Sıralamayı yap
ranking-name = Sıralama { $version }
ranking-version = Sürüm
ranking-at = Yapıldığı gün
ranking-cut-lead = { $count ->
    [one] Bir yer; çizgi nerede bittiğini gösterir.
   *[other] { $count } yer; çizgi nerede bittiğini gösterir.
}
ranking-cut = { $count } yer burada bitiyor
ranking-place = Sıra
ranking-because = Çünkü
ranking-below = alt sınırın altında
ranking-eligible = Uygun
ranking-not-eligible = Uygun değil
ranking-all = Hepsi tek sayfada
ranking-after = yeni sıralama
ranking-first = ilk sıralama
ranking-by-objection = bir itiraz kabul edildi
ranking-not-newest = Daha yeni bir sıralama var. Sayfayı yükleyip oturumu onun için girin.
candidate-place = Sıra { $place }; { $places } haneye yardım edilebilir
candidate-below = { $minimum } puanlık alt sınırın altında
candidate-household = Hane
decision = Karar
departs = sıralamadan ayrılıyor
committee-title = Komisyon
session-add = Oturum gir
session-lead = { $reserve ->
    [0] Gerekçesiyle bir ayrılma girdikleriniz dışında sıralamanın ilk { $places } hanesi kabul edilir.
    [one] Gerekçesiyle bir ayrılma girdikleriniz dışında sıralamanın ilk { $places } hanesi kabul edilir, sonraki yedektir.
   *[other] Gerekçesiyle bir ayrılma girdikleriniz dışında sıralamanın ilk { $places } hanesi kabul edilir, sonraki { $reserve } hane yedektir.
}
session-held-on = Yapıldığı gün
session-place = Yer
session-members = Katılan üyeler ve çıkar beyanları
session-interest = Beyan edilen çıkar (boş: yok)
session-departures = Sıralamadan ayrılan kararlar
session-departures-hint = Diğerleri sıralamayı izler. Her ayrılma için gerekçe gerekir.
session-save = Kararları gir
session-confirm = Kararları onayla
session-send-back = Geri gönder
session-entered-by = Giren
session-confirmed-by = onaylayan
session-state-entered = onay bekliyor
session-state-confirmed = onaylandı
session-state-discarded = geri gönderildi
session-needs-members = Komisyonun en az üç üyesi olur. Kimlerin katıldığını girin.
session-waits = Zaten onay bekleyen bir oturum var. Önce onu onaylayın veya geri gönderin.
session-too-many = { $accepted } hane kabul edilmiş olurdu, ama { $places } yer var. Eklenen her biri için bir başkası çıkmalı.
session-not-confirmed = Kararlar kilitlenmeden önce ikinci bir kişi onaylamalı.
session-already-settled = Bu oturum zaten onaylanmış veya geri gönderilmiş.
departure-needs-reason = Sıralamadan ayrılan karar için gerekçe gerekir.
departures-none = Tüm kararlar sıralamayı izliyor.
no-interest = hiçbir adayla çıkar ilişkisi yok
has-interest = beyan edildi: { $interest }
four-eyes = Bu kararları siz girdiniz: başka biri onaylamalı.
four-eyes-wait = Girdiklerinizi başka biri onaylamalı.
minutes-title = Oturum tutanağı
minutes-note = Kodla, adsız
minutes-state = Durum
minutes-places = Kontenjan
minutes-ranking = Karara bağlanan
minutes-scorecard = Uygulanan kurallar
minutes-declaration = Çıkar beyanı
minutes-decisions = Kararlar
minutes-chair = Komisyon başkanı
minutes-secretary = Yazman
outcome = Karar
outcome-accept = kabul edildi
outcome-reserve = yedek
outcome-reject = kabul edilmedi
call-lock = Kararları kilitle
awards-count = { $count ->
    [0] henüz hak tanınmadı
    [one] bir hane hak kazandı
   *[other] { $count } hane hak kazandı
}
publications-title = Yayımlanan listeler
publication-title = Yardım alan hanelerin listesi
publication-lead = { $day } günü yayımlandı. İtirazlar { $until } tarihine kadar.
publication-how = Adlar yayımlanmaz. Her hane kendi kodunu bilir; katılmayan, yukarıdaki güne kadar yazılı olarak itiraz edebilir.
publish-hint = Bundan sonra herkes listeyi, programın kamuya açık sayfasında kodla okuyabilir; sayfa bununla açılır.
slips-title = Kodlu pusulalar
slips-lead = Her hane, kamuya açık listedeki kodunu, nasıl ve ne zamana kadar itiraz edeceğini gösteren bir pusula alır. Sağ bölüm kimin için olduğunu söyler: pusulayı verirken koparın.
slips-language = Pusulaların dili
slips-all = { $count ->
    [one] Bir pusula
   *[other] Tüm { $count } pusula
}
slips-one = Tek bir hanenin pusulası
slips-note = Kişisel veri: pusulayı verirken adı koparın
slip-stub = Kimin için – buradan koparın
slip-title = Kamuya açık listedeki kodunuz
slip-what = { $day } tarihli “{ $title }” listesi kodları gösterir, asla adları değil. Kendi kodunuzu arayın.
slip-where = Asıldığı yer: { $organisation }.
slip-online = Kodu taratarak da bulabilirsiniz.
slip-object = { $day } tarihine kadar itiraz edebilirsiniz: yanlış olanı yüz yüze veya yazılı olarak bildirin – { $organisation }.
slip-keep = Bu pusulayı getirin; kimsenin avukata ihtiyacı yok. Yanıtı gerekçesiyle yazılı olarak alırsınız. Pusulayı saklayın: kodunuzu bilen, sıranızı görebilir.
publication-days-order = İtirazların son günü yayım gününden önce.
published-on = Yayım günü
publish-by-code = Kodla yayımla
objections-until = İtirazlar şu güne kadar
objections-title = İtirazlar
objections-none = İtiraz yok.
objection-add = İtiraz kaydet
objection-received-on = Alındığı gün
objection-body = İtirazın içeriği
objection-late = süresinden sonra
objection-due = karar için son gün
objection-answer = Gerekçesiyle yanıt
objection-decided-on = Karar günü
objection-reject = Reddet
objection-uphold = Kabul et
objection-upheld = kabul edildi
objection-rejected = reddedildi
objection-needs-text = Lütfen itirazın ne dediğini yazın.
objection-before-publication = İtirazlar liste yayımlandıktan sonra gelir.
objection-code-unknown = Bu sıralamada { $code } kodlu hane yok. Listedeki kodu kontrol edin.
objection-already-decided = Bu itiraz zaten karara bağlandı.
done-call-added = Çağrı, yaygın puan çizelgesiyle eklendi.
done-call-open = Çağrı açık; ölçütler donduruldu.
done-ranked = Sıralama yapıldı.
done-session = Girildi. Başka biri onaylamalı.
done-confirmed = Kararlar onaylandı.
done-sent-back = Oturum geri gönderildi.
done-locked = Kilitlendi: { $count } yeni hak tanıma.
done-published = Kodla yayımlandı.
done-objection = İtiraz kaydedildi.
done-objection-decided = İtiraz karara bağlandı.
done-objection-upheld = İtiraz kabul edildi ve sıralama yeniden yapıldı; eskisi kalır.

## goods

## deliveries

## indicators

## reports

## portal

## command line

# What fields of forms are called where a sentence speaks of them

## komshi match

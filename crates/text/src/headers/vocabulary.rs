//! What columns are called: phrases in Serbian, Bosnian, Montenegrin, Macedonian, Albanian, Turkish and English, separated by `|`.
//! Both scripts fold to one form, so Serbian stands here in Latin only. Phrases of several words also match in their usual short form
//! ("br. čl."), see [`super::recognise`].

use super::Field;

pub(super) const PHRASES: &[(Field, &str)] = &[
    (
        Field::RowNumber,
        "rb|r.br.|red.br.|redni broj|rbr|br|broj|r.b.|реден број|nr|nr.|nr rendor|numri rendor|numër rendor|nr r|sıra|sıra no|s.no|no|no.|row|row number|#|serial number|s/n|id",
    ),
    (
        Field::HouseholdNumber,
        "r.br. domaćinstva|rb domaćinstva|broj domaćinstva|redni broj domaćinstva|domaćinstvo|šifra domaćinstva|broj porodice|porodica br|id domaćinstva|број на домаќинство|домаќинство|numri i ekonomisë familjare|ekonomia familjare|nr i familjes|numri i familjes|nr familjes|id familjes|hane no|hane numarası|hane|household|household number|household id|household no|hh|hh id|hh number|family id|family number",
    ),
    (
        Field::FullName,
        "prezime i ime|ime i prezime|prezime ime|ime prezime|puno ime|ime i prezime nosioca|nosilac domaćinstva|nosilac|ime i prezime nosioca domaćinstva|podnosilac zahteva|korisnik|ime i prezime korisnika|име и презиме|презиме и име|носител|emri dhe mbiemri|emri mbiemri|mbiemri dhe emri|emër mbiemër|emri i plotë|përfituesi|kryefamiljari|ad soyad|adı soyadı|adı ve soyadı|isim soyisim|name and surname|full name|fullname|surname and name|first and last name|name surname|head of household|beneficiary|beneficiary name|applicant|name of beneficiary",
    ),
    (
        Field::Surname,
        "prezime|презиме|mbiemri|mbiemër|mbiemer|soyad|soyadı|soyisim|surname|last name|family name|lastname|prezime nosioca",
    ),
    (
        Field::GivenName,
        "ime|име|emri|emër|emer|ad|adı|isim|name|first name|given name|firstname|forename|ime nosioca|emri i parë",
    ),
    (
        Field::FatherName,
        "ime oca|otac|očevo ime|ime jednog roditelja|ime roditelja|srednje ime|име на татко|татково име|emri i babait|emri i atit|babai|emri i prindit|atësia|baba adı|babasının adı|father|father name|father's name|name of father|fathers name|parent name",
    ),
    (
        Field::MotherName,
        "ime majke|majka|име на мајка|emri i nënës|nëna|anne adı|annesinin adı|mother name|mother's name|name of mother|mother",
    ),
    (
        Field::MaidenName,
        "devojačko prezime|djevojačko prezime|rođeno prezime|rođena|моминско презиме|mbiemri i vajzërisë|mbiemri i lindjes|kızlık soyadı|evlenmeden önceki soyadı|maiden name|birth name|née|surname at birth",
    ),
    (
        Field::IdentityNumber,
        "jmbg|jmb|matični broj|jedinstveni matični broj|mb|broj lične karte|lični broj|lk|identifikacioni broj|maticni broj građana|embg|матичен број|единствен матичен број|numri personal|nr personal|nr. personal|numri i identitetit|numri identifikues|nr identifikimi|nid|numri i letërnjoftimit|kimlik no|tc kimlik no|kimlik numarası|kişisel numara|kişisel no|identity number|id number|personal number|personal no|national id|id no|identification number|personal id|national identity number",
    ),
    (
        Field::BirthDate,
        "datum rođenja|dat. rođ.|dat. rođenja|rođen|datum i godina rođenja|godina rođenja|god. rođ.|godište|роден|датум на раѓање|дата на раѓање|година на раѓање|datëlindja|data e lindjes|dt lindjes|viti i lindjes|lindur|ditëlindja|doğum tarihi|doğum|doğum yılı|date of birth|birth date|birthdate|dob|birthday|year of birth|born",
    ),
    (Field::Age, "godine starosti|starost|godina starosti|uzrast|возраст|mosha|mosha vjeçare|yaş|yaşı|age"),
    (Field::Sex, "pol|spol|пол|gjinia|gjinia m/f|cinsiyet|cinsiyeti|sex|gender|m/ž|m/f|m/ž pol"),
    (
        Field::Address,
        "adresa|adresa stanovanja|ulica i broj|ulica|adresa prebivališta|prebivalište|boravište|адреса|улица и број|adresa e banimit|rruga|vendbanimi|adresi|adres|ev adresi|sokak|cadde|address|street|home address|street address|street and number|residence",
    ),
    (
        Field::Settlement,
        "naselje|mesto|mjesto|naseljeno mesto|selo|mesna zajednica|mz|место|населено место|населба|село|fshati|fshat|vendi|lokaliteti|lagjja|lagja|köy|mahalle|yerleşim|yer|settlement|village|place|town|city|location|neighbourhood",
    ),
    (
        Field::Municipality,
        "opština|općina|grad|opština prebivališta|општина|komuna|komuna e banimit|belediye|ilçe|municipality|commune",
    ),
    (Field::Country, "država|zemlja|држава|shteti|vendi i origjinës|ülke|country"),
    (
        Field::Phone,
        "telefon|tel|broj telefona|kontakt telefon|kontakt|mobilni|mobilni telefon|mob|fiksni telefon|телефон|контакт|телефонски број|telefoni|nr tel|nr i telefonit|numri i telefonit|numri kontaktues|kontakti|celular|telefon numarası|cep telefonu|gsm|phone|phone number|telephone|mobile|contact|contact number|contact phone|cell",
    ),
    (Field::Email, "e-mail|email|mejl|e-pošta|е-пошта|elektronska pošta|posta elektronike|e-posta|email address|mail"),
    (
        Field::Community,
        "zajednica|nacionalnost|nacionalna pripadnost|etnička pripadnost|etnicitet|narodnost|националност|етничка припадност|заедница|komuniteti|kombësia|etnia|përkatësia etnike|etniciteti|topluluk|etnik köken|etnik grup|milliyet|community|ethnicity|nationality|ethnic group|ethnic community|ethnic",
    ),
    (
        Field::HouseholdSize,
        "broj članova|br. čl.|broj članova domaćinstva|članova domaćinstva|članova|ukupno članova|broj članova porodice|broj lica|broj ukućana|velicina domaćinstva|број на членови|број на членови на семејството|членови|anëtarë|numri i anëtarëve|nr i anëtarëve|nr anëtarëve|anëtarët e familjes|madhësia e familjes|nr i anëtarëve të familjes|hane büyüklüğü|üye sayısı|hane üye sayısı|kişi sayısı|aile fertleri|household size|family size|number of members|members|number of household members|size of household|hh size|no of members|persons",
    ),
    (
        Field::ChildrenUnder15,
        "broj dece 0 14|deca do 15|djeca do 15|broj dece|deca|dece|djece|broj djece|deca do 14|maloletna deca|deca ispod 15|деца|деца до 15|број на деца|fëmijë nën 15|fëmijë|numri i fëmijëve|fëmijë deri 15|fëmijët|nr i fëmijëve|fëmijë 0 14|15 yaş altı çocuk|çocuk sayısı|çocuk|15 yaşından küçük|children under 15|children|number of children|children 0 14|children below 15|kids|u15",
    ),
    (
        Field::Over65,
        "stariji od 65|broj starih 65|preko 65|stariji 65|starijih od 65|broj starijih|stari|stara lica|постари од 65|над 65|стари лица|mbi 65|mbi 65 vjeç|të moshuar|mbi moshën 65|numri i të moshuarve|65 yaş üstü|65 üstü|yaşlı sayısı|65 yaş ve üzeri|over 65|65+|older than 65|elderly|aged 65|members over 65|elderly members|65 and over",
    ),
    (
        Field::MonthlyIncome,
        "mesečni prihod|mjesečni prihod|prihod|prihodi|mesečna primanja|primanja|prihod domaćinstva|prihod eur mes|ukupan prihod|ukupna primanja|mesečni prihodi|месечен приход|приход|приходи|месечни примања|të ardhura mujore|të ardhura|të ardhurat|të ardhurat mujore|ardhurat|aylık gelir|gelir|hane geliri|monthly income|income|household income|income per month|total income|earnings",
    ),
    (
        Field::Housing,
        "stanovanje|stambeno pitanje|stambeni status|stambena situacija|smeštaj|smještaj|uslovi stanovanja|tip stanovanja|домување|станбено прашање|живеалиште|banimi|strehimi|statusi i banimit|kushtet e banimit|lloji i banimit|konut|barınma|konut durumu|ev durumu|housing|housing situation|housing status|accommodation|dwelling|tenure|shelter",
    ),
    (
        Field::AppliedOn,
        "datum prijave|datum zahteva|datum zahtjeva|datum podnošenja zahteva|datum|datum podnošenja|datum upisa|prijavljen|datum evidentiranja|датум на пријава|датум на барање|датум|data e aplikimit|data|data e kërkesës|data e regjistrimit|data e paraqitjes|başvuru tarihi|tarih|kayıt tarihi|müracaat tarihi|application date|applied on|date of application|date applied|registration date|date|date registered|submitted on",
    ),
    (
        Field::ChronicIllness,
        "hronična bolest|teška hronična bolest|hronični bolesnik|hronično oboljenje|bolest|teška bolest|zdravstveno stanje|хронична болест|болест|sëmundje kronike|sëmundja kronike|sëmundje|gjendja shëndetësore|kronik hastalık|hastalık|ciddi hastalık|chronic illness|chronic disease|serious illness|illness|disease|chronic condition|medical condition",
    ),
    (
        Field::CashSocialAssistance,
        "nsp|novčana socijalna pomoć|socijalna pomoć|mop|korisnik nsp|prima socijalnu pomoć|gma|socijalna primanja|социјална помош|парична помош|гмп|ndihma sociale|asistenca sociale|skema e ndihmës sociale|ndihma ekonomike|sns|sosyal yardım|nakdi sosyal yardım|cash social assistance|social assistance|social welfare|receives social assistance",
    ),
    (
        Field::Relation,
        "srodstvo|odnos|odnos prema nosiocu|srodnički odnos|srodstvo sa nosiocem|odnos sa nosiocem|сродство|роднинска врска|lidhja|lidhja familjare|farefisnia|afërsia|raporti|yakınlık|akrabalık|yakınlık derecesi|relation|relationship|relation to head|relationship to head|kinship|relation to head of household",
    ),
    (
        Field::WgSeeing,
        "vid|teškoće sa vidom|teškoće vid|gledanje|вид|shikimi|të parit|shikim|vështirësi në të parë|görme|görme güçlüğü|seeing|vision|sight|wg seeing|difficulty seeing|wg1",
    ),
    (
        Field::WgHearing,
        "sluh|teškoće sa sluhom|teškoće sluh|слух|dëgjimi|dëgjim|të dëgjuarit|vështirësi në të dëgjuar|işitme|duyma|hearing|wg hearing|difficulty hearing|wg2",
    ),
    (
        Field::WgWalking,
        "hod|hodanje|kretanje|teškoće sa hodom|teškoće hod|teškoće hodanje|poteškoće sa hodanjem|одење|движење|ecja|ecje|të ecurit|lëvizja|yürüme|hareket|walking|mobility|wg walking|difficulty walking|walking or climbing|wg3",
    ),
    (
        Field::WgRemembering,
        "pamćenje|teškoće pamćenje|teškoće sa pamćenjem|pamćenje i koncentracija|koncentracija|помнење|паметење|kujtesa|të mbajturit mend|mbajtja mend|përqendrimi|hatırlama|hafıza|remembering|memory|cognition|concentrating|wg remembering|remembering or concentrating|wg4",
    ),
    (
        Field::WgSelfCare,
        "briga o sebi|teškoće briga o sebi|teškoće sa brigom o sebi|samozbrinjavanje|lična nega|lična higijena|грижа за себе|самогрижа|kujdesi për veten|vetëkujdesi|kujdes personal|öz bakım|kendine bakım|self care|self-care|selfcare|wg self care|washing or dressing|wg5",
    ),
    (
        Field::WgCommunicating,
        "sporazumevanje|teškoće sporazumevanje|teškoće sa sporazumevanjem|sporazumijevanje|komunikacija|општење|комуникација|komunikimi|komunikim|të kuptuarit|iletişim|anlaşma|communicating|communication|wg communicating|difficulty communicating|wg6",
    ),
    (
        Field::Disability,
        "invaliditet|osoba sa invaliditetom|osi|invalidnost|попреченост|инвалидитет|aftësia e kufizuar|aftësi të kufizuara|paaftësia|engellilik|engelli|disability|person with disability|disabled|pwd",
    ),
    (
        Field::SingleParent,
        "samohrani roditelj|jednoroditeljska porodica|samohrana majka|самохран родител|prind i vetëm|prind vetushqyes|nënë vetushqyese|tek ebeveyn|single parent|lone parent|single parent household",
    ),
    (
        Field::Employment,
        "zaposlenje|zaposlen|radni status|radno angažovanje|вработување|работен статус|punësimi|i punësuar|statusi i punësimit|istihdam|çalışma durumu|employment|employed|employment status|work status",
    ),
    (
        Field::Education,
        "obrazovanje|školska sprema|stručna sprema|образование|arsimi|arsimimi|niveli i arsimit|shkollimi|eğitim|öğrenim|education|education level|schooling",
    ),
    (
        Field::DisplacementStatus,
        "status|status lica|raseljeno lice|izbegli raseljeni|izbeglica|povratnik|status raseljenja|статус|раселено лице|statusi|i zhvendosur|i kthyer|refugjat|göç durumu|yerinden edilmiş|displacement status|displaced|idp|returnee|refugee|legal status",
    ),
    (
        Field::BankAccount,
        "žiro račun|broj računa|tekući račun|bankovni račun|račun u banci|сметка|број на сметка|трансакциска сметка|llogaria|llogaria bankare|nr i llogarisë|banka hesabı|hesap no|iban|bank account|account number",
    ),
    (
        Field::Notes,
        "napomena|napomene|primedba|komentar|opaska|beleška|opis|забелешка|напомена|shënime|shënim|vërejtje|koment|notlar|not|açıklama|notes|note|remark|remarks|comment|comments|observations",
    ),
];

/// Short forms of words in headers, folded: the short form and the word it stands for.
pub(super) const SHORT_WORDS: &[(&str, &str)] = &[
    ("br", "broj"),
    ("dat", "datum"),
    ("rod", "rodena"),
    ("god", "godina"),
    ("cl", "clanova"),
    ("dom", "domacinstva"),
    ("tel", "telefon"),
    ("nr", "numri"),
    ("adr", "adresa"),
    ("prez", "prezime"),
    ("mes", "mesecni"),
    ("mj", "mjesecni"),
    ("op", "opstina"),
    ("nac", "nacionalnost"),
    ("st", "stanovana"),
    ("dt", "data"),
    ("anet", "anetare"),
    ("hron", "hronicna"),
    ("soc", "socijalna"),
    ("nap", "napomena"),
];

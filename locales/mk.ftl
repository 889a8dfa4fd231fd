# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.

## web
skip-to-content = Кон содржината
find-label = Најдете лице, домаќинство, број или шифра, на кое било писмо
nav-label = Главно мени
nav-today = Денес
nav-people = Луѓе
nav-programmes = Програми
nav-reports = Извештаи
nav-settings = Поставки
sign-out = Одјавете се
offline = Нема мрежа. Ништо не е испратено. Она што го напишавте останува тука; испратете го кога ќе се врати мрежата.
unreached = Канцеларијата не одговара. Ништо не е испратено. Она што го напишавте останува тука; испратете го кога канцеларијата повторно ќе одговори.
reached-again = Канцеларијата повторно одговара. Сега испратете го она што го напишавте.
form-kept = Она што го напишавте во { $at } не е потврдено. Испратете го повторно: ако веќе стигнало, ништо нема да се случи двапати.
form-again = Испратете повторно
form-look = Прво погледнете
form-forget = Отфрлете го
actions = Дејства
add = Додај
save = Зачувај
cancel = Откажи
back = Назад
older = Постари
next-page = Следна страница
first-page = Прва страница
more-lines = Повеќе редови
choose = Изберете
reason = Причина
print = Печати
print-view = Приказ за печатење
download = Преземи
not-recorded = не е запишано
not-set = не е поставено
nothing-yet = Тука сè уште нема ништо
yes = да
no = не
of = { $part } од { $whole }
more-than = повеќе од { $count }
done-saved = Зачувано.
error-title-not-found = Оваа страница не е тука
error-title-ours = Ова не успеа, а вината е наша
error-title-refused = Ова не е можно
error-title-sign-in = Ве молиме најавете се
error-not-found = На оваа адреса нема ништо, или не е за Вашата улога. Вратете се назад, или прашајте го оној што Ви ја дал врската.
error-ours = Нешто се расипа кај нас. Ништо не остана на половина: она што го испративте не е зачувано. Обидете се уште еднаш; ако пак се случи, кажете му го времето на Вашиот администратор.
error-sign-in = Вашата сесија заврши. Најавете се повторно, па повторете го последниот чекор.
error-title-busy = Само момент
error-busy = Во моментов многумина го бараат ова. Обидете се повторно по неколку секунди.
photo-not-a-picture = Фотографијата не може да се прочита. Снимете ја повторно, или изберете слика JPEG, PNG или WebP.
photo-too-large = Фотографијата е преголема: најмногу 20 MB и 6.000 пиксели по страна. Снимете ја повторно со пониска резолуција.
error-other-site = Ова барање дојде од друга страница и не е извршено. Отворете ја страницата тука и обидете се повторно.
error-form-old = Овој образец беше отворен предолго или доаѓа од друга сесија. Вратете се назад, вчитајте ја страницата повторно и повторете го чекорот.
error-form-large = Образецот е поголем од 2 MB. Скратете ги текстовите.
error-upload-broken = Испраќањето запре на половина. Проверете ја врската и испратете ја датотеката повторно.
error-upload-large = Датотеката е поголема од 64 MB. Поделете ја на две датотеки.
error-to-today = На првата страница
operation-missing = На образецот му недостасува неговиот број. Вчитајте ја страницата повторно и повторете го чекорот.
operation-other-body = Овој чекор е испратен двапати со различна содржина. Важи првиот; вчитајте ја страницата за да го видите.
field-required = Пополнете го ова поле ({ $field }).
field-too-long = Овој текст е предолг ({ $field }).
field-whole-number = Напишете цел број тука ({ $field }).
field-date = Напишете го денот вака: 30.06.2021 ({ $field }).
field-future = Овој ден сè уште не дошол ({ $field }).

## access
sign-in-title = Најава
sign-in-lead = Списоците, одлуките и распределбите се за луѓето што работат на нив.
sign-in-user = Корисничко име
sign-in-password = Лозинка
sign-in = Најавете се
sign-in-wrong = Името или лозинката не се точни. Проверете ги двете; администраторот може да Ви прати нова врска.
demo-no-factor = Во пробната верзија не се бара втор фактор.
factor-title = Втор фактор
factor-lead = Покрај лозинката, шифра од Вашиот телефон. Таа ги штити најчувствителните податоци на луѓето кога некој ќе ја погоди или прочита лозинката.
factor-needed = Вашата улога отвора посебни податоци, затоа важи само со втор фактор.
factor-needed-short = потребен за Вашата улога
factor-not-needed = На Вашите улоги не им е потребен; сепак можете да го поставите.
factor-not-asked = Оваа инсталација никого не прашува за втор фактор: така е пуштена.
factor-set-up = Поставете го
factor-look = Погледнете го или исклучете го
factor-off = не е поставен
factor-on-since = вклучен од { $at }
factor-step-app = Инсталирајте апликација за шифри на телефонот, ако уште немате: која било што прави шифри од шест цифри.
factor-step-scan = Скенирајте ја оваа слика со неа.
factor-step-open = Или отворете ја во апликацијата на овој телефон
factor-step-type = Или впишете го овој клуч:
factor-step-code = Напишете ја шифрата што сега ја покажува.
factor-code = Шифра
factor-code-title = Шифрата од Вашиот телефон
factor-code-lead = Лозинката е точна. Отворете ја апликацијата за шифри и впишете ја шифрата за Komshi.
factor-code-hint = Шест цифри, или една од Вашите резервни шифри.
factor-code-other = Најавете се со друго име
factor-confirm = Вклучете го
factor-recovery = Вашите резервни шифри
factor-recovery-what = Секоја Ве пушта еднаш без телефонот. Се покажуваат само сега: испечатете ги, или запишете ги и чувајте ги одвоено од телефонот.
factor-go-on = Ги зачував
factor-left = { $count ->
    [one] Остана { $count } резервна шифра.
   *[other] Останаа { $count } резервни шифри.
}
factor-end = Исклучете го
factor-end-what = За да преминете на друг телефон, исклучете го тука и поставете го повторно. Дотогаш Вашите улоги на кои им е потребен не важат.
factor-wrong = Оваа шифра не е точна. Почекајте ја следната и проверете го часовникот на телефонот; секоја шифра важи еднаш.
factor-already = Вториот фактор е веќе вклучен. Исклучете го пред да поставите друг.
factor-none = Ова лице нема втор фактор.
factor-reset = Поништете го вториот фактор
factor-reset-what = Телефонот и резервните шифри ги нема? При следната најава се поставува нов втор фактор. Сите уреди се одјавуваат.
factor-reset-lacks = Вториот фактор може да го поништи само некој што ги има сите улоги на ова лице, или сопственикот на машината од командна линија.
done-factor-off = Вториот фактор е исклучен.
done-factor-reset = Вториот фактор е поништен.
why-factor-on = вклучен втор фактор
why-factor-off = исклучен втор фактор
why-factor-reset = поништен втор фактор
sign-in-wait = Премногу обиди со ова име или од овој уред. Почекајте до { $time }, па обидете се повторно; ништо не е заклучено засекогаш.
link-ended = Оваа врска повеќе не се отвора: искористена е, направена е понова, или минале трите дена. Побарајте нова од оној што Ви ја дал.
field-role = Улога
field-old-password = Досегашна лозинка
field-password-new = Нова лозинка
field-password-again = Новата лозинка уште еднаш
password-again-differs = Двете нови лозинки не се исти ({ $field }).
password-old-wrong = Досегашната лозинка не е точна. Ништо не е сменето.
password-same = Ова е досегашната лозинка. Изберете друга.
account-language = Јазик
account-password = Лозинка
account-password-what = Кога ќе ја смените, сите други уреди се одјавуваат.
account-password-change = Сменете ја лозинката
done-password = Лозинката е сменета. Сите други уреди се одјавени.
sessions-title = Каде сте најавени
sessions-what = Не препознавате некој од нив? Одјавете го и сменете ја лозинката.
session-this = овој уред
session-times = од { $from }, последен пат виден { $seen }
session-end = Одјавете го тој уред
sessions-end-others = Одјавете се секаде на друго место
device-unknown = Непознат уред
done-session-ended = Другиот уред е одјавен.
done-sessions-ended = Одјавено.
settings-mine-what = Лозинка, јазик, каде сте најавени
settings-people-what = Кој работи тука, со која улога, до кога
settings-roles-what = Што смее секоја улога и кои податоци ги гледа
settings-audit-what = Секоја промена и секој увид во посебните податоци
settings-phones-what = Користете ја оваа инсталација од телефони во истата мрежа
organisation-add = Додајте организација
people-title = Луѓе
people-count = { $count ->
    [one] { $count } лице има сметка.
   *[other] { $count } лица имаат сметка.
}
people-state = Состојба
people-filter = Прикажи
people-none = Никој не одговара на овој избор.
people-show-all = Прикажи ги сите
people-last = Последна најава
people-never = никогаш
people-no-role = без улога
account-state-active = активна
account-state-invited = поканет
account-state-no-link = врската истече
account-state-disabled = исклучена
user-add-what = Добивате врска што ја предавате. Со неа лицето избира лозинка; важи еднаш, три дена.
user-add-roles = За сите програми и без крај. Улога за една програма или само за некои денови давате на следната страница. Улогите што не ги гледате тука не можете да ги дадете, бидејќи го немате она што тие го отвораат.
user-add-go = Додајте и направете врска
user-name-spaces = Корисничкото име нема празни места. Напишете го како еден збор, на пример ana.ilic.
user-has-more = Ова лице има улоги што Вие не би можеле да ги дадете. Прашајте администратор.
user-disabled-first = Оваа сметка е исклучена. Прво вклучете ја, па направете врска.
user-link-oneself = Сопствената лозинка сменете ја под Поставки → Моја сметка.
user-last-administrator = Ова е последниот администратор на организацијата што може да се најави. Прво дајте ја улогата на некој друг.
link-made = Врската за поставување лозинка
link-made-what = Предајте му ја на { $name } самите, по телефон или лично. Се покажува само сега, важи еднаш, три дена.
link-works-until = Врската важи до
link-again = Направете нова врска
link-again-what = Врската е изгубена или истече? Нова врска ја прекинува претходната.
link-reset = Поништете ја лозинката
link-reset-what = Лозинката е заборавена, или некој друг ја знае? Старата веднаш престанува да важи, сите уреди се одјавуваат, а Вие добивате врска што ја предавате.
sessions-end-all = Одјавете секаде
sessions-end-what = Изгубен телефон? Сите уреди на ова лице се одјавуваат; лозинката останува.
user-disable-what = Повеќе не работи тука? Сметката веднаш се затвора. Она што лицето го направило останува.
user-enable-what = Сметката повторно се отвора, со улогите што стојат погоре.
done-user-disabled = Сметката е исклучена.
done-user-enabled = Сметката е повторно отворена.
access-title = Пристап
grants-none = Денес не важи ниту една улога: ова лице ја гледа само сопствената сметка.
grants-former = Поранешни улоги
grant-add = Дајте улога
grant-programme = Програма
grant-all-programmes = сите програми
grant-days = Денови
grant-by = Дадена од
grant-from = Од
grant-until = До и вклучувајќи
grant-from-day = од { $day }
grant-until-day = до { $day }
grant-ahead = сè уште не
grant-over = завршена
grant-revoke = Одземете
grant-revoke-of = Одземете: { $role }
grant-revoked-by = одземена { $day }, од { $name }
grant-go = Дајте ја улогата
grant-hint = Без последен ден улогата трае додека некој не ја одземе. Можете да го дадете само она што самите го имате. Улога за една програма не ги отвора ни пребарувањето ни записите за луѓето, кои им припаѓаат на сите програми.
grant-lacks = Оваа улога за овие денови и програми не можете да ја дадете, бидејќи немате сè што таа отвора. Обратете се кај некој што има.
grant-from-past = Улогата почнува денес или подоцна.
grant-days-order = Последниот ден е пред првиот.
grant-doubles = Ова лице веќе ја има оваа улога во некои од тие денови.
grant-conflict-watches = Овие улоги не одат заедно: ревизорот или лицето за заштита на податоци не менува ништо од она што го надгледува. Прво одземете ја другата улога.
grant-conflict-hands-out = Овие улоги не одат заедно: кој одлучува за помошта, во истата програма не ја дели. Прво одземете ја другата улога.
done-granted = Улогата е дадена.
done-revoked = Улогата е одземена.
why-signed-in = најава
why-signed-out = одјава
why-many-mistakes = многу погрешни лозинки; почна чекање
why-session-ended = прекината сесија
why-sessions-ended = прекинати сесии
why-password-changed = сменета лозинка
why-password-set = лозинка поставена преку врска
why-password-reset = поништена лозинка, направена врска
why-invited = направена врска
why-first-administrator = прв администратор
why-disabled = исклучена
why-enabled = вклучена
why-granted = дадена улога
why-revoked = одземена улога
roles-title = Улоги и што смеат
roles-lead = Оваа табела не е опис: секоја страница и секој чекор ја прашува. Што не е означено, не е дозволено.
roles-actions = Што смее секоја улога
roles-actions-what = Кој има две улоги смее сè што смее која било од нив. Вашите улоги се истакнати со боја.
roles-second-person = никогаш лицето што го предложило
roles-classes = Кои податоци ги гледа секоја улога
roles-classes-what = Највисоката класа што ја гледа улогата, на страниците што горната табела ѝ ги отвора.
roles-apart = Улоги што едно лице не може да ги има заедно
roles-apart-what = Се одбиваат кога се даваат.
roles-besides = Што важи уште
roles-besides-programme = Улогата важи само во програмите во кои учествува сопствената организација, и само за програмата и деновите за кои е дадена.
roles-besides-sharing = Податоците на друга организација се гледаат само со важечка евиденција на размената на податоци, и само полињата што таа ги наведува.
roles-besides-grants = Никој не дава улога што отвора повеќе отколку што има самиот.
roles-besides-hidden = Она што некој не смее да го види изгледа како да не постои. Табелите по заедница, за улоги што не гледаат посебни податоци, се оние што се објавени.
roles-group-people = Луѓе
roles-group-lists = Списоци
roles-group-programmes = Програми
roles-group-selection = Избор
roles-group-goods = Стока
roles-group-deliveries = Распределба
roles-group-reports = Извештаи
roles-group-office = Канцеларија
class-public = Јавни
class-operational = Работни
class-personal = Лични
class-special = Посебни
class-protection = Заштитени
class-what-public = објавени бројки и списоци по шифра
class-what-operational = програми, стока, денови, списоци по шифра
class-what-personal = имиња, адреси, броеви, телефони
class-what-special = заедница, попреченост, болест, раселеност; изворни редови
class-what-protection = насилство, трговија со луѓе: не се чуваат во оваа програма
action-see-users = Гледа кој има која улога
action-see-looks = Гледа кој ги гледал податоците на некое лице
demo-users = Кориснички имиња на пробната верзија
demo-password = Лозинката на сите е { $password }.
public-programmes = Јавни страници на програмите
welcome-title = Добре дојдовте во Komshi
welcome-first = Наведете ја Вашата организација и себеси како нејзин прв администратор. Оваа врска важи еднаш.
welcome-user = Изберете лозинка. Оваа врска важи еднаш.
welcome-go = Започнете
field-organisation-name = Име на организацијата
field-organisation = Организација
field-display-name = Име и презиме
field-new-password = Лозинка
field-new-password-hint = Најмалку 10 знаци. Три-четири обични зборови се добри.
field-roles = Улоги
field-code = Кратка шифра
field-kind = Вид
settings-mine = Моја сметка
organisations-title = Организации
user-add = Додајте корисник
user-disable = Исклучете
user-enable = Вклучете
user-other-organisation = Друга организација самата ги додава своите корисници. Прашајте го нејзиниот администратор.
user-not-oneself = Не можете да ја исклучите сопствената сметка. Прашајте друг администратор.
user-needs-name = На корисникот му треба корисничко име и име.
user-name-taken = Корисничкото име { $name } е зафатено. Изберете друго.
password-short = Лозинката е прекратка. Употребете најмалку 10 знаци.
role-unknown = Оваа улога не постои.
organisation-needs-name = На организацијата ѝ треба име и кратка шифра.
organisation-code-taken = Шифрата { $code } е зафатена. Изберете друга.
audit-title = Дневник на промени
audit-lead = Секоја промена и секој увид во посебните податоци на Вашата организација, најновото прво. Редовите се поврзани во низа: ниту еден не може да се смени незабележано.
audit-at = Време (UTC)
audit-who = Кој
audit-action = Дејство
audit-object = Предмет
audit-machine = командна линија
organisation-municipality = Општина
organisation-centre-for-social-work = Центар за социјална работа
organisation-civil-society = Граѓанска организација
organisation-donor = Донатор
organisation-company = Фирма
role-administrator = Администратор
role-programme-manager = Раководител на програма
role-social-worker = Социјален работник
role-committee-member = Член на комисија
role-storekeeper = Магационер
role-field-worker = Теренски работник или волонтер
role-evaluation-officer = Службеник за следење и евалуација
role-donor = Донатор
role-auditor = Ревизор
role-data-protection-officer = Лице за заштита на личните податоци
action-read-public = Чита јавна страница
action-sign-in = Се најавува
action-own-account = Сопствена сметка
action-see-today = Ја гледа страницата „Денес“
action-find-people = Пронаоѓа луѓе
action-open-person = Отвора запис на лице
action-edit-person = Менува запис
action-see-lists = Гледа списоци
action-import-list = Увезува список
action-withdraw-list = Повлекува список
action-review-pairs = Проверува парови
action-see-programme = Гледа програма
action-edit-programme = Менува програма
action-see-selection = Го гледа изборот
action-edit-criteria = Ги менува критериумите
action-open-call = Отвора повик
action-decide = Одлучува
action-confirm-decisions = Потврдува одлуки
action-publish-list = Објавува список
action-record-objection = Запишува приговор
action-decide-objection = Одлучува по приговор
action-see-goods = Гледа стока
action-move-goods = Преместува стока
action-propose-loss = Предлага загуба
action-confirm-loss = Потврдува загуба
action-see-deliveries = Гледа предавања
action-plan-distribution = Планира распределба
action-hand-over = Предава
action-close-day = Затвора ден
action-see-reports = Гледа извештаи
action-publish-figures = Објавува бројки
action-see-audit = Го гледа дневникот на промени
action-manage-users = Управува со корисници
action-manage-organisations = Управува со организации
action-run-command = Командна линија

## today

## registry

## lists

## matching

## programmes

## selection

## goods

## deliveries

## indicators

## reports

## portal

## command line

# What fields of forms are called where a sentence speaks of them

## komshi match
